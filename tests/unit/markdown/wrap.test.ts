import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { wrap } from '../../../src/markdown/wrap.ts';
import type { Wrapping } from '../../../src/markdown/wrap.ts';
import { element, paragraph, textOf } from './tree.ts';

/** A wrapping in `<mark>`, the first piece of which has an id. */
const mark = (start: number, end: number): Wrapping => ({
  start,
  end,
  element: (children, first) => ({
    type: 'element',
    tagName: 'mark',
    properties: first ? { id: `m${start}` } : {},
    children,
  }),
});

describe('wrap(parent, wrappings)', () => {
  test.each([
    ['a span within a text', [paragraph('p1', 'قال 12 شخصًا')], [mark(4, 6)], 'قال <mark id="m4">12</mark> شخصًا'],
    ['a whole text', [paragraph('p1', '12')], [mark(0, 2)], '<mark id="m0">12</mark>'],
    [
      'adjacent spans',
      [paragraph('p1', 'ab')],
      [mark(1, 2), mark(0, 1)],
      '<mark id="m0">a</mark><mark id="m1">b</mark>',
    ],
    [
      'overlapping spans: the later gets what the earlier leaves, and no letter twice',
      [paragraph('p1', 'abcd')],
      [mark(0, 3), mark(1, 4)],
      '<mark id="m0">abc</mark><mark id="m1">d</mark>',
    ],
    ['the same span twice: once', [paragraph('p1', '12')], [mark(0, 2), mark(0, 2)], '<mark id="m0">12</mark>'],
    ['an empty span: nothing', [paragraph('p1', 'ab')], [mark(1, 1)], 'ab'],
    ['a span beyond the text: nothing', [paragraph('p1', 'ab')], [mark(5, 7)], 'ab'],
    [
      'a span inside an element that stands already',
      [paragraph('p1', 'a', element('b', 'bcd'), 'e')],
      [mark(2, 3)],
      'a<b>b<mark id="m2">c</mark>d</b>e',
    ],
    [
      'a span that an element cuts: pieces, of which only the first has the id',
      [paragraph('p1', 'ab', element('b', 'cd'), 'ef')],
      [mark(1, 5)],
      'a<mark id="m1">b</mark><b><mark>cd</mark></b><mark>e</mark>f',
    ],
    [
      'a span that ends where an element begins',
      [paragraph('p1', 'ab', element('b', 'cd'))],
      [mark(0, 2), mark(2, 4)],
      '<mark id="m0">ab</mark><b><mark id="m2">cd</mark></b>',
    ],
    [
      'a span after an empty text',
      [paragraph('p1', '', element('b', ''), 'ab')],
      [mark(0, 1)],
      '<b></b><mark id="m0">a</mark>b',
    ],
    [
      'a span in nested elements',
      [paragraph('p1', element('b', 'a', element('i', 'b'), 'c'))],
      [mark(0, 3)],
      '<b><mark id="m0">a</mark><i><mark>b</mark></i><mark>c</mark></b>',
    ],
  ] as const)('wraps %s', (_, [parent], wrappings, html) => {
    wrap(parent, wrappings);
    expect(toHtml(parent.children)).toBe(html);
  });

  test('never changes the text, and wraps each span’s own words', () => {
    const tree = fc.array(fc.tuple(fc.string({ maxLength: 6 }), fc.boolean()), { maxLength: 6 });
    const cuts = fc.array(fc.nat(30), { maxLength: 10 });
    fc.assert(
      fc.property(tree, cuts, (parts, ends) => {
        const parent = paragraph('p1', ...parts.map(([text, within]) => (within ? element('b', text) : text)));
        const text = textOf(parent);
        const ordered = [...new Set(ends)].sort((a, b) => a - b);
        const wrappings = ordered.slice(1).map((end, i) => ({ start: ordered[i] ?? 0, end, pieces: '' }));
        wrap(
          parent,
          wrappings.map((wrapping) => ({
            ...wrapping,
            element: (children) => {
              wrapping.pieces += children.map(textOf).join('');
              return element('mark', ...children);
            },
          })),
        );
        expect(textOf(parent)).toBe(text);
        for (const { start, end, pieces } of wrappings) expect(pieces).toBe(text.slice(start, end));
      }),
    );
  });
});
