import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/archive/archive.ts';
import { columns, coverage, signWords } from '../../../src/site/coverage.ts';
import type { Column } from '../../../src/site/coverage.ts';
import { firstFive as archive } from './first-five.ts';

const rows = coverage(archive, '/coverage/').flatMap((shelf) => shelf.rows);
const cell = (id: string, column: Column, of = rows) => {
  const found = of.find(({ report }) => report.id === id)?.cells.find((each) => each.column === column);
  return found && [signWords[found.sign], ...found.says.map(({ words }) => words.replaceAll('\u00A0', ' '))];
};
const only = (changed: Partial<Report>) => {
  const report = { ...archive.report('0001'), ...changed };
  return coverage({ ...archive, reports: [report] }, '/coverage/').flatMap((shelf) => shelf.rows);
};

describe('coverage(archive, here)', () => {
  test('has every report once, with a cell for every column in their order', () => {
    expect(rows.map(({ report }) => report.id)).toEqual(['0001', '0002', '0003', '0004', '0005']);
    for (const { cells } of rows) expect(cells.map(({ column }) => column)).toEqual(Object.keys(columns));
  });

  test.each<[report: string, column: Column, words: readonly string[]]>([
    ['0001', 'published', ['مستنتَج', 'بين 16 و22 شباط (فبراير) 2017']],
    ['0003', 'source', ['مستنتَج', 'بوابة الحركات الإسلامية']],
    ['0005', 'source', ['غير معروف', 'لا تذكره النسخة']],
    ['0001', 'byline', ['مذكور', 'سليم العمر']],
    ['0005', 'dateline', ['مذكور', 'حلب']],
    [
      '0001',
      'claimants',
      ['مذكور بعضه', 'بعضها مذكور قائله: 4 من 11', 'باسمه في 2', 'بصفته في 2', 'مستنتَج في 3', 'غير معروف في 4'],
    ],
    ['0005', 'claimants', ['مذكور', 'كلّها مذكور قائلها', 'بصفته في 6']],
    ['0001', 'voices', ['مذكور', 'ينقل قولًا لطرف واحد (واحد من 10)']],
    ['0002', 'voices', ['مذكور', 'ينقل قولًا لأكثر من طرف (2 من 7)']],
    ['0003', 'voices', ['مذكور', 'ينقل قولًا لطرف واحد (واحد من 11)']],
    ['0001', 'figures', ['مذكور', '11 رقمًا منسوبًا', 'منها 3 بلا عدد']],
    ['0002', 'figures', ['مذكور', '7 أرقام منسوبة', 'منها واحد بلا عدد']],
    ['0001', 'events', ['مستنتَج بعضه', '16 حدثًا', 'مستنتَج في واحد', 'غير معروف في 15']],
    ['0003', 'events', ['مذكور بعضه', '19 حدثًا', 'مذكور في واحد', 'مستنتَج في 3', 'غير معروف في 15']],
    ['0002', 'places', ['مذكور', '4 أماكن']],
  ])('%s, %s: %s', (report, column, words) => {
    expect(cell(report, column)).toEqual(words);
  });

  test('leads from what is stated to its line, and from the rest to the evidence', () => {
    const href = (id: string, column: Column) =>
      rows.find(({ report }) => report.id === id)?.cells.find((each) => each.column === column)?.says[0]?.href;
    expect(href('0001', 'byline')).toBe('../reports/0001/capture/#l22');
    expect(href('0001', 'published')).toBe('../reports/0001/#provenance');
    expect(href('0001', 'claimants')).toBe('../reports/0001/#f2');
    expect(href('0001', 'events')).toBe('../timeline/#e1');
  });

  test('of a report without figures says so, and judges nothing', () => {
    const bare = only({ figures: [], places: [] });
    expect(cell('0001', 'claimants', bare)).toEqual(['لا يذكر', 'لا أرقام فيه']);
    expect(cell('0001', 'figures', bare)).toEqual(['لا يذكر', 'لا أرقام فيه']);
    expect(cell('0001', 'places', bare)).toEqual(['لا يذكر', 'لا يسمّي مكانًا']);
  });

  test('of a report whose figures nobody claims says that it is not known', () => {
    const report = archive.report('0001');
    const figures = report.figures.filter(({ claimed_by: by }) => by.basis === 'unknown');
    expect(cell('0001', 'claimants', only({ figures }))).toEqual([
      'غير معروف',
      'لا يُذكر قائل أيّ منها',
      'غير معروف في 4',
    ]);
  });

  test('says that whom it quotes for a party is inferred where the report names nobody', () => {
    const [row] = coverage({ ...archive, events: [] }, '/coverage/').flatMap((shelf) => shelf.rows);
    expect(row && cell('0001', 'voices', [row])).toEqual(['مستنتَج', 'قول لطرف، استنتاجًا (واحد من 10)']);
  });

  test('of the dates of events tells those that are not known from events that are not recorded', () => {
    const undated = archive.events.filter(({ report, date }) => report === '0001' && date.basis === 'unknown');
    const dates = (events: typeof undated) =>
      cell(
        '0001',
        'events',
        coverage({ ...archive, events }, '/coverage/').flatMap((shelf) => shelf.rows),
      );
    expect(dates(undated.slice(0, 2))).toEqual(['غير معروف', 'حدثان', 'غير معروف في 2']);
    expect(dates([])).toEqual(['لا يذكر', 'لا أحداث مسجّلة منه']);
  });

  test('stands on shelves where there are many', () => {
    const reports = Array.from({ length: 101 }, (_, i) => ({
      ...archive.report('0003'),
      id: String(i + 1).padStart(4, '0'),
    }));
    expect(coverage({ ...archive, reports }, '/coverage/').map(({ id, rows: own }) => [id, own.length])).toEqual([
      ['from-0001', 50],
      ['from-0051', 50],
      ['from-0101', 1],
    ]);
  });
});
