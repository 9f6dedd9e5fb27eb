/** A report cited in Arabic, in the archive's house form, which `/about/#citing` explains. */
import { passageName } from '../arabic/passage-names.ts';
import { plainLine } from '../arabic/plain-line.ts';
import { readEdtf, writeEdtf } from '../archive/edtf.ts';
import { archiveName, noDate } from '../archive/vocabulary.ts';
import { citedAddress, partNumber } from './cited-parts.ts';
import type { Citation, CitedPart } from './cited-parts.ts';
import { bracketed } from './cited-words.ts';
import { arabicManner, inReadingOrder } from './reading-order.ts';
import type { Reference } from './references.ts';

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
  const names = authors.map(({ name }) => plainLine(name));
  const words = inReadingOrder(
    [
      { text: names.join(names.every((name) => arabicManner.letter.test(name.charAt(0))) ? ' و' : '، ') },
      { text: `«${plainLine(title)}»`, lead: 'تقرير' },
      { text: source ? bracketed(source, plainLine(source.name)) : '', lead: 'في' },
      { text: dateline ? bracketed(dateline, plainLine(dateline.name)) : '', lead: 'من' },
      { text: published ? bracketed(published, writeEdtf(readEdtf(published.edtf))) : noDate, lead: 'بتاريخ' },
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
  const place = passageName(passage);
  return figure === undefined ? place : `${place}، الرقم المنسوب ${partNumber(figure)}`;
}
