/**
 * Crowds: marks so near each other that their words find no room on the map. Each gets a frame, of which a larger
 * drawing is made. They are found by the marks' distances alone.
 */
import { around, boxOf, overlap } from './map-boxes.ts';
import type { Box } from './map-boxes.ts';

/** A mark on the whole map; its radius there is that of the ground it covers. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Crowd {
  /** The part of the whole map that is drawn larger. */
  readonly frame: Box;
  readonly times: number;
  /** Its marks, by their place in the list. */
  readonly members: ReadonlySet<number>;
}

/** How a frame's drawing is measured, in units. */
interface Sheet {
  readonly width: number;
  /** The most and the least that its height may be. */
  readonly height: readonly [least: number, most: number];
  /** Room for words beside and above the outermost marks. */
  readonly room: readonly [beside: number, above: number];
}

/** A frame that would be drawn hardly larger is no help; one much larger shows nothing around. */
const enlargement = { least: 1.8, most: 12 };

/**
 * The crowd with the most marks that found no room for their words; nothing where enlarging would not help.
 *
 * @param marks Those of the map that are in no crowd yet.
 * @param cramped Those without room, by their place in the list.
 * @param near Marks at most so far apart, in units, are of one crowd.
 * @param others Frames that there are: a crowd does not reach into them.
 */
export function crowdOf(
  marks: readonly Standing[],
  cramped: ReadonlySet<number>,
  near: number,
  map: Box,
  sheet: Sheet,
  others: readonly Box[],
): Crowd | undefined {
  const groups: ReadonlySet<number>[] = [];
  for (const start of cramped) {
    if (!groups.some((group) => group.has(start))) groups.push(connected(marks, start, near));
  }
  const inNeed = (group: ReadonlySet<number>) => [...group].filter((i) => cramped.has(i)).length;
  return groups
    .sort((a, b) => inNeed(b) - inNeed(a) || b.size - a.size)
    .map((group) => grown(marks, group, map, sheet))
    .find(
      ({ times, members, frame }) =>
        times >= enlargement.least && members.size > 1 && !others.some((other) => overlap(frame, other)),
    );
}

/** All marks that lead to one another in steps of at most `near`. */
function connected(marks: readonly Standing[], start: number, near: number): ReadonlySet<number> {
  const met = new Set([start]);
  for (const i of met) {
    const from = marks[i];
    for (const [j, to] of marks.entries()) {
      if (from && Math.hypot(from.x - to.x, from.y - to.y) <= near) met.add(j);
    }
  }
  return met;
}

/** A crowd with every mark that its frame holds. */
function grown(marks: readonly Standing[], first: ReadonlySet<number>, map: Box, sheet: Sheet): Crowd {
  let members = first;
  for (;;) {
    const crowd = framed(
      [...members].flatMap((i) => marks[i] ?? []),
      map,
      sheet,
    );
    const held = marks.flatMap(({ x, y }, i) => (overlap(crowd.frame, boxOf({ x, y, radius: 0 })) ? [i] : []));
    const all = new Set([...members, ...held]);
    if (all.size === members.size) return { ...crowd, members };
    members = all;
  }
}

function framed(marks: readonly Standing[], map: Box, { width, height, room }: Sheet): Omit<Crowd, 'members'> {
  const { x0, y0, x1, y1 } = around(marks.map(boxOf));
  const [least, most] = height;
  const [beside, above] = room;
  const wide = (width - 2 * beside) / Math.max(x1 - x0, 0.1);
  const high = (most - 2 * above) / Math.max(y1 - y0, 0.1);
  const times = Math.min(enlargement.most, wide, high);
  const tall = Math.min(most, Math.max(least, (y1 - y0) * times + 2 * above));
  const [left, top] = [(x0 + x1 - width / times) / 2, (y0 + y1 - tall / times) / 2];
  const inside = (start: number, size: number, from: number, to: number) => Math.max(from, Math.min(start, to - size));
  const x = inside(left, width / times, map.x0, map.x1);
  const y = inside(top, tall / times, map.y0, map.y1);
  return { times, frame: { x0: x, y0: y, x1: x + width / times, y1: y + tall / times } };
}
