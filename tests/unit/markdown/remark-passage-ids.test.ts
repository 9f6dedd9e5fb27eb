import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { remarkPassageIds } from '../../../src/markdown/remark-passage-ids.ts';
import { documentOf } from './tree.ts';

const tree = (count: number): Root => ({
  type: 'root',
  children: Array.from({ length: count }, () => ({ type: 'paragraph', children: [] })),
});
const marks = (...ids: string[]) => documentOf(ids.map((id) => ({ id, names: [], figures: [] }))).file;

describe('remarkPassageIds()', () => {
  test('gives paragraphs their stored ids, in the order of the record and not counted', () => {
    const document = tree(3);
    remarkPassageIds()(document, marks('p1', 'p9', 'p2'));
    expect(document.children.map(({ data }) => data)).toEqual(
      ['p1', 'p9', 'p2'].map((id) => ({ hProperties: { id } })),
    );
  });

  test('refuses a document with more or fewer paragraphs than ids', () => {
    expect(() => remarkPassageIds()(tree(2), marks('p1'))).toThrow('2 paragraphs for 1');
    expect(() => remarkPassageIds()(tree(0), marks('p1'))).toThrow('0 paragraphs for 1');
  });
});
