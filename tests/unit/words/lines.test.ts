import { describe, expect, test } from 'vitest';
import { searchKey } from '../../../src/arabic/index.ts';
import { letterOf } from '../../../src/words/letters.ts';
import { groupsOf, linesOf } from '../../../src/words/lines.ts';
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

  test('leads from a form that no report has to its word', () => {
    const known = new Map([['قائد', ['قوّاد', 'Qaid']]]);
    const all = [...linesOf(entries, [], known).values()].flat().map(told);
    expect(all.filter((line) => /^(?:قوّاد|Qaid) /.test(line))).toEqual(['قوّاد ← قائد', 'Qaid ← قائد']);
  });

  test('puts a Latin name with those in other letters, by its letters alone and without its article', () => {
    const names = [
      { written: 'Liwā’ al-Aqṣā', record: 'aqsa' },
      { written: 'al-Nusra', record: 'nusra' },
      { written: 'Liwa al-Aqsa', record: 'aqsa' },
    ];
    expect(lines('other', names)).toEqual(['Liwā’ al-Aqṣā ← aqsa', 'al-Nusra ← nusra']);
  });

  test('says of a name that it is said of others too only where nobody bears it alone', () => {
    const names = [
      { written: 'اللواء', record: 'liwa-a', ambiguous: true },
      { written: 'الهيئة', record: 'hayat-a', ambiguous: true },
      { written: 'هيئة', record: 'hayat-b' },
    ];
    const sometimes = [...linesOf([], names).values()].flat().map((line) => line.kind === 'name' && line.sometimes);
    expect(sometimes).toEqual([true, false]);
  });
});

describe('groupsOf(lines)', () => {
  const names = (written: string) =>
    [
      ...linesOf(
        [],
        written.split(' ').map((name) => ({ written: name, record: name })),
      ).values(),
    ].flat();
  const many = Array.from('بتثجحخدذرزسشصضطظعغفقكلنهوي', (letter) => `م${letter}ر`).join(' ');

  test('parts a long list by the second letter, every alif being one', () => {
    const groups = groupsOf(names(`${many} مأخذ ماء`));
    expect(groups.length).toBe(27);
    expect(groups[0]).toMatchObject({ id: 'alef', sign: 'ما', lines: [{ written: 'ماء' }, { written: 'مأخذ' }] });
  });

  test('leaves a short one whole', () => {
    expect(groupsOf(names('ماء مدينة')).length).toBe(1);
    expect(groupsOf([])).toEqual([]);
  });

  test('parts names in Latin letters by the first', () => {
    const latin = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter.toUpperCase()}x`).join(' ');
    expect(
      groupsOf(names(latin))
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['a', 'b', 'c']);
  });
});
