/**
 * A text as written, carried through Pagefind unharmed.
 *
 * Pagefind 1.6 gives passages back with their white space folded, U+200B dropped and full stops added. The text that
 * a result shows must be the report's own, so it travels beside the indexed words in a form that nothing on the way
 * alters: characters that an HTML parser or Pagefind may touch are written as `\u` and four hexadecimal digits.
 */

const touched = /[\p{C}&<>"'`\\]|[^\S ]|^ | $| (?= )/gu;

/** A text in plain characters and single spaces only; `unpack` gives it back, character for character. */
export function pack(text: string): string {
  return text.replace(touched, (character) =>
    [...Array(character.length).keys()]
      .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** The text that `pack` was given. */
export function unpack(packed: string): string {
  return packed.replace(/\\u([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}

/** What travels with an indexed passage; with the title also the line about the report and the searched lines. */
export interface Sealed {
  readonly text: string;
  readonly about: string;
  readonly lines: readonly string[];
}

/** A passage packed alone, or a title with what is said and searched of its report. No part may hold a line feed. */
export function sealed(text: string, about = '', lines: readonly string[] = []): string {
  return pack(about === '' && lines.length === 0 ? text : [text, about, ...lines].join('\n'));
}

/** The parts that `sealed` was given. */
export function opened(packed: string): Sealed {
  const [text = '', about = '', ...lines] = unpack(packed).split('\n');
  return { text, about, lines };
}
