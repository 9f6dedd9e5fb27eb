/** How well sentences are found by the lemmas that the analyser gives, where readers gave the right ones. */
import { withoutArticle } from '../../../src/arabic/article.ts';
import { analyse, codeOf, nearInQuery, searchKey } from '../../../src/arabic/index.ts';
import type { Lexicon } from '../../../src/arabic/index.ts';
import type { ReadSentence, ReadToken } from './hand-made.ts';

/** Means over all queries. */
export interface Retrieved {
  readonly name: string;
  readonly queries: number;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
}

/** Gives what a word is looked up by, in a text or in a query. */
export type Terms = (word: string, asked: boolean) => readonly string[];

/** By the codes of the analyser's readings, as the search does it. */
export const byLemmas =
  (lexicon: Lexicon): Terms =>
  (word, asked) =>
    analyse(word, lexicon, asked ? { near: nearInQuery } : {}).flatMap(({ readings }) => readings.map(codeOf));

/** By the folded word, its article set aside: a search without a lexicon. */
export const byKeys: Terms = (word) => [withoutArticle(searchKey(word))];

/**
 * Every content word that stands in two sentences or more, under any form, is asked in each form in which it is written;
 * a sentence is right when a reader gave one of its words the same lemma. A word that stands in one sentence only would
 * be found by itself.
 */
export function retrieve(name: string, sentences: readonly ReadSentence[], terms: Terms): Retrieved {
  const index = placesOf(sentences, ({ text }) => terms(text, false));
  const gold = placesOf(sentences, lemmasOf);
  const scores = queriesOf(sentences).flatMap((query) => {
    const right = union(lemmasOf(query), gold);
    if (right.size < 2) return [];
    const found = union(terms(query.text, true), index);
    const both = [...found].filter((place) => right.has(place)).length;
    return [{ recall: both / right.size, precision: both / Math.max(1, found.size) }];
  });
  const mean = (value: (score: (typeof scores)[number]) => number) =>
    scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
  return {
    name,
    queries: scores.length,
    recall: mean(({ recall }) => recall),
    precision: mean(({ precision }) => precision),
    f1: mean(({ recall, precision }) => (recall === 0 ? 0 : (2 * recall * precision) / (recall + precision))),
  };
}

/** The sentences, by their places in the list, that hold each key of their words. */
function placesOf(sentences: readonly ReadSentence[], keysOf: (token: ReadToken) => readonly string[]) {
  const places = new Map<string, Set<number>>();
  for (const [place, { tokens }] of sentences.entries())
    for (const key of tokens.flatMap(keysOf)) places.set(key, (places.get(key) ?? new Set()).add(place));
  return places;
}

const union = (keys: readonly string[], places: ReadonlyMap<string, ReadonlySet<number>>): ReadonlySet<number> =>
  new Set(keys.flatMap((key) => [...(places.get(key) ?? [])]));

const content = new Set(['v', 'n', 'a', 'p']);
/** The content words of one lemma, each form once; the verb and the noun of the same letters are two. */
function queriesOf(sentences: readonly ReadSentence[]): readonly ReadToken[] {
  const queries = new Map<string, ReadToken>();
  for (const token of sentences.flatMap(({ tokens }) => tokens)) {
    const [kind = 'x', ...more] = token.kinds;
    if (more.length === 0 && content.has(kind)) queries.set(`${searchKey(token.text)} ${wordKind(kind)}`, token);
  }
  return [...queries.values()];
}

/** What readers gave a content word: its lemmas, the verb and the noun of the same letters apart. */
function lemmasOf({ kinds, lemmas }: ReadToken): readonly string[] {
  return lemmas.flatMap((own, place) => {
    const kind = kinds[place] ?? 'x';
    return content.has(kind) ? own.map((lemma) => `${withoutArticle(lemma)} ${wordKind(kind)}`) : [];
  });
}

const wordKind = (kind: string) => (kind === 'v' ? 'verb' : 'nominal');
