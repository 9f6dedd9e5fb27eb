import { describe, expect, test } from 'vitest';
import { timeline, timelineHolds } from '../../../src/site/timeline.ts';
import { firstFive as archive } from './first-five.ts';

const here = '/timeline/';
const shown = timeline(archive, here);
const rows = shown.periods.flatMap((period) => period.lanes.flatMap((lane) => lane.rows));
const entries = shown.years.flatMap((year) => year.entries);

describe('timeline(archive, here)', () => {
  test('shows each event once: on an axis and among the dates of its year, or among those without a date', () => {
    const drawn = rows.flatMap(({ key }) => (key.startsWith('event-') ? [key.slice('event-'.length)] : []));
    const listed = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.id] : []));
    const undated = shown.undated.map(({ id }) => id);
    const sorted = (list: readonly string[]) => list.toSorted();
    expect(sorted(drawn)).toEqual(sorted(listed));
    expect(sorted([...listed, ...undated])).toEqual(sorted(archive.events.map(({ id }) => id)));
  });

  test('shows each report once', () => {
    const drawn = rows.filter(({ key }) => key.startsWith('report-'));
    expect(drawn).toHaveLength(5);
    expect(entries.filter(({ kind }) => kind === 'report')).toHaveLength(5);
    expect(shown.undatedReports).toEqual([]);
  });

  test('parts time where nothing is told, and breaks an axis that something long crosses', () => {
    expect(shown.periods.map(({ name, broken }) => [name, broken])).toEqual([
      ['من 18 إلى 25 شباط (فبراير) 2016', false],
      ['من 1 إلى 31 تشرين الأول (أكتوبر) 2016', false],
      ['من 23 كانون الثاني (يناير) 2017 إلى 22 شباط (فبراير) 2017', false],
      ['من 1 أيار (مايو) 2017 إلى 24 كانون الأول (ديسمبر) 2017', true],
    ]);
  });

  test('lets two reports date one thing differently, side by side', () => {
    const exit = /(?<!\p{L})ب?خروج (?:مقاتلين|عناصر|«لواء)/u;
    const leaving = entries.flatMap((entry) => (entry.kind === 'event' && exit.test(entry.what) ? [entry] : []));
    expect(leaving.map(({ report, when }) => [report, when])).toEqual([
      ['0001', 'بين 16 و22 شباط (فبراير) 2017'],
      ['0002', '19 شباط (فبراير) 2017'],
      ['0003', '21 شباط (فبراير) 2017'],
    ]);
  });

  test('says how a date was counted, from which words, and whether the date of the report is itself inferred', () => {
    const sunday = entries.find((entry) => entry.kind === 'event' && entry.words === 'مساء الأحد الفائت');
    expect(sunday).toMatchObject({
      when: '17 كانون الأول (ديسمبر) 2017',
      basis: 'inferred',
      reasoning: expect.stringContaining('مستنتَج'),
      published: { when: 'بين 18 و24 كانون الأول (ديسمبر) 2017', basis: 'inferred' },
    });
  });

  test('says why a date is not known', () => {
    expect(shown.undated.length).toBeGreaterThan(10);
    const places = shown.undated.map(({ report, line }) => Number(report) * 1000 + line);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { when, reasoning } of shown.undated) {
      expect(when).toBe('');
      expect(reasoning).toMatch(/\S/u);
    }
  });

  test('has what is not dated in the order of reports, whatever was recorded first', () => {
    const backwards = timeline({ ...archive, events: archive.events.toReversed() }, here).undated;
    const places = backwards.map(({ report, line }) => Number(report) * 1000 + line);
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('leads every sign to its words', () => {
    for (const { href } of rows) expect(href).toMatch(/^\.\.\/reports\/\d{4}\/(?:#(?:title|p\d+))?$/u);
  });

  test('explains the signs that it draws, and no other', () => {
    const of = (some: typeof archive) => timeline(some, here).key.map(({ name }) => name);
    expect(of(archive)).toContain('حدث: يوم، تقريبًا');
    expect(of({ ...archive, events: [] })).toEqual(['تقرير: يوم', 'تقرير: يوم أو أيام غير معروفة من هذه المدّة']);
  });

  test('has nothing to draw of an archive of none', () => {
    expect(timeline({ ...archive, reports: [], events: [] }, here)).toEqual({
      periods: [],
      years: [],
      undated: [],
      undatedReports: [],
      key: [],
    });
  });
});

describe('timelineHolds(archive)', () => {
  test('counts the events, and those without a date', () => {
    expect(timelineHolds({ events: archive.events.filter(({ date }) => date.basis === 'unknown').slice(0, 3) })).toBe(
      '3 أحداث، منها 3 بلا تاريخ',
    );
    expect(timelineHolds({ events: archive.events.filter(({ date }) => date.basis !== 'unknown').slice(0, 2) })).toBe(
      'حدثان',
    );
  });
});
