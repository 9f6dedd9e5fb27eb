/**
 * The filters of a search: their names, and the values that a reader may choose.
 */
import type { Archive } from '../archive/archive.ts';
import type { SearchDocument } from './documents.ts';
import { filterNames, unknown } from './query.ts';
import type { FilterName } from './query.ts';

/** One value of a filter: what stands in the address, and what the reader sees. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/**
 * The values of each filter that at least one document has, with their names.
 *
 * Factions, sources and places stand in the archive's order (Arabic, «ال» set aside), years from the oldest; the
 * value for an unknown source or date stands last.
 */
export function filterOptions(
  archive: Archive,
  documents: readonly SearchDocument[],
): Readonly<Record<FilterName, readonly FilterOption[]>> {
  const named = (records: readonly { readonly id: string; readonly name: string }[]) =>
    records.map(({ id, name }) => ({ value: id, label: name }));
  const used = Object.fromEntries(
    filterNames.map((name) => [name, new Set(documents.flatMap((document) => document.filters[name]))]),
  );
  const years = [...(used['year'] ?? [])].filter((year) => year !== unknown).sort((a, b) => Number(a) - Number(b));
  const all: Record<FilterName, FilterOption[]> = {
    faction: named(archive.factions),
    source: [...named(archive.organisations), { value: unknown, label: 'مصدر غير معروف' }],
    year: [...years.map((year) => ({ value: year, label: year })), { value: unknown, label: 'سنة غير معروفة' }],
    place: named(archive.places),
  };
  const kept = (name: FilterName) => all[name].filter(({ value }) => used[name]?.has(value));
  return { faction: kept('faction'), source: kept('source'), year: kept('year'), place: kept('place') };
}
