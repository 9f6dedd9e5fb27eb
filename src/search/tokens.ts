/**
 * The places of words in a text, as Pagefind counts them.
 */

/** Half-open, UTF-16, into a text as written. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The runs between white space, in order: the n-th run is the word that Pagefind calls place n of the passage.
 *
 * White space is Unicode's `White_Space`, as Pagefind 1.6 has it: U+0085 separates words, U+200B and U+FEFF do not. A
 * run without anything but U+200B is no word.
 */
export function tokens(text: string): readonly Span[] {
  return [...text.matchAll(/(?:[^\s\u0085]|\uFEFF)+/gu)]
    .filter(([run]) => !/^\u200B+$/.test(run))
    .map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
}
