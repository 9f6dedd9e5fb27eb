import { describe, expect, test } from 'vitest';
import { entryCounts, entryReports } from '../../../src/site/word-entries.ts';
import { letterOf } from '../../../src/words/letters.ts';
import type { WordEntry } from '../../../src/words/word-index.ts';

/** Three passages of each of so many reports, the title among them. */
function wordIn(reports: number) {
  const ids = ['title', 'p1', 'line-byline'];
  const passages = Array.from({ length: reports * 3 }, (_, at) => {
    return { document: Math.floor(at / 3), id: ids[at % 3] ?? '', text: 'كلمة' };
  });
  const entry: WordEntry = {
    ...{ code: 'a', headwords: ['كلمة'], key: 'كلمه', letter: letterOf('كلمه'), spans: undefined },
    ...{ passages: passages.map((_, at) => at), forms: [], stems: [] },
  };
  const report = (_: unknown, i: number) => ({ id: String(i + 1).padStart(4, '0'), heading: { text: 'عنوان' } });
  const archive = { reports: Array.from({ length: reports }, report) } as unknown as Parameters<typeof entryReports>[2];
  return { entry, index: { passages }, archive };
}

describe.each([
  ['few passages', 4],
  ['more than are shown in context', 90],
])('an entry of %s', (_, reports) => {
  const { entry, index, archive } = wordIn(reports);
  const whole = entryReports(entry, index, archive);

  test('has each report once, with its passages', () => {
    expect(whole.map(({ report }) => Number(report))).toEqual(archive.reports.map((_, i) => i + 1));
    expect(whole.every(({ passages }) => passages.length === 3)).toBe(true);
  });

  test.each([
    [0, 2],
    [2, 4],
    [3, Infinity],
    [0, 0],
    [1000, 1001],
  ])('is parted between reports: %i to %i', (from, to) => {
    expect(entryReports(entry, index, archive, from, to)).toEqual(whole.slice(from, to));
  });

  test('is counted by what its passages are', () => {
    expect(entryCounts(entry, index)).toEqual({ paragraphs: reports, titles: reports, lines: reports });
  });
});
