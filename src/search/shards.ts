/**
 * A large search index in shards: which reports stand in which.
 */
import type { SearchDocument } from './documents.ts';

/** A shard: its name, which is that of its folder, and its reports in the order in which they were given. */
export interface Shard {
  readonly name: string;
  readonly documents: readonly SearchDocument[];
}

/** How an index is divided. */
export type Sharding = 'one' | 'year';

/**
 * Reports from which an index is divided by itself: with one bundle a build of 1,000 held 1.0 GiB and one of 3,000 2.1
 * (`npm run bench -- scale`), so that so many hold some 1.9. Below that one bundle costs a reader less: each shard is asked
 * for a part of its own.
 */
export const shardedFrom = 2_500;

/** Reports of a shard at most: a year with more stands in several, so that no shard needs more memory than another. */
const mostReports = 2_000;

/**
 * How an index of so many reports is divided.
 *
 * @param asked What `SIJILL_SHARDS` says: `year` or `one`; nothing leaves it to the number of reports.
 * @throws When it says anything else.
 */
export function shardingOf(reports: number, asked: string | undefined): Sharding {
  if (asked === undefined || asked === '') return reports < shardedFrom ? 'one' : 'year';
  if (asked === 'year' || asked === 'one') return asked;
  throw new Error(`SIJILL_SHARDS is «${asked}»; it may be «year» or «one».`);
}

/**
 * The shards of reports, by their names: one for each year of publication, `2017`; of a year with many reports the first
 * ones, then `2017-2`, `2017-3` and so on, so that a report that is added changes the last of them alone. Reports whose
 * date is unknown, or is not within one year, are `unknown`.
 *
 * @param limit Reports of a shard at most.
 */
export function shardsOf(documents: readonly SearchDocument[], limit = mostReports): readonly Shard[] {
  const years = Map.groupBy(documents, yearOf);
  return [...years]
    .flatMap(([year, all]) =>
      Array.from({ length: Math.ceil(all.length / limit) }, (_, at) => ({
        name: at === 0 ? year : `${year}-${at + 1}`,
        documents: all.slice(at * limit, (at + 1) * limit),
      })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function yearOf({ date = '' }: SearchDocument): string {
  const [first, last] = date.split('/').map((day) => day.slice(0, -'-01-01'.length));
  return first !== undefined && first !== '' && first === last ? first : 'unknown';
}
