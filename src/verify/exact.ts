/**
 * Where a quotation stands in a text to the letter.
 */
import type { Quotation } from './pasted.ts';
import { isEdge } from './written.ts';
import type { Written } from './written.ts';

/** Half-open, UTF-16, into a cleaned text. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/**
 * Every place where a quotation stands exactly: each of its characters, in order and with nothing between, from the edge
 * of a word to the edge of one, so that «50» does not stand in «250», nor «مقاتل» in «مقاتلين» or a letter in the same letter
 * with a mark. A line break stands for a space or for the end of a paragraph; a space for no end of a paragraph.
 *
 * @param ours Paragraphs are parted by `\n`.
 */
export function findExact({ text, cores }: Quotation, ours: Written): readonly Found[] {
  const flat = ours.text.replaceAll('\n', ' ');
  const found: Found[] = [];
  for (const core of cores) {
    const quote = text.slice(core.start, core.end);
    for (const start of placesOf(quote.replaceAll('\n', ' '), flat)) {
      const end = start + quote.length;
      const isWhole = isEdge(ours, start) && isEdge(ours, end) && keepsBreaks(quote, ours.text, start);
      const isKnown = found.some((other) => start < other.end && other.start < end);
      if (isWhole && !isKnown) found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where a part begins in a whole, from the left; none for an empty one. */
export function placesOf(part: string, whole: string): readonly number[] {
  const places: number[] = [];
  if (part === '') return places;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) places.push(at);
  return places;
}

function keepsBreaks(quote: string, text: string, at: number): boolean {
  for (let end = text.indexOf('\n', at); end >= 0 && end < at + quote.length; end = text.indexOf('\n', end + 1))
    if (quote[end - at] !== '\n') return false;
  return true;
}
