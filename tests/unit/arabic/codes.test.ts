import { describe, expect, test } from 'vitest';
import { codeLength, codeOf, lemmaCode, lemmasOf, refuseCollisions } from '../../../src/arabic/index.ts';
import { readEntries } from '../../../src/arabic/lexicon/read.ts';

describe('lemmaCode(lemma, of)', () => {
  test.each([
    ['كتيبة', 'word', 'nyszsear'],
    ['قال', 'word', 'kkquxvmm'],
    ['على', 'function', 'wrvtbllp'],
    ['250', 'number', 'xcfazzzz'],
    ['2.5', 'number', 'xqywsmqn'],
    ['step', 'latin', 'ydybrvjk'],
  ] as const)('%s, %s → %s, for ever', (lemma, of, code) => {
    expect(lemmaCode(lemma, of)).toBe(code);
  });

  test('has one length and lower-case letters, so that no code begins another', () => {
    for (const lemma of ['ب', 'استشهاديين', '', '1', '123456789', 'a', '🙂']) {
      for (const of of ['word', 'function', 'number', 'latin'] as const)
        expect(lemmaCode(lemma, of)).toMatch(new RegExp(`^[a-z]{${codeLength}}$`, 'u'));
    }
  });

  test('does not see marks, hamza seats, ة and ى: such lemmas share a code', () => {
    expect(lemmaCode('هَيْئَة')).toBe(lemmaCode('هييه'));
  });

  test('keeps the classes apart by their first letter', () => {
    expect(lemmaCode('علي', 'word')).toMatch(/^[a-v]/u);
    expect(codeOf({ lemma: 'علي', kind: 'function' })).toMatch(/^w/u);
    expect(codeOf({ lemma: '7', kind: 'number' })).toMatch(/^x/u);
    expect(codeOf({ lemma: 'hts', kind: 'latin' })).toMatch(/^y/u);
    expect(codeOf({ lemma: 'كباش', kind: 'unknown' })).toBe(codeOf({ lemma: 'كباش', kind: 'noun' }));
  });

  test('never meets itself in whole numbers of up to seven digits, nor in the lemmas of the lexicon', async () => {
    const numbers = Array.from({ length: 20_000 }, (_, i) => String(i * 499));
    expect(() => refuseCollisions(numbers, 'number')).not.toThrow();
    const lemmas = lemmasOf({ ...(await readEntries()), names: [], attested: [] });
    expect(() => refuseCollisions(lemmas)).not.toThrow();
  });
});

describe('refuseCollisions(lemmas)', () => {
  test('names both lemmas', () => {
    expect(() => refuseCollisions(['تظشن', 'قال', 'غحبه'])).toThrow('«تظشن» and «غحبه» have the code');
  });

  test('passes lemmas that differ in spelling only', () => {
    expect(() => refuseCollisions(['كرة', 'كره', 'قتل', 'قتل'])).not.toThrow();
  });
});
