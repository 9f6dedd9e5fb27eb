/** Who is said to have to do with whom: parties as boxes, what is said of two or three of them as lines with a sign. */
import { at, between, overlap, runsThrough, squaredLength } from './geometry.ts';
import type { Box, Line, Point } from './geometry.ts';
import { drawBox, sizeOf } from './graph-boxes.ts';
import { place, signRadius } from './placement.ts';
import type { Grid, Link, Size } from './placement.ts';
import { draw, drawLink, writeSvg } from './svg.ts';
import type { Described, Drawn } from './svg.ts';
import { wrapText } from './text.ts';

export interface GraphParty {
  readonly key: string;
  readonly name: string;
  readonly href: string;
}

/** All that is said of the same two or three parties. */
export interface GraphTie {
  /** Keys of its parties. */
  readonly between: readonly string[];
  readonly href: string;
  /** Where the link leads, in words. */
  readonly label: string;
  /** How many statements it holds. */
  readonly statements: number;
  /** Whether a denial is among them. */
  readonly denied: boolean;
}

/** How wide the drawing is, and how its words are set; all in the drawing's own units. */
export interface GraphShape extends Grid {
  readonly font: number;
  /** The longest line of a name, in em; a longer word has a line to itself. */
  readonly line: number;
}

/** For windows down to 320 pixels: a unit is about a pixel. */
export const narrow: GraphShape = { columns: 3, width: 360, pitch: 92, font: 13, line: 6.2 };
/** For windows of 768 pixels and more. */
export const wide: GraphShape = { columns: 6, width: 760, pitch: 92, font: 14, line: 7.2 };

/** Parties that are linked to one another, with all that links them. */
export interface GraphPart {
  readonly parties: readonly GraphParty[];
  readonly ties: readonly GraphTie[];
}

/**
 * The drawing of some parties and their ties, as text.
 *
 * @returns None where they cannot be drawn without a line through a name.
 */
export function drawRelations(part: GraphPart, shape: GraphShape, described: Described): string | undefined {
  const laid = layOut(part, shape);
  if (!laid) return undefined;
  const { nodes, width, height } = laid;
  return writeSvg(
    described,
    { class: 'chart graph', viewBox: `0 0 ${width} ${height}`, 'font-size': shape.font },
    draw(
      'g',
      { class: 'graph-lines' },
      ...laid.ties.flatMap(({ tie, lines }) => lines.map((line) => drawLine(line, tie.denied))),
    ),
    ...nodes.flatMap((node) => [
      drawParty(node, shape.font),
      ...laid.ties.filter(({ first }) => first === node.party.key).map((tie) => drawTie(tie)),
    ]),
  );
}

export interface LaidParty {
  readonly party: GraphParty;
  readonly box: Box;
  readonly words: readonly string[];
}

export interface LaidTie {
  readonly tie: GraphTie;
  /** One for two parties; for three, one to each from the sign. */
  readonly lines: readonly Line[];
  /** The middle of its sign. */
  readonly sign: Point;
  /** The party after which it is read. */
  readonly first: string;
}

export interface Laid {
  readonly width: number;
  readonly height: number;
  /** In reading order: from above, each row from its start. */
  readonly nodes: readonly LaidParty[];
  readonly ties: readonly LaidTie[];
}

/** Around everything. */
const edge = 4;

/** Where everything stands; none where no placement is found that leaves each sign room on its line. */
export function layOut(part: GraphPart, shape: GraphShape): Laid | undefined {
  for (const more of [0, 16, 32]) {
    const laid = layOutAt(part, { ...shape, pitch: shape.pitch + more });
    if (laid !== 'crowded') return laid;
  }
  return undefined;
}

/** Where everything stands with rows so far apart; `crowded` where more room may help. */
function layOutAt({ parties, ties }: GraphPart, shape: GraphShape): Laid | 'crowded' | undefined {
  const words = parties.map(({ name }) => wrapText(name, shape.line));
  const sizes = words.map((lines): Size => sizeOf(lines, shape.font));
  const indexOf = new Map(parties.map(({ key }, i) => [key, i]));
  const among = (tie: GraphTie) => tie.between.map((key) => indexOf.get(key) ?? 0);
  // What is said of three parties has a place of its own in the middle of them.
  const gathered = ties.filter((tie) => tie.between.length > 2);
  const knot = (tie: GraphTie) => parties.length + gathered.indexOf(tie);
  const linksOf = (tie: GraphTie): Link[] => {
    const [a = 0, b = 0, ...more] = among(tie);
    return more.length === 0 ? [[a, b]] : [a, b, ...more].map((i): Link => [knot(tie), i]);
  };
  const knots = gathered.map((): Size => ({ width: 2 * signRadius + 2, height: 2 * signRadius + 2 }));
  const placed = place([...sizes, ...knots], ties.flatMap(linksOf), fitted(shape, sizes));
  if (!placed) return undefined;
  const top = Math.min(...placed.map(({ y, height }) => y - height / 2)) - edge;
  const boxes = placed.map((box) => ({ ...box, y: box.y - Math.floor(top) }));
  const height = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height / 2))) + edge;

  const reading = parties.map((_, i) => i).sort((a, b) => before(boxes[a] as Box, boxes[b] as Box));
  const lines = ties.map((tie) => linksOf(tie).flatMap(([a, b]) => between(boxes[a] as Box, boxes[b] as Box) ?? []));
  // The shorter a line, the fewer places it has for its sign: it chooses first.
  const length = (t: number) => (ties[t]?.between.length === 2 && lines[t]?.[0] ? squaredLength(lines[t][0]) : 0);
  const choosing = ties.map((_, t) => t).sort((a, b) => length(a) - length(b));
  const signs: Box[] = [];
  const laidTies: LaidTie[] = [];
  for (const t of choosing) {
    const tie = ties[t] as GraphTie;
    const others = lines.filter((_, o) => o !== t).flat();
    const own = tie.between.length > 2 ? (boxes[knot(tie)] as Box) : free(lines[t]?.[0], others, [...boxes, ...signs]);
    if (!own) return 'crowded';
    const sign = { x: own.x, y: own.y };
    signs.push({ ...sign, width: 2 * signRadius, height: 2 * signRadius });
    const first = reading.find((i) => among(tie).includes(i)) ?? 0;
    laidTies.push({ tie, lines: lines[t] ?? [], sign, first: parties[first]?.key ?? '' });
  }
  const nodes = reading.map((i) => ({
    party: parties[i] as GraphParty,
    box: boxes[i] as Box,
    words: words[i] ?? [],
  }));
  const ordered = laidTies.sort((a, b) => before(a.sign, b.sign));
  return { width: shape.width, height, nodes, ties: ordered };
}

/** Fewer columns where a name is wider than one, and higher rows where a name has many lines. */
function fitted(shape: GraphShape, sizes: readonly Size[]): Grid {
  const widest = Math.max(1, ...sizes.map(({ width }) => width));
  const highest = Math.max(1, ...sizes.map(({ height }) => height));
  const columns = Math.max(1, Math.min(shape.columns, Math.floor(shape.width / (widest + 2 * edge))));
  return { columns, width: shape.width, pitch: Math.max(shape.pitch, highest + 30) };
}

/** Reading order of an Arabic page: from above, then from the right. Rows of the grid stand half a row apart. */
function before(a: Point, b: Point): number {
  return Math.abs(a.y - b.y) > 8 ? a.y - b.y : b.x - a.x;
}

/** The place on a line where a sign lies on nothing else, near its middle; none where there is no such place. */
function free(line: Line | undefined, others: readonly Line[], boxes: readonly Box[]): Point | undefined {
  if (!line) return undefined;
  const places = [50, 44, 56, 38, 62, 32, 68, 26, 74, 20, 80].map((part) => at(line, part));
  const sign = (point: Point, room: number): Box => ({
    ...point,
    width: 2 * (signRadius + room),
    height: 2 * (signRadius + room),
  });
  const clear = (point: Point, room: number) => boxes.every((box) => !overlap(sign(point, room), box));
  return (
    places.find((point) => clear(point, 2) && others.every((other) => !runsThrough(other, sign(point, 1)))) ??
    places.find((point) => clear(point, 1))
  );
}

function drawLine({ from, to }: Line, denied: boolean): Drawn {
  const kind = denied ? 'graph-line graph-denied' : 'graph-line';
  return draw('path', { class: kind, d: `M${from.x} ${from.y}L${to.x} ${to.y}` });
}

function drawParty({ party, box, words }: LaidParty, font: number): Drawn {
  return drawLink(party.href, party.name, ...drawBox(box, words, font));
}

/** The lines once more, to be seen when the sign is pointed at; they are drawn below it. */
function drawTie({ tie, lines, sign }: LaidTie): Drawn {
  const { x, y } = sign;
  return draw(
    'g',
    { class: 'graph-tie' },
    ...lines.map(({ from, to }) => draw('path', { class: 'graph-way', d: `M${from.x} ${from.y}L${to.x} ${to.y}` })),
    drawLink(
      tie.href,
      tie.label,
      draw('circle', { class: tie.denied ? 'graph-sign graph-denied' : 'graph-sign', cx: x, cy: y, r: signRadius }),
      draw('text', { class: 'graph-count', x, y: y + 4, 'text-anchor': 'middle' }, String(tie.statements)),
    ),
  );
}
