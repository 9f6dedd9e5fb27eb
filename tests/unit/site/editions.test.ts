import { describe, expect, test } from 'vitest';
import { formerAddresses } from '../../../src/archive/former.ts';
import type { Published } from '../../../src/archive/published.ts';
import { editionsInList } from '../../../src/site/editions.ts';
import { firstFive } from './first-five.ts';

const released = [
  { id: '2026.1', date: '2026-11-23', sha256: '' },
  { id: '2026.2', date: '2026-12-24', sha256: '' },
];
const firstIn = (edition: string) => (id: string) => ({ id, edition }) as Published['reports'][number];
const published: Published = {
  editions: released,
  reports: [...['0001', '0002', '0003'].map(firstIn('2026.1')), firstIn('2026.2')('0004')],
  pages: [
    { address: '/reports/', kind: 'page', edition: '2026.1', anchors: {} },
    { address: '/words/', kind: 'page', edition: '2026.2', anchors: {} },
  ],
};
const redirects = { withdrawn: [{ from: '/reports/0002/#f1', edition: '2026.2', reason: 'طُلبت إزالته.' }] };
const correction = {
  date: '2026-12-20',
  edition: '2026.2',
  field: 'p2',
  before: 'قبل',
  after: 'بعد',
  reason: 'سبب.',
};
const archive = {
  ...firstFive,
  edition: { ...firstFive.edition, id: '2027.1', date: '2027-01-05' },
  published: { ...published, reports: published.reports.map((each) => ({ ...each, passages: {}, figures: {} })) },
  former: formerAddresses(redirects, { ...published, reports: [] }),
  reports: firstFive.reports.map((report) =>
    report.id === '0001' ? { ...report, corrections: [correction] } : report,
  ),
};

describe('editionsInList(archive, here)', () => {
  const [making, second, first] = editionsInList(archive, '/editions/');

  test('gives the one that is being made, then those that were published, the newest first', () => {
    expect([making, second, first].map((edition) => [edition?.id, edition?.day, edition?.released])).toEqual([
      ['2027.1', '5 كانون الثاني (يناير) 2027', false],
      ['2026.2', '24 كانون الأول (ديسمبر) 2026', true],
      ['2026.1', '23 تشرين الثاني (نوفمبر) 2026', true],
    ]);
  });

  test('names with each the reports that it was the first to publish', () => {
    expect([making, second, first].map((edition) => edition?.reports.map(({ id }) => id))).toEqual([
      ['0005'],
      ['0004'],
      ['0001', '0002', '0003'],
    ]);
  });

  test('names with each the parts of the site that it was the first to publish', () => {
    expect(first?.sections).toEqual([{ name: 'التقارير', href: '../reports/' }]);
    expect(second?.sections).toEqual([{ name: 'فهرس الكلمات', href: '../words/' }]);
    expect(making?.sections).toContainEqual({ name: 'المنهج', href: '../about/' });
  });

  test('tells with its edition what was corrected, with the way to it', () => {
    expect(second?.corrections).toMatchObject([{ words: 'التقرير 0001، الفقرة 2', href: '../reports/0001/#p2' }]);
    expect(first?.corrections).toEqual([]);
  });

  test('tells with its edition what was withdrawn', () => {
    expect(second?.former).toMatchObject([{ here: '/reports/0002/#f1', reason: 'طُلبت إزالته.' }]);
    expect(making?.former).toEqual([]);
  });
});
