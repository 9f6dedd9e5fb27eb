import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { rehypeNames } from '../../../src/markdown/rehype-names.ts';
import { documentOf, paragraph, root } from './tree.ts';

describe('rehypeNames()', () => {
  test('links each name to its page, with its kind as its class', () => {
    const names = [
      { start: 4, end: 15, kind: 'faction', address: '../../factions/liwa-al-aqsa/' },
      { start: 19, end: 23, kind: 'place', address: '../../places/idlib/' },
    ];
    const tree = root(paragraph('p1', 'قال لواء الأقصى في إدلب'));
    rehypeNames()(tree, documentOf([{ id: 'p1', names, figures: [] }]).file);
    expect(toHtml(tree)).toBe(
      '<p id="p1">قال <a class="faction-name" href="../../factions/liwa-al-aqsa/">لواء الأقصى</a> في <a class="place-name" href="../../places/idlib/">إدلب</a></p>',
    );
  });

  test('leaves a passage without names, and names of other passages, alone', () => {
    const tree = root(paragraph('p2', 'إدلب'));
    const names = [{ start: 0, end: 4, kind: 'place', address: 'x' }];
    rehypeNames()(tree, documentOf([{ id: 'p1', names, figures: [] }]).file);
    expect(toHtml(tree)).toBe('<p id="p2">إدلب</p>');
  });

  test('refuses a document without marks: a fault of ours', () => {
    const { file } = documentOf([]);
    file.data.astro = { frontmatter: {} };
    expect(() => rehypeNames()(root(), file)).toThrow('without its marks');
  });
});
