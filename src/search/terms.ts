/**
 * What the words of a query ask, term by term.
 */
import { pieces } from './pieces.ts';

/** A word, or words that must follow one another. */
export interface Term {
  /** As it was typed, without quotation marks. */
  readonly text: string;
  /** Its words and numbers, at least one. */
  readonly words: readonly string[];
  /** Whether it stood in quotation marks. */
  readonly quoted: boolean;
}

/**
 * The terms of a query, in its order, each once; none for a query without a letter or digit.
 *
 * What stands between two quotation marks of any kind («», “”, „‟, "") is one term; a mark that is left without another
 * parts words and no more. What is written without a space but holds several words («14-2-2017») is one term too.
 */
export function terms(words: string): readonly Term[] {
  const parts = words.replace(marks, '"').split('"');
  const paired = parts.length % 2 === 1 ? parts.length : parts.length - 1;
  const all = parts.flatMap((part, place) => {
    if (place % 2 === 1 && place < paired) return term(part, true);
    return part.split(/\s+/u).flatMap((run) => term(run, false));
  });
  return [...new Map(all.map((each) => [`${each.quoted} ${each.words.join(' ')}`, each])).values()];
}

/** Whether a query holds a pair of quotation marks with words between. */
export function hasPhrase(words: string): boolean {
  return terms(words).some(({ quoted }) => quoted);
}

const marks = /[«»“”„‟″〝〞＂‹›]/gu;

function term(text: string, quoted: boolean): Term[] {
  const list = pieces(text).map((piece) => piece.text);
  return list.length === 0 ? [] : [{ text: text.trim(), words: list, quoted }];
}
