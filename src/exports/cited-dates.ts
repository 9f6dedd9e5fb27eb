/** Dates as formats of citation have them, which know a day, a month or a year and seldom how sure it is. */
import { earliest, latest } from '../archive/edtf.ts';
import type { Edtf } from '../archive/edtf.ts';

/** A day, or a month or year where `day` or `month` is missing. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/**
 * The narrowest day, month or year that holds all that a date can be: of `[2017-02-16..2017-02-22]`, February 2017.
 * Never narrower than the date; who writes it says the date itself beside it.
 *
 * Loses `~`, `?` and `%`, and the ends of spans.
 *
 * @returns None where the date reaches from one year into another.
 */
export function calendarDate(edtf: Edtf): CalendarDate | undefined {
  const [first, last] = [earliest(edtf), latest(edtf)];
  const { year, month, day } = first;
  if (year !== last.year) return undefined;
  if (month !== last.month) return { year };
  return day === last.day ? { year, month, day } : { year, month };
}

/** Whether a date is a day, a month or a year and nothing is said to be unsure of it. */
export function isPlain(edtf: Edtf): boolean {
  return edtf.kind === 'date' && !edtf.date.approximate && !edtf.date.uncertain;
}

/** The date in digits, four of the year and two of the others, with what stands between them: `2017-02`. */
export function writeCalendarDate({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, '0'), ...[month, day].flatMap((n) => (n === undefined ? [] : [twoDigits(n)]))].join(
    '-',
  );
}

/** `02`; the empty string where there is none. */
export function twoDigits(n: number | undefined): string {
  return n === undefined ? '' : String(n).padStart(2, '0');
}
