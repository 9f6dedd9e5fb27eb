/** Where the words of marks find room among each other. Pure geometry, in the drawing's units. */
import { chances } from './chance.ts';
import { boxOf, contains, leaderTo, line, lineHeight, overlap } from './map-boxes.ts';
import type { Anchor, Box, Labelled, Placed } from './map-boxes.ts';

/** Between a mark and its words, in units. */
const gap = 2.5;

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
      .filter(({ placed }) => free(placed, boxOf(mark)) && (mark.allows?.(placed.box) ?? !crosses(mark, placed, solid)))
      .map(({ placed, cost }) => ({ placed, cost: cost + crossed * strange(mark, placed, areas) }))
      .sort((a, b) => a.cost - b.cost),
  );
  // Those with the least choice first, then any order.
  let order = choices.map((_, i) => i).sort((a, b) => (choices[a]?.length ?? 0) - (choices[b]?.length ?? 0));
  let best: Outcome | undefined;
  const chance = chances(1);
  const turns = Math.max(1, Math.min(most.turns, Math.floor(most.comparisons / marks.length ** 2)));
  for (let turn = 0; turn < turns && best?.cost !== 0; turn += 1) {
    const outcome = serve(choices, order);
    if (!best || outcome.cost < best.cost) best = outcome;
    order = order
      .map((i) => [chance(2 ** 32), i] as const)
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
