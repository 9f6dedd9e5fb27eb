/**
 * The lemmas of a text, as the index knows its words.
 */
import { pieces } from './pieces.ts';
import { remembered } from './remembered.ts';
import type { ReadWord } from './remembered.ts';

/** A function that gives, for each word of a text in order, the lemmas of all its readings. */
export function openLemmas(read: ReadWord): (text: string) => readonly string[] {
  const ofWord = remembered((word) => read(word).flatMap(({ readings }) => readings.map(({ lemma }) => lemma)));
  return (text) => pieces(text).flatMap((word) => ofWord(word.text));
}
