/**
 * How filters are answered without a word.
 */
import type { Answer, Hit } from './answer.ts';
import { reportOf } from './found.ts';
import { countsOf, passes } from './narrow.ts';
import type { Filters } from './narrow.ts';
import type { Sort } from './query.ts';
import type { Reports } from './reports.ts';
import { sorted } from './sorting.ts';

/** The reports that have every filter; no more are loaded than are shown. */
export async function searchFilters(
  filters: Filters,
  sort: Sort | undefined,
  reports: Reports,
  limit: number,
): Promise<Pick<Answer, 'groups' | 'counts'>> {
  const passing = [...reports].filter(([, report]) => passes(report, filters));
  const ids = sorted(
    passing.map(([id]) => id),
    reports,
    sort,
  );
  const loaded = await Promise.all(ids.slice(0, limit).flatMap((id) => reports.get(id)?.result.data() ?? []));
  const hits = loaded.map((report): Hit => ({ report: reportOf(report), spans: [], reason: 'filters' }));
  return {
    groups: [{ kind: 'text', hits, reports: passing.length, shown: loaded.length }],
    counts: countsOf([...reports.values()], filters),
  };
}
