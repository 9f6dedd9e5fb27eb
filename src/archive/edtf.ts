/**
 * Dates of records: the subset of EDTF that the archive uses, read and written in Arabic words.
 *
 * A day, month or year, each with `~` (about), `?` (uncertain) or `%` (both); an interval `A/B`; one unknown day of a
 * span, `[A..B]`. A subset, because every form that is read must also be written, sorted and exported without loss;
 * no times, seasons, open ends or unspecified digits. The basic form `20170218` is refused: EDTF has only the extended
 * form, and eight digits are as likely a slip. Dates are numbers here, never `Date` objects: no time zone moves them.
 */
import { dayNumber } from '../arabic/calendar.ts';
import type { CalendarDay, Days } from '../arabic/calendar.ts';
import { monthName, writeDay } from '../arabic/dates.ts';

/** A day, or a month or year where `day` or `month` is missing. */
export interface EdtfDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** `~` or `%`. */
  readonly approximate: boolean;
  /** `?` or `%`. */
  readonly uncertain: boolean;
}

/** `interval` lasts from one date to the other; `one-of` is a single date somewhere in the span. */
export type Edtf =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval' | 'one-of'; readonly from: EdtfDate; readonly to: EdtfDate };

/** `form`: not written so; `calendar`: no such day or month; `order`: the end is not after the start. */
export interface EdtfFault {
  readonly fault: 'form' | 'calendar' | 'order';
}

/** Read a date of a record; see the head of this file for the forms. */
export function parseEdtf(text: string): Edtf | EdtfFault {
  const span = /^\[([^.]*)\.\.([^.]*)\]$/u.exec(text) ?? /^([^/]*)\/([^/]*)$/u.exec(text);
  if (span === null) {
    const date = parseDate(text);
    return 'fault' in date ? date : { kind: 'date', date };
  }
  const from = parseDate(span[1] ?? '');
  const to = parseDate(span[2] ?? '');
  if ('fault' in from) return from;
  if ('fault' in to) return to;
  if (compareDays(firstDay(from), firstDay(to)) >= 0 || compareDays(lastDay(from), lastDay(to)) >= 0) {
    return { fault: 'order' };
  }
  return { kind: text.startsWith('[') ? 'one-of' : 'interval', from, to };
}

/**
 * A date of a record that was checked.
 *
 * @throws RangeError on what is not a date, as only unchecked content has.
 */
export function readEdtf(text: string): Edtf {
  const parsed = parseEdtf(text);
  if ('fault' in parsed) throw new RangeError(`not a date: ${text}`);
  return parsed;
}

/** The first day that the date can be, qualifiers aside. */
export function earliest(edtf: Edtf): CalendarDay {
  return firstDay(edtf.kind === 'date' ? edtf.date : edtf.from);
}

/** The last day that the date can be, qualifiers aside. */
export function latest(edtf: Edtf): CalendarDay {
  return lastDay(edtf.kind === 'date' ? edtf.date : edtf.to);
}

/** The first and the last day that the date can be, by number, qualifiers aside. */
export function daysOf(edtf: Edtf): Days {
  return { first: dayNumber(earliest(edtf)), last: dayNumber(latest(edtf)) };
}

/** Negative where `a` is before `b`. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/**
 * The date in Arabic words: «22 شباط (فبراير) 2017», «نحو 2016», «2016 (غير مؤكَّد)», «بين 16 و22 شباط (فبراير) 2017»,
 * «من 28 شباط (فبراير) 2017 إلى 3 آذار (مارس) 2017».
 */
export function writeEdtf(edtf: Edtf): string {
  if (edtf.kind === 'date') return writeDate(edtf.date);
  const { from, to } = edtf;
  const [before, between] = edtf.kind === 'one-of' ? ['بين', ' و'] : ['من', ' إلى '];
  if (sameMonth(from, to)) return `${before} ${from.day}${between}${to.day} ${monthName(from.month ?? 0)} ${from.year}`;
  return `${before} ${writeDate(from)}${between}${writeDate(to)}`;
}

function parseDate(text: string): EdtfDate | EdtfFault {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/u.exec(text);
  if (parts === null) return { fault: 'form' };
  const [, year = '', month, day, sign = ''] = parts;
  const date = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
    approximate: sign === '~' || sign === '%',
    uncertain: sign === '?' || sign === '%',
  };
  if (date.year === 0) return { fault: 'calendar' };
  if (date.month !== undefined && (date.month < 1 || date.month > 12)) return { fault: 'calendar' };
  if (date.day !== undefined && (date.day < 1 || date.day > daysIn(date.year, date.month ?? 0))) {
    return { fault: 'calendar' };
  }
  return date;
}

function firstDay({ year, month = 1, day = 1 }: EdtfDate): CalendarDay {
  return { year, month, day };
}

function lastDay({ year, month = 12, day }: EdtfDate): CalendarDay {
  return { year, month, day: day ?? daysIn(year, month) };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function writeDate(date: EdtfDate): string {
  return `${date.approximate ? 'نحو ' : ''}${writeDay(date)}${date.uncertain ? ' (غير مؤكَّد)' : ''}`;
}

/** Whether both are plain days of one month, so that its name is written once. */
function sameMonth(from: EdtfDate, to: EdtfDate): boolean {
  const qualified = [from, to].some((date) => date.approximate || date.uncertain || date.day === undefined);
  return !qualified && from.year === to.year && from.month === to.month;
}
