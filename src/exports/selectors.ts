/** Words at their place, as the W3C's selectors tell it: what stands around them, and how many characters before them. */
import type { Span } from '../archive/archive.ts';
import { codePoints } from './plain-text.ts';
import type { Stretch } from './plain-text.ts';

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  /** Up to 32 characters of the text before the words, and after them. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextPositionSelector extends Stretch {
  readonly type: 'TextPositionSelector';
}

/** How many code units before and after a quote tell where it stands. */
const around = 32;

/** The words of a span with what stands around them; no half of a pair of code units is left at an end. */
export function quoteSelector(text: string, { start, end }: Span): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + around).replace(/[\ud800-\udbff]$/, ''),
  };
}

/** Counts the characters of a text: from code units, as the model has spans, to code points, as the W3C's selectors do. */
export function positions(text: string): (span: Span) => Stretch {
  const at = codePointsBefore(text);
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}

/** A stretch of a text that is part of another, by its place in that. */
export function positionSelector({ start, end }: Stretch, from = 0): TextPositionSelector {
  return { type: 'TextPositionSelector', start: from + start, end: from + end };
}

/** Linear in the text once, and then at once for each index; for a text without pairs of code units nothing is kept. */
function codePointsBefore(text: string): (index: number) => number {
  if (codePoints(text) === text.length) return (index) => index;
  const before = new Uint32Array(text.length + 1);
  let count = 0;
  let index = 0;
  for (const character of text) {
    before[index] = count;
    if (character.length === 2) before[index + 1] = count;
    index += character.length;
    count += 1;
  }
  before[text.length] = count;
  return (at) => before[at] ?? count;
}
