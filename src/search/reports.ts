/**
 * The reports of the index in the page, with what narrows and orders them: known without loading any of them.
 */
import { checksum } from './checksum.ts';
import type { Engine, EngineResult } from './engine.ts';
import { filterNames } from './query.ts';

/** A report of the index. */
export interface KnownReport {
  /** How to load it. */
  readonly result: EngineResult;
  /** The first and the last day of publication that the record allows, `2017-02-16/2017-02-22`; empty when unknown. */
  readonly date: string;
  /** Its values of each filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Reports by their ids in the index. */
export type Reports = ReadonlyMap<string, KnownReport>;

/** Gives all reports; rejects when the table is missing, damaged, or that of another index. */
export type LoadReports = () => Promise<Reports>;

/** The table's file, beside the index. */
export const reportsFile = 'reports.txt';

/**
 * The reports of an engine by the table beside its index (`reportsTable`).
 *
 * @throws When the table is damaged, or not of this index.
 */
export async function openReports(engine: Engine, table: string): Promise<Reports> {
  const { results } = await engine.search(null);
  const sorted = [...results].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [sum, values = '', ...lines] = table.split('\n');
  const ids = sorted.map(({ id }) => id);
  if (sum !== sumOf(ids, [values, ...lines])) throw new Error(`${reportsFile} is damaged, or not of this index.`);
  const names = JSON.parse(values) as Readonly<Record<string, readonly string[]>>;
  const rows = sorted.map((result, place): [string, KnownReport] => {
    const [date = '', ...columns] = (lines[place] ?? '').split('\t');
    const filters = filterNames.map((name, column) => [
      name,
      (columns[column] ?? '').split(' ').flatMap((number) => names[name]?.[Number.parseInt(number, 36)] ?? []),
    ]);
    const days = date === '' || date.includes('/') ? date : `${date}/${date}`;
    return [result.id, { result, date: days, filters: Object.fromEntries(filters) as KnownReport['filters'] }];
  });
  return new Map(rows);
}

/** What tells one table from another, by the ids of its reports in order and its other lines. */
export const sumOf = (ids: readonly string[], lines: readonly string[]) => checksum([...ids, ...lines].join('\n'));
