/** A name in the words around it, as a concordance shows it. */
import type { Span } from '../archive/archive.ts';

/** A part of a line around a span: `before + text + after` stands in the line exactly so. */
export interface Excerpt {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** Whether words were left out at its beginning. */
  readonly opens: boolean;
  /** Whether words were left out at its end. */
  readonly closes: boolean;
}

/**
 * The words around a span of a line.
 *
 * @param reach About how many UTF-16 units are shown on each side; whole words only, so that fewer may be shown. A
 *   word longer than that is left out.
 */
export function excerpt(line: string, { start, end }: Span, reach = 70): Excerpt {
  const from = start <= reach ? 0 : wordStart(line, start - reach, start);
  const to = line.length - end <= reach ? line.length : wordEnd(line, end + reach, end);
  return {
    before: line.slice(from, start),
    text: line.slice(start, end),
    after: line.slice(end, to),
    opens: from > 0,
    closes: to < line.length,
  };
}

const isSpace = (line: string, at: number) => /\s/u.test(line.charAt(at));

/** The first beginning of a word at or after a place, up to `limit`. */
function wordStart(line: string, place: number, limit: number): number {
  let at = place;
  while (at < limit && !isSpace(line, at - 1)) at += 1;
  while (at < limit && isSpace(line, at)) at += 1;
  return at;
}

/** The last end of a word at or before a place, down to `limit`. */
function wordEnd(line: string, place: number, limit: number): number {
  let at = place;
  while (at > limit && !isSpace(line, at)) at -= 1;
  while (at > limit && isSpace(line, at - 1)) at -= 1;
  return at;
}
