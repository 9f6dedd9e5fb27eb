import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '../../../src/arabic/index.ts';

describe('words(text)', () => {
  test.each([
    ['لـ»جند الأقصى» و»هيئة', ['لـ', 'جند', 'الأقصى', 'و', 'هيئة']],
    ['نفّذها مُقاتلًا', ['نفّذها', 'مُقاتلًا']],
    ['14-2-2017م', ['14', '2', '2017م']],
    ['ريف اللاذقية ـ «القدس', ['ريف', 'اللاذقية', 'القدس']],
    ['ما\u00a0يقارب(1500)', ['ما', 'يقارب', '1500']],
    ['می\u200cخواهم', ['می\u200cخواهم']],
    ['\u200f', []],
    ['َ ُ', []],
  ])('%s', (text, expected) => {
    expect(words(text).map((word) => word.text)).toEqual(expected);
  });

  test('gives spans that slice to the word, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'لواءـ\u064e\u0670\u200f\u200c 5٣,«»a\u0301\n') }), (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(end);
          end = word.end;
        }
      }),
    );
  });
});
