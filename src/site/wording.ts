/** Words of the interface that more than one page says, always the same. */
import { counted, countedNouns } from '../arabic/index.ts';
import type { Case } from '../arabic/index.ts';
import { readEdtf, writeEdtf } from '../archive/edtf.ts';
import { archiveName, bases } from '../archive/vocabulary.ts';

export const siteName = archiveName;

/** What the site is, in one sentence. */
export const siteDescription =
  'أرشيف تقارير صحفية عربية محفوظة حرفًا بحرف كما التُقطت، يبيّن مَن يقول كلّ رقم فيها، وما يُعرف من مصدرها وتاريخها.';

/** The title of a page in the browser's tab and in lists of results. */
export function pageTitle(title: string): string {
  return title === siteName ? title : `${title} · ${siteName}`;
}

/** The capture of a report, named: «النسخة الملتقَطة من التقرير 0001». */
export function captureName(report: string): string {
  return `النسخة الملتقَطة من التقرير ${report}`;
}

/** A count of one of the interface's nouns, in agreement: `count(3, 'report')` is «3 تقارير». */
export function count(n: number, noun: keyof typeof countedNouns, place: Case = 'nominative'): string {
  return counted(n, countedNouns[noun], { case: place });
}

/** The same after a word that it counts: « (3 تقارير)», and nothing where there is nothing to count. */
export function inBrackets(n: number, noun: keyof typeof countedNouns): string {
  return n === 0 ? '' : ` (${count(n, noun)})`;
}

/** A date of a record in Arabic words. */
export function date(edtf: string): string {
  return writeEdtf(readEdtf(edtf));
}

/** How a statement is known, as shown beside it. */
export const basisWords = bases;
export type Basis = keyof typeof basisWords;

/** What is said before something that a capture does not state and that we infer. */
export const inferredLead = 'غير مذكور في النسخة الملتقَطة؛ يُستنتَج أنّه ';

/** What is said of something that a capture does not state and that nobody knows. */
export const unknownLead = 'غير مذكور في النسخة الملتقَطة، وغير معروف';
