/** Rules of events: a date agrees with the words it was read or counted from. */
import { weekdayIn, weekdayName, weekdayOf, readDate } from '../../arabic/index.ts';
import { isRelative, resolveRelative } from '../../arabic/relative-dates.ts';
import { daysOf, earliest, latest, parseEdtf } from '../edtf.ts';
import type { Edtf } from '../edtf.ts';
import type { Content, Entry } from '../read.ts';
import type { EventRecord, ReportRecord } from '../schema.ts';
import { agree, check } from './dates.ts';

/** Check the dates of events. */
export function checkEvents({ captures, events, reports }: Content): void {
  const byId = new Map(reports.map(({ record }) => [record.id, record]));
  for (const entry of events) {
    const { date, line, report } = entry.record;
    if (date.basis === 'unknown') continue;
    check(entry, date.edtf, at);
    const text = captures.get(byId.get(report)?.capture.file ?? '')?.lines[line - 1];
    // Words that do not stand there are told as such, and say nothing of the date.
    if (date.words !== undefined && text?.includes(date.words) === false) continue;
    if (date.basis === 'stated') checkStated(entry, date.edtf, date.words);
    else if (date.words !== undefined) checkCounted(entry, date.edtf, date.words, byId.get(report)?.published);
  }
}

const at = ['date', 'edtf'];

/** Words without a year state no date: what they lack is inferred. */
function checkStated(entry: Entry<EventRecord>, edtf: string, words: string): void {
  if (readDate(words)?.year !== undefined) agree(entry, edtf, words, at);
  else
    entry.report('event/date-words', ['date', 'words'], words, {
      wanted: 'تاريخ كامل بسنته؛ وما حُسب من غيره أساسه basis: inferred، ومعه reason',
    });
}

function checkCounted(
  { report }: Entry<EventRecord>,
  edtf: string,
  words: string,
  published: ReportRecord['published'] | undefined,
): void {
  const found = parseEdtf(edtf);
  if (published === undefined || 'fault' in found) return;
  if (published.basis === 'unknown') {
    if (isRelative(words)) report('event/unresolved', at, `${edtf} («${words}»)`);
    return;
  }
  const written = parseEdtf(published.edtf);
  if ('fault' in written) return;
  const counted = resolveRelative(words, { first: earliest(written), last: latest(written) });
  const wanted = counted === undefined ? undefined : parseEdtf(counted);
  if (wanted !== undefined && !('fault' in wanted)) {
    if (fits(found, wanted)) return;
    report('event/date-words', at, edtf, { wanted: `${counted}: «${words}» من تاريخ التقرير ${published.edtf}` });
    return;
  }
  const [named, weekday] = [weekdayIn(words), weekdayOfDate(found)];
  if (named === undefined || weekday === undefined || named === weekday) return;
  report('event/date-words', at, `${edtf} (${weekdayName(weekday)})`, {
    wanted: `يوم ${weekdayName(named)}، كما في: ${words}`,
  });
}

/** How many days off an approximate date may be, by its precision. */
const leeway = { day: 3, month: 31, year: 366 };

/** A record may be narrower than what its words give, never wider or elsewhere; about what they give, where they say so. */
function fits(found: Edtf, wanted: Edtf): boolean {
  const { first: from, last: to } = daysOf(found);
  const { first, last } = daysOf(wanted);
  const one = wanted.kind === 'date' ? wanted.date : wanted.from;
  if (!one.approximate) return first <= from && to <= last;
  const off = leeway[one.day !== undefined ? 'day' : one.month !== undefined ? 'month' : 'year'];
  const exact = found.kind === 'date' && !found.date.approximate && from === to;
  return !exact && from <= last + off && first - off <= to;
}

function weekdayOfDate(edtf: Edtf): number | undefined {
  if (edtf.kind !== 'date') return undefined;
  const { year, month, day } = edtf.date;
  return month === undefined || day === undefined ? undefined : weekdayOf({ year, month, day });
}
