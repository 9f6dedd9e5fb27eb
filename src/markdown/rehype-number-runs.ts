/**
 * Rehype plugin: mark numbers joined by signs, such as dates («14-2-2017م»), so that no line breaks inside one. The
 * text and its order are left as they stand.
 */
import type { Root } from 'hast';
import { paragraphs } from './paragraphs.ts';
import { textOf } from './text.ts';
import { wrap } from './wrap.ts';

/** With the sign of the era, unless that letter begins a word. */
const numberRun = /\p{Nd}+(?:[-/.]\p{Nd}+)+(?:م(?![\p{L}\p{M}]))?/gu;

export function rehypeNumberRuns(): (tree: Root) => void {
  return (tree) => {
    for (const node of paragraphs(tree)) {
      wrap(
        node,
        [...textOf(node.children).matchAll(numberRun)].map(({ 0: run, index }) => ({
          start: index,
          end: index + run.length,
          element: (children) => ({
            type: 'element',
            tagName: 'span',
            properties: { className: ['number-run'] },
            children,
          }),
        })),
      );
    }
  };
}
