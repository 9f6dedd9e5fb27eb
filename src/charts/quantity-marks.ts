/** What of a quantity can stand on a scale: the one place that makes marks of quantities. */
import type { Quantity } from '../archive/schema.ts';

/**
 * A mark on a scale of numbers, or the reason why there is none. No mark has a bound that its quantity has not: a bar
 * that is open goes on where the words say no more.
 */
export type Mark =
  /** A number told as it is. */
  | { readonly kind: 'point'; readonly n: number }
  /** A number told as being about that: where it ends is not told. */
  | { readonly kind: 'soft'; readonly n: number }
  /** From a number on, without an end; `included` when the number itself may be meant. */
  | { readonly kind: 'from'; readonly n: number; readonly included: boolean }
  /** Up to a number that may be meant itself; where it begins is not told. */
  | { readonly kind: 'up-to'; readonly n: number }
  | { readonly kind: 'span'; readonly min: number; readonly max: number }
  /** No number is told, so it has no place on a scale. */
  | { readonly kind: 'beside'; readonly told: 'words' | 'none' | 'all' | 'denied' };

/** A mark that has a place on a scale. */
export type PlacedMark = Exclude<Mark, { readonly kind: 'beside' }>;

/** The mark of a quantity. */
export function markOf(quantity: Quantity): Mark {
  switch (quantity.kind) {
    case 'exact':
      return { kind: 'point', n: quantity.n };
    case 'about':
      return { kind: 'soft', n: quantity.n };
    case 'at_least':
      return { kind: 'from', n: quantity.n, included: true };
    case 'more_than':
      return { kind: 'from', n: quantity.n, included: false };
    case 'at_most':
    case 'within':
      return { kind: 'up-to', n: quantity.n };
    case 'between':
      return { kind: 'span', min: quantity.min, max: quantity.max };
    case 'words':
    case 'none':
    case 'all':
    case 'denied':
      return { kind: 'beside', told: quantity.kind };
  }
}

/** Whether a mark has a place on a scale. */
export function isPlaced(mark: Mark): mark is PlacedMark {
  return mark.kind !== 'beside';
}

/** The number that a scale must reach for a mark to be seen whole; an open bar goes on for a part of it. */
export function reachOf(mark: PlacedMark): number {
  switch (mark.kind) {
    case 'point':
    case 'soft':
    case 'up-to':
      return mark.n;
    case 'from':
      return Math.max(mark.n + 1, mark.n * 1.2);
    case 'span':
      return mark.max;
  }
}
