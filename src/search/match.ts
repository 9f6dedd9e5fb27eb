/**
 * Where a term stands in a text. The engine proposes reports by stems and by beginnings of words; this decides.
 */
import { readings } from '../arabic/clitics.ts';
import { isWord } from './keys.ts';
import type { Key } from './keys.ts';
import type { Term } from './terms.ts';
import type { Span } from './tokens.ts';

/**
 * The places of a term in the words of a text, a span for each word, in order.
 *
 * A word answers a word that it equals or begins, spelling folded, with or without و ف ب ك ل ال لل before either; where
 * the clitic is cut off, three letters must be left. A number, and a word of fewer than three letters, answers only as
 * a whole. In a term of several words, or one that is asked whole, words must be equal and only the first may have a
 * clitic before it in the text.
 */
export function placesOf(term: Term, words: readonly Key[]): readonly Span[] {
  const [first = ''] = term.keys;
  if (!term.whole) return words.filter(({ key }) => answers(first, key));
  return words.flatMap((_, place) => sequence(term.keys, words, place));
}

/** Spans in order, each once, none over another. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const places = new Map(spans.map(({ start, end }) => [start, { start, end }]));
  return [...places.values()].sort((a, b) => a.start - b.start);
}

const shortest = 3;

function answers(asked: string, written: string): boolean {
  if (asked === written) return true;
  if (!isWord(asked) || !isWord(written) || asked.length < shortest) return false;
  const forms = stripped(written);
  return stripped(asked).some(({ clitics, bare }) =>
    forms.some((form) => form.bare === bare || (begins(clitics) && form.bare.startsWith(bare))),
  );
}

/** One cut letter may be the word's own («وادي», «كلمة»): what is left then only answers as a whole. */
const begins = (clitics: string) => clitics === '' || clitics.length > 1;

const stripped = (key: string) =>
  readings(key).filter(({ clitics, bare }) => clitics === '' || bare.length >= shortest);

function sequence(asked: readonly string[], words: readonly Key[], place: number): Span[] {
  const spans: Span[] = [];
  for (const [position, key] of asked.entries()) {
    const word = words[place + spans.length];
    const next = words[place + spans.length + 1];
    if (word === undefined) return [];
    if (word.key === key || (position === 0 && afterClitic(key, word.key))) spans.push(word);
    else if (word.glued && next !== undefined && word.key + next.key === key) spans.push(word, next);
    else return [];
  }
  return spans;
}

const afterClitic = (asked: string, written: string) =>
  isWord(asked) && asked.length >= shortest && readings(written).some(({ bare }) => bare === asked);
