/**
 * Names that English gives otherwise than by romanising them: the only reader of `exonyms.txt`.
 */

/** A name with its Latin ones: «دمشق», Damascus. */
export interface Exonym {
  readonly arabic: string;
  readonly latin: readonly string[];
}

/**
 * The lines of the text: an Arabic name, a colon, its Latin names with commas between; `#` begins a comment.
 *
 * @throws Naming the first line that is not so, or whose Arabic name stood before.
 */
export function parseExonyms(text: string): readonly Exonym[] {
  const known = new Set<string>();
  return text.split('\n').flatMap((line, place) => {
    if (line === '' || line.startsWith('#')) return [];
    const [, arabic = '', latin = ''] = /^([\p{Script=Arabic} ]+): ([A-Za-z' ,-]+)$/u.exec(line) ?? [];
    if (arabic === '' || known.has(arabic))
      throw new Error(`exonyms.txt:${place + 1}  not «name: Name, Name», or twice`);
    known.add(arabic);
    return [{ arabic, latin: latin.split(', ') }];
  });
}
