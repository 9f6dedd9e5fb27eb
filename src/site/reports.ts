/** A report as lists show it. */
import type { Archive, Report } from '../archive/archive.ts';
import { daysOf, readEdtf } from '../archive/edtf.ts';
import { statements } from './statements.ts';
import type { Statement } from './statements.ts';
import { count } from './wording.ts';

export interface ReportInList {
  readonly report: Report;
  /** Its source and its date. */
  readonly facts: readonly Statement[];
  /** What it holds: «12 رقمًا منسوبًا، 9 فصائل». */
  readonly holds: string;
}

/** Reports of consecutive accession numbers, as a part of a long list. */
export interface Shelf {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly reports: readonly Report[];
}

/** How many reports the first page shows, and how many stand on a shelf of the list of all. */
export const shown = { latest: 6, shelf: 50 } as const;

/** The reports last taken in, the last first. */
export function latestReports({ reports }: Archive): readonly Report[] {
  return reports.slice(-shown.latest).reverse();
}

/** All reports by accession number, on shelves of equal length. */
export function shelves({ reports }: Pick<Archive, 'reports'>): readonly Shelf[] {
  return Array.from({ length: Math.ceil(reports.length / shown.shelf) }, (_, i) => {
    const own = reports.slice(i * shown.shelf, (i + 1) * shown.shelf);
    const [first, last] = [own[0]?.id ?? '', own.at(-1)?.id ?? ''];
    return { id: `from-${first}`, first, last, reports: own };
  });
}

/**
 * Reports by the day of their publication: the first day that it can be, then the last, then the number. Those of which
 * nothing is known come last.
 */
export function reportsByDate(reports: readonly Report[]): readonly Report[] {
  const unknown = { first: Infinity, last: Infinity };
  const dated = reports.map((report) => {
    const { published } = report;
    return { report, ...(published.basis === 'unknown' ? unknown : daysOf(readEdtf(published.edtf))) };
  });
  const compare = (a: number, b: number) => (a === b ? 0 : a - b);
  return dated
    .sort((a, b) => compare(a.first, b.first) || compare(a.last, b.last) || Number(a.report.id) - Number(b.report.id))
    .map(({ report }) => report);
}

/** A report for a list. */
export function reportCard(archive: Archive, report: Report): ReportInList {
  const { source, published } = statements(archive, report);
  const holds = [
    count(report.passages.length, 'paragraph'),
    count(report.figures.length, 'figure'),
    count(report.factions.length, 'faction'),
    count(report.places.length, 'place'),
  ].join(' · ');
  return { report, facts: [source, published], holds };
}

/** How long a title is for its heading: the longer, the smaller it is set. */
export function titleLength(title: string): 'short' | 'long' | 'longest' {
  const { length } = [...title];
  return length <= 100 ? 'short' : length <= 200 ? 'long' : 'longest';
}
