import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../src/archive/schema.ts';
import { isPlaced, markOf, reachOf } from '../../../src/charts/quantity-marks.ts';
import type { Mark } from '../../../src/charts/quantity-marks.ts';

/** What a quantity says of the numbers that may be meant: a bound that is not told is none. */
const boundsOf = (quantity: Quantity): { least?: number; most?: number } => {
  switch (quantity.kind) {
    case 'exact':
      return { least: quantity.n, most: quantity.n };
    case 'at_least':
    case 'more_than':
      return { least: quantity.n };
    case 'at_most':
    case 'within':
      return { most: quantity.n };
    case 'between':
      return { least: quantity.min, most: quantity.max };
    case 'about':
    case 'words':
    case 'none':
    case 'all':
    case 'denied':
      return {};
  }
};

/** What a mark shows of it. */
const shownBy = (mark: Mark): { least?: number; most?: number } => {
  switch (mark.kind) {
    case 'point':
      return { least: mark.n, most: mark.n };
    case 'from':
      return { least: mark.n };
    case 'up-to':
      return { most: mark.n };
    case 'span':
      return { least: mark.min, most: mark.max };
    case 'soft':
    case 'beside':
      return {};
  }
};

const n = fc.nat({ max: 10 ** 9 });
const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ kind: fc.constantFrom('exact', 'at_least', 'more_than', 'at_most', 'within', 'about'), n }),
  fc.tuple(n, n).map(([a, b]) => ({ kind: 'between' as const, min: Math.min(a, b), max: Math.max(a, b) })),
  fc.record({ kind: fc.constantFrom('none', 'all', 'words', 'denied') }),
);

describe('markOf(quantity)', () => {
  test.each<[words: string, quantity: Quantity, mark: Mark]>([
    ['56', { kind: 'exact', n: 56 }, { kind: 'point', n: 56 }],
    ['نحو 130', { kind: 'about', n: 130 }, { kind: 'soft', n: 130 }],
    ['أكثر من 40', { kind: 'more_than', n: 40 }, { kind: 'from', n: 40, included: false }],
    ['40 على الأقلّ', { kind: 'at_least', n: 40 }, { kind: 'from', n: 40, included: true }],
    ['لم يتجاوز الـ(150)', { kind: 'at_most', n: 150 }, { kind: 'up-to', n: 150 }],
    ['خلال ثلاثة أيام', { kind: 'within', n: 3 }, { kind: 'up-to', n: 3 }],
    ['ما بين 5 و8', { kind: 'between', min: 5, max: 8 }, { kind: 'span', min: 5, max: 8 }],
    ['عشرات', { kind: 'words' }, { kind: 'beside', told: 'words' }],
    ['أي نقطة', { kind: 'none' }, { kind: 'beside', told: 'none' }],
    ['جميعاً', { kind: 'all' }, { kind: 'beside', told: 'all' }],
    ['نفي قطعي', { kind: 'denied' }, { kind: 'beside', told: 'denied' }],
  ])('«%s»', (_, quantity, mark) => {
    expect(markOf(quantity)).toEqual(mark);
  });

  test('shows each bound that the quantity has, and none that it has not', () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        expect(shownBy(markOf(quantity))).toEqual(boundsOf(quantity));
      }),
    );
  });

  test('gives no place to what has no number', () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        expect(isPlaced(markOf(quantity))).toBe('n' in quantity || 'min' in quantity);
      }),
    );
  });
});

describe('reachOf(mark)', () => {
  test('goes beyond a number that an open bar begins at, and not beyond others', () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        const mark = markOf(quantity);
        if (!isPlaced(mark)) return;
        const named = 'max' in mark ? mark.max : mark.n;
        if (mark.kind === 'from') expect(reachOf(mark)).toBeGreaterThan(named);
        else expect(reachOf(mark)).toBe(named);
      }),
    );
  });
});
