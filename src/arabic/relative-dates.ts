/**
 * Dates told from the day of writing: «أمس الجمعة», «قبل يومين», «أيار/مايو الماضي».
 *
 * What is read, counted from the day of writing (the rest of the words may be a preposition and a time of day):
 *
 * - «اليوم», «أمس», «أول أمس», «غدًا», «بعد غد», also with the weekday, which must then be that day's;
 * - «قبل / منذ / بعد» so many days, weeks, months or years. Days are exact unless «نحو» or «تقريبًا» says otherwise; a
 *   week, a month or a year ago is round however it is said: about that day, month or year;
 * - «الاثنين الماضي», «الأحد المقبل»: the nearest such weekday that is not the day of writing itself;
 * - «اليومين الماضيين», «الأيام الثلاثة الماضية»: the days before, all of them;
 * - «الأسبوع الماضي»: some day, from the first day of the week before to yesterday, whether weeks begin on Saturday, Sunday
 *   or Monday and whether a calendar week is meant or seven days;
 * - «الشهر الجاري / الماضي / المقبل», «العام الماضي», and a day of one: «الأول من الشهر الجاري»;
 * - a month, or a day of one, «الماضي», «الجاري» or «المقبل»: «23 كانون الثاني الفائت». A month that is the month of writing and
 *   «الماضي» at once may be either of two: not read.
 *
 * What is not: words without a bound («مؤخرًا», «قبل عدة أيام», «خلال الأيام الماضية», «أكثر من شهر»), hours, a night named by its
 * weekday (in Arabic it may begin that day or end it), a weekday alone, what counts from another happening («اليوم التالي»),
 * and a date that is whole in itself (`readDate`). Any word too much, and nothing is read.
 */
import { dayAt, dayNumber } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';
import { monthName, readDate, weekdayIn, weekdayName, weekdayOf } from './dates.ts';
import { searchKey } from './fold.ts';
import { readNumber } from './numerals.ts';
import { words as wordsOf } from './words.ts';

/** The days on which a thing may have been written: one, or any from the first to the last. */
export interface PossibleDays {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/**
 * The date that words give when they are counted from the day of writing, in EDTF.
 *
 * Where that day is one of several, the date is whatever any of them would give: one date if they agree; otherwise one
 * of a span, `[A..B]`, which may hold days between that none would give. A weekday beside «أمس» narrows them.
 *
 * @param written The possible days of writing; at most 366 of them.
 * @returns `undefined` where the words are not read (see above), agree with no possible day, or give a span of days whose
 *   ends are not known.
 */
export function resolveRelative(words: string, written: PossibleDays): string | undefined {
  const read = readRelative(words);
  const [first, last] = [dayNumber(written.first), dayNumber(written.last)];
  if (read === undefined || last < first || last - first >= longest) return undefined;
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return gathered(days.map(read).filter((date) => date !== undefined));
}

/** Whether words are of the kinds that `resolveRelative` reads, whatever the day of writing. */
export function isRelative(words: string): boolean {
  return readRelative(words) !== undefined;
}

const longest = 366;

/** A date by its serial number: of days, of months (12 a year), of years. A span of days is all of it, or some day in it. */
interface Found {
  readonly unit: 'day' | 'month' | 'year' | 'all' | 'some';
  readonly from: number;
  readonly to: number;
  readonly about: boolean;
}

/** Gives the date for a day of writing; `undefined` where the words contradict that day. */
type Relative = (today: number) => Found | undefined;

function gathered(found: readonly Found[]): string | undefined {
  const [one, ...others] = found;
  if (one === undefined || others.some(({ unit, about }) => unit !== one.unit || about !== one.about)) return undefined;
  if (one.unit === 'all') {
    const same = others.every(({ from, to }) => from === one.from && to === one.to);
    return same ? `${write('day', one.from)}/${write('day', one.to)}` : undefined;
  }
  const unit = one.unit === 'some' ? 'day' : one.unit;
  const from = Math.min(...found.map((each) => each.from));
  const to = Math.max(...found.map((each) => each.to));
  const sign = one.about ? '~' : '';
  return from === to ? `${write(unit, from)}${sign}` : `[${write(unit, from)}${sign}..${write(unit, to)}${sign}]`;
}

function write(unit: 'day' | 'month' | 'year', number: number): string {
  const digits = (n: number, length: number) => String(n).padStart(length, '0');
  if (unit === 'year') return digits(number, 4);
  if (unit === 'month') return `${digits(Math.floor(number / 12), 4)}-${digits((number % 12) + 1, 2)}`;
  const { year, month, day } = dayAt(number);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function readRelative(text: string): Relative | undefined {
  const key = wordsOf(text)
    .map((word) => searchKey(word.text))
    .join(' ');
  const bare = key.replace(/^و(?=\p{L})(?!احد)/u, '').replace(opening, '');
  return nearDay(bare) ?? ago(bare, text) ?? weekday(bare) ?? lastDays(bare) ?? week(bare) ?? ofMonth(bare, text);
}

const exactly = (unit: 'day' | 'month' | 'year', number: number): Found => ({
  unit,
  from: number,
  to: number,
  about: false,
});

const anyOf = (...names: readonly string[]) => `(?:${names.map(searchKey).join('|')})`;
const past = anyOf('الماضي', 'الماضية', 'الفائت', 'الفائتة', 'المنصرم', 'المنصرمة');
const now = anyOf('الجاري', 'الجارية', 'الحالي', 'الحالية');
const next = anyOf('القادم', 'القادمة', 'المقبل', 'المقبلة');
const pastTwo = anyOf('الماضيين', 'الماضيتين', 'الفائتين', 'المنصرمين');
const nextTwo = anyOf('القادمين', 'المقبلين');
const opening = /^(?:(?:في|خلال|منذ(?= (?:ال|امس|اول))|من|مساء|صباح|ظهر|عصر|فجر|منتصف نهار|يوم(?= )) )+/u;
const weekdays = anyOf(...Array.from({ length: 7 }, (_, i) => weekdayName(i)));

const nearDays: readonly (readonly [pattern: string, days: number])[] = [
  ['(?:هذا )?اليوم', 0],
  ['(?:ليل |ليله )?(?:امس|البارحه)', -1],
  ['(?:اول (?:من )?امس|امس الاول)', -2],
  ['(?:غد|غدا|الغد)', 1],
  ['بعد (?:غد|الغد)', 2],
];

/** «أمس», «يوم غد الأحد»: the weekday, where there is one, holds of the day or there is no such day. */
function nearDay(key: string): Relative | undefined {
  for (const [pattern, days] of nearDays) {
    if (!new RegExp(`^${pattern}(?: (?:يوم )?${weekdays})?$`, 'u').test(key)) continue;
    const named = weekdayIn(key);
    return (today) =>
      named === undefined || named === weekdayOf(dayAt(today + days)) ? exactly('day', today + days) : undefined;
  }
  return undefined;
}

const units: readonly (readonly [pattern: RegExp, unit: 'day' | 'week' | 'month' | 'year'])[] = [
  [/^(?:يوم|يوما|يومين|ايام)$/u, 'day'],
  [/^(?:اسبوع|اسبوعا|اسبوعين|اسابيع)$/u, 'week'],
  [/^(?:شهر|شهرا|شهرين|اشهر|شهور)$/u, 'month'],
  [/^(?:عام|عاما|عامين|اعوام|سنه|سنتين|سنوات|سنين)$/u, 'year'],
];
const almost = '(?:نحو|حوالي|قرابه|زهاء|ما يقارب|ما يقرب من|ما يقارب من|تقريبا)';
const agoPattern = new RegExp(`^(قبل|منذ|بعد) (?:(${almost}) )?(.+?)(?: (تقريبا))?$`, 'u');

/** «قبل يومين», «منذ ما يقارب سبعة شهور», «بعد 3 أيام». */
function ago(key: string, text: string): Relative | undefined {
  const [, side, before, rest = '', after] = agoPattern.exec(key) ?? [];
  const parts = rest.split(' ').filter((word) => !/^(?:واحد|واحده)$/u.test(word));
  const unit = units.find(([pattern]) => parts.some((word) => pattern.test(word)));
  const place = parts.findIndex((word) => unit?.[0].test(word));
  if (side === undefined || unit === undefined) return undefined;
  // A number goes before its unit, but for «one» and «two», which the unit says by its form.
  const dual = /ين$/u.test(parts[place] ?? '') && parts[place] !== 'سنين';
  const alone =
    parts.length === 1 && (dual || /^(?:يوم|يوما|اسبوع|اسبوعا|شهر|شهرا|عام|عاما|سنه)$/u.test(parts[0] ?? ''));
  const numbered = place === parts.length - 1 && place > 0 && !dual;
  if (!alone && !numbered) return undefined;
  const count = alone ? (dual ? 2 : 1) : numberIn(text, parts.slice(0, place));
  if (count === undefined) return undefined;
  const steps = side === 'بعد' ? count : -count;
  const about = before !== undefined || after !== undefined || unit[1] !== 'day';
  return (today) => ({ ...stepped(today, unit[1], steps), about });
}

/** The number that the words before a unit write; every one of them belongs to it. */
function numberIn(text: string, parts: readonly string[]): number | undefined {
  const written = wordsOf(text).filter((word) => parts.includes(searchKey(word.text)));
  const number = readNumber(written.map((word) => word.text).join(' '));
  const isNumber = parts.every((word) => /^\p{Nd}+$/u.test(word) || readNumber(word) !== undefined || /^و/u.test(word));
  return isNumber && number !== undefined && number > 0 && number <= 1000 ? number : undefined;
}

function stepped(today: number, unit: 'day' | 'week' | 'month' | 'year', steps: number): Found {
  if (unit === 'day' || unit === 'week') return exactly('day', today + (unit === 'week' ? 7 : 1) * steps);
  return unit === 'month' ? exactly('month', monthOf(today) + steps) : exactly('year', dayAt(today).year + steps);
}

const monthOf = (day: number): number => dayAt(day).year * 12 + dayAt(day).month - 1;

/** «الاثنين الماضي», «الأحد المقبل». */
function weekday(key: string): Relative | undefined {
  const match = new RegExp(`^${weekdays} (?:(${past})|${next})$`, 'u').exec(key);
  const named = weekdayIn(key);
  if (!match || named === undefined) return undefined;
  const back = match[1] !== undefined;
  return (today) => {
    const from = weekdayOf(dayAt(today));
    const days = (back ? from - named + 7 : named - from + 7) % 7 || 7;
    return exactly('day', back ? today - days : today + days);
  };
}

/** «اليومين الماضيين», «الأيام الثلاثة الماضية», «الثلاثة أيام القادمة». */
function lastDays(key: string): Relative | undefined {
  const two = new RegExp(`^اليومين (?:(${pastTwo})|${nextTwo})$`, 'u').exec(key);
  const more = new RegExp(`^(?:الايام (\\S+)|(\\S+) (?:ايام|الايام)) (?:(${past})|${next})$`, 'u').exec(key);
  const match = two ?? more;
  const number = two ? 2 : readNumber((more?.[1] ?? more?.[2] ?? '').replace(/^ال/u, ''));
  if (!match || number === undefined || number < 2 || number > 31) return undefined;
  const back = (two ? two[1] : more?.[3]) !== undefined;
  return (today) => ({
    unit: 'all',
    from: back ? today - number : today + 1,
    to: back ? today - 1 : today + number,
    about: false,
  });
}

/** «الأسبوع الماضي»: see the head of this file. */
function week(key: string): Relative | undefined {
  if (!new RegExp(`^الاسبوع ${past}$`, 'u').test(key)) return undefined;
  return (today) => {
    // How far back the last Saturday, Sunday and Monday are, today's own weekday at nought.
    const starts = [6, 0, 1].map((first) => (weekdayOf(dayAt(today)) - first + 7) % 7);
    return { unit: 'some', from: today - Math.max(...starts) - 7, to: today - 1, about: false };
  };
}

const ones = ['الاول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'];
const ordinals: readonly string[] = [
  ...ones,
  'الحادي عشر',
  ...ones.slice(1, 9).map((word) => `${word} عشر`),
  'العشرين',
  'الحادي والعشرين',
  ...ones.slice(1, 9).map((word) => `${word} والعشرين`),
  'الثلاثين',
  'الحادي والثلاثين',
];

/** «الشهر الجاري», «الأول من الشهر الجاري», «العام الماضي», «23 كانون الثاني الفائت», «أيار/مايو الماضي». */
function ofMonth(key: string, text: string): Relative | undefined {
  const match = new RegExp(
    `^(.*?)\\s?(?:(هذا )(الشهر|العام)|(الشهر|العام|السنه)? ?(?:(${past})|(${now})|${next}))$`,
    'u',
  ).exec(key);
  if (!match) return undefined;
  const [, start = '', this_, named = '', spelt = named, gone, current] = match;
  const step = this_ || current ? 0 : gone === undefined ? 1 : -1;
  if (spelt === 'العام' || spelt === 'السنه') {
    return start === '' ? (today) => exactly('year', dayAt(today).year + step) : undefined;
  }
  if (spelt === 'الشهر') {
    const day = start === '' ? undefined : dayOf(start);
    if (start !== '' && day === undefined) return undefined;
    return (today) => inMonth(monthOf(today) + step, day);
  }
  return namedMonth(start, text, step);
}

/** The day that «الأول من» or «15 من» names. */
function dayOf(start: string): number | undefined {
  const bare = start.replace(/ من$/u, '');
  const day = /^\d{1,2}$/u.test(bare) ? Number(bare) : ordinals.indexOf(bare) + 1;
  return day >= 1 && day <= 31 ? day : undefined;
}

/** A month, or a day of it; `undefined` where the month has no such day. */
function inMonth(month: number, day: number | undefined): Found | undefined {
  if (day === undefined) return exactly('month', month);
  const number = dayNumber({ year: Math.floor(month / 12), month: (month % 12) + 1, day });
  return monthOf(number) === month ? exactly('day', number) : undefined;
}

const monthWords: ReadonlySet<string> = new Set([
  ...Array.from({ length: 12 }, (_, i) => wordsOf(monthName(i + 1)).map((word) => searchKey(word.text))).flat(),
  ...['من', 'شهر', 'جانفي', 'فيفري', 'افريل', 'ماي', 'جوان', 'جويليه', 'اوت'],
]);

/** A month by its name. One whose name is also another word («آب», «مارس») is read as beside a day. */
function namedMonth(start: string, text: string, step: number): Relative | undefined {
  if (!start.split(' ').every((word) => /^\d{1,2}$/u.test(word) || monthWords.has(word))) return undefined;
  const { month, day, year } = readDate(text) ?? readDate(`1 ${text}`) ?? {};
  if (month === undefined || year !== undefined) return undefined;
  const stated = /\d/u.test(start) ? day : undefined;
  return (today) => {
    const distance = (((month - 1 - monthOf(today)) % 12) + 12) % 12;
    // The month of writing is meant by «الجاري» and by nothing else.
    if ((distance === 0) !== (step === 0)) return undefined;
    return inMonth(monthOf(today) + (step < 0 ? distance - 12 : distance), stated);
  };
}
