/**
 * The table of reports beside the index, by which a page narrows, counts and orders them without loading any.
 */
import type { SearchDocument } from './documents.ts';
import { filterNames } from './query.ts';
import { sumOf } from './reports.ts';

/**
 * The table as a text, for `openReports`: what tells it from others; the values of each filter; then a line for
 * each report in the order of their ids: its days (one when they are the same), and for each filter the places of its
 * values, in base 36. Some ten bytes a report after Brotli.
 */
export function reportsTable(reports: ReadonlyMap<string, SearchDocument>): string {
  const ids = [...reports.keys()].sort();
  const values = filterNames.map((name) =>
    [...new Set([...reports.values()].flatMap(({ filters }) => filters[name]))].sort(),
  );
  const places = values.map((list) => new Map(list.map((value, place) => [value, place.toString(36)])));
  const lines = ids.map((id) => {
    const { date = '', filters } = reports.get(id) ?? { filters: undefined };
    const [first, last] = date.split('/');
    const columns = filterNames.map((name, column) =>
      (filters?.[name] ?? []).map((value) => places[column]?.get(value)).join(' '),
    );
    return [first === last ? first : date, ...columns].join('\t');
  });
  const named = Object.fromEntries(filterNames.map((name, column) => [name, values[column]]));
  const rest = [JSON.stringify(named), ...lines];
  return [sumOf(ids, rest), ...rest].join('\n');
}
