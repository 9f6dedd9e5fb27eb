import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { rehypeFigures } from '../../../src/markdown/rehype-figures.ts';
import { documentOf, element, paragraph, root } from './tree.ts';

const marked = (tree: ReturnType<typeof root>, start: number, end: number) => {
  rehypeFigures()(tree, documentOf([{ id: 'p1', names: [], figures: [{ start, end, id: 'f2' }] }]).file);
  return toHtml(tree);
};

describe('rehypeFigures()', () => {
  test('marks a value, with its stored id as the fragment', () => {
    expect(marked(root(paragraph('p1', 'نحو 130 أسيرًا')), 4, 7)).toBe(
      '<p id="p1">نحو <mark class="figure-value" id="f2">130</mark> أسيرًا</p>',
    );
  });

  test('gives the id once where a name cuts the value in two', () => {
    const html = marked(root(paragraph('p1', 'نحو ', element('a', '100 '), '30')), 4, 10);
    expect(html.match(/id="f2"/g)).toHaveLength(1);
    expect(html.match(/<mark/g)).toHaveLength(2);
  });
});
