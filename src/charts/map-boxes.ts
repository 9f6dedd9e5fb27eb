/** Boxes on a drawing's plane, and where words find room among them. Pure geometry, in the drawing's units. */
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
 * Marks are served in one order and then in others, always the same ones, and the best outcome is kept: most words, and
 * those nearest to where words are looked for first.
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
  const solid = marks.filter(({ open }) => !open).map(boxOf);
  const free = ({ box }: Placed, own: Box) =>
    contains(frame, box) && ![...taken, ...solid].some((other) => !same(other, own) && overlap(box, other));
  const areas = marks.filter(({ open }) => open);
  const choices = marks.map((mark) =>
    positions(mark, size)
      .filter(({ placed }) => free(placed, boxOf(mark)) && !crosses(mark, placed, solid))
      .map(({ placed, cost }) => ({ placed, cost: cost + crossed * strange(mark, placed, areas) }))
      .sort((a, b) => a.cost - b.cost),
  );
  // Those with the least choice first, then any order.
  let order = choices.map((_, i) => i).sort((a, b) => (choices[a]?.length ?? 0) - (choices[b]?.length ?? 0));
  let best: Outcome | undefined;
  const random = sequence();
  const turns = Math.max(1, Math.min(most.turns, Math.floor(most.comparisons / marks.length ** 2)));
  for (let turn = 0; turn < turns && best?.cost !== 0; turn += 1) {
    const outcome = serve(choices, order);
    if (!best || outcome.cost < best.cost) best = outcome;
    order = order
      .map((i) => [random(), i] as const)
      .sort(([a], [b]) => a - b)
      .map(([, i]) => i);
  }
  return best?.found ?? [];
}

/** Whether the line to words of an area would run over a point. */
function crosses(mark: Labelled, { box }: Placed, points: readonly Box[]): boolean {
  const { from, to, length } = leaderTo(mark, box);
  const steps = Math.max(0, Math.ceil(length));
  return Array.from({ length: steps }, (_, i) => i / steps).some((part) => {
    const [x, y] = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    return points.some((point) => overlap(point, boxOf({ x, y, radius: 2 })) && !same(point, boxOf(mark)));
  });
}

/** How many areas words reach into that their mark does not stand in. */
function strange(mark: Labelled, { box }: Placed, areas: readonly Labelled[]): number {
  return areas.filter((area) => !overlap(boxOf(mark), boxOf(area)) && overlap(box, boxOf(area))).length;
}

/** A place for words, and how little it is wished for. */
interface Choice {
  readonly placed: Placed;
  readonly cost: number;
}

interface Outcome {
  readonly found: readonly (Placed | undefined)[];
  readonly cost: number;
}

/** No words at all are worse than any others at their worst places. */
const unplaced = 1000;
/** For words that seem to belong to an area. */
const crossed = 2.5;
const most = { turns: 400, comparisons: 200_000 };

const same = (a: Box, b: Box) => a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1;

/** Each mark in turn takes the first place that is left. */
function serve(choices: readonly (readonly Choice[])[], order: readonly number[]): Outcome {
  const found: (Placed | undefined)[] = choices.map(() => undefined);
  const words: Box[] = [];
  let cost = 0;
  for (const i of order) {
    const choice = choices[i]?.find(({ placed }) => !words.some((other) => overlap(placed.box, other)));
    found[i] = choice?.placed;
    cost += choice?.cost ?? unplaced;
    if (choice) words.push(choice.placed.box);
  }
  return { found, cost };
}

/** Numbers that look drawn by lot and are the same in every build (a linear congruence, Numerical Recipes). */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state;
  };
}

/** Directions that words of an area are looked for in, in half turns. */
const compass = Array.from({ length: 16 }, (_, i) => i / 8);

/** Where words of a mark may stand, best first. */
function positions({ x, y, radius, text, open }: Labelled, size: number): readonly Choice[] {
  const at = (cost: number, dx: number, dy: number, anchor: Anchor): Choice => {
    return { cost, placed: line(text, size, x + dx, y + dy, anchor) };
  };
  const beside = radius + gap;
  const corner = radius * 0.7 + gap * 0.7;
  const high = (size * lineHeight) / 2;
  const beyond = radius + high;
  const aside = (turn: number, off: number): Choice => {
    const [across, down] = [Math.cos(turn * Math.PI), Math.sin(turn * Math.PI)];
    const anchor = across > 0.3 ? 'west' : across < -0.3 ? 'east' : 'middle';
    return at(6 + off / 2, across * (beside + off), down * (beside + off + high * Math.abs(down)), anchor);
  };
  return [
    ...(open === 'inside' ? [at(0, 0, 0, 'middle')] : []),
    at(0, -beside, 0, 'east'),
    at(1, beside, 0, 'west'),
    at(3, -corner, -corner - high * 0.5, 'east'),
    at(3, corner, -corner - high * 0.5, 'west'),
    at(3, -corner, corner + high * 0.5, 'east'),
    at(3, corner, corner + high * 0.5, 'west'),
    at(5, 0, beyond, 'middle'),
    at(5, 0, -beyond, 'middle'),
    // Around an area there is more room; a line leads to words that stand further off.
    ...(open ? [0, 8, 16, 28, 40].flatMap((off) => compass.map((turn) => aside(turn, off))) : []),
  ];
}
