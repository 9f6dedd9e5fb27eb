/**
 * Places of words in a report's address: `?hits=p3:12-18,40-45;p7:3-9`, so that its page marks them without a search.
 */
import type { Span } from './tokens.ts';

/** A place in a passage as written; `passage` is the id of its element: `title`, or the fragment of a paragraph. */
export interface Place extends Span {
  readonly passage: string;
}

/** Places beyond so many are left out: an address is to stay an address. */
export const mostPlaces = 60;

/** The places as the address has them; those of one passage together, in order, none over another. */
export function writeHits(places: readonly Place[]): string {
  return places
    .slice(0, mostPlaces)
    .map(
      ({ passage, start, end }, at) => `${places[at - 1]?.passage === passage ? ',' : `;${passage}:`}${start}-${end}`,
    )
    .join('')
    .slice(1);
}

/** The places that were written, up to where the text is no such thing; empty ones and those over earlier ones are dropped. */
export function readHits(written: string): readonly Place[] {
  const ends: Record<string, number> = {};
  let passage = '';
  return [...written.matchAll(/(?:(?:^|;)(title|p\d{1,6}):|(?!^),)(\d{1,6})-(\d{1,6})/gy)]
    .slice(0, mostPlaces)
    .flatMap(([, id = passage, from, to]) => {
      passage = id;
      const [start, end] = [Number(from), Number(to)];
      if (start >= end || start < (ends[id] ?? 0)) return [];
      ends[id] = end;
      return { passage, start, end };
    });
}
