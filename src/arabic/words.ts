/**
 * The words of a text.
 */

/** A word as written; half-open, UTF-16: `text.slice(start, end)` gives it back. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Every word of a text, in order: a run of letters, marks and numbers, with tatwīl and with the controls without width
 * that may stand inside it (ZWNJ, bidi marks). Marks never split a word; a tatwīl or a mark alone is not a word.
 * Clitics stay on the word they are written on. Linear in the text's length.
 */
export function words(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(run)) {
    if (!hasLetter.test(match[0])) continue;
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return found;
}

const controls = '\\u00ad\\u061c\\u200c-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const run = new RegExp(`[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|[${controls}]+(?=[\\p{L}\\p{M}\\p{N}]))*`, 'gu');
/** A letter or number that the search key keeps; not a tatwīl, a Quranic small letter or a spacing mark. */
const hasLetter = /(?![\u0640\u06e5\u06e6\ufe70-\ufe7f])[\p{L}\p{N}]/u;
