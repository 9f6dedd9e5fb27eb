import type { Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { remarkVerbatim } from '../../../src/markdown/remark-verbatim.ts';
import { documentOf } from './tree.ts';

const at = (start: number, end: number) => ({
  start: { line: 1, column: start + 1, offset: start },
  end: { line: 1, column: end + 1, offset: end },
});

describe('remarkVerbatim()', () => {
  test('leaves a paragraph of plain text alone', () => {
    const plain: RootContent = { type: 'paragraph', children: [{ type: 'text', value: 'نصّ' }], position: at(0, 3) };
    const tree: Root = { type: 'root', children: [plain] };
    remarkVerbatim()(tree, documentOf([], 'نصّ').file);
    expect(tree.children).toEqual([plain]);
  });

  test.each<[string, RootContent]>([
    ['<b>', { type: 'html', value: '<b>', position: at(0, 3) }],
    ['# أ', { type: 'heading', depth: 1, children: [{ type: 'text', value: 'أ' }], position: at(0, 3) }],
    [
      '[x](y)',
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'y', children: [{ type: 'text', value: 'x' }] }],
        position: at(0, 6),
      },
    ],
  ])('turns %s into the text it was written as', (source, node) => {
    const tree: Root = { type: 'root', children: [node] };
    remarkVerbatim()(tree, documentOf([], source).file);
    expect(tree.children).toEqual([{ type: 'paragraph', children: [{ type: 'text', value: source }] }]);
  });
});
