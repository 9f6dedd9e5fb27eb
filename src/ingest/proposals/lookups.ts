/** What is asked of one line again and again, read once: a line may be a whole report, or megabytes. */
import { standings } from '../../archive/quotes.ts';
import type { Span } from '../../archive/model.ts';

/** Which standing of its words a quote is, from 1; `undefined` where they stand in the text only once. */
export type Occurrences = (quote: string, start: number) => number | undefined;

/** Count the standings of quotes in a text. */
export function occurrencesIn(text: string): Occurrences {
  const known = new Map<string, ReadonlyMap<number, number>>();
  return (quote, start) => {
    const places = known.get(quote) ?? new Map(standings(text, quote).map((place, i) => [place, i + 1]));
    known.set(quote, places);
    return places.size > 1 ? places.get(start) : undefined;
  };
}

/**
 * Whether places of a text stand within quotation marks.
 *
 * @param before Whether some were left open over the text; a text that opens them anew goes on with what was open.
 */
export function quotationIn(text: string, before: boolean): (place: number) => boolean {
  const ends: number[] = [];
  let depth = before && !/^\s*[«“]/u.test(text) ? 1 : 0;
  const depths = [depth];
  for (const { index, 0: sign } of text.matchAll(/[«“»”]/gu)) {
    depth = /[«“]/u.test(sign) ? depth + 1 : Math.max(0, depth - 1);
    ends.push(index + 1);
    depths.push(depth);
  }
  // Straight marks have no side: only what a colon opens is a quotation, to the next of them.
  const straight = [...text.matchAll(/: "/gu)].map(({ index }) => index + 3);
  return (place) => {
    if ((depths[countUpTo(ends, place)] ?? 0) > 0) return true;
    const opened = straight[countUpTo(straight, place) - 1];
    if (opened === undefined) return false;
    const close = text.indexOf('"', opened);
    return close < 0 || close >= place;
  };
}

/**
 * Quotations of a text, not those within others: what stands between marks and is more than a name, half-open, without them. A mark that stands
 * where one opens does so, whatever its shape: «لـ»جند الأقصى» و»هيئة تحرير الشام»».
 */
export function quotationsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const marks of [/[«»]/gu, /[“”„"]/gu]) {
    let start: number | undefined;
    for (const { index } of text.matchAll(marks)) {
      if (start === undefined) start = index + 1;
      else {
        if (text.slice(start, index).trim().split(/\s+/u).length > 4) found.push({ start, end: index });
        start = undefined;
      }
    }
  }
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter((each) => {
      const outer = each.start >= end;
      if (outer) ({ end } = each);
      return outer;
    });
}

/** The spans that overlap one, of spans in order that do not overlap each other. */
export function overlapping<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while ((spans[last]?.start ?? Infinity) < end) last += 1;
  return spans.slice(low, last);
}

/** How many numbers of a list in order are not above one. */
function countUpTo(list: readonly number[], most: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) > most) high = middle;
    else low = middle + 1;
  }
  return low;
}
