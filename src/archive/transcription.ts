/**
 * The Markdown contract: one capture line is one paragraph, and what Markdown would read as markup is escaped, so that
 * a transcription renders to the capture's text and nothing else.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A paragraph of a transcription as written, and where it begins. */
export interface Block {
  readonly markdown: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** The paragraphs of a body: runs of lines with an empty line between. */
export function blocks(body: string, firstLine: number): readonly Block[] {
  const found: { markdown: string; line: number }[] = [];
  let open = false;
  for (const [i, text] of body.split('\n').entries()) {
    const last = found.at(-1);
    if (text === '') open = false;
    else if (open && last) last.markdown += `\n${text}`;
    else {
      found.push({ markdown: text, line: firstLine + i });
      open = true;
    }
  }
  return found;
}

/** A capture line as a Markdown paragraph: what would be markup is escaped. */
export function asMarkdown(text: string): string {
  return toMarkdown({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  }).slice(0, -1);
}

/**
 * Whether a paragraph of a transcription gives a capture line back, character for character.
 *
 * @returns `same`; `markup` when the words are right but Markdown would read some as markup; `differs` otherwise.
 */
export function compareBlock(markdown: string, text: string): 'same' | 'markup' | 'differs' {
  const canonical = asMarkdown(text);
  if (markdown === canonical) return 'same';
  if (markdown === text) return 'markup';
  // Other escapes than the canonical ones are right as well; a paragraph much longer than the line cannot be.
  if (markdown.length > canonical.length + 2 * text.length) return 'differs';
  const [paragraph, ...more] = fromMarkdown(markdown).children;
  const [only, ...others] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const same = more.length === 0 && others.length === 0 && only?.type === 'text' && only.value === text;
  return same ? 'same' : 'differs';
}
