import { describe, expect, test } from 'vitest';
import { formerSums } from '../../../src/site/citing.ts';
import { correctionsInList } from '../../../src/site/corrections.ts';
import { correctionsOf } from '../../../src/site/former.ts';
import { firstFive } from './first-five.ts';

const many = (edition: string) =>
  Array.from({ length: 3 }, (_, i) => {
    return { date: '2026-12-20', edition, field: `p${i + 1}`, before: 'قبل', after: 'بعد', reason: 'سبب.' };
  });
const uncorrected = {
  ...firstFive,
  corrections: [],
  reports: firstFive.reports.map((report) => ({ ...report, corrections: [] })),
};
const archive = {
  ...uncorrected,
  edition: { ...firstFive.edition, id: '2027.1', date: '2027-01-05' },
  published: {
    editions: ['2026.1', '2026.2'].map((id) => ({ id, date: '2026-12-24', sha256: '' })),
    reports: [],
    pages: [],
  },
  reports: uncorrected.reports.map((report) =>
    report.id === '0001' ? { ...report, corrections: [...many('2026.2'), ...many('2027.1')] } : report,
  ),
};

describe('correctionsInList(archive, here, most)', () => {
  test('leaves out editions that corrected nothing, and gives none of an archive without corrections', () => {
    expect(correctionsInList(archive, '/corrections/').map(({ id }) => id)).toEqual(['2027.1', '2026.2']);
    expect(correctionsInList(uncorrected, '/corrections/')).toEqual([]);
  });

  test('tells the newest in full, and keeps the anchors of those before', () => {
    const [now, before] = correctionsInList(archive, '/corrections/', 4);
    const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);
    expect([ids(now?.full), ids(now?.brief)]).toEqual([['0001-p1-2027.1', '0001-p2-2027.1', '0001-p3-2027.1'], []]);
    expect([ids(before?.full), ids(before?.brief)]).toEqual([['0001-p1-2026.2'], ['0001-p2-2026.2', '0001-p3-2026.2']]);
    expect(before?.brief[0]?.own).toBe('/reports/0001/#correction-p2-2026.2');
  });
});

describe('correctionsOf(corrections, page, here)', () => {
  test.each([
    ['/reports/0001/', 'f1.counting_unit', 'الرقم المنسوب f1، وحدة العدّ'],
    ['/reports/0001/', 'f1.date', 'الرقم المنسوب f1، تاريخ الحدث'],
    ['/reports/0001/', 'section', 'القسم'],
    ['/reports/0001/', 'factions', 'الفصائل المسمّاة'],
    ['/places/hama/', 'point', 'الموضع'],
    ['/places/hama/', 'governorate', 'المحافظة'],
    ['/factions/jund-al-aqsa/', 'transliteration', 'الاسم بالحروف اللاتينية'],
  ] as const)('names of %s the field %s in Arabic', (page, field, words) => {
    const correction = { date: '2026-12-20', edition: '2026.4', field, before: 'قبل', after: 'بعد', reason: 'سبب.' };
    expect(correctionsOf([correction], page, page).map((each) => each.words)).toEqual([words]);
  });
});

describe('formerSums(archive, report)', () => {
  const report = firstFive.report('0001');
  const sums = (p1: readonly string[]) => {
    const passages = { p1: p1.map((sha256, i) => ({ edition: `2026.${i + 1}`, sha256 })) };
    const published = { id: '0001', passages } as unknown as (typeof firstFive.published.reports)[number];
    return formerSums({ ...archive, published: { ...archive.published, reports: [published] } }, report);
  };
  const now = report.passages[0]?.sha256 ?? '';
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];

  test('is empty of words that are as they were published', () => {
    expect([...sums([now])]).toEqual([]);
  });

  test('tells what was published before, from which edition until which', () => {
    expect(sums([a, b, now]).get('p1')).toBe(`${'a'.repeat(16)}:2026.1:2026.2 ${'b'.repeat(16)}:2026.2:2026.3`);
  });

  test('tells what the edition that is being made changes', () => {
    expect(sums([a]).get('p1')).toBe(`${'a'.repeat(16)}:2026.1:2027.1`);
  });
});
