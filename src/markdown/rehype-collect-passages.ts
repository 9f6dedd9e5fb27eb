/** Rehype plugin, the last: leave each passage, as HTML and as text, in the document's matter, by id. */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { matterOf } from './passages.ts';
import { textOf } from './text.ts';

export function rehypeCollectPassages(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const matter = matterOf(file);
    visit(tree, { tagName: 'p' }, (node) => {
      matter.rendered[String(node.properties['id'])] = { html: toHtml(node.children), text: textOf(node.children) };
    });
  };
}
