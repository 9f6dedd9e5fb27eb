/** Lists of all reports in pages, where they are too long for one: the list itself by year, the coverage by number. */
import type { Archive, Report } from '../archive/archive.ts';
import * as addresses from './addresses.ts';
import type { Standing } from './moved-anchors.ts';
import { perArchive } from './per-archive.ts';
import { shelves } from './reports.ts';
import { bytesOf, split } from './split.ts';
import type { Leaf } from './split.ts';
import { count } from './wording.ts';
import { byYear, publishedOn } from './years.ts';

/** The pages of the list of reports by the year of their publication, in each by number; none where one page holds all. */
export const reportLeaves = perArchive(({ reports }): readonly Leaf<Report>[] =>
  split(byYear(reports, publishedOn), { root: addresses.reportYears, weigh: weighCard }),
);

/** The pages of the coverage, a shelf of consecutive numbers each; none where one page holds all. */
export const coverageLeaves = perArchive((archive): readonly Leaf<Report>[] => {
  const groups = shelves(archive).map(({ id: slug, first, last, reports }) => {
    return { slug, name: `${first} إلى ${last}`, entries: reports };
  });
  return split(groups, { root: addresses.coverage, weigh: () => 3800 });
});

/** How many there are, in words. */
export function reportsIn(reports: readonly unknown[]): string {
  return count(reports.length, 'report');
}

/** Where the shelves of a list stand when it is split: on the page of their first report. */
export function shelvesStanding(archive: Archive, leaves: readonly Leaf<Report>[]): ReadonlyMap<string, Standing> {
  const pages = new Map(leaves.flatMap(({ address, entries }) => entries.map(({ id }) => [id, address] as const)));
  return new Map(
    shelves(archive).flatMap(({ id, first }): [string, Standing][] => {
      const address = pages.get(first);
      return address === undefined ? [] : [[id, { address, words: `التقرير ${first} وما بعده` }]];
    }),
  );
}

/** With what a reference manager reads of it. */
function weighCard({ heading, summary }: Report): number {
  return 1100 + 3 * bytesOf(heading.text) + bytesOf(summary);
}
