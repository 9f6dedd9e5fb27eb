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
  const next = () => text[step > 0 ? at : at - 1];
  // White space right beside the place ends its own run.
  for (let run = isSpace(next()) ? 1 : 0; run <= runs; run += 1) {
    while (isSpace(next())) at += step;
    if (next() === undefined) break;
    while (next() !== undefined && !isSpace(next())) at += step;
    found = at;
  }
  return found;
}

const isSpace = (character: string | undefined) =>
  character !== undefined && (character === ' ' || (character < '\u0600' ? space : rareSpace).test(character));

const space = /[\s\u0085]/u;
/** Above the letters of Arabic; U+FEFF is none. */
const rareSpace = /[\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/u;
