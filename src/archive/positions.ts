/** How surely a place stands where its point is. */
import type { Place } from './schema.ts';

/**
 * `point`: a settled place, where it is; `inferred`: that it is the place of that point is an inference; `area`: the point
 * is about the middle of something whose bounds are not known; `none`: no point that could stand for it.
 */
export const certainties = {
  point: 'نقطة',
  inferred: 'نقطة، وتعيين المكان مستنتَج',
  area: 'وسط تقريبي لما لا تُعرف حدوده',
  none: 'بلا موضع',
} as const;

export type Certainty = keyof typeof certainties;

const settled: ReadonlySet<Place['kind']> = new Set(['city-or-governorate', 'town', 'village']);

/** Whether a place is one that a point can stand for: a town, not a country or a region. */
export function isSettled({ kind }: Pick<Place, 'kind'>): boolean {
  return settled.has(kind);
}

/** How surely a place stands where its point is. */
export function certaintyOf({ kind, point }: Pick<Place, 'kind' | 'point'>): Certainty {
  if (!point || kind === 'country') return 'none';
  if (!isSettled({ kind })) return 'area';
  return point.identified === 'inferred' ? 'inferred' : 'point';
}
