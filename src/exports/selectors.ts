/** Words at their place, as the W3C's selectors tell it: what stands around them, and how many characters before them. */
import type { Span } from '../archive/archive.ts';
import { codePoints } from './plain-text.ts';
import type { Stretch } from './plain-text.ts';

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  /** 32 characters of the text before the words, and after them; more where the same stand around the same words elsewhere. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextPositionSelector extends Stretch {
  readonly type: 'TextPositionSelector';
}

/** How many code units before and after a quote tell where it stands, where that is enough. */
const least = 32;
/** Where no more than this is enough, the place tells it: a text may say one thing over and over. */
const most = 512;

/**
 * The words of a span with so much around them that they stand nowhere else in a text; no half of a pair of code units is
 * left at an end.
 *
 * @param whole What the words are sought in, if that is more than the text.
 */
export function quoteSelector(text: string, { start, end }: Span, whole = text): TextQuoteSelector {
  let around = least;
  const isAmbiguous = () => {
    const words = text.slice(Math.max(0, start - around), end + around);
    return whole.indexOf(words) !== whole.lastIndexOf(words);
  };
  while (around < most && (start > around || end + around < text.length) && isAmbiguous()) around *= 2;
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
