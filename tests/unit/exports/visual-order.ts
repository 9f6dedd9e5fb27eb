/** Where the characters of a line stand when it is pasted into a paragraph of one direction or the other (UAX #9). */
import bidiFactory from 'bidi-js';

export type Base = 'ltr' | 'rtl';
export const bases: readonly Base[] = ['ltr', 'rtl'];

const bidi = bidiFactory();

/** The places of the line's characters, as they stand from left to right. */
export function visualOrder(line: string, base: Base): readonly number[] {
  return bidi.getReorderedIndices(line, bidi.getEmbeddingLevels(line, base));
}

/** The parts of a line that other words stand between, or that the line has not. */
export function tornApart(line: string, parts: readonly string[], base: Base): readonly string[] {
  const order = visualOrder(line, base);
  return parts.filter((part) => {
    const start = line.indexOf(part);
    const seen = order.flatMap((at, place) => (at >= start && at < start + part.length ? [place] : []));
    return start < 0 || Math.max(...seen) - Math.min(...seen) !== part.length - 1;
  });
}
