import { describe, expect, test } from 'vitest';
import { findMentions, lexicon } from '../../../src/archive/mentions.ts';
import type { NameDecision, ReportRecord } from '../../../src/archive/schema.ts';

const name = (id: string, ...names: (string | readonly [string])[]) => ({
  id,
  names: names.map((text) => (typeof text === 'string' ? { text } : { text: text[0], ambiguous: true as const })),
});
const names = lexicon({
  faction: [
    name('liwa-al-aqsa', 'لواء الأقصى', ['اللواء']),
    name('jund-al-aqsa', 'جند الأقصى'),
    name('jaysh-al-islam', 'جيش الإسلام', ['الجيش']),
    name('al-liwa-al-awwal', 'اللواء الأول'),
  ],
  organisation: [name('smart', 'سمارت')],
  place: [name('idlib', 'إدلب'), name('idlib-countryside', 'ريف إدلب'), name('hama', 'حماة'), name('rakka', 'الرقّة')],
  person: [name('a', 'أبو محمد'), name('b', 'ابو محمد')],
});

/** What is found in lines 1, 2, … with these decisions. */
function find(texts: readonly string[], decisions: readonly Omit<NameDecision, 'reason'>[] = []) {
  const record = { id: '0001', name_decisions: decisions } as unknown as ReportRecord;
  const lines = texts.map((text, i) => ({ number: i + 1, text }));
  const { mentions, undecided, idle } = findMentions(record, lines, names);
  return {
    found: mentions.map(({ line, text, id, decided }) => `${line} ${text} ${id}${decided ? ' decided' : ''}`),
    undecided: undecided.map(({ line, text }) => `${line} ${text}`),
    idle,
  };
}

describe('findMentions(record, lines, lexicon)', () => {
  test('finds names as written, with clitics and quotation marks before them', () => {
    expect(find(['قال لـ»جند الاقصى» وسمارت']).found).toEqual(['1 جند الاقصى jund-al-aqsa', '1 سمارت smart']);
  });

  test('takes the longer of two names', () => {
    expect(find(['في ريف إدلب وإدلب']).found).toEqual(['1 ريف إدلب idlib-countryside', '1 إدلب idlib']);
    expect(find(['اللواء الأول']).found).toEqual(['1 اللواء الأول al-liwa-al-awwal']);
  });

  test('leaves an ambiguous form undecided, and one that two bear in other spellings', () => {
    expect(find(['قال اللواء', 'وقال أبو محمد'])).toEqual({
      found: [],
      undecided: ['1 اللواء', '2 أبو محمد'],
      idle: [],
    });
  });

  test.each([
    [
      'the report',
      { text: 'اللواء', is: 'liwa-al-aqsa' },
      ['1 اللواء liwa-al-aqsa decided', '2 اللواء liwa-al-aqsa decided', '2 اللواء liwa-al-aqsa decided'],
      [],
    ],
    [
      'a line',
      { text: 'اللواء', is: 'liwa-al-aqsa', line: 2 },
      ['2 اللواء liwa-al-aqsa decided', '2 اللواء liwa-al-aqsa decided'],
      ['1 اللواء'],
    ],
    [
      'words around it',
      { text: 'اللواء', is: 'liwa-al-aqsa', within: 'من اللواء' },
      ['2 اللواء liwa-al-aqsa decided'],
      ['1 اللواء', '2 اللواء'],
    ],
    ['nobody', { text: 'اللواء', is: 'none' }, [], []],
  ] as const)('takes a decision for %s', (_, decision, found, undecided) => {
    expect(find(['قال اللواء', 'اللواء وعنصر من اللواء'], [decision])).toEqual({ found, undecided, idle: [] });
  });

  test('takes the narrower decision: within before line before report', () => {
    const decisions = [
      { text: 'اللواء', is: 'liwa-al-aqsa' },
      { text: 'اللواء', is: 'al-liwa-al-awwal', line: 2 },
      { text: 'اللواء', is: 'none', within: 'رتبة اللواء' },
    ];
    expect(find(['اللواء', 'اللواء ثم رتبة اللواء'], decisions)).toEqual({
      found: ['1 اللواء liwa-al-aqsa decided', '2 اللواء al-liwa-al-awwal decided'],
      undecided: [],
      idle: [],
    });
  });

  test('takes a decision about a part only where no longer name stands, unless it says within what', () => {
    const decision = { text: 'إدلب', is: 'hama' };
    expect(find(['ريف إدلب'], [decision])).toEqual({
      found: ['1 ريف إدلب idlib-countryside'],
      undecided: [],
      idle: [0],
    });
    expect(find(['ريف إدلب'], [{ ...decision, within: 'ريف إدلب' }]).found).toEqual(['1 إدلب hama decided']);
  });

  test('decides words that are no form of any record', () => {
    expect(find(['ريفي حماة وإدلب'], [{ text: 'ريفي حماة', is: 'hama' }]).found).toEqual([
      '1 ريفي حماة hama decided',
      '1 إدلب idlib',
    ]);
  });

  test('tells which decisions cover nothing', () => {
    const decisions = [
      { text: 'اللواء', is: 'liwa-al-aqsa', line: 2 },
      { text: 'الفرقة', is: 'none' },
      { text: 'اللواء', is: 'none', within: 'غير موجود' },
    ];
    expect(find(['اللواء'], decisions)).toEqual({ found: [], undecided: ['1 اللواء'], idle: [0, 1, 2] });
  });
});
