/** The parts of a line that tell a day or a time: where they stand, and what is left of the line without them. */
import { findDates, findHijri, foldWithOffsets } from '../arabic/index.ts';
import type { CalendarDay, FoundHijri, WrittenDate } from '../arabic/index.ts';

/** Half-open, UTF-16. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** A Gregorian date of a line. `order` tells how sure it is which number is the day. */
export interface LineDate extends Part {
  readonly date: WrittenDate;
  /** `either`: the month may stand before the day as well; `month-first`: it can only be so; `said`: no doubt. */
  readonly order: 'said' | 'either' | 'month-first';
  /** A date of the page's last change, by the words before it. */
  readonly updated: boolean;
}

/** What a line says of days and times. */
export interface DateWords {
  readonly dates: readonly LineDate[];
  readonly hijri: readonly FoundHijri[];
  /** A date whose year has two digits: «3/12/16». */
  readonly short: readonly Part[];
  /** Words that count from a day that the line does not name: «منذ 3 ساعات». */
  readonly relative: readonly Part[];
  /** «23:05», of 24 hours. */
  readonly times: readonly (Part & { readonly time: string | undefined })[];
  readonly weekdays: readonly Part[];
  /** What else the line says, labels («نُشر في») and signs left out. */
  readonly rest: string;
}

/** Read the dates and times of one line. Linear in its length; nothing is read of a line above 300 characters. */
export function dateWords(text: string): DateWords {
  const line = text.length > 300 ? '' : text;
  const { key, offsets } = foldWithOffsets(line);
  const place = (match: RegExpExecArray, skip = 0): Part => ({
    start: offsets[match.index + skip] ?? 0,
    end: offsets[match.index + match[0].length] ?? line.length,
  });
  const all = (pattern: RegExp) => [...key.matchAll(pattern)];
  // A time and the sign after it are no part of the number beside them: «15:34-20 فبراير 2017».
  const timeless = foldedTimes(line, key, offsets);
  const hijri = findHijri(timeless);
  const within = ({ start, end }: Part, others: readonly Part[]) => others.some((o) => start < o.end && o.start < end);
  const updated = ({ start }: Part) => isUpdate.test(foldWithOffsets(line.slice(Math.max(0, start - 40), start)).key);
  const arabic: LineDate[] = findDates(timeless)
    .filter((found) => !within(found, hijri))
    .map((found) => ({ ...found, order: orderOf(line.slice(found.start, found.end)), updated: updated(found) }));
  const monthFirst: LineDate[] = all(/(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/gu).flatMap((match) => {
    const [month, day, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const part = place(match);
    if (month > 12 || month < 1 || day < 13 || day > 31 || within(part, hijri)) return [];
    return [{ ...part, date: { year, month, day }, order: 'month-first', updated: updated(part) }];
  });
  const latin: LineDate[] = all(latinDate).map((match) => {
    const { d1, m1, y1, m2, d2, y2 } = match.groups ?? {};
    const month = latinMonths.indexOf((m1 ?? m2 ?? '').slice(0, 3)) + 1;
    const part = place(match);
    return {
      ...part,
      date: { year: Number(y1 ?? y2), month, day: Number(d1 ?? d2) },
      order: 'said',
      updated: updated(part),
    };
  });
  const dates = [...arabic, ...monthFirst, ...latin].sort((a, b) => a.start - b.start);
  const short = all(/(?<![\d/.:-])\d{1,2}([-/.])\d{1,2}\1\d{2}(?![\d/.:-])/gu).map((match) => place(match));
  const times = all(clock).map((match) => ({ ...place(match), time: timeOf(match.groups ?? {}) }));
  const relative = all(ago).map((match) => place(match));
  const weekdays = all(weekday).map((match) => place(match));
  const parts = [...dates, ...hijri, ...short, ...times, ...relative, ...weekdays];
  const rest = without(line, parts).replace(/[^\p{L}\p{M}\p{N}\s]+/gu, ' ');
  return { dates, hijri, short, relative, times, weekdays, rest: text.length > 300 ? text : unlabelled(rest) };
}

/** Whether a line tells a time of day and nothing else. */
export function isTimeLine(text: string): boolean {
  const { times, rest } = dateWords(text);
  return times.length > 0 && rest === '';
}

/** A line without what tells days and times in it. */
export function withoutDates(text: string): string {
  const { dates, hijri, short, relative, times, weekdays } = dateWords(text);
  return without(text, [...dates, ...hijri, ...short, ...relative, ...times, ...weekdays]);
}

/** A day as EDTF has it. */
export function dayCode({ year, month, day }: WrittenDate | CalendarDay): string {
  const parts = [String(year ?? 0).padStart(4, '0'), month, day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function orderOf(words: string): LineDate['order'] {
  const [, first, second] = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]/u.exec(foldWithOffsets(words).key) ?? [];
  if (first === undefined || second === undefined) return 'said';
  return Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second) ? 'either' : 'said';
}

function timeOf({ h = '', m = '', half = '' }: Readonly<Record<string, string | undefined>>): string | undefined {
  const [hour, minute] = [Number(h), Number(m)];
  if (hour > 23 || minute > 59) return undefined;
  const late = /^(?:م|مساء|pm|ظهرا|عصرا)$/u.test(half);
  const early = /^(?:ص|صباحا|am|فجرا)$/u.test(half);
  if ((late || early) && (hour > 12 || hour === 0)) return late && hour > 12 ? `${h}:${m}` : undefined;
  const shifted = late ? (hour % 12) + 12 : early ? hour % 12 : half === '' ? hour : undefined;
  return shifted === undefined ? undefined : `${String(shifted).padStart(2, '0')}:${m}`;
}

function foldedTimes(line: string, key: string, offsets: readonly number[]): string {
  const times = [...key.matchAll(new RegExp(`${clock.source}\\s?[-–—|،,]?`, 'gu'))].map((match) => ({
    start: offsets[match.index] ?? 0,
    end: offsets[match.index + match[0].length] ?? line.length,
  }));
  return without(line, times);
}

function without(line: string, parts: readonly Part[]): string {
  // By UTF-16 units, as the parts are; what is not of the basic plane is no part of a date.
  const units = line.split('');
  for (const { start, end } of parts) units.fill(' ', start, end);
  return units.join('');
}

function unlabelled(text: string): string {
  return foldWithOffsets(text).key.replace(labels, ' ').replace(/\s+/gu, ' ').trim();
}

const latinMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const latinMonth = `(?:${latinMonths.join('|')})[a-z]{0,6}`;
const latinDate = new RegExp(
  `(?<!\\p{L})(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)?[ -](?<m1>${latinMonth})\\.?,?[ -](?<y1>\\d{4})|` +
    `(?<m2>${latinMonth})\\.? (?<d2>\\d{1,2})(?:st|nd|rd|th)?,? (?<y2>\\d{4}))(?!\\d)`,
  'gu',
);
const clock =
  // A page that drops a space sets the time on the year: «25/2/201703:15».
  /(?:(?<!\d)|(?<=[-/.](?:19|20)\d\d))(?<h>\d{1,2}):(?<m>\d{2})(?::\d{2})?(?:\.\d+)?(?!\d)(?:\s?(?<half>صباحا|مساء|ظهرا|عصرا|فجرا|ليلا|am|pm|[صم])(?!\p{L}))?/gu;
const ago =
  /(?<!\p{L})(?:منذ|قبل) (?:نحو |حوالي )?(?:\d+ )?(?:ثانيه|ثوان|دقيقه|دقيقتين|دقايق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|يوما|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|شهور|شهرا|سنه|سنتين|سنوات|عام|عامين|اعوام)(?: واحده?)?(?!\p{L})|^(?:اليوم|امس|الان|just now|\d+ (?:hours?|minutes?|days?) ago)$/gu;
const weekday = /(?<!\p{L})(?:يوم )?(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت)(?!\p{L})/gu;
const isUpdate = /(?:تحديث|تعديل|عدل|حدث)[^\d]*$/u;
const labels = new RegExp(
  `(?<!\\p{L})(?:${[
    'تاريخ النشر|تاريخ الاضافه|تاريخ|بتاريخ|نشرت|نشر|النشر|منشور|كتب يوم|اضيف|اضيفت|حرر|حررت|تم النشر|صدر|تم|يوم|في|الموافق|موافق|ل|الساعه|عند',
    'اخر تحديث|تحديث|التحديث|محدث|اخر تعديل|بتوقيت (?:غرينتش|جرينتش|مكه|دمشق|القاهره|بيروت|ابوظبي|ابو ظبي|الرياض|بغداد|عمان|تونس|الجزائر|المغرب|السعوديه)(?: المكرمه)?|بالتوقيت المحلي|غرينتش|جرينتش|التوقيت|توقيت دمشق|مكه المكرمه',
    'ت م|gmt|utc|ast|eet|est|published|updated|on|at|t|z|هجري|هجريه|ميلادي|ميلاديه|ه|م|ص|و|(?:رقم )?العدد(?: رقم)?(?: \\d{1,6})?|(?:مده|وقت|زمن) القراءه|\\d{1,2} دقايق?(?: للقراءه)?|ksa|gst|سنه|عام|لعام|من|شهر',
  ]
    .join('|')
    .replaceAll('ئ', 'ي')})(?!\\p{L})`,
  'gu',
);
