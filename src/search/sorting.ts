/**
 * The order of the reports of an answer.
 */
import type { Sort } from './query.ts';
import type { KnownReport } from './reports.ts';

/**
 * Reports by their ids, which come best first, in the order asked.
 *
 * A date of more days than one stands by its first day, then by its last; a report without a date stands at the end,
 * whichever way the dates run; reports of one date stay as they come.
 */
export function sorted(
  ids: readonly string[],
  reports: ReadonlyMap<string, Pick<KnownReport, 'date'>>,
  sort: Sort = 'relevance',
): readonly string[] {
  if (sort === 'relevance') return ids;
  const date = (id: string) => reports.get(id)?.date ?? '';
  return [...ids].sort((a, b) => {
    const [one, other] = [date(a), date(b)];
    if (one === other) return 0;
    if (one === '' || other === '') return one === '' ? 1 : -1;
    return one > other === (sort === 'oldest') ? 1 : -1;
  });
}
