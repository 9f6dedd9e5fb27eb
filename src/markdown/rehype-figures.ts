/**
 * Rehype plugin: mark the claimed numbers of a transcription; the stored id is the fragment of the figure's address, and
 * the number in it leads on paper from the value to its note.
 */
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { paragraphs } from './paragraphs.ts';
import { matterOf } from './passages.ts';
import { wrap } from './wrap.ts';

export function rehypeFigures(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const marks = new Map(matterOf(file).marks.map((passage) => [passage.id, passage.figures]));
    for (const node of paragraphs(tree)) {
      const figures = marks.get(String(node.properties['id'])) ?? [];
      wrap(
        node,
        figures.map(({ start, end, id }) => ({
          start,
          end,
          element: (children, first, last) => ({
            type: 'element',
            tagName: 'mark',
            properties: {
              className: ['figure-value'],
              ...(first ? { id } : {}),
              ...(last ? { dataFigure: id.slice(1) } : {}),
            },
            children,
          }),
        })),
      );
    }
  };
}
