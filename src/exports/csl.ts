/**
 * References as CSL-JSON 1.0.2, for Zotero, pandoc, citeproc and others. Where Zotero puts what: `container-title`
 * publication title, `publisher-place` place, `archive`, `archive_location`, `call-number`, `section`, `abstract`,
 * `URL` fields of these names, a `literal` author one in a single field, `note` under «Extra»; `keyword` and `custom`
 * are left out by it.
 */
import { readEdtf, writeEdtf } from '../archive/edtf.ts';
import type { Edtf, EdtfDate } from '../archive/edtf.ts';
import { calendarDate } from './cited-dates.ts';
import type { CalendarDate } from './cited-dates.ts';
import { citedFields } from './cited-fields.ts';
import { jsonItem } from './json.ts';
import { writeRecords } from './record-format.ts';
import type { RecordFormat } from './record-format.ts';
import type { Reference } from './references.ts';

/** What is known of a report, in CSL's names; keys of what is not known are left out. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly language: 'ar';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly 'publisher-place'?: string;
  readonly section?: string;
  readonly archive: string;
  readonly archive_location: string;
  readonly 'call-number': string;
  readonly URL?: string;
  readonly keyword?: string;
  readonly abstract: string;
  readonly note: string;
  /** For programs: how each statement is known, the date in EDTF and the hour, the edition cited and the checksum. */
  readonly custom: Readonly<Record<string, string>>;
}

/** Year, month and day, as far as they are known; two of them begin and end an interval. */
export type CslDate =
  { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true } | { readonly literal: string };

/** How CSL-JSON has references: in an array, two spaces a level. */
export const csl: RecordFormat = {
  ...{ begin: '[\n  ', between: ',\n  ', end: '\n]\n', none: '[]\n' },
  record: (reference) => jsonItem(cslItem(reference), 1),
};

/** The records in the order given, as a JSON array. */
export function writeCsl(references: readonly Reference[]): string {
  return writeRecords(csl, references);
}

/** A report in CSL's names. */
export function cslItem(reference: Reference): CslItem {
  const { authors, source, published, dateline, edition, sha256 } = reference;
  const fields = citedFields(reference);
  return {
    id: fields.key,
    type: 'article-newspaper',
    language: 'ar',
    title: fields.title,
    ...(authors.length === 0 ? {} : { author: fields.authors.map((literal) => ({ literal })) }),
    ...(fields.source === undefined ? {} : { 'container-title': fields.source }),
    ...(published === undefined ? {} : { issued: cslDate(readEdtf(published.edtf)) }),
    ...(fields.place === undefined ? {} : { 'publisher-place': fields.place }),
    ...(fields.section === undefined ? {} : { section: fields.section }),
    archive: fields.archive,
    archive_location: fields.path,
    'call-number': fields.number,
    ...(fields.url === undefined ? {} : { URL: fields.url }),
    ...(fields.subjects.length === 0 ? {} : { keyword: fields.subjects.join(', ') }),
    abstract: fields.summary,
    note: [...fields.cautions, ...fields.remarks].join(' '),
    custom: {
      edition: edition.id,
      sha256,
      'source-basis': source?.basis ?? 'unknown',
      'published-basis': published?.basis ?? 'unknown',
      ...(published === undefined ? {} : { 'published-edtf': published.edtf }),
      ...(published?.time === undefined ? {} : { 'published-time': published.time }),
      'place-basis': dateline?.basis ?? 'unknown',
    },
  };
}

/**
 * A date of CSL: what is about or uncertain is `circa`. CSL has no «one of»: the month or year is given that holds it
 * all, and the archive's words where that is not in one year. `note` and `custom` have the date whole.
 */
function cslDate(edtf: Edtf): CslDate {
  switch (edtf.kind) {
    case 'date':
      return dated([edtf.date]);
    case 'interval':
      return dated([edtf.from, edtf.to]);
    case 'one-of': {
      const widened = calendarDate(edtf);
      return widened ? { 'date-parts': [dateParts(widened)] } : { literal: writeEdtf(edtf) };
    }
  }
}

function dated(dates: readonly EdtfDate[]): CslDate {
  const unsure = dates.some(({ approximate, uncertain }) => approximate || uncertain);
  return { 'date-parts': dates.map(dateParts), ...(unsure ? { circa: true } : {}) };
}

function dateParts({ year, month, day }: CalendarDate): number[] {
  return [year, month, day].filter((part) => part !== undefined);
}
