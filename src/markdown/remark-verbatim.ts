/**
 * Remark plugin: a transcription is paragraphs of plain text. Whatever else Markdown read in it becomes the text it was
 * written as, so that no HTML, link or script of a capture is ever markup.
 *
 * The checker refuses such a transcription before it is built; this holds where the checker is not asked.
 */
import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';

export function remarkVerbatim(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    tree.children = tree.children.map((node) => (isPlain(node) ? node : asWritten(node, String(file))));
  };
}

function isPlain(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.every(({ type }) => type === 'text');
}

function asWritten(node: RootContent, source: string): Paragraph {
  const value = source.slice(node.position?.start.offset, node.position?.end.offset);
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
