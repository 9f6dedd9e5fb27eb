/**
 * The years by which a report is found.
 */
import { earliest, latest, parseEdtf } from '../archive/edtf.ts';

/**
 * The years that a date of a record covers, as four digits, from the oldest.
 *
 * An interval, and one unknown day of a span, give every year from the first to the last. Loses months, days and
 * qualifiers: an uncertain year is still a year by which a report is found. What is no date gives nothing.
 */
export function years(edtf: string): string[] {
  const date = parseEdtf(edtf);
  if ('fault' in date) return [];
  const [first, last] = [earliest(date).year, latest(date).year];
  return Array.from({ length: last - first + 1 }, (_, step) => String(first + step).padStart(4, '0'));
}
