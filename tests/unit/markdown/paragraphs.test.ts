import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../../src/markdown/paragraphs.ts';
import { element, paragraph, root } from './tree.ts';

describe('paragraphs(tree)', () => {
  test('gives the paragraphs of the document in order, and nothing of what stands between or within them', () => {
    const [first, second] = [paragraph('p1', 'قال ', element('a', 'ب')), paragraph('p7')];
    const tree = root(first, second);
    tree.children.splice(1, 0, { type: 'text', value: '\n' });
    expect(paragraphs(tree)).toEqual([first, second]);
  });
});
