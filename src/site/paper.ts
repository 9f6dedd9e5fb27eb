/** What a printed page says of itself, so that paper can be led back to the archive and checked against it. */
import type { Report } from '../archive/archive.ts';
import { sha256 } from '../archive/digest.ts';
import { plainText } from '../exports/plain-text.ts';
import { siteName } from './wording.ts';

/** The SHA-256 of the bytes of a report's `text.txt`, in hexadecimal: what `sha256sum` gives of the file. */
export function textSum(report: Pick<Report, 'heading' | 'passages'>): string {
  return sha256(plainText(report).text);
}

/** The first words at the end of a printed page, with their stop: «سِجِلّ، التقارير.»; a title that asks has its own. */
export function sheetEnd(title: string): string {
  const named = title.startsWith(siteName) ? title : `${siteName}، ${title}`;
  return /[.؟?!…]$/u.test(named) ? named : `${named}.`;
}

/** What stands at the head of every sheet: «سِجِلّ · التقرير 0001 · الإصدار 2026.3». */
export function sheetHead(title: string, edition: string): string {
  return [...(title.startsWith(siteName) ? [title] : [siteName, title]), `الإصدار ${edition}`].join(' · ');
}
