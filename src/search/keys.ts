/**
 * The words of a text as the search compares them: folded, freed of marks, with where they stand as written.
 */
import { searchKey } from '../arabic/fold.ts';
import type { Span } from './tokens.ts';

/** A folded word or number, and its place in the text as written. */
export interface Key extends Span {
  readonly key: string;
  /** Whether it is a clitic that only a mark parts from the next word: «لـ»جند», «الـ(فصائل». */
  readonly glued: boolean;
}

/**
 * Every word and number of a text, in order.
 *
 * Brackets, quotation marks and hyphens part words, and so does the border of letters and digits («و56» is two). The
 * signs inside «2,000» and «1.5» do not; the sign of thousands is no part of the key, so that «2,000» is 2000.
 */
export function keys(text: string): readonly Key[] {
  const found = [...text.matchAll(run)].flatMap(({ index, 0: word }) => {
    const key = /^\p{N}/u.test(word) ? number(word) : searchKey(word);
    return key === '' ? [] : [{ key, start: index, end: index + word.length }];
  });
  return found.map((word, place) => {
    const next = found[place + 1];
    const glued =
      next !== undefined && clitics.test(word.key) && isWord(next.key) && !/\s/u.test(text.slice(word.end, next.start));
    return { ...word, glued };
  });
}

/** The words under which a text is indexed: its keys, and after a clitic the whole that it makes with the next word. */
export function indexed(text: string): readonly string[] {
  const all = keys(text);
  return all.flatMap(({ key, glued }, place) => (glued ? [key, key + (all[place + 1]?.key ?? '')] : [key]));
}

/** Whether a key is of letters; a number is not. */
export function isWord(key: string): boolean {
  return !/^\p{N}/u.test(key);
}

const clitics = /^[وف]?(?:[وفبكل]|[بكل]?ال|لل)$/u;

const controls = '\\u00ad\\u061c\\u200c-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const letter = '[\\p{L}\\p{M}]';
const run = new RegExp(
  [
    '(?<![\\p{N},٬])\\p{N}{1,3}(?:[,٬]\\p{N}{3})+(?![,٬]?\\p{N})',
    '(?<![.٫])\\p{N}+[.٫]\\p{N}+(?![.٫]?\\p{N})',
    '\\p{N}+',
    `${letter}(?:${letter}|[${controls}]+(?=${letter}))*`,
  ].join('|'),
  'gu',
);

const number = (word: string) => searchKey(word).replace(/[,٬]/gu, '').replace(/٫/gu, '.');
