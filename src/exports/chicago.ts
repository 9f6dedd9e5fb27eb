/** A report cited in English: a note of *The Chicago Manual of Style*, for a newspaper article in an archive. */
import { plainLine } from '../arabic/plain-line.ts';
import { archiveLatinName } from '../archive/vocabulary.ts';
import { citedAddress, partNumber } from './cited-parts.ts';
import type { Citation, CitedPart } from './cited-parts.ts';
import { bracketed } from './cited-words.ts';
import { englishDate } from './english-dates.ts';
import { inReadingOrder, latinManner } from './reading-order.ts';
import type { CitedName, Reference } from './references.ts';

/**
 * Author, “title,” newspaper, place, date, archive, edition, report, part. Names are transliterated where the authority
 * file has it, else Arabic; the title is verbatim, in Arabic letters. «[ ]», «n.d.» and what is left out are as in Arabic.
 *
 * No full stop at the end: it would jump in a paragraph from right to left.
 */
export function chicagoNote(reference: Reference, part?: CitedPart): Citation {
  const { title, authors, source, dateline, published, edition, id } = reference;
  const words = inReadingOrder(
    [
      { text: listed(authors.map(latin)) },
      { text: `“${plainLine(title)},”`, lead: 'report' },
      { text: source ? bracketed(source, latin(source)) : '', lead: 'in' },
      { text: dateline ? bracketed(dateline, latin(dateline)) : '', lead: 'from' },
      { text: published ? bracketed(published, englishDate(published.edtf)) : 'n.d.', lead: 'dated' },
      { text: `${archiveLatinName} archive` },
      { text: `edition ${edition.id}` },
      { text: `report no. ${id}` },
      { text: part ? chicagoPart(part) : '' },
    ],
    latinManner,
  );
  return { words, address: citedAddress(reference, part) };
}

/** What is appended to the note on a report to cite a part of it: “para. 7, figure 3”. */
export function chicagoPart({ passage, figure }: CitedPart): string {
  const number = partNumber(passage);
  const place = number === undefined ? 'headline' : `para. ${number}`;
  return figure === undefined ? place : `${place}, figure ${partNumber(figure)}`;
}

/**
 * A name on one line, in Latin letters where there are any, with ʻayn and hamza as the letters that ALA-LC wants
 * (U+02BB, U+02BC). The authority files have quotation marks of the same
 * shape, which have no direction and would jump at the start of a line.
 */
function latin({ name, latin = name }: CitedName): string {
  return plainLine(latin).replaceAll('‘', 'ʻ').replaceAll('’', 'ʼ');
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(names);
}
