import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/archive/archive.ts';
import { holdings } from '../../../src/site/holdings.ts';
import { latestReports, reportsByDate, shelves, shown, titleLength } from '../../../src/site/reports.ts';
import { firstFive as archive, published } from './first-five.ts';

const [sample] = archive.reports;
const holding = (n: number) => ({
  ...archive,
  reports: Array.from({ length: n }, (_, i) => ({ ...(sample as Report), id: String(i + 1).padStart(4, '0') })),
});

describe('reportsByDate(reports)', () => {
  test('goes by the first day that the date can be, then the last, then the number; the unknown come last', () => {
    const reports = [
      published('0001'),
      published('0002', '2017-02-18'),
      published('0003', '[2017-02-16..2017-02-22]'),
      published('0004', '2017-02'),
      published('0005', '2017-02-16'),
      published('0006', '2017-02-16'),
      published('0007'),
      published('0008', '2016'),
    ];
    expect(reportsByDate(reports).map(({ id }) => id)).toEqual([
      '0008',
      '0004',
      '0005',
      '0006',
      '0003',
      '0002',
      '0001',
      '0007',
    ]);
  });
});

describe('latestReports(archive)', () => {
  test.each([
    [0, []],
    [1, ['0001']],
    [3, ['0003', '0002', '0001']],
  ])('of %d gives all, the last first', (n, ids) => {
    expect(latestReports(holding(n)).map(({ id }) => id)).toEqual(ids);
  });

  test('of 500 gives the last few', () => {
    const latest = latestReports(holding(500));
    expect(latest).toHaveLength(shown.latest);
    expect(latest[0]?.id).toBe('0500');
  });
});

describe('shelves(archive)', () => {
  test.each([
    [0, []],
    [1, [['0001', '0001', 1]]],
    [50, [['0001', '0050', 50]]],
    [
      101,
      [
        ['0001', '0050', 50],
        ['0051', '0100', 50],
        ['0101', '0101', 1],
      ],
    ],
  ])('of %d stand by accession number', (n, expected) => {
    expect(shelves(holding(n)).map(({ first, last, reports }) => [first, last, reports.length])).toEqual(expected);
  });
});

describe('holdings(archive)', () => {
  test('counts each kind of thing, in agreement, and leaves out what there is none of', () => {
    const none = { ...archive, reports: [], factions: [], places: [], persons: [], organisations: [], events: [] };
    expect(holdings({ ...none, questions: archive.questions.slice(0, 2) })).toEqual([
      { words: 'سؤالان', address: '/figures/#questions' },
    ]);
    expect(holdings({ ...archive, reports: archive.reports.slice(0, 2) })[0]).toEqual({
      words: 'تقريران',
      address: '/reports/',
    });
    expect(holdings({ ...none, questions: [], events: archive.events.slice(0, 3) })).toEqual([
      { words: '3 أحداث', address: '/timeline/' },
    ]);
  });
});

describe('titleLength(title)', () => {
  test.each([
    ['ما حقيقة مشاركة جند الأقصى وجبهة النصرة بجانب (داعش) في معركة خناصر؟', 'short'],
    ['ا'.repeat(100), 'short'],
    ['ا'.repeat(101), 'long'],
    ['ا'.repeat(200), 'long'],
    ['ا'.repeat(300), 'longest'],
    ['😀'.repeat(100), 'short'],
  ])('%s is %s', (title, length) => {
    expect(titleLength(title)).toBe(length);
  });
});
