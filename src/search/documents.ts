/**
 * What is indexed: one document for each report.
 */
import type { Archive, Passage, Report } from '../archive/archive.ts';
import { earliest, latest, parseEdtf, writeEdtf } from '../archive/edtf.ts';
import type { CalendarDay } from '../arabic/calendar.ts';
import { bases } from '../archive/vocabulary.ts';
import { unknown } from './query.ts';
import type { FilterName } from './query.ts';
import { years } from './years.ts';

/** One report as the index sees it. Texts are as written, never folded. */
export interface SearchDocument {
  /** The report's address from the site's root, `reports/0001/`. */
  readonly address: string;
  readonly title: string;
  /** The paragraphs in reading order; `id` is the fragment of the paragraph's address. */
  readonly passages: readonly { readonly id: string; readonly text: string }[];
  /** Values by which a reader narrows the results: ids of records, years of four digits, `unknown`. */
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
  /** Lines of the report that are no passage but are searched too, by their role: the byline, the dateline, the date. */
  readonly meta: Readonly<Record<string, string>>;
  /** The report's source and date, each with its basis, as a result shows them; not searched. */
  readonly about: string;
  /** The first and the last day of publication that the record allows, `2017-02-16/2017-02-22`; none when it is unknown. */
  readonly date?: string;
}

/**
 * The documents of an archive, in the order of its reports.
 *
 * Only the report's own words are searched: the title, the paragraphs and the lines of writer, place and date. Our
 * summaries, notes and authority names are not. A paragraph without a visible character is left out. Factions and
 * places are those that the record declares as named in the text; the source and the year are taken as they are
 * recorded, stated or inferred, and a date that covers several years counts for each of them.
 */
export function documents(archive: Archive): readonly SearchDocument[] {
  return archive.reports.map((report) => ({
    address: `reports/${report.id}/`,
    title: report.heading.text,
    passages: report.passages.filter(({ text }) => /\S/u.test(text)).map(({ id, text }) => ({ id, text })),
    filters: {
      faction: [...report.factions].sort(),
      source: [report.source.basis === 'unknown' ? unknown : report.source.organisation],
      year: report.published.basis === 'unknown' ? [unknown] : years(report.published.edtf),
      place: [...report.places].sort(),
    },
    meta: recordLines(report),
    about: `${sourceOf(archive, report)} · ${dateOf(report)}`,
    ...daysOf(report),
  }));
}

function sourceOf(archive: Archive, { source }: Report): string {
  if (source.basis === 'unknown') return `المصدر ${bases.unknown}`;
  return `${archive.organisation(source.organisation).name} (${bases[source.basis]})`;
}

function dateOf({ published }: Report): string {
  const date = published.basis === 'unknown' ? undefined : parseEdtf(published.edtf);
  if (date === undefined || 'fault' in date) return `تاريخ النشر ${bases.unknown}`;
  return `${writeEdtf(date)} (${bases[published.basis]})`;
}

function daysOf({ published }: Report): { date?: string } {
  const date = published.basis === 'unknown' ? undefined : parseEdtf(published.edtf);
  if (date === undefined || 'fault' in date) return {};
  return { date: [earliest(date), latest(date)].map(written).join('/') };
}

const written = ({ year, month, day }: CalendarDay): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((each) => String(each).padStart(2, '0'))].join('-');

const roles: readonly string[] = ['byline', 'dateline', 'dateline-and-byline', 'date'];

function recordLines(report: Report): Record<string, string> {
  const passages: readonly Passage[] = [report.heading, ...report.passages];
  const shown = new Set(passages.map(({ line }) => line));
  const lines: Record<string, string> = {};
  for (const { number, role, text } of report.lines) {
    if (roles.includes(role) && !shown.has(number)) lines[role] = [lines[role], text].filter(Boolean).join(' ');
  }
  return lines;
}
