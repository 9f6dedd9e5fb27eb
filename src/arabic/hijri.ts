/**
 * Hijri dates in Arabic words, and what days of the Gregorian calendar they may be.
 *
 * Months begin by sighting, differently from country to country; no table says which day was meant. The tabular calendar
 * (the civil one, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30) is therefore read as a day with two on each
 * side: the calendar of Umm al-Qura stands from two days before it to one after, 1970–2040.
 */
import { dayAt, dayNumber, type CalendarDay } from './calendar.ts';
import { foldWithOffsets, searchKey } from './fold.ts';

/** A day of the Hijri calendar, half-open, UTF-16; its «هـ» is in the span. Month 1 is Muḥarram. */
export interface FoundHijri {
  readonly start: number;
  readonly end: number;
  readonly date: CalendarDay;
}

/** How far from the tabular calendar a day may be, in days, before and after. */
export const hijriSlack = 2;

/**
 * Every Hijri day of a text, in order: «14 ربيع الأول 1438 هـ», «14/3/1438هـ», «١٤٣٨/٣/١٤», «1 محرم 1438». A date in digits
 * is Hijri by its «هـ», or by a year from 1300 to 1500 without one.
 */
export function findHijri(text: string): readonly FoundHijri[] {
  const { key, offsets } = foldWithOffsets(text);
  const found: FoundHijri[] = [];
  for (const match of key.matchAll(pattern)) {
    const part = match.groups ?? {};
    const year = Number(part['y1'] ?? part['y2'] ?? part['y3']);
    const name = part['n1'];
    const month = name === undefined ? Number(part['m2'] ?? part['m3']) : (monthKeys.get(name) ?? 0);
    const day = Number(part['d1'] ?? part['d2'] ?? part['d3']);
    const said = name !== undefined || part['era'] !== undefined || (year >= 1300 && year <= 1500);
    if (!said || month < 1 || month > 12 || day < 1 || day > 30) continue;
    found.push({
      start: offsets[match.index] ?? 0,
      end: offsets[match.index + match[0].length] ?? text.length,
      date: { year, month, day },
    });
  }
  return found;
}

/** The day of the tabular calendar as a Gregorian one: see the head of this file for how near it is. */
export function hijriDay({ year, month, day }: CalendarDay): CalendarDay {
  const number = day - 1 + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return dayAt(firstDay + number);
}

/** The name of a month, 1–12: «ربيع الأول». */
export function hijriMonth(month: number): string {
  const name = months[month - 1]?.[0];
  if (name === undefined) throw new RangeError(`no month ${month}`);
  return name;
}

/** 1 Muḥarram of the year 1, 16 July 622 of the Julian calendar. */
const firstDay = dayNumber({ year: 622, month: 7, day: 19 });

const months: readonly (readonly [string, ...string[]])[] = [
  ['محرم', 'المحرم', 'محرم الحرام'],
  ['صفر', 'صفر الخير'],
  ['ربيع الأول', 'ربيع أول', 'ربيع الاول'],
  ['ربيع الآخر', 'ربيع الثاني', 'ربيع ثاني', 'ربيع آخر'],
  ['جمادى الأولى', 'جمادى الأول', 'جمادى أولى', 'جمادى أول'],
  ['جمادى الآخرة', 'جمادى الثانية', 'جمادى الثاني', 'جمادى الآخر', 'جمادى ثاني'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعدة', 'ذي القعدة', 'ذو قعدة', 'ذي قعدة'],
  ['ذو الحجة', 'ذي الحجة', 'ذو حجة', 'ذي حجة'],
];
const monthKeys: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, i) => names.map((name) => [searchKey(name), i + 1] as const)),
);

const anyMonth = [...monthKeys.keys()].sort((a, b) => b.length - a.length).join('|');
const era = '(?<era>\\s?ه(?:جريه?)?(?![\\p{L}\\p{N}]))';
const pattern = new RegExp(
  '(?<![\\d/.-])(?:' +
    [
      `(?<d1>\\d{1,2})\\s?(?:[-/]\\s?|من\\s(?:شهر\\s)?|شهر\\s)?(?<n1>${anyMonth})(?!\\p{L})` +
        `\\s?[-/،,]?\\s?(?:(?:ل?عام|ل?سنه)\\s)?(?<y1>\\d{4})(?!\\d)`,
      `(?<y2>\\d{4})\\s?(?<sign>[-/.])\\s?(?<m2>\\d{1,2})\\s?\\k<sign>\\s?(?<d2>\\d{1,2})(?!\\d)`,
      `(?<d3>\\d{1,2})\\s?(?<sign3>[-/.])\\s?(?<m3>\\d{1,2})\\s?\\k<sign3>\\s?(?<y3>\\d{4})(?!\\d)`,
    ].join('|') +
    `)${era}?`,
  'gu',
);
