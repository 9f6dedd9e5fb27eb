import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupWays, leafName, leafTitle, pageWays, split } from '../../../src/site/split.ts';
import type { Group } from '../../../src/site/split.ts';

const root = '/timeline/';
const weigh = (entry: number) => entry;
const group = (slug: string, ...entries: number[]): Group<number> => ({ slug, name: slug, entries });

describe('split(groups, { root, weigh, budget })', () => {
  const cases: readonly (readonly [
    string,
    readonly Group<number>[],
    readonly (readonly [string, readonly number[]])[],
  ])[] = [
    ['what fits on one page has no other', [group('2016', 4), group('2017', 3, 3)], []],
    [
      'what weighs a byte more has a page for each group',
      [group('2016', 4), group('2017', 7)],
      [
        ['/timeline/2016/', [4]],
        ['/timeline/2017/', [7]],
      ],
    ],
    [
      'a group that is too heavy goes on over pages',
      [group('2016', 1), group('2017', 6, 4, 1, 9)],
      [
        ['/timeline/2016/', [1]],
        ['/timeline/2017/', [6, 4]],
        ['/timeline/2017/2/', [1, 9]],
      ],
    ],
    [
      'an entry that is heavier than a page has one',
      [group('2017', 3, 25, 3)],
      [
        ['/timeline/2017/', [3]],
        ['/timeline/2017/2/', [25]],
        ['/timeline/2017/3/', [3]],
      ],
    ],
    [
      'a group without entries has no page',
      [group('2016'), group('2017', 6, 6)],
      [
        ['/timeline/2017/', [6]],
        ['/timeline/2017/2/', [6]],
      ],
    ],
  ];
  test.each(cases)('%s', (_, groups, pages) => {
    const leaves = split(groups, { root, weigh, budget: 10 });
    expect(leaves.map(({ address, entries }) => [address, entries])).toEqual(pages);
  });

  test('keeps on one page what stands together', () => {
    const together = (entry: number) => entry % 10;
    const leaves = split([group('2017', 3, 1, 11, 2)], { root, weigh, budget: 10, together });
    expect(leaves.map(({ entries }) => entries)).toEqual([[3], [1, 11], [2]]);
  });

  test('has every entry once, in order, and no page over the budget but for a single entry', () => {
    const lists = fc.array(fc.array(fc.integer({ min: 1, max: 30 })), { maxLength: 6 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 60 }), (all, budget) => {
        const leaves = split(
          all.map((entries, i) => group(`g${i}`, ...entries)),
          { root, weigh, budget },
        );
        const whole = all.flat();
        if (whole.reduce((sum, each) => sum + each, 0) <= budget) expect(leaves).toEqual([]);
        else expect(leaves.flatMap(({ entries }) => entries)).toEqual(whole);
        const heavy = leaves.filter(({ entries }) => entries.reduce((sum, each) => sum + each, 0) > budget);
        expect(heavy.every(({ entries }) => entries.length === 1)).toBe(true);
        expect(new Set(leaves.map(({ address }) => address)).size).toBe(leaves.length);
      }),
    );
  });
});

describe('the ways of a split list', () => {
  const leaves = split([group('2016', 6), group('2017', 6, 6)], { root, weigh, budget: 10 });
  const [, first, second] = leaves;
  const holds = (entries: readonly number[]) => String(entries.length);

  test('lead from its own page to each group, with what it holds', () => {
    expect(groupWays(leaves, root, holds)).toEqual([
      { name: '2016', holds: '1', href: '2016/', current: false },
      { name: '2017', holds: '2', href: '2017/', current: false },
    ]);
  });

  test('say in which group and on which of its pages the reader is', () => {
    if (!first || !second) throw new Error('There are not three pages.');
    expect(groupWays(leaves, second.address, holds).map(({ current }) => current)).toEqual([false, true]);
    expect(pageWays(leaves, second).map(({ href, current }) => [href, current])).toEqual([
      ['../', false],
      ['./', true],
    ]);
    expect([first, second].map(leafName)).toEqual(['2017، الصفحة 1 من 2', '2017، الصفحة 2 من 2']);
  });

  test.each([
    ['الفصائل', 'الفصائل: حرف الجيم'],
    ['كم كان عددهم؟', 'كم كان عددهم؟ حرف الجيم'],
  ])('name a page of «%s» «%s», without a colon after a question mark', (name, title) => {
    const lettered = { ...group('jeem', 1), title: 'حرف الجيم' };
    expect(leafTitle(name, { address: root, group: lettered, page: 1, of: 1, entries: [1] })).toBe(title);
  });
});
