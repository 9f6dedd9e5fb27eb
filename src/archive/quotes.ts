/** Where words stand in a text, exactly as written. */
import type { Span } from './model.ts';
import type { FigureRecord } from './schema.ts';

/** What came of looking for words: their place, or why there is none. */
export type Found = Span | 'absent' | 'ambiguous';

/**
 * Find a quote in a line.
 *
 * @param occurrence Which of several standings, from 1; without it more than one is `ambiguous`.
 * @returns A half-open UTF-16 span: `text.slice(start, end) === quote`.
 */
export function locate(text: string, quote: string, occurrence?: number): Found {
  const starts = standings(text, quote, occurrence ?? 2);
  const start = starts[(occurrence ?? 1) - 1];
  if (start === undefined) return 'absent';
  if (occurrence === undefined && starts.length > 1) return 'ambiguous';
  return { start, end: start + quote.length };
}

/** The indices at which words stand in a text, the first `most` of them; overlapping ones count. */
export function standings(text: string, words: string, most = Infinity): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    starts.push(at);
    if (starts.length >= most) break;
  }
  return starts;
}

/** Where a figure's value stands in its line; `undefined` when it or its quote does not. */
export function valueSpan(text: string, figure: FigureRecord): Span | undefined {
  const quote = locate(text, figure.quote, figure.occurrence);
  if (typeof quote !== 'object') return undefined;
  const value = locate(figure.quote, figure.value, figure.value_occurrence);
  if (typeof value !== 'object') return undefined;
  return { start: quote.start + value.start, end: quote.start + value.end };
}
