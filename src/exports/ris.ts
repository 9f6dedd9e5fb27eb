/**
 * References as RIS, which Zotero, EndNote, Mendeley, Citavi and most others read.
 *
 * UTF-8 with line ends of CR LF, as the format has it, and without a byte order mark: readers take UTF-8 unasked, and
 * to some of them the mark is a character before the first tag. Where Zotero puts what (its translator of 2023, for
 * `newspaperArticle`): TI title, AU creators, T2 publication title, DA date (PY only where there is no DA), CY place,
 * SE section, LA language, DB archive, AN accession number (Zotero: location in archive), CN call number, the same, AB abstract, UR address, KW tags,
 * N1 a note of its own.
 */
import { singleLine } from '../arabic/plain-line.ts';
import { readEdtf } from '../archive/edtf.ts';
import { calendarDate, twoDigits } from './cited-dates.ts';
import type { CalendarDate } from './cited-dates.ts';
import { citedFields } from './cited-fields.ts';
import { writeRecords } from './record-format.ts';
import type { RecordFormat } from './record-format.ts';
import type { Reference } from './references.ts';

/** How RIS has references: one after the other. */
export const ris: RecordFormat = {
  ...{ begin: '', between: '', end: '', none: '' },
  record: (reference) => `${lines(reference).join('\r\n')}\r\n\r\n`,
};

/** The records, in the order given; the empty string of none. */
export function writeRis(references: readonly Reference[]): string {
  return writeRecords(ris, references);
}

function lines(reference: Reference): string[] {
  const fields = citedFields(reference);
  const date = reference.published && calendarDate(readEdtf(reference.published.edtf));
  return [
    'TY  - NEWS',
    ...line('TI', fields.title),
    ...fields.authors.flatMap((name) => line('AU', wholeName(name))),
    ...line('T2', fields.source),
    ...line('DA', date && writeDate(date)),
    ...line('PY', date && String(date.year).padStart(4, '0')),
    ...line('CY', fields.place),
    ...line('SE', fields.section),
    ...line('LA', 'ar'),
    ...line('DB', fields.archive),
    ...line('AN', fields.number),
    ...line('CN', fields.number),
    ...line('UR', fields.url),
    ...fields.subjects.flatMap((subject) => line('KW', subject)),
    ...line('AB', fields.summary),
    ...line('N1', [...fields.cautions, ...fields.remarks].join(' ')),
    'ER  - ',
  ];
}

/** A tag with its value on a line of its own, so that no value can end a record or begin a tag; nothing of none. */
function line(tag: string, value: string | undefined): string[] {
  const text = singleLine(value ?? '');
  return text === '' ? [] : [`${tag}  - ${text}`];
}

/**
 * A name with a comma at its end: nothing follows it, so that it is no family name. EndNote would else take the last
 * word of an Arabic name for one; Zotero makes of it a name in a single field. A name with a Latin comma of its own is
 * parted there, as it is written («Umar, Salīm»), and a second comma would become part of its last words.
 */
function wholeName(name: string): string {
  const line = singleLine(name);
  return line.includes(',') ? line : `${line},`;
}

/** `2017/02/18/`, `2017/02//`: the slashes stand whatever is missing. */
function writeDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}/${twoDigits(month)}/${twoDigits(day)}/`;
}
