import { describe, expect, test } from 'vitest';
import { rowsFile } from '../../../src/exports/data-schema.ts';
import { dataSets } from '../../../src/exports/data-files.ts';
import { tables } from '../../../src/exports/tables/index.ts';
import type { Cell } from '../../../src/exports/tables/index.ts';
import { openSite } from '../../../src/site/archive.ts';

const archive = await openSite();
const source = { archive, locate: (address: string) => address };
const sets = dataSets(source);

/** The rows of a data set, each by the names of its columns. */
function rowsOf(name: string, of = source): Record<string, Cell>[] {
  const table = tables.find((each) => each.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table
    .rows(of)
    .map((cells) => Object.fromEntries(table.columns.map((column, i) => [column.name, cells[i] ?? null])))
    .toArray();
}
const figures = rowsOf('figures');
const figure = (id: string) => figures.find((row) => row['id'] === id);

describe.each(tables.map((table) => [table.name, table] as const))('the table %s', (name, table) => {
  const rows = rowsOf(name);

  test('names its columns in ASCII, once each, and says in both languages what they are', () => {
    const names = table.columns.map((column) => column.name);
    expect(names.filter((each) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(each))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    const wrong = table.columns.filter(({ label, meaning: { ar, en } }) => {
      const arabic = (words: string) => /^[^A-Za-z]*\p{Script=Arabic}/u.test(words);
      return (
        !arabic(label) || !/\p{Script=Arabic}/u.test(ar) || !/\.$/.test(ar) || !/^.*[a-z].*\.$/s.test(en) || arabic(en)
      );
    });
    expect(wrong.map((column) => column.name)).toEqual([]);
  });

  test('has a row for each key, and no cell is missing that every row has', () => {
    const keys = rows.map((row) => JSON.stringify(table.key.map((column) => row[column])));
    expect(new Set(keys).size).toBe(keys.length);
    const missing = table.columns.filter(
      ({ name: column, required }) => required && rows.some((row) => row[column] === null || row[column] === ''),
    );
    expect(missing.map((column) => column.name)).toEqual([]);
  });

  test('links to rows that are there', () => {
    const broken = table.links.flatMap(({ columns, table: other, to }) => {
      const there = new Set(rowsOf(other).map((row) => JSON.stringify(to.map((column) => row[column]))));
      return rows
        .map((row) => columns.map((column) => row[column]))
        .filter((cells) => cells.every((cell) => cell !== null) && !there.has(JSON.stringify(cells)))
        .map((cells) => `${columns.join()} → ${other}: ${cells.join()}`);
    });
    expect(broken).toEqual([]);
  });

  test('has codes that are explained', () => {
    const unknown = table.columns.flatMap(({ name: column, codes }) =>
      codes
        ? rows.map((row) => row[column]).filter((code) => code !== null && !Object.hasOwn(codes, String(code)))
        : [],
    );
    expect(unknown).toEqual([]);
  });

  test('gives ids and names in the same number', () => {
    const pairs = table.columns
      .map((column) => column.name)
      .filter((column) => column.endsWith('_names') && column !== 'printed_names');
    for (const names of pairs) {
      for (const row of rows) {
        expect(row[names]).toHaveLength((row[names.replace(/_names$/, '_ids')] as string[]).length);
      }
    }
  });

  test('is of an archive without a report empty of claims, and breaks nothing', () => {
    const none = {
      ...source,
      archive: { ...archive, reports: [], relations: [], events: [], questions: [], persons: [], mentionsOf: () => [] },
    };
    expect(() => table.rows(none).toArray()).not.toThrow();
  });

  test('is in JSON of the shape that its columns promise', () => {
    if (name === 'figures') return;
    const file = sets.find((set) => set.table === table)?.files.find(({ format }) => format === 'json');
    const text = new TextDecoder().decode(Buffer.concat([...(file?.pieces() ?? [])]));
    const data: unknown = JSON.parse(text);
    expect(rowsFile(table).safeParse(data).error).toBeUndefined();
    expect(data).toMatchObject({ language: 'ar', [name]: rows });
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('the rows of claims', () => {
  test('are those of the archive', () => {
    const count = (name: string) => rowsOf(name).length;
    const { reports, relations, events, places, factions } = archive;
    expect([count('reports'), count('relations'), count('events')]).toEqual([
      reports.length,
      relations.length,
      events.length,
    ]);
    expect([count('places'), count('factions')]).toEqual([places.length, factions.length]);
    expect(count('mentions')).toBe(reports.flatMap((report) => report.mentions).length);
    expect(figures.map(({ id }) => id)).toEqual(
      reports.flatMap((report) => report.figures.map(({ id }) => `${report.id}#${id}`)),
    );
  });

  test.each(['figures', 'relations', 'events', 'sayings', 'roles'])(
    'of %s quote a line of their report, and lead to it',
    (name) => {
      const rows = rowsOf(name);
      expect(rows.length).toBeGreaterThan(0);
      for (const { report, line, quote, paragraph, address, line_address: lineAddress } of rows) {
        expect(archive.report(String(report)).lines[Number(line) - 1]?.text).toContain(quote);
        expect(address).toMatch(new RegExp(`^/reports/${String(report)}/#(?:f\\d+|${String(paragraph)})$`));
        expect(lineAddress).toBe(`/reports/${String(report)}/capture/#l${String(line)}`);
      }
    },
  );

  test.each(['figures', 'relations', 'events'])('of %s name nobody who is not known', (name) => {
    const rows = rowsOf(name);
    expect(rows.some((row) => row['claimed_by_basis'] === 'unknown')).toBe(true);
    for (const row of rows) {
      expect(row['claimed_by_name'] === null).toBe(row['claimed_by_basis'] === 'unknown');
      expect(row['claimed_by_reason'] !== null).toBe(row['claimed_by_basis'] === 'inferred');
    }
  });

  test('split a quantity, and make no number of a denial or of words', () => {
    expect(figure('0001#f2')).toMatchObject({
      quantity_kind: 'more_than',
      quantity_n: 250,
      quantity_min: null,
      quantity_max: null,
      quantity_words: 'أكثر من 250 مقاتلًا',
    });
    const without = figures.filter(({ quantity_kind: kind }) =>
      ['none', 'all', 'words', 'denied'].includes(String(kind)),
    );
    expect(without.map((row) => row['quantity_kind'])).toContain('denied');
    for (const row of without)
      expect([row['quantity_n'], row['quantity_min'], row['quantity_max']]).toEqual([null, null, null]);
  });

  test('keep uncertain dates as they are written', () => {
    expect(rowsOf('reports').find(({ report }) => report === '0004')).toMatchObject({
      ...{ published_edtf: '[2017-12-18..2017-12-24]', published_basis: 'inferred', published_confidence: 'high' },
      ...{ source_id: 'step', source_basis: 'inferred', byline_words: null, byline_basis: 'unknown' },
    });
  });

  test('name a party without a record, and give it no id', () => {
    expect(figure('0002#f6')).toMatchObject({
      target_ids: expect.arrayContaining([null]) as unknown,
      target_names: expect.arrayContaining(['فصائل أخرى']) as unknown,
    });
  });
});

describe('the rows of mentions', () => {
  test('give the name back as it stands in the line', () => {
    for (const { report, line, start, end, text } of rowsOf('mentions')) {
      expect(archive.report(String(report)).lines[Number(line) - 1]?.text.slice(Number(start), Number(end))).toBe(text);
    }
  });
});

describe('the rows of places', () => {
  test('give a latitude and a longitude only of what a point can stand for', () => {
    const rows = rowsOf('places');
    for (const row of rows) expect(row['latitude'] !== null).toBe(row['position'] === 'point');
    expect(rows.find(({ id }) => id === 'athriya')).toMatchObject({
      position: 'inferred',
      latitude: null,
      uncertain_latitude: 35.369233,
    });
  });
});

describe('the rows of corrections', () => {
  const correction = { date: '2026-11-28', edition: '2026.9', before: 'ب', after: 'ج', reason: 'تجربة.' };
  const [first] = archive.reports;
  const reports = first ? [{ ...first, corrections: [{ ...correction, field: 'f2.place' }] }] : [];
  const corrections = ['/places/hama/', '/sources/step/', '/figures/leaving-to-raqqa/'].map((of) => {
    return { ...correction, of, field: of.startsWith('/figures/') ? 'title' : 'name' };
  });

  test('are those of reports and those of every other record, each with what it is of', () => {
    const rows = rowsOf('corrections', { ...source, archive: { ...archive, reports, corrections } });
    const told = rows.map((row) =>
      ['record_kind', 'record_kind_ar', 'record', 'report', 'field', 'address'].map((column) => row[column]),
    );
    expect(told).toEqual([
      ['report', 'تقرير', '0001', '0001', 'f2.place', '/reports/0001/'],
      ['place', 'مكان', 'hama', null, 'name', '/places/hama/'],
      ['organisation', 'جهة', 'step', null, 'name', '/sources/step/'],
      ['question', 'سؤال', 'leaving-to-raqqa', null, 'title', '/figures/leaving-to-raqqa/'],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({ date_edtf: '2026-11-28', edition: '2026.9', before: 'ب', after: 'ج' });
    }
  });
});
