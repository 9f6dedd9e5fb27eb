/**
 * Filters over reports.
 */
import type { Counts } from './answer.ts';
import { filterNames } from './query.ts';
import type { KnownReport } from './reports.ts';

/** Filters that are set, by name. */
export type Filters = Readonly<Record<string, string>>;

/** Whether a report has every value asked. */
export function passes({ filters }: Pick<KnownReport, 'filters'>, asked: Filters): boolean {
  return Object.entries(asked).every(([name, value]) => filters[name]?.includes(value) ?? false);
}

/** For each filter, how many of the reports that pass the other filters have each of its values. */
export function countsOf(reports: readonly Pick<KnownReport, 'filters'>[], asked: Filters): Counts {
  const count = (name: string) => {
    const { [name]: _, ...others } = asked;
    const values = reports.filter((report) => passes(report, others)).flatMap(({ filters }) => filters[name] ?? []);
    const counts: Record<string, number> = {};
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  return Object.fromEntries(filterNames.map((name) => [name, count(name)]));
}
