/**
 * A text without what copying and pasting change, and the way back to it.
 */

/** A text made comparable. */
export interface Clean {
  readonly text: string;
  /** `offsets[i]` is the UTF-16 index in the text as it came of what gave `text[i]`; a last entry is that text's end. */
  readonly offsets: readonly number[];
}

/**
 * A text as it is compared, letter by letter: two texts that give the same are the same to a reader.
 *
 * Loses only what pasting adds or changes: bidi controls (U+061C, U+200E, U+200F, U+202A–202E, U+2066–2069) and U+FEFF,
 * which have no shape; the kind and number of white space, so that a run is one space, or one `\n` where a line breaks
 * in it; white space at both ends; and the order and composition of marks, where Unicode calls two spellings canonically
 * equivalent (NFC). Everything else stays: every letter, mark, digit, sign, joiner and tatwīl. Half of a surrogate pair
 * becomes U+FFFD. Linear.
 */
export function clean(written: string): Clean {
  let text = '';
  const offsets: number[] = [];
  let end = 0;
  for (const { index, 0: run, 1: space } of written.matchAll(runs)) {
    const piece = space === undefined ? composed(run) : breaks.test(space) ? '\n' : ' ';
    if (space !== undefined && text === '') continue;
    for (let i = 0; i < piece.length; i += 1) offsets.push(index);
    text += piece;
    if (space === undefined) end = index + run.length;
  }
  const last = text.at(-1);
  if (last === ' ' || last === '\n') {
    text = text.slice(0, -1);
    offsets.pop();
  }
  offsets.push(end);
  return { text, offsets };
}

const unseen = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff';
const white = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';

/** A run of white space; or a character with all that composes with it, controls in between or not. */
const runs = new RegExp(
  `(${white}(?:${white}|[${unseen}])*)|[${unseen}]+|[^](?:[${unseen}]*[\\p{M}\\u1160-\\u11ff])*`,
  'gu',
);
const controls = new RegExp(`[${unseen}]`, 'gu');
const breaks = /[\n\v\f\r\u0085\u2028\u2029]/u;

/** Lone halves of pairs have no canonical form, and no program shows them. */
/** Lone halves of pairs have no canonical form, and no program shows them. */
const composed = (run: string): string =>
  run
    .replace(controls, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC');
