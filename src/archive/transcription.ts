/**
 * The Markdown contract: one capture line is one paragraph, and what Markdown would read as markup is escaped, so that
 * a transcription renders to the capture's text and nothing else.
 *
 * Written here rather than left to a Markdown library, because both ways must be linear in the text: the libraries take
 * minutes for a long line of asterisks and brackets.
 */

/** A paragraph of a transcription as written, and where it begins. */
export interface Block {
  readonly markdown: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** The paragraphs of a body: runs of lines with an empty line between. */
export function blocks(body: string, firstLine: number): readonly Block[] {
  const found: { lines: string[]; line: number }[] = [];
  let open = false;
  for (const [i, text] of body.split('\n').entries()) {
    const last = found.at(-1);
    if (text === '') open = false;
    else if (open && last) last.lines.push(text);
    else {
      found.push({ lines: [text], line: firstLine + i });
      open = true;
    }
  }
  return found.map(({ lines, line }) => ({ markdown: lines.join('\n'), line }));
}

/**
 * A capture line as a Markdown paragraph: what would be markup is escaped. Linear in the text.
 *
 * @param text One line, without a line feed. U+0000, which no Markdown can hold, is refused by the reader of captures.
 */
export function asMarkdown(text: string): string {
  return text
    .replace(markup, '\\$&')
    .replace(/^\d{1,9}(?=[.)](?:[ \t]|$))/u, '$&\\')
    .replace(/^[ \t\uFEFF]|[ \t]$|\r/gu, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
}

/**
 * Whether a paragraph of a transcription gives a capture line back, character for character. Linear in both.
 *
 * @returns `same`; `markup` when the words are right but Markdown would read some as markup; `differs` otherwise. Other
 *   escapes than those of `asMarkdown` are right as well.
 */
export function compareBlock(markdown: string, text: string): 'same' | 'markup' | 'differs' {
  if (markdown === text) return asMarkdown(text) === text ? 'same' : 'markup';
  const read = markdown.replace(escaped, (_, sign?: string, code?: string, name?: string) => {
    return sign ?? (code === undefined ? (named[name ?? ''] ?? '') : character(code));
  });
  if (read !== text) return 'differs';
  // What is escaped is no sign any more, nor a letter that makes one of the sign before it.
  const unescaped = markdown.replace(escaped, '\uFFFC');
  return asMarkdown(unescaped) === unescaped ? 'same' : 'markup';
}

/** The signs that Markdown may read as markup; a number that begins a list is the one other thing it may. */
const markup = /[\\`*_[<]|&(?=[#A-Za-z])|^[#>=~]|^[+-](?=[ \t+-]|$)/gu;

/** A backslash escape, or a character reference: numeric, or one of `named`. */
const escaped = /\\([!-/:-@[-`{-~])|&#(x[\dA-Fa-f]{1,6}|\d{1,7});|&(amp|lt|gt|quot|nbsp);/gu;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** What a numeric reference is read as: U+FFFD for what no text may hold, as the Markdown library of the pages reads it. */
function character(code: string): string {
  const point = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code);
  if (point > 0x10ffff) return '\uFFFD';
  const read = String.fromCodePoint(point);
  return /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\p{Cs}\p{Noncharacter_Code_Point}]/u.test(read) ? '\uFFFD' : read;
}
