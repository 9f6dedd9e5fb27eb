import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack } from '../../../src/words/packing.ts';
import type { Share, Weighed } from '../../../src/words/packing.ts';

const written = (pages: readonly (readonly Share[])[]) =>
  pages.map((page) => page.map(({ of, from, to }) => `${of}:${from}-${to}`).join(' '));

describe('pack(things, budget)', () => {
  test.each<[string, Weighed[], string[]]>([
    ['nothing on no page', [], []],
    [
      'what has room on one page',
      [
        { head: 2, rows: [3] },
        { head: 2, rows: [3] },
      ],
      ['0:0-1 1:0-1'],
    ],
    [
      'a thing whole on the next page rather than parted',
      [
        { head: 2, rows: [3] },
        { head: 2, rows: [3, 3] },
      ],
      ['0:0-1', '1:0-2'],
    ],
    [
      'a long thing over several, with its head on each',
      [{ head: 2, rows: [4, 4, 4, 4, 4] }],
      ['0:0-2', '0:2-4', '0:4-5'],
    ],
    [
      'what follows after the end of a long one',
      [
        { head: 2, rows: [4, 4, 4] },
        { head: 1, rows: [1] },
      ],
      ['0:0-2', '0:2-3 1:0-1'],
    ],
    [
      'lines without rows',
      [
        { head: 6, rows: [] },
        { head: 4, rows: [] },
        { head: 1, rows: [] },
      ],
      ['0:0-0 1:0-0', '2:0-0'],
    ],
    ['a row heavier than a page by itself', [{ head: 1, rows: [30, 1] }], ['0:0-1', '0:1-2']],
  ])('puts %s', (_, things, pages) => {
    expect(written(pack(things, 10))).toEqual(pages);
  });

  const thing = fc.record({
    head: fc.integer({ min: 1, max: 20 }),
    rows: fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 30 }),
  });

  test('keeps every row, once and in order, and no page over the budget', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 30 }), fc.integer({ min: 100, max: 400 }), (things, budget) => {
        const pages = pack(things, budget);
        const rows = pages
          .flat()
          .flatMap(({ of, from, to }) => Array.from({ length: to - from }, (_, row) => `${of}.${from + row}`));
        expect(rows).toEqual(things.flatMap((each, of) => each.rows.map((_, row) => `${of}.${row}`)));
        expect([...new Set(pages.flat().map(({ of }) => of))]).toEqual(things.map((_, of) => of));
        for (const page of pages) {
          const weights = page.flatMap(({ of, from, to }) => [
            things[of]?.head ?? 0,
            ...(things[of]?.rows.slice(from, to) ?? []),
          ]);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(budget);
        }
      }),
    );
  });

  test('parts nothing that has room on one page', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 30 }), (things) => {
        const pages = pack(things, 200);
        const parted = pages.flat().filter(({ of, from, to }) => to - from < (things[of]?.rows.length ?? 0));
        const weight = ({ of }: Share) => things[of]?.rows.reduce((sum, row) => sum + row, things[of].head) ?? 0;
        expect(parted.filter((share) => weight(share) <= 200)).toEqual([]);
      }),
    );
  });
});
