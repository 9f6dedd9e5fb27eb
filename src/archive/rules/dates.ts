/** Rules of dates: each is a date that exists, and agrees with the words it was read from. */
import { readDate, weekdayName, weekdayOf } from '../../arabic/index.ts';
import type { WrittenDate } from '../../arabic/dates.ts';
import { compareDays, earliest, latest, parseEdtf } from '../edtf.ts';
import type { Edtf } from '../edtf.ts';
import { onceForReport } from '../once.ts';
import type { Content, Entry, ReportEntry } from '../read.ts';
import type { FieldPath } from '../source.ts';

/** Check every date of every record. */
export function checkDates({ reports, edition, published: { corrections: others } }: Content): void {
  if (edition) check(edition, edition.record.date, ['date']);
  for (const entry of others) check(entry, entry.record.date, ['date']);
  for (const entry of reports) checkReport(entry);
}

const checkReport = onceForReport('dates', (entry: ReportEntry) => {
  const { published, capture, figures, corrections } = entry.record;
  if (capture.captured.basis === 'stated') check(entry, capture.captured.edtf, ['capture', 'captured', 'edtf']);
  if (published.basis !== 'unknown') check(entry, published.edtf, ['published', 'edtf']);
  if (published.basis === 'stated') agree(entry, published.edtf, published.quote, ['published', 'edtf']);
  for (const [i, { date }] of figures.entries()) if (date) check(entry, date.edtf, ['figures', i, 'date', 'edtf']);
  for (const [i, { date }] of corrections.entries()) check(entry, date, ['corrections', i, 'date']);
});

/** Tell a date that is none. */
export function check({ report }: Entry<unknown>, edtf: string, at: FieldPath): void {
  const date = parseEdtf(edtf);
  if ('fault' in date) report(`date/${date.fault}`, at, edtf);
}

/** Tell a date that differs from the words it was read from. */
export function agree({ report }: Entry<unknown>, edtf: string, quote: string, at: FieldPath): void {
  const parsed = parseEdtf(edtf);
  const words = readDate(quote);
  if ('fault' in parsed || !words) return;
  if (!agrees(parsed, words)) return report('date/words', at, edtf, { wanted: `تاريخ يوافق كلماته: ${quote}` });
  if (parsed.kind !== 'date' || words.weekday === undefined) return;
  const { year, month, day } = parsed.date;
  if (month === undefined || day === undefined) return;
  const weekday = weekdayOf({ year, month, day });
  if (weekday !== words.weekday) {
    const wanted = `يوم ${weekdayName(words.weekday)}، كما في: ${quote}`;
    report('date/weekday', at, `${edtf} (${weekdayName(weekday)})`, { wanted });
  }
}

/** Whether a date is one that its words may be: the same in all that they say, or a span that has it. */
export function agrees(date: Edtf, words: WrittenDate): boolean {
  const { year, month, day } = words;
  if (date.kind === 'date')
    return (['year', 'month', 'day'] as const).every(
      (part) => words[part] === undefined || words[part] === date.date[part],
    );
  if (year === undefined) return true;
  const first = { year, month: month ?? 1, day: (month && day) ?? 1 };
  const last = { year, month: month ?? 12, day: (month && day) ?? 31 };
  return compareDays(last, earliest(date)) >= 0 && compareDays(first, latest(date)) <= 0;
}
