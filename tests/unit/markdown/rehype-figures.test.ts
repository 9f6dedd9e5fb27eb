import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { rehypeFigures } from '../../../src/markdown/rehype-figures.ts';
import { documentOf, element, paragraph, root } from './tree.ts';

const marked = (tree: ReturnType<typeof root>, start: number, end: number) => {
  rehypeFigures()(tree, documentOf([{ id: 'p1', names: [], figures: [{ start, end, id: 'f2' }] }]).file);
  return toHtml(tree);
};

describe('rehypeFigures()', () => {
  test('marks a value, with its stored id as the fragment and the number in it for paper', () => {
    expect(marked(root(paragraph('p1', 'نحو 130 أسيرًا')), 4, 7)).toBe(
      '<p id="p1">نحو <mark class="figure-value" id="f2" data-figure="2">130</mark> أسيرًا</p>',
    );
  });

  test('gives the id to the first piece and the number to the last where a name cuts the value in two', () => {
    const html = marked(root(paragraph('p1', 'نحو ', element('a', '100 '), '30')), 4, 10);
    expect(html).toContain('<mark class="figure-value" id="f2">100 </mark>');
    expect(html).toContain('<mark class="figure-value" data-figure="2">30</mark>');
  });
});
