/**
 * Remark plugin: give each paragraph its stored id. Ids are never counted here: a paragraph recognised later has the
 * next free number, wherever it stands.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { matterOf } from './passages.ts';

/** @throws Error when the document has not as many paragraphs as its record, which the checker refuses. */
export function remarkPassageIds(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const { marks } = matterOf(file);
    if (tree.children.length !== marks.length) {
      throw new Error(`${tree.children.length} paragraphs for ${marks.length} stored ids.`);
    }
    for (const [i, node] of tree.children.entries()) {
      node.data = { ...node.data, hProperties: { id: marks[i]?.id } };
    }
  };
}
