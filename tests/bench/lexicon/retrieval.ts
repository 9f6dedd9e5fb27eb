/** How well sentences are found by the lemmas that the analyser gives, where readers gave the right ones. */
import { withoutArticle } from '../../../src/arabic/article.ts';
import { analyse, codeOf, nearInQuery, searchKey } from '../../../src/arabic/index.ts';
import type { Lexicon } from '../../../src/arabic/index.ts';
import { allows } from './hand-made.ts';
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
  const index = sentences.map(({ tokens }) => new Set(tokens.flatMap(({ text }) => terms(text, false))));
  const scores = queriesOf(sentences).flatMap((query) => {
    const right = sentences.map(({ tokens }) => tokens.some((token) => sharesLemma(token, query)));
    const total = count(right);
    if (total < 2) return [];
    const asked = terms(query.text, true);
    const found = index.map((held) => asked.some((term) => held.has(term)));
    const both = count(found.map((each, place) => each && right[place] === true));
    return [{ recall: both / total, precision: both / Math.max(1, count(found)) }];
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

const content = new Set(['v', 'n', 'a', 'p']);
const count = (list: readonly boolean[]) => list.filter(Boolean).length;

/** The content words of one lemma, each form once; the verb and the noun of the same letters are two. */
function queriesOf(sentences: readonly ReadSentence[]): readonly ReadToken[] {
  const queries = new Map<string, ReadToken>();
  for (const token of sentences.flatMap(({ tokens }) => tokens)) {
    const [kind = 'x', ...more] = token.kinds;
    if (more.length === 0 && content.has(kind)) queries.set(`${searchKey(token.text)} ${wordKind(kind)}`, token);
  }
  return [...queries.values()];
}

function sharesLemma(token: ReadToken, query: ReadToken): boolean {
  const [kind = 'x'] = query.kinds;
  const [lemmas = []] = query.lemmas;
  return token.lemmas.some((own, place) => {
    const other = token.kinds[place] ?? 'x';
    return content.has(other) && wordKind(other) === wordKind(kind) && own.some((lemma) => allows(lemmas, lemma));
  });
}

const wordKind = (kind: string) => (kind === 'v' ? 'verb' : 'nominal');
