/**
 * References as BibLaTeX, for biber, JabRef, Zotero and others. BibTeX proper has no such dates, languages or literal
 * places; to Zotero's own reader each record is a `journalArticle`, since it knows no `entrysubtype`.
 */
import { singleLine } from '../arabic/plain-line.ts';
import { readEdtf } from '../archive/edtf.ts';
import { calendarDate, writeCalendarDate } from './cited-dates.ts';
import { citedFields } from './cited-fields.ts';
import { writeRecords } from './record-format.ts';
import type { RecordFormat } from './record-format.ts';
import type { Reference } from './references.ts';

/** How BibLaTeX has references: an empty line between two. */
export const biblatex: RecordFormat = { begin: '', between: '\n', end: '', none: '', record: entry };

/** The records, in the order given; the empty string of none. UTF-8, and no command that needs a package. */
export function writeBiblatex(references: readonly Reference[]): string {
  return writeRecords(biblatex, references);
}

function entry(reference: Reference): string {
  const fields = citedFields(reference);
  const written: readonly (readonly [string, string | undefined])[] = [
    ['author', fields.authors.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', whole(fields.title)],
    ['journaltitle', fields.source && whole(fields.source)],
    ['entrysubtype', 'newspaper'],
    ['date', reference.published && writeDate(reference.published.edtf)],
    ['location', fields.place && whole(fields.place)],
    ['langid', 'arabic'],
    ['library', escaped([fields.archive, fields.number, fields.path].join('، '))],
    // Verbatim to every reader: an escape would become part of the address.
    ['url', fields.url],
    ['keywords', fields.subjects.map(escaped).join(', ')],
    ['abstract', escaped(fields.summary)],
    ['note', escaped(fields.cautions.join(' '))],
    ['annotation', escaped([...sectionRemark(fields.section), ...fields.remarks].join(' '))],
  ];
  const lines = written.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@article{${fields.key},\n${lines.join('')}}\n`;
}

/** BibLaTeX has no field for the part of a newspaper. */
function sectionRemark(section: string | undefined): string[] {
  return section === undefined ? [] : [`القسم في النسخة الملتقَطة: ${section}.`];
}

/**
 * The date as EDTF of level 1, which biblatex reads: `2017-02~`, `2017-02-16/2017-02-22`. It has no «one of» (level 2),
 * of which the month or year is given that holds it all; none where that is not in one year. `note` has the date whole.
 */
function writeDate(edtf: string): string | undefined {
  const date = readEdtf(edtf);
  if (date.kind !== 'one-of') return edtf;
  const widened = calendarDate(date);
  return widened && writeCalendarDate(widened);
}

/** Kept as it stands, whatever a style does to names and titles: the field's braces are not enough. */
function whole(text: string): string {
  return `{${escaped(text)}}`;
}

/**
 * Text that TeX prints as it is. No brace of the text is left, not even behind a backslash: biber and BibTeX count
 * those as well. `{}` parts pairs of signs that TeX would make one of.
 */
function escaped(text: string): string {
  return singleLine(text)
    .replace(/[\\{}&%$#_^~<>|]/g, (sign) => escapes[sign] ?? sign)
    .replace(/(?<=([-'`,]))(?=\1)|(?<=[?!])(?=`)/g, '{}');
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};
