/**
 * Rehype plugin, the last of ours: leave each passage, as HTML and as text, in the document's matter, by id, and nothing in
 * the document. What Astro's processor does after (pictures, headings, raw HTML, all as one string) nobody asks for, and it
 * costs as much as the rest.
 */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { VFile } from 'vfile';
import { paragraphs } from './paragraphs.ts';
import { matterOf } from './passages.ts';
import { textOf } from './text.ts';

export function rehypeCollectPassages(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const matter = matterOf(file);
    for (const node of paragraphs(tree)) {
      matter.rendered[String(node.properties['id'])] = { html: toHtml(node.children), text: textOf(node.children) };
    }
    tree.children = [];
  };
}
