import { describe, expect, test } from 'vitest';
import { rehypeCollectPassages } from '../../../src/markdown/rehype-collect-passages.ts';
import { documentOf, element, paragraph, root } from './tree.ts';

describe('rehypeCollectPassages()', () => {
  test('leaves the HTML inside each passage, by id, with text escaped', () => {
    const { file, matter } = documentOf([]);
    rehypeCollectPassages()(root(paragraph('p1', 'أ <b> & ', element('a', 'ب')), paragraph('p7', 'ج')), file);
    expect(matter.rendered).toEqual({
      p1: { html: 'أ &#x3C;b> &#x26; <a>ب</a>', text: 'أ <b> & ب' },
      p7: { html: 'ج', text: 'ج' },
    });
  });

  test('leaves nothing of the document for whatever comes after', () => {
    const tree = root(paragraph('p1', 'أ'));
    rehypeCollectPassages()(tree, documentOf([]).file);
    expect(tree.children).toEqual([]);
  });
});
