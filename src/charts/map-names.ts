/** Names of regions and countries on the ground of a map, where nothing else stands. */
import { contains, line, overlap } from './map-boxes.ts';
import type { Box, Placed } from './map-boxes.ts';
import type { NamedShape, View } from './map-view.ts';

/** The name of a shape at its place. */
export interface GroundName extends Placed {
  readonly text: string;
}

/** Units from one place that is tried to the next. */
const step = 4;
/** Around the edges of the drawing. */
const edge = 3;

/**
 * Names for what can be seen of shapes, each as near its middle as there is room: all of it inside the shape, or its
 * middle at least. One that finds no room is left out.
 *
 * @param size Of the text, in units.
 * @param taken Boxes that no name may lie on.
 */
export function nameGround(
  view: View,
  shapes: readonly NamedShape[],
  size: number,
  taken: readonly Box[],
): readonly GroundName[] {
  const frame = { x0: edge, y0: edge, x1: view.width - edge, y1: view.height - edge };
  const names: GroundName[] = [];
  const seen = shapes.flatMap(({ label: text, shape }) => {
    const extent = view.extent(shape);
    return extent ? [{ text, shape, ...extent }] : [];
  });
  // The smallest have the least choice.
  const area = ({ box }: { readonly box: Box }) => (box.x1 - box.x0) * (box.y1 - box.y0);
  for (const { text, shape, box, middle } of seen.sort((a, b) => area(a) - area(b))) {
    const free = (one: Placed) =>
      contains(frame, one.box) &&
      ![...taken, ...names.map((name) => name.box)].some((other) => overlap(one.box, other));
    const near = grid(box, middle).map(([x, y]) => line(text, size, x, y, 'middle'));
    const holds = (x: number, y: number) => view.within(shape, x, y);
    const holdsAll = ({ box: { x0, y0, x1, y1 }, y }: Placed) =>
      [x0, x1].every((x) => [y0, y, y1].every((at) => holds(x, at)));
    const found =
      near.find((one) => free(one) && holdsAll(one)) ?? near.find((one) => free(one) && holds(one.x, one.y));
    if (found) names.push({ ...found, text });
  }
  return names;
}

/** Points of a box, nearest to its middle first. */
function grid({ x0, y0, x1, y1 }: Box, [x, y]: readonly [number, number]): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [[x, y]];
  for (let across = x0 + step / 2; across < x1; across += step) {
    for (let down = y0 + step / 2; down < y1; down += step) points.push([across, down]);
  }
  const far = ([a, b]: readonly [number, number]) => Math.hypot(a - x, (b - y) * 1.5);
  return points.sort((a, b) => far(a) - far(b));
}
