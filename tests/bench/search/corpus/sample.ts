/** Queries drawn from a corpus by rule: the words of its titles, as a reader remembers them. */
import { analyse, words } from '../../../../src/arabic/index.ts';
import type { Lexicon } from '../../../../src/arabic/index.ts';
import type { SearchDocument } from '../../../../src/search/documents.ts';

/**
 * Of titles that stand evenly apart: a word, two words, or two that follow one another as a phrase, in turn. Function
 * words, numbers and words of fewer than four letters are left out.
 */
export function sample(documents: readonly SearchDocument[], lexicon: Lexicon, size: number): readonly string[] {
  const step = Math.max(1, Math.floor(documents.length / (3 * size)));
  const kinds = [one, two, phrase];
  const queries: string[] = [];
  for (let at = 0; at < documents.length && queries.length < size; at += step) {
    const list = words(documents[at]?.title ?? '').map(({ text }) => text);
    const query = kinds[queries.length % kinds.length]?.(list.map((word) => (isAsked(word, lexicon) ? word : '')));
    if (query !== undefined) queries.push(query);
  }
  return queries;
}

const one = (list: readonly string[]) => byLength(list)[0];
const two = (list: readonly string[]) => {
  const [first, second] = byLength(list);
  return first === undefined || second === undefined ? undefined : `${first} ${second}`;
};
const phrase = (list: readonly string[]) => {
  const at = list.findIndex((word, place) => word !== '' && (list[place + 1] ?? '') !== '');
  return at < 0 ? undefined : `"${list[at] ?? ''} ${list[at + 1] ?? ''}"`;
};

const byLength = (list: readonly string[]) =>
  [...new Set(list)].filter((word) => word !== '').sort((a, b) => b.length - a.length);

function isAsked(word: string, lexicon: Lexicon): boolean {
  const [part, ...more] = analyse(word, lexicon);
  return /^\p{Script=Arabic}{4,}$/u.test(word) && more.length === 0 && part?.readings[0].kind !== 'function';
}
