/**
 * Rules of figures: a quantity agrees with its own words, no party does a thing to itself, no word is the value of two, a
 * stated date stands in the text, and no number of a text is left undecided.
 */
import { findDates } from '../../arabic/dates.ts';
import { findTriggers, readQuantity, searchKey } from '../../arabic/index.ts';
import { parseEdtf } from '../edtf.ts';
import type { Span } from '../model.ts';
import { onceForReport } from '../once.ts';
import { captureLines, isPassage } from '../lines.ts';
import { locate, valueSpan } from '../quotes.ts';
import type { Capture, Content, ReportEntry } from '../read.ts';
import type { FigureRecord, NotFigure, Party, Quantity } from '../schema.ts';
import { blocks } from '../transcription.ts';
import { agrees } from './dates.ts';

/** Check every figure, and the completeness of figures in every text. */
export function checkFigures({ captures, reports }: Content): void {
  for (const entry of reports) {
    checkEach(entry);
    const capture = captures.get(entry.record.capture.file);
    if (capture) checkInCapture(entry, capture);
  }
}

const checkEach = onceForReport('figures', (entry: ReportEntry) => {
  for (const [i, figure] of entry.record.figures.entries()) {
    checkParties(entry, figure, i);
    const { quantity, quote, value } = figure;
    const at = ['figures', i, 'quantity'];
    if (quantity.kind === 'between' && quantity.min > quantity.max) {
      entry.report('quantity/bounds', at, `${quantity.min} > ${quantity.max}`);
      continue;
    }
    if (!quote.includes(value)) continue;
    const wanted = disagreement(figure);
    if (wanted) entry.report('quantity/words', at, written(quantity), { wanted });
  }
});

const checkInCapture = onceForReport('figures in capture', (entry: ReportEntry, capture: Capture) => {
  checkApart(entry, capture);
  checkComplete(entry, capture);
  checkStatedDates(entry, capture);
});

/** A date that the text does not give with its year was counted from something: it is inferred. */
function checkStatedDates({ record, report }: ReportEntry, capture: Capture): void {
  for (const [i, { date }] of record.figures.entries()) {
    if (date?.basis !== 'stated') continue;
    const parsed = parseEdtf(date.edtf);
    if ('fault' in parsed) continue;
    const written = captureLines(record, capture)
      .filter(isPassage)
      .flatMap(({ text }) => findDates(text));
    const isWritten = written.some(({ date: words }) => words.year !== undefined && agrees(parsed, words));
    if (!isWritten) report('figure/date-words', ['figures', i, 'date', 'basis'], `${date.edtf}، ${date.basis}`);
  }
}

/** A party does nothing to itself: in both lists, one of the two is a slip. */
function checkParties({ report }: ReportEntry, { actor, target }: FigureRecord, i: number): void {
  const actors = new Set(actor.map(partyKey));
  for (const [j, party] of target.entries()) {
    if (!actors.has(partyKey(party))) continue;
    report('figure/actor-is-target', ['figures', i, 'target', j], typeof party === 'string' ? party : party.words);
  }
}

/** One key for spellings of the same words; never that of an id. */
function partyKey(party: Party): string {
  return typeof party === 'string' ? party : ` ${searchKey(party.words)}`;
}

/** What the words say, when it is not what the record says, with the words. */
function disagreement(figure: FigureRecord): string | undefined {
  const { quantity, value } = figure;
  const words = readQuantity(value);
  if (!words) return undefined;
  const said = (by: Quantity, text: string) => `${written(by)}، كما في: ${text}`;
  if (words.kind !== 'exact' || !('n' in quantity) || words.n !== quantity.n) {
    return written(words) === written(quantity) ? undefined : said(words, value);
  }
  // A value may leave out the words that bound it; the record may not.
  const whole = qualifiedValue(figure);
  const bound = whole === undefined ? undefined : readQuantity(whole);
  if (whole === undefined || !bound || !('n' in bound) || bound.n !== quantity.n) return undefined;
  return bound.kind === 'exact' || bound.kind === quantity.kind ? undefined : said(bound, whole);
}

/** A value with the words that stand at it in its quote and bound it: «أكثر من 250» for «250». */
function qualifiedValue({ quote, value, value_occurrence: occurrence }: FigureRecord): string | undefined {
  const span = locate(quote, value, occurrence);
  if (typeof span !== 'object') return undefined;
  const trigger = findTriggers(quote).find((found) => within(span, found));
  return trigger && quote.slice(trigger.start, trigger.end);
}

function written(quantity: Quantity): string {
  if (quantity.kind === 'between') return `between ${quantity.min}–${quantity.max}`;
  return 'n' in quantity ? `${quantity.kind} ${quantity.n}` : quantity.kind;
}

/** A page marks each value in its line: two that share words could not both be marked. */
function checkApart({ record, report }: ReportEntry, capture: Capture): void {
  const values = record.figures.flatMap((figure, i) => {
    const span = valueSpan(capture.lines[figure.line - 1] ?? '', figure);
    return span ? [{ ...figure, ...span, i }] : [];
  });
  values.sort((a, b) => a.line - b.line || a.start - b.start || a.i - b.i);
  let last: (typeof values)[number] | undefined;
  for (const value of values) {
    if (last && last.line === value.line && value.start < last.end) {
      const [earlier, later] = last.i < value.i ? [last, value] : [value, last];
      const wanted = `كلمات غير التي في ${earlier.id}: ${earlier.value}`;
      report('figure/overlap', ['figures', later.i, 'value'], `${later.id}: ${later.value}`, { wanted });
    }
    if (!last || last.line !== value.line || value.end > last.end) last = value;
  }
}

const dates: readonly NotFigure['reason'][] = ['publication-date', 'event-date', 'relative-date'];

/** What one entry of `not_figures` may decide, dates aside: it names a number, not a sentence. Length in UTF-16 units. */
const widest = { length: 60, numbers: 2 };

function checkComplete(entry: ReportEntry, capture: Capture): void {
  const { record, source, body, report } = entry;
  const decided = new Map<number, Span[]>();
  const text = (line: number) => capture.lines[line - 1] ?? '';
  const claimed = new Map<number, Span[]>();
  const triggers = new Map<number, readonly Span[]>();
  const triggersOf = (line: number) => {
    const known = triggers.get(line) ?? findTriggers(text(line));
    triggers.set(line, known);
    return known;
  };
  for (const figure of record.figures) {
    note(claimed, figure.line, valueSpan(text(figure.line), figure) ?? whole(text(figure.line)));
  }
  for (const [i, { line, quote, occurrence, reason }] of record.not_figures.entries()) {
    const span = locate(text(line), quote, occurrence);
    note(decided, line, typeof span === 'object' ? span : whole(text(line)));
    if (typeof span !== 'object' || dates.includes(reason)) continue;
    const numbers = triggersOf(line).filter((trigger) => overlap(span, trigger)).length;
    if (quote.length <= widest.length && numbers <= widest.numbers) continue;
    report('number/too-wide', ['not_figures', i, 'quote'], quote);
  }
  const paragraphs = blocks(body, source.bodyLine);
  let paragraph = 0;
  for (const line of captureLines(record, capture).filter(isPassage)) {
    const title = line.role === 'title';
    const place = title ? undefined : paragraphs[paragraph++];
    const values = claimed.get(line.number) ?? [];
    const others = decided.get(line.number) ?? [];
    for (const trigger of triggersOf(line.number)) {
      const { start, end } = trigger;
      // A number may begin with words that its value leaves out («خلال ثلاثة»); what is none is named whole.
      if (values.some((span) => overlap(span, trigger))) continue;
      if (others.some((span) => within(span, trigger) || within(trigger, span))) continue;
      const found = `${line.text.slice(start, end)} (السطر ${line.number}: ${line.text.slice(Math.max(0, start - 20), end + 20)})`;
      if (place) source.reportLine('number/undecided', place.line, found);
      else report('number/undecided', title ? ['title', 'quote'] : ['capture', 'lines'], found);
    }
  }
}

function note(spans: Map<number, Span[]>, line: number, span: Span): void {
  const known = spans.get(line);
  if (known) known.push(span);
  else spans.set(line, [span]);
}

/** Words that are not in their line are reported as such: what they decide in it cannot be known. */
function whole(text: string): Span {
  return { start: 0, end: text.length };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
