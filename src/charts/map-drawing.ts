/** A map's sheet as SVG: its ground, its names, its key and its marks. */
import { leaderTo, line } from './map-boxes.ts';
import type { Box, Placed } from './map-boxes.ts';
import type { GroundName } from './map-names.ts';
import type { Ground, View } from './map-view.ts';
import type { PlaceMark } from './places-map.ts';
import { draw, drawLink } from './svg.ts';
import type { Drawn } from './svg.ts';

/** A mark at its place. */
export interface DrawnMark {
  readonly mark: PlaceMark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Not for a ring that another mark has drawn. */
  readonly signed: boolean;
  readonly words: Placed | undefined;
  /** Written in place of the name. */
  readonly number: number | undefined;
}

export interface Sheet {
  readonly view: View;
  readonly ground: Ground;
  /** Parts that another sheet shows larger. */
  readonly frames: readonly { readonly box: Box; readonly sign: string }[];
  /** Where the marks of those parts are. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** Where scale and north stand. */
  readonly key: Box;
  readonly regions: readonly GroundName[];
  readonly countries: readonly GroundName[];
  readonly marks: readonly DrawnMark[];
}

/** Everything of a sheet below its marks. */
export function drawSheet({ view, ground, frames, dots, key, regions, countries }: Sheet): readonly Drawn[] {
  const shape = (name: string, d: string) => (d === '' ? [] : [draw('path', { class: name, d })]);
  const named = (kind: string) => (name: GroundName) => words(name.text, name, kind);
  return [
    draw('rect', { class: 'map-water', width: view.width, height: view.height }),
    ...shape('map-abroad', view.path(ground.abroad)),
    ...shape('map-between', view.path(ground.between)),
    ...shape('map-land', view.path(ground.land)),
    ...shape('map-within', view.path(ground.within)),
    ...shape('map-around', view.path(ground.around)),
    ...countries.map(named('map-country')),
    ...regions.map(named('map-region')),
    ...frames.map(({ box, sign }) => drawFrame(box, sign)),
    ...dots.map(({ x, y }) => draw('circle', { class: 'map-dot', cx: round(x), cy: round(y), r: 1.2 })),
    ...drawKey(view, key),
  ];
}

/** A mark with its words: a link to its place. */
export function drawMark({ mark, x, y, radius, signed, words: placed, number }: DrawnMark): Drawn {
  const at = { cx: round(x), cy: round(y) };
  const link = drawLink(
    mark.href,
    mark.label,
    ...(signed ? [draw('circle', { class: 'map-sign', ...at, r: round(radius) })] : []),
    ...(placed ? drawLeader({ x, y, radius }, placed.box) : []),
    ...(placed ? [words(number === undefined ? mark.name : String(number), placed, 'map-name')] : []),
  );
  link.properties = { ...link.properties, className: ['map-mark'], dataKind: mark.kind, dataPlace: mark.id };
  return link;
}

/** The sign of a frame, outside at its upper corner. */
export function signAt({ x0, y0 }: Box, sign: string): Placed {
  return line(sign, 12.5, x0 - 3, y0 + 8, 'east');
}

/** A line from the edge of a mark to words that do not touch it. */
function drawLeader(
  mark: { readonly x: number; readonly y: number; readonly radius: number },
  box: Box,
): readonly Drawn[] {
  const { from, to, length } = leaderTo(mark, box);
  if (length < leader) return [];
  return [draw('path', { class: 'map-leader', d: `M${from.map(round).join(' ')}L${to.map(round).join(' ')}` })];
}

/** Words nearer than that to their mark, in units, need no line. */
const leader = 7;

function drawFrame(box: Box, sign: string): Drawn {
  const [width, height] = [round(box.x1 - box.x0), round(box.y1 - box.y0)];
  return draw(
    'g',
    { class: 'map-frame' },
    draw('rect', { x: round(box.x0), y: round(box.y0), width, height }),
    words(sign, signAt(box, sign), 'map-name'),
  );
}

/** A length that is round in kilometres, and an arrow to the north. */
function drawKey({ perKilometre }: View, { x0, y0, x1, y1 }: Box): readonly Drawn[] {
  const most = (x1 - x0 - 24) / perKilometre;
  const length = [500, 200, 100, 50, 20, 10, 5, 2, 1].find((kilometres) => kilometres <= most) ?? 0;
  const wide = length * perKilometre;
  const foot = y1 - 5;
  const north = x0 + 8;
  const bar = x0 + 20;
  return [
    draw(
      'g',
      { class: 'map-key' },
      draw('path', {
        class: 'map-arrow',
        d: `M${round(north)} ${round(y1 - 3)}V${round(y0 + 19)}m-3 4l3 -5l3 5`,
      }),
      draw('text', { x: round(north), y: round(y0 + 8), dy: '.35em', 'text-anchor': 'middle' }, 'ش'),
      ...(length === 0
        ? []
        : [
            draw('path', { class: 'map-scale', d: `M${round(bar)} ${round(foot - 5)}v5h${round(wide)}v-5` }),
            draw(
              'text',
              { x: round(bar + wide / 2), y: round(foot - 11), dy: '.35em', 'text-anchor': 'middle' },
              `${length} كم`,
            ),
          ]),
    ),
  ];
}

/** The end of a line in the west is, in Arabic, where it ends. */
const anchors = { west: 'end', east: 'start', middle: 'middle' } as const;

function words(text: string, { x, y, anchor }: Placed, name: string): Drawn {
  return draw('text', { class: name, x: round(x), y: round(y), dy: '.35em', 'text-anchor': anchors[anchor] }, text);
}

/** To a tenth of a unit. */
function round(units: number): number {
  return Math.round(units * 10) / 10;
}
