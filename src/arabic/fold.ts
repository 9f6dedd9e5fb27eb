/**
 * Folding: one search key for the many spellings of an Arabic word, and the way back to the text as written.
 */

/** A key and the way back from it. */
export interface Folded {
  readonly key: string;
  /** `offsets[i]` is the UTF-16 index in the text of the character that gave `key[i]`; a last entry is the text's length. */
  readonly offsets: readonly number[];
}

/**
 * Fold spelling variants so that one word has one search key.
 *
 * Loses tashkīl, the dagger alif, Quranic marks, tatwīl, bidi controls, ZWNJ and ZWJ (all dropped, never replaced by a
 * space), hamza seats (أ إ آ ٱ ٲ ٳ ٵ → ا, ؤ → و, ئ → ي; ء alone stays), ى → ي, ة → ه, Persian and Urdu letters (ی ے → ي,
 * ک ڪ → ك, ہ ھ ە ۃ → ه), letters for sounds that Arabic has not, for which the press writes the plain ones as well («ڨابس»,
 * «قابس»: پ → ب, چ → ج, ژ → ز, ڤ ڥ → ف, ڨ → ق, گ ڭ ݣ → ك), presentation forms (ﻻ → لا), the script of Arabic-Indic and
 * Persian digits (→ ASCII), and case.
 * Not for display and not for quotation: the key is not the word.
 *
 * @param text Any string; what is not Arabic passes but for case and composition.
 * @returns The key, NFC; not the same length as `text`.
 */
export function searchKey(text: string): string {
  const known = plain.test(text) ? text.replace(/[أإآؤئىة]/g, foldedCharacter) : keys.get(text);
  if (known !== undefined) return known;
  let key = '';
  for (const character of text) key += foldedCharacter(character);
  if (uncomposed.test(key)) key = key.normalize('NFC');
  if (text.length > 40) return key;
  if (keys.size >= 20_000) keys.clear();
  keys.set(text, key);
  return key;
}

/**
 * The search key of a text with the place each of its characters came from, in linear time.
 *
 * For a match `key.slice(i, j)`, the words as written are `text.slice(offsets[i], offsets[j])`, where marks that follow
 * the last letter are included and marks before the first letter are not.
 */
export function foldWithOffsets(text: string): Folded {
  let key = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const folded = foldedCharacter(character);
    for (let i = 0; i < folded.length; i += 1) offsets.push(at);
    key += folded;
    at += character.length;
  }
  offsets.push(text.length);
  return uncomposed.test(key) ? composed(key, offsets) : { key, offsets };
}

/** What the key drops: tashkīl, Quranic marks, tatwīl, spacing presentation marks, and controls without width. */
const dropped =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\ufe70-\ufe7f\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Letters and lam-alif ligatures in their presentation forms; not the ligatures of whole phrases (ﷺ). */
const presentationForm = /[\ufb50-\ufbb1\ufbd3-\ufbff\ufe80-\ufefc]/u;

/** What only composes with the character before it: marks, and Hangul vowels and finals. */
const uncomposed = /[\p{M}\u1160-\u11ff]/u;

/** Letters that are written for another: the first of each row for those after it. */
const letters: ReadonlyMap<string, string> = new Map(
  'اٱٲٳٵ يىیے هةہھەۃ كکڪگڭݣ بپ جچ زژ فڤڥ قڨ'
    .split(' ')
    .flatMap(([letter = '', ...others]) => others.map((other) => [other, letter])),
);

/** Letters of Arabic, of which few are folded and none composes with another: most words. */
const plain = /^[\u0621-\u063a\u0641-\u064a]*$/;

const seen = new Map<string, string>();
/** The keys of other words: texts repeat them. Bounded, so that no text can fill the memory. */
const keys = new Map<string, string>();

/** The key of one code point, decomposed: hamza seats are alif, waw or yā’ with a mark, which is dropped. */
function foldedCharacter(character: string): string {
  const known = seen.get(character);
  if (known !== undefined) return known;
  const simple = presentationForm.test(character) ? character.normalize('NFKC') : character;
  const folded = simple
    .normalize('NFD')
    .replace(dropped, '')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[^]/gu, (letter) => letters.get(letter) ?? letter)
    .toLowerCase();
  seen.set(character, folded);
  return folded;
}

/** Compose what is left of marks (é), each cluster standing for the place of its base. */
function composed(key: string, offsets: readonly number[]): Folded {
  let result = '';
  const places: number[] = [];
  for (const cluster of key.matchAll(/[^][\p{M}\u1160-\u11ff]*/gu)) {
    const whole = cluster[0].normalize('NFC');
    for (let i = 0; i < whole.length; i += 1) places.push(offsets[cluster.index] ?? 0);
    result += whole;
  }
  places.push(offsets[key.length] ?? 0);
  return { key: result, offsets: places };
}
