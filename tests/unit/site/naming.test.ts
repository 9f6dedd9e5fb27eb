import { describe, expect, test } from 'vitest';
import type { Archive, Mention, Report } from '../../../src/archive/archive.ts';
import { naming, widest } from '../../../src/site/naming.ts';
import { firstFive as archive, published } from './first-five.ts';

const of = (id: string, from: Archive = archive) => {
  const found = naming(from, '/naming/').find((faction) => faction.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};
describe('naming(archive, here)', () => {
  test('has every faction, in the order of names', () => {
    expect(naming(archive, '/naming/').map(({ id }) => id)).toEqual(archive.factions.map(({ id }) => id));
  });

  test('gathers forms as printed under the registered one, and counts them by report and by date', () => {
    const [table] = of('islamic-state').tables;
    expect(table?.reports.map(({ id, date }) => [id, date])).toEqual([
      ['0005', '25 شباط (فبراير) 2016'],
      ['0001', 'بين 16 و22 شباط (فبراير) 2017 (مستنتَج)'],
      ['0002', '18 شباط (فبراير) 2017'],
      ['0003', '22 شباط (فبراير) 2017'],
    ]);
    const counts = table?.forms.map(({ text, kind, rows }) => [
      text,
      kind,
      rows.map((row) => [row.text, ...row.cells.map((cell) => cell?.times ?? 0)]),
    ]);
    expect(counts).toContainEqual([
      'الدواعش',
      'وصف',
      [
        ['الدواعش', 2, 0, 0, 0],
        ['للدواعش', 1, 0, 0, 0],
      ],
    ]);
    expect(counts).toContainEqual(['داعش', 'لفظ مختصر', [['داعش', 7, 0, 1, 3]]]);
  });

  test('leads from each cell to its passages, and says what a decision links', () => {
    const [table] = of('islamic-state').tables;
    const cell = table?.forms.find(({ text }) => text === 'الدولة')?.rows[0]?.cells[2];
    expect(cell).toEqual({
      report: '0002',
      times: 3,
      places: [
        { name: 'الفقرة 4', href: '../reports/0002/#p4' },
        { name: 'الفقرة 6', href: '../reports/0002/#p6' },
      ],
      decided: { times: 3, href: '../reports/0002/#name-decisions' },
    });
  });

  test('tells of a form that decisions join to another as well', () => {
    expect(of('liwa-al-aqsa').elsewhere).toEqual([
      { text: 'الأقصى', others: [{ name: 'جند الأقصى', href: '#jund-al-aqsa', times: '5 مواضع' }], none: [] },
    ]);
  });

  test('tells of a form that is no name somewhere, with the reason', () => {
    const decision = { text: 'الهيئة', is: 'none' as const, line: 6, reason: 'هيئة أخرى.' };
    const reports = archive.reports.map((report) =>
      report.id === '0003' ? { ...report, name_decisions: [decision] } : report,
    );
    expect(of('hayat-tahrir-al-sham', { ...archive, reports }).elsewhere).toMatchObject([
      {
        text: 'الهيئة',
        none: [{ name: 'التقرير 0003، السطر 6', href: '../reports/0003/capture/#l6', reason: 'هيئة أخرى.' }],
      },
    ]);
  });

  test('calls single what one report names in one form', () => {
    expect(of('ajnad-al-sham')).toMatchObject({ single: true, forms: 1 });
    expect(of('islamic-state').single).toBe(false);
  });

  test('puts no more reports beside each other than a page has room for, by date, and loses none', () => {
    const dates = Array.from({ length: 15 }, (_, i) => `2017-03-${String(15 - i).padStart(2, '0')}`);
    const reports = dates.map((date, i) => published(String(i + 1).padStart(4, '0'), date));
    const mention = (report: string): Mention => ({
      report,
      line: archive.report('0003').heading.line,
      start: 0,
      end: 12,
      entity: 'faction',
      id: 'liwa-al-aqsa',
      text: 'لواء الأقصى',
      decided: false,
    });
    const { tables } = of('liwa-al-aqsa', {
      ...archive,
      reports,
      report: (id) => reports.find((report) => report.id === id) as Report,
      mentionsOf: () => reports.map(({ id }) => mention(id)),
    });
    expect(tables.map((table) => table.reports.length)).toEqual([widest, widest, 3]);
    expect(tables.flatMap((table) => table.reports.map(({ id }) => id))).toEqual(
      reports.map(({ id }) => id).toReversed(),
    );
  });
});
