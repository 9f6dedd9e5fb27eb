/**
 * «Did you mean»: queries that differ from one that found nothing in the words that stand nowhere.
 */
import { searchKey } from '../arabic/fold.ts';
import type { Answer, Group, Offer } from './answer.ts';
import type { Doubt } from './doubts.ts';
import { nearWords } from './near-words.ts';
import { pieces } from './pieces.ts';
import type { Query } from './query.ts';
import { openVocabulary } from './vocabulary-loader.ts';

/**
 * The group of suggestions for a query, or nothing.
 *
 * @param ask Answers a query without suggestions.
 */
export type Suggest = (
  query: Query,
  doubts: readonly Doubt[],
  ask: (query: Query) => Promise<Answer>,
) => Promise<Group | undefined>;

/**
 * Suggestions by the vocabulary beside the index.
 *
 * The words in doubt, three at most, are replaced by near ones; each query so made is asked, nearest first, and offered
 * when it finds something, and not just what another has found. The group holds the passages of the first, and offers three at most. Rejects when a file of
 * the vocabulary is missing or damaged.
 *
 * @param fetchText Gives a file beside the index, by its path; rejects when there is none.
 */
export function openSuggest(fetchText: (path: string) => Promise<string>): Suggest {
  const load = openVocabulary(fetchText);
  return async (query, doubts, ask) => {
    const some = doubts.slice(0, mostDoubts);
    const lists = await Promise.all(
      some.map(async (doubt) => {
        const near = nearWords(doubt.word, doubt.cost, await load(searchKey(doubt.word)));
        return near.slice(0, mostTries).map(({ written, weight }): Choice => ({ doubt, written, weight }));
      }),
    );
    const offers: Offer[] = [];
    const seen = new Set<string>();
    let best: Group | undefined;
    for (const choices of combinations(lists.filter(({ length }) => length > 0))) {
      const words = replaced(query.words, choices);
      const text = (await ask({ ...query, words })).groups.find(({ kind }) => kind === 'text');
      if (text === undefined || text.reports === 0) continue;
      // Two forms of one word find the same.
      const found = text.hits.map(({ report, passage }) => report.address + (passage?.id ?? '')).join(' ');
      if (seen.has(found)) continue;
      seen.add(found);
      best ??= text;
      offers.push({ words, instead: choices.map(({ written }) => written).join(' '), reports: text.reports });
      if (offers.length === mostOffers) break;
    }
    return best && { ...best, kind: 'suggestion', instead: offers[0]?.instead ?? '', offers };
  };
}

const mostDoubts = 3;
const mostTries = 4;
const mostOffers = 3;
/** How much farther than the nearest a word may be and still be offered beside it. */
const margin = 0.35;

/** A word in doubt, and what is put in its place. */
interface Choice {
  readonly doubt: Doubt;
  readonly written: string;
  readonly weight: number;
}

/** The nearest of each list together, then with one of them changed for the next that is about as near. */
function combinations(lists: readonly (readonly Choice[])[]): readonly (readonly Choice[])[] {
  const nearest = lists.flatMap(([first]) => first ?? []);
  if (nearest.length === 0) return [];
  const others = lists.flatMap((list, place) =>
    list
      .filter(({ weight }, at) => at > 0 && weight <= (list[0]?.weight ?? 0) + margin)
      .map((choice) => nearest.with(place, choice)),
  );
  return [nearest, ...others].slice(0, mostTries);
}

/** A query with words put in place of others; a name of several words as a phrase, unless it stands in one. */
function replaced(words: string, choices: readonly Choice[]): string {
  let made = '';
  let at = 0;
  for (const { text, start, end } of pieces(words)) {
    const choice = choices.find(({ doubt }) => doubt.word === text);
    if (choice === undefined) continue;
    const phrase = choice.written.includes(' ') && !choice.doubt.quoted;
    made += words.slice(at, start) + (phrase ? `«${choice.written}»` : choice.written);
    at = end;
  }
  return made + words.slice(at);
}
