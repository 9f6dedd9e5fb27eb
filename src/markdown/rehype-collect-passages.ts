/** Rehype plugin, the last: leave the HTML inside each passage in the document's matter, by id. */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { matterOf } from './passages.ts';

export function rehypeCollectPassages(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const matter = matterOf(file);
    visit(tree, { tagName: 'p' }, (node) => {
      matter.html[String(node.properties['id'])] = toHtml(node.children);
    });
  };
}
