import { beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { documents } from '../../../src/search/documents.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { filterOptions } from '../../../src/search/filters.ts';

let archive: Archive;
let found: readonly SearchDocument[];
beforeAll(async () => {
  archive = openArchive((await checkContent('content')).content);
  found = documents(archive);
});
const document = (id: string) => {
  const one = found.find(({ address }) => address === `reports/${id}/`);
  if (!one) throw new Error(`no document ${id}`);
  return one;
};

describe('documents(archive)', () => {
  test('gives one document for each report, in the archive’s order', () => {
    expect(found.map(({ address }) => address)).toEqual(archive.reports.map(({ id }) => `reports/${id}/`));
  });

  test('has the title and every paragraph as the capture has them, and nothing else of ours', () => {
    for (const report of archive.reports) {
      const { title, passages, meta } = document(report.id);
      const lines = report.lines
        .filter(({ role }) => role === 'paragraph' || role === 'caption')
        .map(({ text }) => text);
      expect(title).toBe(report.lines.find(({ role }) => role === 'title')?.text);
      expect(passages.map(({ text }) => text)).toEqual(lines.filter((text) => /\S/u.test(text)));
      expect([title, ...lines, ...Object.values(meta)]).not.toContain(report.summary);
    }
  });

  test('searches the lines of writer, place and date that are no paragraph', () => {
    expect(document('0001').meta).toEqual({ byline: 'سليم العمر' });
    expect(document('0005').meta).toEqual({
      date: '25 شباط (فبراير - فيفري)، 2016',
      'dateline-and-byline': 'حلب – عمار البكور:',
    });
  });

  test.each([
    ['0001', 'القدس العربي (مذكور) · بين 16 و22 شباط (فبراير) 2017 (مستنتَج)'],
    ['0005', 'المصدر غير معروف · 25 شباط (فبراير) 2016 (مذكور)'],
  ])('says of %s in a line «%s»', (id, about) => {
    expect(document(id).about).toBe(about);
  });

  test.each([
    ['0001', '2017-02-16/2017-02-22', 'one unknown day of a span'],
    ['0005', '2016-02-25/2016-02-25', 'a day'],
  ])('dates %s %s: %s', (id, date) => {
    expect(document(id).date).toBe(date);
  });

  test('gives no date where the record has none', () => {
    const published = { basis: 'unknown', note: '' } as const;
    const [undated] = documents({ ...archive, reports: [{ ...archive.report('0001'), published }] });
    expect(undated).not.toHaveProperty('date');
  });

  test.each([
    ['0001', ['2017'], ['al-quds-al-arabi'], 'an inferred span of days'],
    ['0003', ['2017'], ['islamist-movements-gateway'], 'an inferred source'],
    ['0005', ['2016'], ['unknown'], 'an unknown source'],
  ])('filters %s by %j and %j: %s', (id, year, source) => {
    expect(document(id).filters).toMatchObject({ year, source });
  });

  test('filters by the factions and places that the record declares', () => {
    expect(document('0004').filters.faction).toEqual([...archive.report('0004').factions].sort());
    expect(document('0004').filters.place).toEqual([...archive.report('0004').places].sort());
  });
});

describe('filterOptions(archive, documents)', () => {
  test('names every value that a document has, once, and no other', () => {
    const options = filterOptions(archive, found);
    for (const [name, list] of Object.entries(options)) {
      const used = new Set(
        found.flatMap(({ filters }) => Object.entries(filters).find(([each]) => each === name)?.[1] ?? []),
      );
      expect(list.map(({ value }) => value).sort()).toEqual([...used].sort());
    }
  });

  test('gives names in the archive’s order, years from the oldest, the unknown source last', () => {
    const { faction, year, source } = filterOptions(archive, found);
    const order = archive.factions.map(({ name }) => name);
    expect(faction.map(({ label }) => order.indexOf(label))).toEqual(faction.map((_, place) => place));
    expect(year.map(({ label }) => label)).toEqual(['2016', '2017']);
    expect(source.at(-1)).toEqual({ value: 'unknown', label: 'مصدر غير معروف' });
  });

  test('offers an unknown year last, and only when there is a report without a date', () => {
    const undated = found.map((each) => ({ ...each, filters: { ...each.filters, year: ['unknown'] } }));
    expect(filterOptions(archive, [...found, ...undated]).year.at(-1)).toEqual({
      value: 'unknown',
      label: 'سنة غير معروفة',
    });
    expect(filterOptions(archive, found).year.map(({ value }) => value)).not.toContain('unknown');
  });
});
