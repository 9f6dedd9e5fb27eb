/** What records weigh on the pages that list them, in bytes: estimates, of pages that were built. */
import type { Figure, Relation } from '../archive/archive.ts';
import { once } from '../archive/once.ts';
import { bytesOf } from './split.ts';

/** A row of a table of figures. */
export function weighFigure(figure: Figure): number {
  return onceOf(figure, [], () => 1000 + bytesOf({ ...figure, quote: '' }));
}

/** A figure of a question: a row of its drawing, and one of its table, with its words. */
export function weighAnswer(figure: Figure): number {
  return 3200 + 3 * bytesOf(figure.quote) + bytesOf(figure);
}

/** A relation with its words and its speaker. */
export function weighRelation(relation: Relation): number {
  return onceOf(relation, [], () => 900 + 2 * bytesOf(relation));
}

/** A figure stands in the lists of all whom it names. */
const onceOf = once<Figure | Relation, number>();
