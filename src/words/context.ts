/** A word among those around it. */
import type { Excerpt } from '../search/excerpt.ts';
import type { Span } from '../search/tokens.ts';

/** Runs between white space that stand before the word, and after it. */
const before = 6;
const after = 5;

/**
 * The part of a passage around the first of some spans, cut between words; the others are marked where they stand in it.
 *
 * The same as an excerpt of the search, which looks for the best part of a long passage: here only what is shown is read,
 * since a large archive has millions of them.
 *
 * @param spans Half-open, in order, none over another.
 */
export function inContext(text: string, spans: readonly Span[]): Excerpt {
  const [first = { start: 0, end: 0 }] = spans;
  const start = edge(text, first.start, -1, before);
  const end = edge(text, first.end, 1, after);
  const pieces: { text: string; marked: boolean }[] = [];
  let at = start;
  for (const span of spans) {
    if (span.end > end) break;
    pieces.push({ text: text.slice(at, span.start), marked: false });
    pieces.push({ text: text.slice(span.start, span.end), marked: true });
    at = span.end;
  }
  pieces.push({ text: text.slice(at, end), marked: false });
  return {
    pieces: pieces.filter((piece) => piece.text !== ''),
    before: text.slice(0, start).trim() !== '',
    after: text.slice(end).trim() !== '',
  };
}

/** The far edge of the run in which a place is, and of so many more runs: on, or back. */
function edge(text: string, from: number, step: 1 | -1, runs: number): number {
  let at = from;
  let found = from;
  const next = () => text.charCodeAt(step > 0 ? at : at - 1);
  // White space right beside the place ends its own run.
  for (let run = isSpace(next()) ? 1 : 0; run <= runs; run += 1) {
    while (isSpace(next())) at += step;
    if (Number.isNaN(next())) break;
    while (!Number.isNaN(next()) && !isSpace(next())) at += step;
    found = at;
  }
  return found;
}

/** By its code: of each letter of Arabic looked at as a text a new one would be made, and there are billions of them. */
const isSpace = (code: number) => (code < 0x600 || code >= 0x1680) && spaces.has(code);

/** U+0085 is one; U+FEFF is none. */
const spaces: ReadonlySet<number> = new Set(
  Array.from(
    '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
    (space) => space.charCodeAt(0),
  ),
);
