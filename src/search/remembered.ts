/**
 * Work on words that is done once for each: a corpus says most of its words again and again.
 */
import { analyse } from '../arabic/index.ts';
import type { Lexicon, Part } from '../arabic/index.ts';

/** What a word falls into, by a lexicon. */
export type ReadWord = (word: string) => readonly Part[];

/** Reads by a lexicon, each word once. */
export function openReader(lexicon: Lexicon): ReadWord {
  return remembered((word) => analyse(word, lexicon));
}

/**
 * A function of texts that works out each text once.
 *
 * @param work The same for the same text. What it gives is kept as long as the function itself.
 */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = work(text);
    known.set(text, value);
    return value;
  };
}
