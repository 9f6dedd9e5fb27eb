import { describe, expect, test } from 'vitest';
import { locate, standings, valueSpan } from '../../../src/archive/quotes.ts';
import type { FigureRecord } from '../../../src/archive/schema.ts';

const text = 'قال «لواء الأقصى» إن 12 أسيرًا من 12 قُتلوا';

describe('locate(text, quote, occurrence)', () => {
  test.each([
    ['قال', undefined, { start: 0, end: 3 }],
    ['12', undefined, 'ambiguous'],
    ['12', 1, { start: 21, end: 23 }],
    ['12', 2, { start: 34, end: 36 }],
    ['12', 3, 'absent'],
    ['لواء الاقصى', undefined, 'absent'],
    ['أسيرا', undefined, 'absent'],
    ['', undefined, 'absent'],
  ] as const)('%j, occurrence %s', (quote, occurrence, expected) => {
    const found = locate(text, quote, occurrence);
    expect(found).toEqual(expected);
    if (typeof found === 'object') expect(text.slice(found.start, found.end)).toBe(quote);
  });
});

describe('standings(text, words, most)', () => {
  test('counts overlapping ones, up to as many as asked', () => {
    expect(standings('ااا', 'اا')).toEqual([0, 1]);
    expect(standings('ااا', 'ا', 2)).toEqual([0, 1]);
  });
});

describe('valueSpan(text, figure)', () => {
  const figure = (record: Partial<FigureRecord>) => valueSpan(text, { line: 1, ...record } as FigureRecord);
  test.each([
    ['the value in its quote', { quote: 'إن 12 أسيرًا', value: '12' }, { start: 21, end: 23 }],
    ['a value that stands twice in it', { quote: '12 أسيرًا من 12', value: '12' }, undefined],
    ['which of two', { quote: '12 أسيرًا من 12', value: '12', value_occurrence: 2 }, { start: 34, end: 36 }],
    ['a quote that is not there', { quote: 'إن 13', value: '13' }, undefined],
    ['a value that is elsewhere in the line', { quote: 'قال', value: '12' }, undefined],
  ])('%s', (_, record, expected) => {
    expect(figure(record)).toEqual(expected);
  });
});
