/** A report cited in Arabic, in the archive's house form, which `/about/#citing` explains. */
import { plainLine } from '../arabic/plain-line.ts';
import { readEdtf, writeEdtf } from '../archive/edtf.ts';
import { archiveName } from '../archive/vocabulary.ts';
import { citedAddress, partNumber } from './cited-parts.ts';
import type { Citation, CitedPart } from './cited-parts.ts';
import { arabicManner, inReadingOrder } from './reading-order.ts';
import type { Known, Reference } from './references.ts';

/**
 * Author, «title», source, place, date, archive, edition, report, part:
 * «سليم العمر، «عشرات المقاتلين …»، القدس العربي، ريف اللاذقية، [بين 16 و22 شباط (فبراير) 2017]، أرشيف سِجِلّ، الإصدار
 * 2026.3، التقرير 0001، الفقرة 7».
 *
 * The title is verbatim but for controls, in «» whatever marks it holds. What the archive inferred stands in square brackets; what is not
 * known is left out, but for the date, which is «د. ت.». Without an author the word «تقرير» comes first.
 */
export function arabicCitation(reference: Reference, part?: CitedPart): Citation {
  const { title, authors, source, dateline, published, edition, id } = reference;
  const names = authors.map(({ name }) => name);
  const words = inReadingOrder(
    [
      { text: names.join(names.every((name) => arabicManner.letter.test(name.charAt(0))) ? ' و' : '، ') },
      { text: `«${plainLine(title)}»`, lead: 'تقرير' },
      { text: bracketed(source, ({ name }) => name), lead: 'في' },
      { text: bracketed(dateline, ({ name }) => name), lead: 'من' },
      { text: bracketed(published, ({ edtf }) => writeEdtf(readEdtf(edtf))) || 'د. ت.', lead: 'بتاريخ' },
      { text: `أرشيف ${archiveName}` },
      { text: `الإصدار ${edition.id}` },
      { text: `التقرير ${id}` },
      { text: part ? arabicPart(part) : '' },
    ],
    arabicManner,
  );
  return { words, address: citedAddress(reference, part) };
}

/** What is appended to the citation of a report to cite a part of it: «الفقرة 7، الرقم المنسوب 3». */
export function arabicPart({ passage, figure }: CitedPart): string {
  const number = partNumber(passage);
  const place = number === undefined ? 'العنوان' : `الفقرة ${number}`;
  return figure === undefined ? place : `${place}، الرقم المنسوب ${partNumber(figure)}`;
}

/** Something known, in words; in square brackets when it is inferred; empty when it is not known. */
export function bracketed<T>(known: Known<T> | undefined, write: (known: T) => string): string {
  if (known === undefined) return '';
  const words = plainLine(write(known));
  return known.basis === 'inferred' ? `[${words}]` : words;
}
