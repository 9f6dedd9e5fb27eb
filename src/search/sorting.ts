/**
 * The order of the reports of an answer.
 */
import type { EngineReport } from './engine.ts';
import type { Sort } from './query.ts';

/**
 * Loaded reports, which come best first, in the order asked.
 *
 * A date of more days than one stands by its first day, then by its last; a report without a date stands at the end,
 * whichever way the dates run; reports of one date stay as they come.
 */
export function sorted<Loaded extends { readonly report: EngineReport }>(
  reports: readonly Loaded[],
  sort: Sort = 'relevance',
): readonly Loaded[] {
  if (sort === 'relevance') return reports;
  const date = ({ report }: Loaded) => report.meta['date'] ?? '';
  return [...reports].sort((a, b) => {
    const [one, other] = [date(a), date(b)];
    if (one === other) return 0;
    if (one === '' || other === '') return one === '' ? 1 : -1;
    return one > other === (sort === 'oldest') ? 1 : -1;
  });
}
