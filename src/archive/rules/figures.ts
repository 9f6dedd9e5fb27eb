/** Rules of figures: a quantity agrees with its own words, and no number of a text is left undecided. */
import { findTriggers, readQuantity } from '../../arabic/index.ts';
import type { Span } from '../model.ts';
import { captureLines, isPassage } from '../lines.ts';
import { locate, valueSpan } from '../quotes.ts';
import type { Found } from '../quotes.ts';
import type { Capture, Content, ReportEntry } from '../read.ts';
import type { Quantity } from '../schema.ts';
import { blocks } from '../transcription.ts';

/** Check every figure, and the completeness of figures in every text. */
export function checkFigures({ captures, reports }: Content): void {
  for (const entry of reports) {
    for (const [i, { quantity, quote, value }] of entry.record.figures.entries()) {
      const at = ['figures', i, 'quantity'];
      if (quantity.kind === 'between' && quantity.min > quantity.max) {
        entry.report('quantity/bounds', at, `${quantity.min} > ${quantity.max}`);
        continue;
      }
      if (!quote.includes(value)) continue;
      const words = disagreement(quantity, value);
      if (words) entry.report('quantity/words', at, written(quantity), { wanted: `${words}، كما في: ${value}` });
    }
    const capture = captures.get(entry.record.capture.file);
    if (capture) checkComplete(entry, capture);
  }
}

/** What the words say, when it is not what the record says. */
function disagreement(quantity: Quantity, value: string): string | undefined {
  const words = readQuantity(value);
  if (!words) return undefined;
  if (words.kind === 'exact' && 'n' in quantity) return words.n === quantity.n ? undefined : written(words);
  return written(words) === written(quantity) ? undefined : written(words);
}

function written(quantity: Quantity): string {
  if (quantity.kind === 'between') return `between ${quantity.min}–${quantity.max}`;
  return 'n' in quantity ? `${quantity.kind} ${quantity.n}` : quantity.kind;
}

function checkComplete(entry: ReportEntry, capture: Capture): void {
  const { record, source, body, report } = entry;
  const decided = new Map<number, Span[]>();
  const text = (line: number) => capture.lines[line - 1] ?? '';
  // Words that are not in their line are reported as such: what they decide in it cannot be known.
  const decide = (line: number, span: Found) => {
    const whole = { start: 0, end: text(line).length };
    const spans = decided.get(line) ?? [];
    spans.push(typeof span === 'object' ? span : whole);
    decided.set(line, spans);
  };
  for (const figure of record.figures) decide(figure.line, valueSpan(text(figure.line), figure) ?? 'absent');
  for (const { line, quote, occurrence } of record.not_figures) decide(line, locate(text(line), quote, occurrence));
  const paragraphs = blocks(body, source.bodyLine);
  let paragraph = 0;
  for (const line of captureLines(record, capture).filter(isPassage)) {
    const title = line.role === 'title';
    const place = title ? undefined : paragraphs[paragraph++];
    const spans = decided.get(line.number) ?? [];
    for (const { start, end } of findTriggers(line.text)) {
      if (spans.some((span) => span.start < end && start < span.end)) continue;
      const found = `${line.text.slice(start, end)} (السطر ${line.number}: ${line.text.slice(Math.max(0, start - 20), end + 20)})`;
      if (place) source.reportLine('number/undecided', place.line, found);
      else report('number/undecided', title ? ['title', 'quote'] : ['capture', 'lines'], found);
    }
  }
}
