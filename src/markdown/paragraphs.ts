/** The paragraphs of a transcription as HTML: it holds nothing else (`remark-verbatim.ts`). */
import type { Element, Root } from 'hast';

/** In order. What stands within them is not looked into: to walk a whole tree costs more than what is done with it. */
export function paragraphs({ children }: Root): readonly Element[] {
  return children.filter((node): node is Element => node.type === 'element' && node.tagName === 'p');
}
