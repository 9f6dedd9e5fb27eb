/** Rules of dates: each is a date that exists, and agrees with the words it was read from. */
import { readDate } from '../../arabic/index.ts';
import { parseEdtf } from '../edtf.ts';
import type { Content, Entry } from '../read.ts';
import type { FieldPath } from '../source.ts';

/** Check every date of every record. */
export function checkDates({ reports, edition }: Content): void {
  if (edition) check(edition, edition.record.date, ['date']);
  for (const entry of reports) {
    const { published, capture, figures, corrections } = entry.record;
    if (capture.captured.basis === 'stated') check(entry, capture.captured.edtf, ['capture', 'captured', 'edtf']);
    if (published.basis !== 'unknown') check(entry, published.edtf, ['published', 'edtf']);
    if (published.basis === 'stated') agree(entry, published.edtf, published.quote, ['published', 'edtf']);
    for (const [i, { date }] of figures.entries()) if (date) check(entry, date.edtf, ['figures', i, 'date', 'edtf']);
    for (const [i, { date }] of corrections.entries()) check(entry, date, ['corrections', i, 'date']);
  }
}

function check({ report }: Entry<unknown>, edtf: string, at: FieldPath): void {
  const date = parseEdtf(edtf);
  if ('fault' in date) report(`date/${date.fault}`, at, edtf);
}

const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

function agree({ report }: Entry<unknown>, edtf: string, quote: string, at: FieldPath): void {
  const date = parseEdtf(edtf);
  if ('fault' in date) return;
  const { year, month, day } = date.earliest;
  const words = readDate(quote);
  if (!words) return;
  const differs = (part: 'year' | 'month' | 'day') => words[part] !== undefined && words[part] !== date.earliest[part];
  if (differs('year') || differs('month') || differs('day')) report('date/words', at, edtf, { wanted: quote });
  if (words.weekday === undefined || month === undefined || day === undefined) return;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  if (weekday !== words.weekday) {
    report('date/weekday', at, `${edtf} (${weekdays[weekday]})`, { wanted: `يوم ${weekdays[words.weekday]}، كما في: ${quote}` });
  }
}
