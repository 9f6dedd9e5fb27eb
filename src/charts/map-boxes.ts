/** Boxes on a drawing's plane, and where words find room among them. Pure geometry, in the drawing's units. */
import { textWidth } from './text.ts';

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
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
}

/** Of a line of words, in ems of its text. */
const lineHeight = 1.3;
/** Between a mark and its words, in units. */
const gap = 2.5;

export function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

export function contains(outer: Box, inner: Box): boolean {
  return outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1;
}

/** The box around all boxes, so much larger on each side. */
export function around(boxes: readonly Box[], by = 0): Box {
  const least = (edge: (box: Box) => number) => Math.min(...boxes.map(edge));
  const most = (edge: (box: Box) => number) => Math.max(...boxes.map(edge));
  return {
    x0: least(({ x0 }) => x0) - by,
    y0: least(({ y0 }) => y0) - by,
    x1: most(({ x1 }) => x1) + by,
    y1: most(({ y1 }) => y1) + by,
  };
}

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

/**
 * Find room for the words of marks: beside them, above or below, on no other mark and on no other words.
 *
 * The first mark is served first. One that finds no room is moved before the others, and all is tried again; it stays
 * without when that does not help either.
 *
 * @param size Of the text, in units.
 * @param taken Boxes that nothing may lie on.
 * @returns In the order of the marks; `undefined` for words without room.
 */
export function placeWords(
  marks: readonly Labelled[],
  size: number,
  frame: Box,
  taken: readonly Box[],
): readonly (Placed | undefined)[] {
  let order = marks.map((_, i) => i);
  let best = attempt(marks, order, size, frame, taken);
  for (let turn = 0; turn < 2 * marks.length && best.some((words) => !words); turn += 1) {
    const without = order.filter((i) => !best[i]);
    const next = [...without, ...order.filter((i) => best[i])];
    if (next.every((i, at) => i === order[at])) break;
    const again = attempt(marks, next, size, frame, taken);
    const worse = count(again) < count(best);
    order = next;
    if (worse) break;
    best = again;
  }
  return best;
}

const count = (words: readonly (Placed | undefined)[]) => words.filter(Boolean).length;

function attempt(
  marks: readonly Labelled[],
  order: readonly number[],
  size: number,
  frame: Box,
  taken: readonly Box[],
): (Placed | undefined)[] {
  const found: (Placed | undefined)[] = marks.map(() => undefined);
  const words: Box[] = [];
  for (const i of order) {
    const mark = marks[i];
    if (!mark) continue;
    const others = marks.filter((other) => other !== mark && !other.open).map(boxOf);
    const isFree = ({ box }: Placed) =>
      contains(frame, box) && ![...taken, ...others, ...words].some((other) => overlap(box, other));
    found[i] = positions(mark, size).find(isFree);
    if (found[i]) words.push(found[i].box);
  }
  return found;
}

/** Where words of a mark may stand, best first. */
function positions({ x, y, radius, text, open }: Labelled, size: number): readonly Placed[] {
  const at = (dx: number, dy: number, anchor: Anchor) => line(text, size, x + dx, y + dy, anchor);
  const beside = radius + gap;
  const corner = radius * 0.7 + gap * 0.7;
  const high = (size * lineHeight) / 2;
  const beyond = radius + high;
  return [
    ...(open === 'inside' ? [at(0, 0, 'middle')] : []),
    at(-beside, 0, 'east'),
    at(beside, 0, 'west'),
    at(-corner, -corner - high * 0.5, 'east'),
    at(corner, -corner - high * 0.5, 'west'),
    at(-corner, corner + high * 0.5, 'east'),
    at(corner, corner + high * 0.5, 'west'),
    at(0, beyond, 'middle'),
    at(0, -beyond, 'middle'),
    at(0, beyond + 2 * high, 'middle'),
    at(-corner, corner + high * 1.5, 'east'),
    at(corner, corner + high * 1.5, 'west'),
    at(-corner, -corner - high * 1.5, 'east'),
    at(corner, -corner - high * 1.5, 'west'),
  ];
}
