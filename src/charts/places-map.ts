/**
 * The map of places: marks on outlines, and crowds of them drawn larger beside.
 *
 * A point is drawn only for a town that has one; what is only said to be near a town is a ring around it, and what has
 * no bounds that we know is an area. Every mark is a link, and stands on one of the drawings, once.
 */
import type { Outlines } from '../archive/read-outlines.ts';
import { boxOf, leaderTo, overlap } from './map-boxes.ts';
import type { Box, Labelled, Placed } from './map-boxes.ts';
import { crowdOf } from './map-crowds.ts';
import type { Crowd } from './map-crowds.ts';
import { drawMark, drawSheet, signAt } from './map-drawing.ts';
import type { Sheet } from './map-drawing.ts';
import { nameGround } from './map-names.ts';
import { placeWords } from './map-words.ts';
import { groundOf, viewOf } from './map-view.ts';
import type { Ground, Position, View } from './map-view.ts';
import { writeSvg } from './svg.ts';
import { textWidth } from './text.ts';

/** How surely a place stands where its mark does: `inferred` is a point of a place that was told by inference. */
export type MarkKind = 'point' | 'inferred' | 'ring' | 'area';

/** A place to be drawn. */
export interface PlaceMark {
  readonly id: string;
  readonly name: string;
  /** The place in words, for who listens. */
  readonly label: string;
  readonly href: string;
  readonly kind: MarkKind;
  /** Of a ring, that of the place it is drawn around. */
  readonly position: Position;
}

/** One drawing of the map. */
export interface MapSheet {
  readonly svg: string;
  /** The sign of its frame on the whole map; empty for the whole map itself. */
  readonly sign: string;
  /** Names of the marks on it, in the order given. */
  readonly names: readonly string[];
}

export interface PlacesMap {
  /** The whole map, then what is drawn larger. */
  readonly sheets: readonly MapSheet[];
  /** Marks that have a number on the map in place of their name. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** What the drawings say in words. */
export interface MapWords {
  readonly title: string;
  readonly description: string;
  /** Of a crowd, with the names in it. */
  readonly crowd: (sign: string, names: readonly string[]) => { readonly title: string; readonly description: string };
}

/** Of the viewBox; at 390 CSS px a unit is about one of them. */
const width = 360;
/** The largest that the style sheet makes names, and names of regions, in units. */
const text = { name: 12.5, region: 11.75, country: 11.75 };
/** Kilometres, and the least in units, so that it is seen around a point. */
const reach = { ring: [6, 9], area: [10, 11] } as const;
const dot = 2.6;
/** Marks are crowded that stand nearer than so many ems of their names. */
const nearness = 1.2;
/** What is drawn larger: its height in units, and the room for names around its outermost marks. */
const enlarged = { width, height: [200, 400], room: [110, 24] } as const;
const signs = ['أ', 'ب', 'ج', 'د', 'هـ', 'و'];

/** Whether a position is on the map. */
export function isOnMap(outlines: Outlines, position: Position): boolean {
  return viewFor(outlines).shows(position);
}

const views = new WeakMap<Outlines, View>();

/** Made once: every place asks for it. */
function viewFor(outlines: Outlines): View {
  const view = views.get(outlines) ?? viewOf(outlines, width);
  views.set(outlines, view);
  return view;
}

/**
 * Draw places.
 *
 * @param marks At least one, each on the map; the order is that of the keyboard within each kind.
 */
export function drawPlacesMap(marks: readonly PlaceMark[], outlines: Outlines, words: MapWords): PlacesMap {
  const view = viewFor(outlines);
  const ground = groundOf(outlines);
  const order: readonly MarkKind[] = ['area', 'ring', 'point', 'inferred'];
  const sorted = marks.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const crowds = crowdsAmong(view, sorted);
  const standing = sorted.map((mark) => labelled(view, mark));
  const crowded = new Set(crowds.flatMap(({ members }) => [...members]));
  const numbers = new Map<string, number>();
  const main = sheetOf(
    view,
    ground,
    sorted.filter((_, i) => !crowded.has(i)),
    numbers,
    crowds,
  );
  const dots = standing.flatMap(({ x, y }, i) => (crowded.has(i) && sorted[i]?.kind !== 'ring' ? [{ x, y }] : []));
  const sheets = [
    { id: 'places_map', sign: '', sheet: { ...main, dots }, told: words },
    ...crowds.map(({ frame, times, members }, i) => {
      const own = sorted.filter((_, at) => members.has(at));
      const sign = signs[i] ?? '';
      const told = words.crowd(
        sign,
        own.map(({ name }) => name),
      );
      return {
        id: `places_map_${i + 1}`,
        sign,
        sheet: sheetOf(view.enlarge(frame, times), ground, own, numbers, []),
        told,
      };
    }),
  ];
  return {
    numbers,
    sheets: sheets.map(({ id, sign, sheet, told }) => ({
      sign,
      names: sheet.marks.map(({ mark }) => mark.name),
      svg: writeSvg(
        { id, title: told.title, description: told.description },
        { class: 'chart places-map', viewBox: `0 0 ${sheet.view.width} ${sheet.view.height}` },
        ...drawSheet(sheet),
        ...sheet.marks.map((each) => drawMark(each)),
      ),
    })),
  };
}

/** Crowds, the worst first, until every name that is left on the whole map finds room there or no frame would help. */
function crowdsAmong(view: View, marks: readonly PlaceMark[]): readonly Crowd[] {
  const whole = boxOfView(view);
  const crowds: Crowd[] = [];
  for (;;) {
    const left = marks.flatMap((_, i) => (crowds.some(({ members }) => members.has(i)) ? [] : [i]));
    const rest = left.flatMap((i) => marks[i] ?? []);
    const frames = crowds.map(({ frame }) => frame);
    const words = placeWords(
      rest.map((mark) => labelled(view, mark)),
      text.name,
      inset(whole),
      frames,
    );
    const cramped = new Set(words.flatMap((found, i) => (found ? [] : [i])));
    if (cramped.size === 0 || crowds.length === signs.length) return crowds;
    const standing = rest.map((mark) => ({ ...labelled(view, mark), radius: covered(view, mark) }));
    const crowd = crowdOf(standing, cramped, text.name * nearness, whole, enlarged, frames);
    if (!crowd) return crowds;
    crowds.push({ ...crowd, members: new Set([...crowd.members].flatMap((i) => left[i] ?? [])) });
  }
}

/** A drawing with everything at its place. */
function sheetOf(
  view: View,
  ground: Ground,
  marks: readonly PlaceMark[],
  numbers: Map<string, number>,
  crowds: readonly Crowd[],
): Sheet {
  const frame = inset(boxOfView(view));
  const frames = crowds.map(({ frame: box }, i) => ({ box, sign: signs[i] ?? '' }));
  const all = marks.map((mark) => labelled(view, mark));
  const framed = frames.flatMap(({ box, sign }) => [box, signAt(box, sign).box]);
  const key = cornerOf(view, [...all.map(boxOf), ...framed]);
  const taken = [key, ...framed];
  // What is much smaller than its own name is named beside, as marks are; but not on foreign ground.
  const small = ground.regions.flatMap(({ label, shape }) => {
    const extent = view.extent(shape);
    if (!extent || extent.box.x1 - extent.box.x0 > textWidth(label) * text.region * 0.5) return [];
    const [x, y] = extent.middle;
    const radius = (extent.box.x1 - extent.box.x0) / 2;
    const close = boxOf({ x, y, radius: radius + text.region });
    const allows = ({ x0, y0, x1, y1 }: Box) =>
      overlap(close, { x0, y0, x1, y1 }) && ![x0, x1].some((at) => view.within(ground.abroad, at, (y0 + y1) / 2));
    return [{ x, y, radius, text: label, open: 'around' as const, allows }];
  });
  const found = placeWords([...all, ...small], text.name, frame, taken);
  const names = found.slice(0, marks.length);
  const without = marks.flatMap((mark, i) => (names[i] ? [] : [{ mark, i }]));
  const first = numbers.size + 1;
  const short = placeWords(
    without.map(({ i }, at) => ({ ...(all[i] as Labelled), text: String(first + at) })),
    text.name,
    frame,
    [...taken, ...all.filter(({ open }) => !open).map(boxOf), ...names.flatMap((each) => (each ? [each.box] : []))],
  );
  const placed: (Placed | undefined)[] = [...names];
  for (const [at, { mark, i }] of without.entries()) {
    placed[i] = short[at];
    if (short[at]) numbers.set(mark.id, first + at);
  }
  const rings = new Set<string>();
  const drawn = marks.map((mark, i) => {
    const spot = String(mark.position);
    // What is near one place is in one ring around it.
    const ring = mark.kind !== 'ring' || !rings.has(spot);
    if (mark.kind === 'ring') rings.add(spot);
    const { x, y, radius } = all[i] as Labelled;
    return { mark, x, y, radius, signed: ring || !placed[i], words: placed[i], number: numbers.get(mark.id) };
  });
  const marked = [...all.filter(({ open }) => open !== 'around').map(boxOf), ...taken];
  const lines = drawn.flatMap(({ words: at, ...mark }) => (at && mark.radius > dot ? [leaderBox(mark, at.box)] : []));
  const occupied = [...marked, ...lines, ...[...placed, ...found].flatMap((each) => (each ? [each.box] : []))];
  const besides = small.flatMap((each, i) => {
    const at = found[marks.length + i];
    return at ? [{ ...at, text: each.text }] : [];
  });
  const large = ground.regions.filter(({ label }) => !small.some((each) => each.text === label));
  const regions = [...besides, ...nameGround(view, large, text.region, occupied)];
  const countries = nameGround(view, ground.countries, text.country, [...occupied, ...regions.map(({ box }) => box)]);
  return { view, ground, frames, dots: [], key, regions, countries, marks: drawn };
}

function labelled(view: View, { position, kind, name }: PlaceMark): Labelled {
  const [x, y] = view.place(position);
  if (kind === 'point' || kind === 'inferred') return { x, y, radius: dot, text: name };
  const [kilometres, least] = reach[kind];
  const radius = Math.max(kilometres * view.perKilometre, least);
  return { x, y, radius, text: name, open: kind === 'ring' ? 'around' : 'inside' };
}

/** The radius of the ground that a mark stands for, however small it is drawn. */
function covered(view: View, { kind }: PlaceMark): number {
  return kind === 'ring' || kind === 'area' ? reach[kind][0] * view.perKilometre : 0;
}

const boxOfView = ({ width: x1, height: y1 }: View): Box => ({ x0: 0, y0: 0, x1, y1 });
const inset = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 + 2, y0: y0 + 2, x1: x1 - 2, y1: y1 - 2 });

/** The box that the line from a mark to its words takes up. */
function leaderBox(mark: Pick<Labelled, 'x' | 'y' | 'radius'>, words: Box): Box {
  const { from, to } = leaderTo(mark, words);
  const [x, y] = [[from[0], to[0]] as const, [from[1], to[1]] as const];
  return { x0: Math.min(...x) - 1, y0: Math.min(...y) - 1, x1: Math.max(...x) + 1, y1: Math.max(...y) + 1 };
}

/** The corner for scale and north: the first of the four with the least in it. */
function cornerOf({ width: w, height: h }: View, taken: readonly Box[]): Box {
  const [wide, high, edge] = [92, 40, 6];
  const corners = [
    { x0: w - edge - wide, y0: h - edge - high },
    { x0: edge, y0: h - edge - high },
    { x0: w - edge - wide, y0: edge },
    { x0: edge, y0: edge },
  ].map(({ x0, y0 }) => ({ x0, y0, x1: x0 + wide, y1: y0 + high }));
  const held = (box: Box) => taken.filter((other) => overlap(box, other)).length;
  return corners.reduce((best, box) => (held(box) < held(best) ? box : best));
}
