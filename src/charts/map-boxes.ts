/**
 * Boxes on a map's plane: of marks and of lines of words. Pure geometry, in the drawing's units.
 *
 * By their edges, at any fraction of a unit, since a map is not laid out by us; the boxes of graphs, which are, stand
 * by their middles in whole units (`geometry.ts`).
 */
import { textWidth } from './text.ts';

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The shortest line from the edge of a round mark to a box beside it. */
export function leaderTo(
  { x, y, radius }: Pick<Labelled, 'x' | 'y' | 'radius'>,
  { x0, y0, x1, y1 }: Box,
): { readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly length: number } {
  const [toX, toY] = [Math.max(x0 + 2, Math.min(x, x1 - 2)), Math.max(y0 + 4, Math.min(y, y1 - 4))];
  const far = Math.hypot(toX - x, toY - y);
  const part = far === 0 ? 0 : radius / far;
  return { from: [x + (toX - x) * part, y + (toY - y) * part], to: [toX, toY], length: far - radius };
}

/** Which end of a line of words stands at `x`: that in the west or in the east, or its middle. */
export type Anchor = 'west' | 'east' | 'middle';

/** Words at their place: `y` is the middle of the line. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly box: Box;
}

/** A mark with the words that belong to it. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** Of the mark. */
  readonly radius: number;
  readonly text: string;
  /** The mark is an area: other words may lie on it, and `inside` its own as well. */
  readonly open?: 'inside' | 'around' | undefined;
  /** Whether the words may stand there, no line leading to them; without it they may stand anywhere. */
  readonly allows?: ((box: Box) => boolean) | undefined;
}

/** Of a line of words, in ems of its text. */
export const lineHeight = 1.3;

/** Whether two boxes have more than an edge in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** Whether all of a box lies in another. */
export function contains(outer: Box, inner: Box): boolean {
  return outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1;
}

/** The box around all boxes. */
export function around(boxes: readonly Box[]): Box {
  const least = (edge: (box: Box) => number) => Math.min(...boxes.map(edge));
  const most = (edge: (box: Box) => number) => Math.max(...boxes.map(edge));
  return {
    x0: least(({ x0 }) => x0),
    y0: least(({ y0 }) => y0),
    x1: most(({ x1 }) => x1),
    y1: most(({ y1 }) => y1),
  };
}

/** The box around a round mark. */
export function boxOf({ x, y, radius }: Pick<Labelled, 'x' | 'y' | 'radius'>): Box {
  return { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
}

/** A line of words of a size, held at one point. */
export function line(text: string, size: number, x: number, y: number, anchor: Anchor): Placed {
  const width = textWidth(text) * size + 2;
  const x0 = anchor === 'west' ? x : anchor === 'east' ? x - width : x - width / 2;
  const half = (lineHeight * size) / 2;
  return { x, y, anchor, box: { x0, y0: y - half, x1: x0 + width, y1: y + half } };
}
