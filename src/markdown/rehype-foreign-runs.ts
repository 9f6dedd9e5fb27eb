/**
 * Rehype plugin: mark runs of Latin script, so that a screen reader and the fonts know them. The script is known, the
 * language is not: `und-Latn`. Order on the line is left to the text, which is verbatim.
 */
import type { Root } from 'hast';
import { paragraphs } from './paragraphs.ts';
import { textOf } from './text.ts';
import { wrap } from './wrap.ts';

const latinRun =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*(?:[ .,'’&@/:_-]+[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*)*/gu;

export function rehypeForeignRuns(): (tree: Root) => void {
  return (tree) => {
    for (const node of paragraphs(tree)) {
      const text = textOf(node.children);
      wrap(
        node,
        [...text.matchAll(latinRun)].map(({ 0: run, index }) => ({
          start: index,
          end: index + run.length,
          element: (children) => ({
            type: 'element',
            tagName: 'span',
            properties: { className: ['foreign'], lang: 'und-Latn' },
            children,
          }),
        })),
      );
    }
  };
}
