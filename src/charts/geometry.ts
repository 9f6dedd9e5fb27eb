/** Boxes and straight lines in whole units: only sums, products and comparisons, which every machine does alike. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box by its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly from: Point;
  readonly to: Point;
}

/** Whether two boxes lie on one another, or nearer than `room`. */
export function overlap(a: Box, b: Box, room = 0): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + 2 * room && Math.abs(a.y - b.y) * 2 < a.height + b.height + 2 * room
  );
}

/** Whether a line runs through a box, or nearer to it than `room` on either axis. */
export function runsThrough({ from, to }: Line, box: Box, room = 0): boolean {
  const halfWidth = box.width / 2 + room;
  const halfHeight = box.height / 2 + room;
  if (Math.max(from.x, to.x) < box.x - halfWidth || Math.min(from.x, to.x) > box.x + halfWidth) return false;
  if (Math.max(from.y, to.y) < box.y - halfHeight || Math.min(from.y, to.y) > box.y + halfHeight) return false;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  // The line misses it when all four corners lie on one side.
  const middle = dx * (box.y - from.y) - dy * (box.x - from.x);
  return Math.abs(middle) <= Math.abs(dx) * halfHeight + Math.abs(dy) * halfWidth;
}

/** Whether two lines cross somewhere inside both. */
export function cross(a: Line, b: Line): boolean {
  return turn(a, b.from) * turn(a, b.to) < 0 && turn(b, a.from) * turn(b, a.to) < 0;
}

/** On which side of a line a point lies: -1, 0 or 1. */
function turn({ from, to }: Line, { x, y }: Point): number {
  return Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
}

/** Whether two ways from one point leave it so close together (some 12 degrees) that they look like one. */
export function nearlyOne(from: Point, a: Point, b: Point): boolean {
  const [ax, ay, bx, by] = [a.x - from.x, a.y - from.y, b.x - from.x, b.y - from.y];
  const [along, across] = [ax * bx + ay * by, ax * by - ay * bx];
  return along > 0 && Math.abs(across) * 14 < along * 3;
}

/** The part of a line between two boxes that stands outside of both, in whole units; none where they touch. */
export function between(a: Box, b: Box): Line | undefined {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  /** Which part of the way lies inside a box, from its middle. */
  const inside = ({ width, height }: Box) =>
    Math.min(dx === 0 ? Infinity : width / 2 / Math.abs(dx), dy === 0 ? Infinity : height / 2 / Math.abs(dy));
  const [start, end] = [inside(a), 1 - inside(b)];
  if (!(start < end)) return undefined;
  return { from: along(a, dx, dy, start), to: along(a, dx, dy, end) };
}

function along({ x, y }: Point, dx: number, dy: number, part: number): Point {
  return { x: Math.round(x + dx * part), y: Math.round(y + dy * part) };
}

/** The point at so many hundredths of a line, in whole units. */
export function at({ from, to }: Line, hundredths: number): Point {
  return along(from, to.x - from.x, to.y - from.y, hundredths / 100);
}

/** The square of a line's length. */
export function squaredLength({ from, to }: Line): number {
  return (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
}
