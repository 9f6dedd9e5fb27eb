import { describe, expect, test } from 'vitest';
import { searchKey } from '../../../src/arabic/index.ts';
import { letterOf } from '../../../src/words/letters.ts';
import { linesOf } from '../../../src/words/lines.ts';
import type { BorneName, Line } from '../../../src/words/lines.ts';
import type { WordEntry } from '../../../src/words/word-index.ts';

const entry = (written: string, ...stems: readonly string[]): WordEntry => ({
  code: written,
  headwords: [written],
  key: searchKey(written),
  letter: letterOf(searchKey(written)),
  passages: [],
  spans: [],
  forms: [],
  stems,
});

const entries = [
  entry('أسير', 'أسرى', 'أسير'),
  entry('أعلن', 'أعلن', 'أعلنت', 'يعلن'),
  entry('فصيل', 'فصائل', 'فصيل', 'فصيلين'),
  entry('قائد', 'قادة'),
  entry('قاد', 'قاد', 'قادة', 'يقود'),
  entry('3', '3', 'ثلاثة', '٣'),
];

/** The lines of a letter in words. */
const lines = (slug: string, names: readonly BorneName[] = []): string[] =>
  [...linesOf(entries, names)].flatMap(([letter, all]) => (letter.slug === slug ? all.map(told) : []));

const wordOf = (place: number) => entries[place]?.headwords[0] ?? '';
function told(line: Line): string {
  if (line.kind === 'word') return wordOf(line.entry);
  return `${line.written} ← ${(line.kind === 'form' ? line.entries.map(wordOf) : line.records).join('، ')}`;
}

describe('linesOf(entries, names)', () => {
  test.each([
    ['feh', ['فصائل ← فصيل', 'فصيل'], 'a broken plural; a form that begins as its word stands beside it anyway'],
    ['alef', ['أسرى ← أسير', 'أسير', 'أعلن'], 'a plural before its word, in the order of the letters'],
    ['yeh', ['يعلن ← أعلن', 'يقود ← قاد'], 'imperfects, under another letter'],
    ['qaf', ['قاد', 'قادة ← قائد', 'قائد'], 'a form of two words leads to the one whose beginning it has not'],
    ['theh', ['ثلاثة ← 3'], 'the word for a number'],
    ['numbers', ['3'], 'no digits in other scripts'],
  ])('gives of %s %s: %s', (slug, expected) => {
    expect(lines(slug)).toEqual(expected);
  });

  test('puts a name under its letter without its article, after a word of the same letters, with all who bear it', () => {
    const names = [
      { written: 'اللواء', record: 'liwa-a' },
      { written: 'لواء', record: 'liwa-b' },
      { written: '«ألوية»', record: 'alwiya' },
      { written: 'قاد', record: 'qad' },
    ];
    expect(lines('lam', names)).toEqual(['اللواء ← liwa-a، liwa-b']);
    expect(lines('alef', names)).toContain('«ألوية» ← alwiya');
    expect(lines('qaf', names).slice(0, 2)).toEqual(['قاد', 'قاد ← qad']);
  });
});
