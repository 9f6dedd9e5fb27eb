/**
 * What the words of a query ask, term by term.
 */
import { keys } from './keys.ts';

/** A word, or words that must follow one another. */
export interface Term {
  /** Folded, at least one. */
  readonly keys: readonly string[];
  /** Whether the words are asked whole, so that a longer word that begins so does not answer. */
  readonly whole: boolean;
}

/**
 * The terms of a query, in its order; none for a query without a letter or digit.
 *
 * Words between two quotation marks of any kind («», “”, „‟, "") are one term, asked whole; a mark that is left without
 * another is passed over. What is written without a space but holds several words («و56», «14-2-2017») is one term too.
 */
export function terms(words: string): readonly Term[] {
  const parts = words.replace(marks, '"').split('"');
  const paired = parts.length % 2 === 1 ? parts.length : parts.length - 1;
  return parts.flatMap((part, place) => {
    if (place % 2 === 1 && place < paired) return term(part, true);
    return part.split(/\s+/u).flatMap((run) => term(run, false));
  });
}

/** Whether a query holds a pair of quotation marks with words between. */
export function hasPhrase(words: string): boolean {
  return /"[^"]*[\p{L}\p{N}][^"]*"/u.test(words.replace(marks, '"'));
}

const marks = /[«»“”„‟″〝〞＂‹›]/gu;

function term(text: string, quoted: boolean): Term[] {
  const all = keys(text).map(({ key }) => key);
  return all.length === 0 ? [] : [{ keys: all, whole: quoted || all.length > 1 }];
}
