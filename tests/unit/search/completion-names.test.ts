import { expect, describe, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { completionNames } from '../../../src/search/completion-names.ts';

const line = 'قال لواء الصخرة ولجبهة الوادي، ثم الوادي والوادي';
const at = (id: string, text: string, report = '0001') => {
  const start = line.indexOf(text);
  return { id, report, line: 1, start, end: start + text.length, text };
};
const mentions = [
  at('sakhra', 'لواء الصخرة'),
  at('sakhra', 'لواء الصخرة', '0002'),
  at('wadi', 'جبهة الوادي'),
  at('nahr', 'الوادي'),
];
const factions = [
  {
    ...{ id: 'sakhra', name: 'لواء الصخرة', english: 'Liwa al-Sakhra (LS, Rock Brigade)', kind: 'armed-group' },
    transliteration: 'Liwā’ al-Ṣakhra',
    names: [
      { text: 'لواء الصخرة', kind: 'full' },
      { text: 'اللواء', kind: 'short', ambiguous: true },
    ],
    searched: [{ text: 'لصخ', kind: 'other' }],
  },
  {
    ...{ id: 'wadi', name: 'الجبهة', english: 'Front', kind: 'armed-group' },
    names: [{ text: 'جبهة الوادي', kind: 'full' }],
  },
  {
    ...{ id: 'nahr', name: 'جماعة الوادي', english: 'Group', kind: 'armed-group' },
    names: [{ text: 'الوادي', kind: 'short', ambiguous: true }],
  },
  { id: 'none', name: 'لا أحد', english: 'Nobody', kind: 'armed-group', names: [{ text: 'لا أحد', kind: 'full' }] },
].map((record) => ({ ...record, entity: 'faction' }));
const archive = {
  ...{ factions, organisations: [], places: [], persons: [] },
  reports: ['0001', '0002'].map((id) => ({ id, lines: [{ number: 1, text: line }] })),
  entity: (id: string) => factions.find((each) => each.id === id),
  mentionsOf: (id: string) => mentions.filter((each) => each.id === id),
} as unknown as Archive;

describe('completionNames(archive)', () => {
  const names = completionNames(archive);

  test('has the records that reports name by a form that stands there and is nobody else’s', () => {
    expect(names.map(({ written, reports }) => ({ written, reports }))).toEqual([
      { written: 'لواء الصخرة', reports: 2 },
      { written: 'جبهة الوادي', reports: 1 },
    ]);
  });

  test('knows whether the form stands there without a clitic', () => {
    expect(names.map(({ asWritten }) => asWritten)).toEqual([true, false]);
  });

  test('has every form, the English name first of those in Latin letters', () => {
    expect(names[0]?.forms).toEqual([
      ...['لواء الصخرة', 'اللواء', 'لصخ', 'Liwa al-Sakhra', 'LS', 'Rock Brigade', 'Liwā’ al-Ṣakhra'],
    ]);
    expect(names[0]?.kind).toMatch(/^\p{Script=Arabic}/u);
  });
});
