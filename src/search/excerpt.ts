/**
 * The part of a passage that a result shows.
 */
import { tokens } from './tokens.ts';
import type { Span } from './tokens.ts';

/** A part of a passage in pieces, marked and not; joined they are the part as written. */
export interface Excerpt {
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
  /** Whether words of the passage stand before the part, or after it. */
  readonly before: boolean;
  readonly after: boolean;
}

const lead = 6;

/**
 * The stretch of a passage in which most of the marked words stand; the first of them if several have as many.
 *
 * @param spans Half-open, in order, none over another.
 * @param length How many words at most; a passage of a few words more is given whole.
 */
export function excerpt(text: string, spans: readonly Span[], length = 45): Excerpt {
  const words = tokens(text);
  if (words.length <= length + lead)
    return { pieces: pieces(text, spans, 0, text.length), before: false, after: false };
  const marked = words.flatMap((word, place) => (spans.some((span) => overlap(span, word)) ? [place] : []));
  const latest = words.length - length;
  let first = 0;
  let most = 0;
  for (const place of marked) {
    const candidate = Math.min(Math.max(place - lead, 0), latest);
    const count = marked.filter((other) => other >= candidate && other < candidate + length).length;
    if (count > most) [first, most] = [candidate, count];
  }
  const last = first + length;
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = last === words.length ? text.length : (words[last - 1]?.end ?? text.length);
  return { pieces: pieces(text, spans, start, end), before: first > 0, after: last < words.length };
}

/** Spans with nothing but white space between them as one: the words of a phrase. */
export function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const { start, end } of spans) {
    const last = all.at(-1);
    const follows = last !== undefined && text.slice(last.end, start).trim() === '';
    all.push({ start: follows ? (all.pop() ?? last).start : start, end });
  }
  return all;
}

/** A span as written, with the words before and after it; joined they are a part of the passage. */
export interface Context {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** A span with so many runs between white space at most on each side; what stands in its own run is one. */
export function context(text: string, { start, end }: Span, length = 12): Context {
  const words = tokens(text);
  const from = words.filter((word) => word.start < start).at(-length)?.start ?? 0;
  const to = words.filter((word) => word.end > end)[length - 1]?.end ?? text.length;
  return { before: text.slice(from, start), word: text.slice(start, end), after: text.slice(end, to) };
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function pieces(text: string, spans: readonly Span[], start: number, end: number): Excerpt['pieces'] {
  const parts: { text: string; marked: boolean }[] = [];
  let at = start;
  for (const span of spans.filter((each) => each.start >= start && each.end <= end)) {
    parts.push(
      { text: text.slice(at, span.start), marked: false },
      { text: text.slice(span.start, span.end), marked: true },
    );
    at = span.end;
  }
  parts.push({ text: text.slice(at, end), marked: false });
  return parts.filter((part) => part.text !== '');
}
