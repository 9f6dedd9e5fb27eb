/** When a report was published, as a line of its capture says it: stated, inferred, or left to be decided. */
import {
  hijriDay,
  hijriMonth,
  hijriSlack,
  weekdayIn,
  weekdayName,
  weekdayOf,
  dayAt,
  dayNumber,
} from '../arabic/index.ts';
import type { CalendarDay, WrittenDate } from '../arabic/index.ts';
import { parseEdtf } from '../archive/edtf.ts';
import { dateWords, dayCode, withoutDates } from './date-words.ts';
import type { DateWords, LineDate } from './date-words.ts';

/** What a line says of the day of publication. */
export interface DateReading {
  readonly basis: 'stated' | 'inferred' | 'unknown';
  /** The words as the line has them. */
  readonly quote: string;
  readonly edtf?: string;
  readonly time?: string;
  readonly confidence?: 'high' | 'medium' | 'low';
  /** In Arabic, for the record: why it is not simply stated, or what an editor is to decide. */
  readonly note?: string;
  /** Whether the note tells of a contradiction in the line itself, which is told when it is ingested too. */
  readonly contradicts: boolean;
  /** The day of the page's last change rather than of publication. */
  readonly updated: boolean;
}

/**
 * Read a line's date. A day that its weekday contradicts is inferred, with low confidence; so is one whose numbers may be
 * read day first or month first, and a Hijri one, whose Gregorian day is only near. A year of two digits, a date
 * without a year and words that count from an unknown day are left open.
 *
 * @returns `undefined` where the line tells no date.
 */
export function readDateLine(text: string): DateReading | undefined {
  const words = dateWords(text);
  const full = words.dates.filter(({ date }) => date.year !== undefined);
  const first = full.find(({ updated }) => !updated) ?? full[0];
  const whole = { contradicts: false, quote: quoteOf(text, words), updated: first?.updated ?? false };
  // «نشر … (آخر تحديث: … 14:05)»: the time of a later change is none of publication.
  const changed = first?.updated === false ? full.find(({ updated }) => updated)?.start : undefined;
  const times = words.times.filter(({ start }) => changed === undefined || start < changed);
  const time = times.map((each) => each.time).find((each) => each !== undefined);
  const timed = time === undefined ? {} : { time };
  if (first) {
    const quote = full.length > 1 ? text.slice(first.start, first.end) : whole.quote;
    return { ...whole, quote, ...timed, ...gregorian(first, weekdayIn(text), words) };
  }
  const [hijri] = words.hijri;
  if (hijri) return { ...whole, ...fromHijri(hijri.date, weekdayIn(text)) };
  const open = (note: string): DateReading => ({ ...whole, basis: 'unknown', note });
  if (words.short.length > 0) return open(`«${whole.quote}»: سنة من خانتين، ولا يُعرف أيّ الأعداد اليوم.`);
  if (words.dates.length > 0) return open(`«${whole.quote}»: تاريخ بلا سنة.`);
  if (words.relative.length > 0) return open(`«${whole.quote}»: كلمات تُعدّ من يوم الالتقاط، وهو غير معروف.`);
  return undefined;
}

/** Whether a line is a date and little else: its byline, its place and outlet, or a count of readers may stand with it. */
export function isDateLine(text: string): boolean {
  if (readDateLine(text) === undefined) return false;
  const { rest } = dateWords(text);
  if (rest === '') return true;
  const labelled = /^(?:بقلم|كتب|كتبت|اعداد|تحرير|مصدر|المصدر|الكاتب|عدد) /u.test(rest);
  const most = labelled || isParted(withoutDates(text)) ? 6 : 3;
  return rest.split(' ').length <= most && !/[.:؛]\s*$/u.test(text);
}

/** «عنب بلدي – ريف حماة |»: parts of few words. */
function isParted(beside: string): boolean {
  const parts = beside.split(/\s*[|/–—،]\s*|\s-\s/u).filter((part) => /\p{L}/u.test(part));
  return parts.length > 1 && parts.every((part) => part.trim().split(/\s+/u).length <= 3);
}

type Told = Omit<DateReading, 'quote' | 'updated'>;

function gregorian(found: LineDate, weekday: number | undefined, { hijri }: DateWords): Told {
  const { date, order } = found;
  const calm = { contradicts: false };
  const edtf = dayCode(date);
  const fault = 'fault' in parseEdtf(edtf);
  if (fault) {
    const note = `«${edtf}» ليس في التقويم.`;
    return { basis: 'unknown', contradicts: true, note };
  }
  const fits = (each: WrittenDate) => weekday === undefined || (isDay(each) && weekdayOf(each) === weekday);
  if (order === 'either') {
    const other = { ...date, month: date.day ?? 1, day: date.month ?? 1 };
    if (weekday !== undefined && fits(date) !== fits(other)) {
      const note = `اسم اليوم (${weekdayName(weekday)}) يوافق ${fits(date) ? 'تقديم اليوم على الشهر' : 'تقديم الشهر على اليوم'} ولا يوافق غيره.`;
      return fits(date)
        ? { ...calm, basis: 'stated', edtf, note }
        : { ...calm, basis: 'inferred', confidence: 'high', edtf: dayCode(other), note };
    }
    if (weekday === undefined || fits(date)) {
      const note = `قُرئ اليوم قبل الشهر كعادة الصحف العربية؛ ولو قُدّم الشهر لكان ${dayCode(other)}.`;
      return { ...calm, basis: 'inferred', confidence: 'medium', edtf, note };
    }
  }
  if (!fits(date) && isDay(date) && weekday !== undefined) {
    const note = `اسم اليوم لا يوافق التاريخ: السطر يقول ${weekdayName(weekday)}، و${edtf} يوم ${weekdayName(weekdayOf(date))}. لا يُعرف أيّهما الصحيح.`;
    return { contradicts: true, basis: 'inferred', confidence: 'low', edtf, note };
  }
  const [both] = hijri;
  if (both && isDay(date) && Math.abs(dayNumber(hijriDay(both.date)) - dayNumber(date)) > hijriSlack) {
    const note = `التاريخ الهجري في السطر لا يوافق الميلادي: ${both.date.day} ${hijriMonth(both.date.month)} ${both.date.year} قريب من ${dayCode(hijriDay(both.date))}.`;
    return { contradicts: true, basis: 'inferred', confidence: 'low', edtf, note };
  }
  const note = order === 'month-first' ? { note: 'الشهر قبل اليوم، إذ العدد الثاني أكبر من 12.' } : {};
  return { ...calm, basis: 'stated', edtf, ...note };
}

function isDay(date: WrittenDate): date is CalendarDay {
  return date.year !== undefined && date.month !== undefined && date.day !== undefined;
}

function fromHijri(date: CalendarDay, weekday: number | undefined): Told {
  const middle = dayNumber(hijriDay(date));
  const days = Array.from({ length: 2 * hijriSlack + 1 }, (_, i) => dayAt(middle - hijriSlack + i));
  const [day] = weekday === undefined ? [] : days.filter((each) => weekdayOf(each) === weekday);
  const said = `${date.day} ${hijriMonth(date.month)} ${date.year}`;
  const slack = `حُوّل ${said} بالتقويم الجدولي، وبداية الشهر بالرؤية قد تختلف عنه يومًا أو يومين`;
  if (weekday === undefined) {
    const [first, last] = [days.at(0) ?? date, days.at(-1) ?? date];
    const edtf = `[${dayCode(first)}..${dayCode(last)}]`;
    return { contradicts: false, basis: 'inferred', confidence: 'medium', edtf, note: `${slack}.` };
  }
  if (day) {
    const note = `${slack}؛ ومن هذه الأيام ${dayCode(day)} وحده يوم ${weekdayName(weekday)}.`;
    return { contradicts: false, basis: 'inferred', confidence: 'high', edtf: dayCode(day), note };
  }
  const note = `${slack}؛ وليس في هذه الأيام يوم ${weekdayName(weekday)} كما يقول السطر.`;
  return { contradicts: true, basis: 'unknown', note };
}

function quoteOf(text: string, { dates, hijri, short, relative, times, weekdays }: DateWords): string {
  const parts = [...dates, ...hijri, ...short, ...relative, ...times, ...weekdays];
  if (parts.length === 0) return text.trim();
  return text.slice(Math.min(...parts.map(({ start }) => start)), Math.max(...parts.map(({ end }) => end))).trim();
}
