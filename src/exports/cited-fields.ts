/**
 * What RIS, BibLaTeX and CSL-JSON say alike of a report: its fields as words, with what the archive inferred in square
 * brackets, and in sentences what no field of theirs can say.
 */
import { readEdtf, writeEdtf } from '../archive/edtf.ts';
import { archiveLatinName, archiveName, noDate } from '../archive/vocabulary.ts';
import { isPlain } from './cited-dates.ts';
import { archiveInBothScripts, labelledSummary, nameInField } from './cited-words.ts';
import type { CitedName, Known, Reference } from './references.ts';

/** A report in words; what is not known is `undefined`, and never invented. */
export interface CitedFields {
  /** Of the record in a file: `sijill-0001`. ASCII, and for good. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** In square brackets where it is inferred, as the place is. */
  readonly source: string | undefined;
  readonly place: string | undefined;
  readonly section: string | undefined;
  /** The archive's summary; it begins with words that say whose it is. */
  readonly summary: string;
  /**
   * What the report names. Formats part a list of words at commas and semicolons, so those of Latin script are the
   * Arabic ones here («،», «؛»).
   */
  readonly subjects: readonly string[];
  /** The archive's name, in both scripts. */
  readonly archive: string;
  /** Accession number, and the address from the site's root. */
  readonly number: string;
  readonly path: string;
  readonly url: string | undefined;
  /** Sentences on what is inferred or not known, and on a date that is no plain one, with its EDTF. */
  readonly cautions: readonly string[];
  /** Sentences that say the rest: the edition cited, the checksum of the capture, names in Latin letters. */
  readonly remarks: readonly string[];
}

/** A report in words; see {@link CitedFields}. */
export function citedFields(reference: Reference): CitedFields {
  const { id, title, authors, source, dateline, section, summary, subjects, path, url } = reference;
  return {
    key: `${archiveLatinName.toLowerCase()}-${id}`,
    title,
    authors: authors.map(({ name }) => name),
    source: source && nameInField(source),
    place: dateline && nameInField(dateline),
    section,
    summary: labelledSummary(summary),
    subjects: subjects.map((subject) => subject.replaceAll(',', '،').replaceAll(';', '؛')),
    archive: archiveInBothScripts,
    number: id,
    path,
    url,
    cautions: cautions(reference),
    remarks: remarks(reference),
  };
}

function cautions({ authors, source, published, dateline }: Reference): string[] {
  return [
    ...(authors.length > 0 ? [] : ['لا تذكر النسخة الملتقَطة كاتبًا.']),
    ...(source ? inferred('المصدر', source) : ['المصدر غير معروف.']),
    ...(published ? dateCaution(published) : [`تاريخ النشر غير معروف (${noDate}).`]),
    ...(dateline ? inferred('مكان التحرير', dateline) : []),
  ];
}

function inferred(what: string, name: Known<CitedName>): string[] {
  return name.basis === 'stated' ? [] : [`استنتج الأرشيف ${what}، ولا تذكره النسخة الملتقَطة: ${nameInField(name)}.`];
}

function dateCaution({ edtf, basis }: NonNullable<Reference['published']>): string[] {
  const date = readEdtf(edtf);
  const words = `${writeEdtf(date)} (EDTF: ${edtf}).`;
  if (basis === 'inferred') return [`استنتج الأرشيف تاريخ النشر، ولا تذكره النسخة الملتقَطة: ${words}`];
  return isPlain(date) ? [] : [`تاريخ النشر: ${words}`];
}

function remarks({ id, authors, source, published, dateline, edition, sha256, path }: Reference): string[] {
  const names = [...authors, source, dateline];
  const latin = [...new Set(names.flatMap((name) => (name?.latin ? [`${name.name}: ${name.latin}`] : [])))];
  return [
    `التقرير ${id} في أرشيف ${archiveName}، الإصدار ${edition.id} (${edition.date})، وعنوانه في الأرشيف ${path}`,
    ...(published?.time === undefined ? [] : [`ساعة النشر في النسخة الملتقَطة: ${published.time}.`]),
    ...(latin.length === 0 ? [] : [`الأسماء بالحروف اللاتينية: ${latin.join('؛ ')}.`]),
    `بصمة النسخة الملتقَطة (SHA-256): ${sha256}`,
  ];
}
