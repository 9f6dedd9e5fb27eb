/** Things by year, as long lists are split. */
import { dayAt } from '../arabic/calendar.ts';
import type { Archive, Report } from '../archive/archive.ts';
import { daysOf, readEdtf } from '../archive/edtf.ts';
import { remembered } from '../search/remembered.ts';
import type { Group } from './split.ts';

/** What has no date. */
const undated = { slug: 'undated', name: 'بلا تاريخ' };

/** Things by the year in which their date begins, in their order within each; those without a date last. */
export function byYear<T>(things: readonly T[], edtf: (thing: T) => string | undefined): readonly Group<T>[] {
  const years = Map.groupBy(things, (thing) => yearOf(edtf(thing)));
  return [...years]
    .sort(([a = Infinity], [b = Infinity]) => a - b)
    .map(([year, entries]) => ({
      ...(year === undefined ? undated : { slug: String(year), name: String(year) }),
      entries,
    }));
}

/** When a report was published, as its record has it; none where it is not known. */
export function publishedOn({ published }: Report): string | undefined {
  return published.basis === 'unknown' ? undefined : published.edtf;
}

/** What belongs to reports, by the year of their publication. */
export function byYearOfReport<T extends { readonly report: string }>(
  archive: Pick<Archive, 'report'>,
  things: readonly T[],
): readonly Group<T>[] {
  return byYear(things, ({ report }) => publishedOn(archive.report(report)));
}

function yearOf(edtf: string | undefined): number | undefined {
  return edtf === undefined ? undefined : yearIn(edtf);
}

/** Of all that belongs to reports the date is one of theirs. */
const yearIn = remembered((edtf) => dayAt(daysOf(readEdtf(edtf)).first).year);
