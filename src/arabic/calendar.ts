/** Days of the proleptic Gregorian calendar as whole numbers, so that they can be counted. No `Date`: no time zone. */

/** A day; month and day from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From the first day to the last, by number (`dayNumber`). */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Days since 1 March of the year 0; one more is the next day. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const years = month < 3 ? year - 1 : year;
  const months = (month + 9) % 12;
  return daysBefore(years) + Math.floor((153 * months + 2) / 5) + day - 1;
}

/** The day of a number: `dayAt(dayNumber(day))` is the day. */
export function dayAt(number: number): CalendarDay {
  let years = Math.floor(number / 365.2425);
  while (daysBefore(years) > number) years -= 1;
  while (daysBefore(years + 1) <= number) years += 1;
  const rest = number - daysBefore(years);
  const months = Math.floor((5 * rest + 2) / 153);
  const month = ((months + 2) % 12) + 1;
  return { year: month < 3 ? years + 1 : years, month, day: rest - Math.floor((153 * months + 2) / 5) + 1 };
}

/** Days before 1 March of a year. */
function daysBefore(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}
