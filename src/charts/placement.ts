/**
 * Where the boxes of a graph stand, so that no line runs through a box, and few lines cross.
 *
 * Boxes stand in the cells of a grid whose every other column is half a row lower; a search moves and swaps them. It
 * draws its chances from a fixed row of numbers and reckons in whole units, so that every machine finds the same.
 */
import { chances } from './chance.ts';
import { at, between, cross, nearlyOne, overlap, runsThrough, squaredLength } from './geometry.ts';
import type { Box, Point } from './geometry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A line from one box to another, by their places in the list. */
export type Link = readonly [from: number, to: number];

export interface Grid {
  readonly columns: number;
  /** The width of all columns together. */
  readonly width: number;
  /** From one row to the next. */
  readonly pitch: number;
}

/** How near a line may come to a box that it does not lead to. */
export const lineRoom = 5;
/** Half the height and width of the sign on a line. */
export const signRadius = 11;
/** What must be seen of a line at both sides of the sign on it. */
const signRoom = 3;

/**
 * Place boxes that are linked.
 *
 * @param sizes None wider than a column or higher than a row.
 * @returns None where there are more than twice as many links as boxes, which nobody could follow, or where the search
 *   finds no placement without a line through a box.
 */
export function place(sizes: readonly Size[], links: readonly Link[], grid: Grid): readonly Box[] | undefined {
  if (links.length > 2 * sizes.length) return undefined;
  const least = Math.ceil(sizes.length / grid.columns);
  for (const spares of [
    [1, 2],
    [4, 8],
  ]) {
    const tries = spares.flatMap((spare) => seeds.map((seed) => search(sizes, links, grid, least + spare, seed)));
    const [best] = tries.filter(({ sound }) => sound).sort((a, b) => a.cost - b.cost);
    if (best) return best.boxes;
  }
  return undefined;
}

/** As many searches, of which the best is taken: more find little that is better. */
const seeds = [1, 2, 3];

/** A link between boxes as they stand. */
interface Placed {
  readonly from: Box;
  readonly to: Box;
  /** Its sign, near the middle of what is seen of it; none where it would lie on a box. */
  readonly sign: Box | undefined;
  /** Between which lengths and heights it lies with its sign: lines that lie elsewhere are passed over at once. */
  readonly start: number;
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

/** In units of a line's length. A fault is a line through a box, or one without room for its sign: the end has none. */
const costs = { fault: 3000, crossing: 260, nearlyOne: 200, onSign: 120 };
/** How much worse a move may make it, from the first rounds to the last. */
const patiences = [4000, 2400, 1500, 900, 500, 300, 150, 60, 20, 0];

interface Found {
  readonly cost: number;
  /** Without a fault. */
  readonly sound: boolean;
  readonly boxes: readonly Box[];
}

function search(
  sizes: readonly Size[],
  links: readonly Link[],
  { columns, width, pitch }: Grid,
  rows: number,
  seed: number,
): Found {
  const chance = chances(seed);
  const cells = columns * rows;
  const middle = (cell: number): Point => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    return {
      x: Math.round(((2 * column + 1) * width) / (2 * columns)),
      y: row * pitch + (column % 2) * Math.round(pitch / 2),
    };
  };
  const box = (i: number, cell: number): Box => ({ ...middle(cell), ...(sizes[i] ?? { width: 0, height: 0 }) });
  const inCell: (number | undefined)[] = Array.from({ length: cells }, (_, cell) =>
    cell < sizes.length ? cell : undefined,
  );
  const cellOf = sizes.map((_, i) => i);
  const boxes = sizes.map((_, i) => box(i, i));
  const lines = links.map(([from, to]) => open(boxes[from] as Box, boxes[to] as Box));
  const linksOf = sizes.map((_, i) => links.flatMap((link, l) => (link.includes(i) ? [l] : [])));
  const linksOfAll = (moved: readonly number[]): number[] => [...new Set(moved.flatMap((i) => linksOf[i] ?? []))];
  const amiss = (moved: readonly number[], own: readonly number[], limit = Infinity): number =>
    faults(boxes, links, lines, moved, own, limit);

  const stand = (i: number, cell: number): void => {
    cellOf[i] = cell;
    boxes[i] = box(i, cell);
    for (const l of linksOf[i] ?? []) {
      const [from, to] = links[l] as Link;
      lines[l] = open(boxes[from] as Box, boxes[to] as Box);
    }
  };
  const swap = (a: number, b: number): void => {
    const [first, second] = [inCell[a], inCell[b]];
    [inCell[a], inCell[b]] = [second, first];
    if (first !== undefined) stand(first, b);
    if (second !== undefined) stand(second, a);
  };

  const rounds = 80 * sizes.length;
  for (const patience of patiences) {
    for (let round = 0; round < rounds; round += 1) {
      const i = chance(sizes.length);
      const [from, to] = [cellOf[i] ?? 0, chance(cells)];
      const other = inCell[to];
      if (from === to) continue;
      const moved = other === undefined ? [i] : [i, other];
      const own = other === undefined ? (linksOf[i] ?? []) : linksOfAll(moved);
      const limit = amiss(moved, own) + patience;
      swap(from, to);
      if (amiss(moved, own, limit) > limit) swap(from, to);
    }
  }
  const whole = sizes.map((_, i) => i);
  const sound = lines.every(
    ({ from, to, sign }) =>
      sign && boxes.every((box) => box === from || box === to || !runsThrough({ from, to }, box, lineRoom)),
  );
  return { cost: amiss(whole, linksOfAll(whole)), sound, boxes };
}

/**
 * What is amiss with some boxes and with their own lines. Loops and no lists, since it is asked so often; once it is above
 * the limit, no more is reckoned.
 */
function faults(
  boxes: readonly Box[],
  links: readonly Link[],
  lines: readonly Placed[],
  moved: readonly number[],
  own: readonly number[],
  limit: number,
): number {
  let cost = 0;
  for (let l = 0; l < lines.length; l += 1) {
    const [from, to] = links[l] as Link;
    if (own.includes(l)) {
      for (let i = 0; i < boxes.length; i += 1) {
        if (i !== from && i !== to && runsThrough(lines[l] as Placed, boxes[i] as Box, lineRoom)) cost += costs.fault;
      }
    } else {
      for (const i of moved) if (runsThrough(lines[l] as Placed, boxes[i] as Box, lineRoom)) cost += costs.fault;
    }
    if (cost > limit) return cost;
  }
  for (const l of own) {
    const [from, to] = links[l] as Link;
    const line = lines[l] as Placed;
    if (!line.sign) cost += costs.fault;
    cost += Math.floor(Math.sqrt(squaredLength(line)));
    if (cost > limit) return cost;
    for (let o = 0; o < lines.length; o += 1) {
      // Of two lines that both moved, each pair is looked at once.
      if (o === l || (o < l && own.includes(o))) continue;
      const other = lines[o] as Placed;
      if (line.end < other.start || other.end < line.start || line.below < other.above || other.below < line.above)
        continue;
      cost += costs.onSign * liesOn(line, other);
      const [otherFrom, otherTo] = links[o] as Link;
      const [near, far] = otherFrom === from || otherTo === from ? [line.from, line.to] : [line.to, line.from];
      if (otherFrom === from || otherFrom === to) cost += nearlyOne(near, far, other.to) ? costs.nearlyOne : 0;
      else if (otherTo === from || otherTo === to) cost += nearlyOne(near, far, other.from) ? costs.nearlyOne : 0;
      else if (cross(line, other)) cost += costs.crossing;
    }
  }
  return cost;
}

function open(from: Box, to: Box): Placed {
  const seen = between(from, to);
  // Beside the middle there may be room where a line leaves a wide box at a flat angle.
  const sign =
    seen &&
    [50, 38, 62]
      .map((part): Box => ({ ...at(seen, part), width: 2 * signRadius, height: 2 * signRadius }))
      .find((place) => !overlap(place, from, signRoom) && !overlap(place, to, signRoom));
  const room = signRadius + 2;
  return {
    from,
    to,
    sign,
    start: Math.min(from.x, to.x) - room,
    end: Math.max(from.x, to.x) + room,
    above: Math.min(from.y, to.y) - room,
    below: Math.max(from.y, to.y) + room,
  };
}

/** How often one of two lines lies on the sign of the other, or a sign on a sign. */
function liesOn(a: Placed, b: Placed): number {
  const first = a.sign !== undefined && runsThrough(b, a.sign, 2) ? 1 : 0;
  const second = b.sign !== undefined && runsThrough(a, b.sign, 2) ? 1 : 0;
  const both = a.sign !== undefined && b.sign !== undefined && overlap(a.sign, b.sign, 2) ? 1 : 0;
  return first + second + both;
}
