/** Rehype plugin: make the names of a transcription links to their pages. */
import type { ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { paragraphs } from './paragraphs.ts';
import { matterOf } from './passages.ts';
import type { NameMark } from './passages.ts';
import { wrap } from './wrap.ts';

export function rehypeNames(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const marks = new Map(matterOf(file).marks.map((passage) => [passage.id, passage.names]));
    for (const node of paragraphs(tree)) {
      const names = marks.get(String(node.properties['id'])) ?? [];
      wrap(
        node,
        names.map((name) => ({ ...name, element: (children) => nameElement(name, children) })),
      );
    }
  };
}

function nameElement({ kind, address }: NameMark, children: ElementContent[]) {
  return {
    type: 'element' as const,
    tagName: 'a',
    properties: { className: [`${kind}-name`], href: address },
    children,
  };
}
