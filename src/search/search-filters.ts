/**
 * How filters are answered without a word.
 */
import type { Answer, Hit } from './answer.ts';
import type { Engine } from './engine.ts';
import { reportOf } from './found.ts';
import type { Filters } from './narrow.ts';
import type { Sort } from './query.ts';
import { sorted } from './sorting.ts';

/** The reports that have every filter. To be sorted by date, all of them are loaded; otherwise those that are shown. */
export async function searchFilters(
  filters: Filters,
  sort: Sort | undefined,
  engine: Engine,
  limit: number,
): Promise<Pick<Answer, 'groups' | 'counts'>> {
  const all = await engine.filters();
  const found = await engine.search(null, { filters });
  const first = sort === undefined || sort === 'relevance' ? found.results.slice(0, limit) : found.results;
  const loaded = first.map(async (result) => ({ report: await result.data() }));
  const reports = sorted(await Promise.all(loaded), sort).slice(0, limit);
  const names = Object.keys(filters);
  const recounted = names.map(async (name) => {
    const { [name]: _, ...others } = filters;
    const counts = names.length === 1 ? all : (await engine.search(null, { filters: others })).filters;
    return [name, counts[name] ?? {}] as const;
  });
  const hits = reports.map(({ report }): Hit => ({ report: reportOf(report), spans: [], reason: 'filters' }));
  return {
    groups: [{ kind: 'text', hits, reports: found.results.length, shown: reports.length }],
    counts: { ...found.filters, ...Object.fromEntries(await Promise.all(recounted)) },
  };
}
