import { describe, expect, test } from 'vitest';
import { lemmaCode, lemmasOf, openLexicon } from '../../../src/arabic/index.ts';
import type { LemmaClass, LexiconSources } from '../../../src/arabic/index.ts';
import { noWord, openCoder } from '../../../src/search/coding.ts';
import { openReader } from '../../../src/search/remembered.ts';
import { tokens } from '../../../src/search/tokens.ts';
import { sourcesOf } from './bundled.ts';

const sources: LexiconSources = await sourcesOf([], ['كفر زيتا', 'إدلب', 'حماة']);
const coder = openCoder(openReader(openLexicon(sources)), lemmasOf(sources));
const codes = (...lemmas: (string | [string, LemmaClass])[]) =>
  lemmas.map((lemma) => (typeof lemma === 'string' ? lemmaCode(lemma) : lemmaCode(...lemma))).join('-');

describe('openCoder(readWord, known)', () => {
  test.each([
    ['والفصائل', codes('فصيل'), 'a lemma'],
    ['«(للفصيلين)»', codes('فصيل'), 'marks around it'],
    ['لـ»الفصيل»', codes(['ل', 'function'], 'فصيل'), 'a clitic that a mark parts'],
    ['إدلب-حماة', codes('إدلب', 'حماة'), 'two words'],
    ['كفرزيتا', codes('كفر', 'زيتا'), 'a name that is written joined'],
    ['و56', codes(['56', 'number']), 'a number'],
    ['في', codes(['في', 'function']), 'a function word'],
    ['HTS', codes(['hts', 'latin']), 'another script'],
    ['—', noWord, 'no word'],
    ['', noWord, 'nothing'],
    ['\u200b', noWord, 'nothing that has a shape'],
  ])('codes «%s» as %s: %s', (text, expected) => {
    expect(coder.code(text)).toEqual([expected]);
  });

  test('gives both readings of an ambiguous word, and each code once in a run', () => {
    const [both = ''] = coder.code('قتل/قتل');
    expect(new Set(both.split('-')).size).toBe(both.split('-').length);
  });

  test('gives one string for each run between white space', () => {
    const text = 'أكد\u00a0المصدر  أن لـ»جند الأقصى» — إدلب/حماة';
    expect(coder.code(text)).toHaveLength(tokens(text).length);
  });

  test('finds no collision in the lexicon', () => {
    expect(() => coder.refuseCollisions()).not.toThrow();
  });

  test('refuses two lemmas with one code', () => {
    const [a, b] = colliding();
    const small = openCoder(
      openReader(openLexicon({ nouns: [], verbs: [], functionWords: [], numbers: [], names: [], attested: [] })),
    );
    small.code(`${a} ${b}`);
    expect(() => small.refuseCollisions()).toThrow(`«${a}» and «${b}»`);
  });
});

/** Two numbers with one code, found by trying: numbers that are not short and whole are coded by chance. */
function colliding(): [string, string] {
  const known = new Map<string, string>();
  for (let number = 100_000_000; ; number += 1) {
    const code = lemmaCode(String(number), 'number');
    const other = known.get(code);
    if (other !== undefined) return [other, String(number)];
    known.set(code, String(number));
  }
}
