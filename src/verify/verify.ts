/**
 * A quotation compared with the reports of the archive.
 */
import { closeness, partIn, placesIn } from './judge.ts';
import type { Closeness, Place } from './judge.ts';
import type { Library } from './library.ts';
import { readQuotation } from './pasted.ts';
import type { Quotation } from './pasted.ts';
import type { ReportText } from './report-text.ts';

/** What is said of a quotation. */
export type Verdict =
  /** Nothing was pasted, nothing with a letter in it, or more than `mostCharacters`. */
  { readonly kind: 'empty' | 'no words' | 'too long' } | Judged;

/** A quotation that was compared. */
export interface Judged {
  /** That of the closest place; `none` where nothing is close enough to be called a part of it. */
  readonly kind: Exclude<Closeness, 'near'> | 'none';
  /** How many words it has. */
  readonly words: number;
  /** The closest first. For `none`, the nearest place, if there is one. */
  readonly places: readonly Place[];
  /** Reports that have its words too, but were not read: more places may stand in them. */
  readonly unread: number;
  /** No word of it is rare enough to be looked up: it was compared with nothing. */
  readonly isTooCommon: boolean;
}

/** A pasted text may have so many UTF-16 units: some 15,000 words. */
export const mostCharacters = 100_000;

/** Reports that have all words of a quotation are read up to this number; of those that have some, the likeliest. */
const most = { whole: 30, part: 12 };
/** Pairs of words that are weighed for one quotation, so that the longest is answered in a second or two. */
const mostPairs = 100_000_000;

/**
 * Compare a quotation with the archive.
 *
 * Reads the reports that have all of its words, where the quotation may stand whole; where it stands in none of them,
 * those that have most of its rarest.
 *
 * @throws What the library throws: a file is missing or damaged, and nothing is known.
 */
export async function verify(pasted: string, library: Library): Promise<Verdict> {
  if (pasted.length > mostCharacters) return { kind: 'too long' };
  const quotation = readQuotation(pasted);
  if (quotation.text === '') return { kind: 'empty' };
  const { words } = quotation;
  if (words.length === 0) return { kind: 'no words' };
  const proposed = await library.propose(words.map(({ key }) => key));
  const judged = { words: words.length, isTooCommon: proposed.isTooCommon };
  const read = (id: string) => library.report(id);

  const whole = await Promise.all(proposed.whole.slice(0, most.whole).map(read));
  const places = sorted(whole.flatMap((text) => placesIn(quotation, text)));
  const unread = Math.max(0, proposed.whole.length - most.whole);
  if (places[0]) return { ...judged, kind: kindOf(places[0]), places, unread };

  const rest = await Promise.all(proposed.part.slice(0, most.part).map(read));
  const joined = sorted(rest.flatMap((text) => placesIn(quotation, text)));
  if (joined[0]) return { ...judged, kind: kindOf(joined[0]), places: joined, unread };
  const near = sorted(await partsIn(quotation, [...whole.slice(0, most.part), ...rest]));
  const parts = near.filter((place) => place.closeness === 'partly');
  if (parts[0]) return { ...judged, kind: 'partly', places: parts, unread };
  return { ...judged, kind: 'none', places: near.filter(isNear(words.length)).slice(0, 1), unread };
}

async function partsIn(quotation: Quotation, texts: readonly ReportText[]): Promise<readonly Place[]> {
  const places: Place[] = [];
  let pairs = 0;
  for (const text of texts) {
    pairs += quotation.words.length * text.words.length;
    if (places.length > 0 && pairs > mostPairs) break;
    const place = partIn(quotation, text);
    if (place) places.push(place);
    // The page stays alive in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return places;
}

/** Two words, and a quarter of all: fewer are no likeness. */
const isNear =
  (words: number) =>
  ({ found }: Place) =>
    found >= 2 && found * 4 >= words;

const kindOf = ({ closeness: kind }: Place) => (kind === 'near' ? 'none' : kind);

/** The closest first; of those, the ones with most words, and the fewest differences. */
function sorted(places: readonly Place[]): readonly Place[] {
  const rank = (place: Place) => closeness.indexOf(place.closeness);
  return [...places].sort(
    (a, b) => rank(a) - rank(b) || b.found - a.found || a.differences.length - b.differences.length,
  );
}
