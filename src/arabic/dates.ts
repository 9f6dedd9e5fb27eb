/**
 * Days and dates in Arabic words. Gregorian only: a Hijri date («1438 هـ») is not read here but in `hijri.ts`.
 */
import { foldWithOffsets, searchKey } from './fold.ts';
import { words } from './words.ts';

/** A date as far as words give it; nothing is filled in. */
export interface WrittenDate {
  readonly year?: number;
  /** 1–12. */
  readonly month?: number;
  /** 1–31. */
  readonly day?: number;
  /** 0 = Sunday. */
  readonly weekday?: number;
}

/** A date written with digits, half-open, UTF-16; its time of day and «م» are in the span. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly date: WrittenDate;
}

/**
 * The weekday that a text names, 0 = Sunday: whole words, hamza and tashkīl aside, with و or ب before it. «أحد» without
 * its article is no weekday.
 *
 * @returns `undefined` where no weekday is named, or two different ones.
 */
export function weekdayIn(text: string): number | undefined {
  const named = new Set<number>();
  for (const word of words(text)) {
    const day = weekdayKeys.indexOf(searchKey(word.text).replace(/^[وفب](?=ال)/u, ''));
    if (day >= 0) named.add(day);
  }
  return named.size === 1 ? [...named][0] : undefined;
}

/**
 * The one date that a text gives: «18 فبراير، 2017», «الأربعاء 22/فبراير/2017 - 11:13 ص», «25 شباط (فبراير - فيفري)، 2016»,
 * «فبراير 22, 2017», «14-2-2017م» (day first), «23 كانون الثاني», «أيار/مايو الماضي», «2017-02-18», «2017/2/18», «عام 2016»,
 * «2017».
 *
 * @returns `undefined` where there is no date, or more than one. A weekday alone is one. A month whose name is also
 * another word («مارس», «آب», «ماي») is read only beside a day or a year.
 */
export function readDate(text: string): WrittenDate | undefined {
  const found = findDates(text);
  if (found.length > 1) return undefined;
  const weekday = weekdayIn(text);
  const date = found[0]?.date ?? monthAlone(text) ?? yearAlone(text);
  if (date === undefined && weekday === undefined) return undefined;
  return { ...date, ...(weekday === undefined ? {} : { weekday }) };
}

/** Every date that is written with digits, in order, in the forms of `readDate`. Linear in the text's length. */
export function findDates(text: string): readonly FoundDate[] {
  const { key, offsets } = foldWithOffsets(text);
  const found: FoundDate[] = [];
  for (const match of key.matchAll(datePattern)) {
    const date = dateOf(match.groups ?? {});
    if (date === undefined) continue;
    found.push({ start: offsets[match.index] ?? 0, end: offsets[match.index + match[0].length] ?? text.length, date });
  }
  return found;
}

/** A date in words, Levantine and common month name: «18 شباط (فبراير) 2017», «شباط (فبراير) 2017», «2017». */
export function writeDay(date: { readonly year?: number; readonly month?: number; readonly day?: number }): string {
  const month = date.month === undefined ? undefined : monthName(date.month);
  return [date.day, month, date.year].filter((part) => part !== undefined).join(' ');
}

/** The name of a month, 1–12: «شباط (فبراير)». */
export function monthName(month: number): string {
  const [levantine, common] = months[month - 1] ?? [];
  if (levantine === undefined || common === undefined) throw new RangeError(`no month ${month}`);
  return `${levantine} (${common})`;
}

/** The name of a weekday, 0 = Sunday: «الأحد». */
export function weekdayName(weekday: number): string {
  const name = weekdays[weekday];
  if (name === undefined) throw new RangeError(`no weekday ${weekday}`);
  return name;
}

/** The weekday of a day of the Gregorian calendar, 0 = Sunday; for checking a stated one. */
export function weekdayOf(day: { readonly year: number; readonly month: number; readonly day: number }): number {
  const year = day.month < 3 ? day.year - 1 : day.year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][day.month - 1] ?? 0;
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + day.day) % 7;
}

const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;
const weekdayKeys: readonly string[] = weekdays.map(searchKey);

/** Levantine, common, then Maghrebi names and other spellings. */
const months: readonly (readonly [string, string, ...string[]])[] = [
  ['كانون الثاني', 'يناير', 'جانفي', 'كانون ثاني'],
  ['شباط', 'فبراير', 'فيفري'],
  ['آذار', 'مارس'],
  ['نيسان', 'أبريل', 'أفريل', 'ابريل'],
  ['أيار', 'مايو', 'ماي', 'مايس'],
  ['حزيران', 'يونيو', 'جوان', 'يونيه'],
  ['تموز', 'يوليو', 'جويلية', 'يوليوز', 'يوليه'],
  ['آب', 'أغسطس', 'أوت', 'غشت'],
  ['أيلول', 'سبتمبر', 'شتنبر'],
  ['تشرين الأول', 'أكتوبر', 'تشرين اول', 'أوكتوبر'],
  ['تشرين الثاني', 'نوفمبر', 'نونبر', 'تشرين ثاني'],
  ['كانون الأول', 'ديسمبر', 'دجنبر', 'كانون اول'],
];
const monthKeys: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, i) => names.map((name) => [searchKey(name), i + 1] as const)),
);
/** «مارس» is also «practised», «آب» folds with «father», «ماي» and «جوان» are names. */
const otherWords: ReadonlySet<string> = new Set(['مارس', 'اب', 'ماي', 'جوان', 'اوت']);

const anyMonth = `(?:${[...monthKeys.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`;
/** The same month under its other names: «شباط (فبراير - فيفري)», «أيار/مايو», «مايو أيار 2019». */
const otherNames = `(?:(?:\\s?[(/]\\s?|(?:\\s?-)?\\s?(?=${anyMonth}[\\s،,]+\\d{4}))(?<names>${anyMonth}(?:\\s?[-/،]\\s?${anyMonth})?)\\s?\\)?)?`;
const time = '(?:\\s?[-،,]?\\s?\\d{1,2}:\\d\\d(?!\\d)(?:\\s?[صم](?!\\p{L}))?)?';
const era = '(?<era>\\s?[مه](?![\\p{L}\\p{N}]))?';
const datePattern = new RegExp(
  '(?<![\\d/.-])(?:' +
    [
      `(?<y1>\\d{4})(?<sign1>\\s?[-/.]\\s?)(?<m1>\\d{1,2})\\k<sign1>(?<d1>\\d{1,2})(?!\\d)`,
      `(?<d2>\\d{1,2})(?<sign>\\s?[-/.]\\s?)(?<m2>\\d{1,2})\\k<sign>(?<y2>\\d{4})(?!\\d)`,
      `(?<!\\p{L}|\\p{L} ?[/(-] ?)(?<n5>${anyMonth})${otherNames.replace('names', 'names5')}` +
        `\\s(?<d5>\\d{1,2})\\s?[،,]?\\s?(?<y5>\\d{4})(?!\\d)`,
      `(?<d3>\\d{1,2})\\s?(?:[-/.]\\s?|من\\s(?:شهر\\s)?|شهر\\s)?(?<n3>${anyMonth})` +
        `${otherNames}(?:\\s?[-/،,]?\\s?(?:من\\s)?(?:ل?عام\\s|ل?سنه\\s)?(?<y3>\\d{4})(?!\\d))?`,
      `(?<!\\p{L}|\\p{L} ?[/(-] ?)(?<n4>${anyMonth})${otherNames.replace('names', 'names4')}` +
        `\\s?[-/،,]?\\s?(?:من\\s)?(?:عام\\s|سنه\\s)?(?<y4>\\d{4})(?!\\d)`,
    ].join('|') +
    `)${era}${time}`,
  'gu',
);

function dateOf(groups: Readonly<Record<string, string | undefined>>): WrittenDate | undefined {
  if (groups['era']?.trim() === 'ه') return undefined;
  const named = groups['n3'] ?? groups['n4'] ?? groups['n5'];
  const others = (groups['names'] ?? groups['names4'] ?? groups['names5'] ?? '').split(/\s?[-/،]\s?/u).filter(Boolean);
  const month = named === undefined ? Number(groups['m1'] ?? groups['m2']) : (monthKeys.get(named) ?? 0);
  const day = groups['d1'] ?? groups['d2'] ?? groups['d3'] ?? groups['d5'];
  const year = groups['y1'] ?? groups['y2'] ?? groups['y3'] ?? groups['y4'] ?? groups['y5'];
  if (month < 1 || month > 12 || others.some((other) => monthKeys.get(other) !== month)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return undefined;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month,
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function monthAlone(text: string): WrittenDate | undefined {
  const named = new Set<number>();
  if (/\p{Nd}/u.test(text)) return undefined;
  for (const [, name = ''] of searchKey(text).matchAll(new RegExp(`(?<!\\p{L})[وفبل]?(${anyMonth})`, 'gu'))) {
    const month = monthKeys.get(name);
    if (month !== undefined && !otherWords.has(name)) named.add(month);
  }
  const [month] = named;
  return named.size === 1 && month !== undefined ? { month } : undefined;
}

function yearAlone(text: string): WrittenDate | undefined {
  const year = /^(?:.*(?<!\p{L})(?:عام|العام|سنه|السنه)\s)?(\d{4})\s?م?$/u.exec(searchKey(text).trim())?.[1];
  return year === undefined ? undefined : { year: Number(year) };
}
