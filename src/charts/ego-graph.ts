/** One party with all that it is said to have to do with: itself, and around it a row for each tie. */
import type { Box } from './geometry.ts';
import { boxEdges, drawBox, sizeOf } from './graph-boxes.ts';
import { draw, drawLink, writeSvg } from './svg.ts';
import type { Described } from './svg.ts';
import { textWidth, wrapText } from './text.ts';

export interface EgoTie {
  /** The other parties, mostly one; a party in words has no page. */
  readonly others: readonly { readonly name: string; readonly href: string | undefined }[];
  /** What the statements are called: nouns, each once. */
  readonly nouns: readonly string[];
  readonly href: string;
  /** Where the link leads, in words. */
  readonly label: string;
  readonly denied: boolean;
}

export interface Ego {
  readonly name: string;
  readonly ties: readonly EgoTie[];
}

/** In the drawing's own units. */
export interface EgoShape {
  readonly width: number;
  /** Ties stand on the far side of the party alone, or on both of its sides. */
  readonly sides: 1 | 2;
  readonly font: number;
  /** The room for the party itself, and for another. */
  readonly hub: number;
  readonly party: number;
}

/** For windows down to 320 pixels: a unit is about a pixel. */
export const narrowEgo: EgoShape = { width: 360, sides: 1, font: 13, hub: 84, party: 112 };
/** For windows of 768 pixels and more. */
export const wideEgo: EgoShape = { width: 760, sides: 2, font: 13, hub: 124, party: 128 };

/** A box with its words, line by line. */
export interface EgoBox extends Box {
  readonly words: readonly string[];
  readonly href: string | undefined;
}

export interface EgoRow {
  readonly tie: EgoTie;
  readonly boxes: readonly EgoBox[];
  /** The words on the line, each with the middle of its own line of text. */
  readonly nouns: readonly Box[];
  readonly words: readonly string[];
  readonly path: string;
}

export interface LaidEgo {
  readonly hub: EgoBox;
  readonly rows: readonly EgoRow[];
  readonly height: number;
}

/** Where the lines part, beside the party itself. */
const fan = 44;
const gap = 16;
const nounFont = 13;
const nounLine = 17;

/** The drawing as text. */
export function drawEgo(ego: Ego, shape: EgoShape, described: Described): string {
  const { hub, rows, height } = layOutEgo(ego, shape);
  return writeSvg(
    described,
    { class: 'chart graph', viewBox: `0 0 ${shape.width} ${height}`, 'font-size': shape.font },
    ...drawBox(hub, hub.words, shape.font, 'graph-box graph-hub'),
    ...rows.map((row) =>
      draw(
        'g',
        { class: 'graph-tie' },
        draw('path', { class: row.tie.denied ? 'graph-line graph-denied' : 'graph-line', d: row.path }),
        drawLink(
          row.tie.href,
          row.tie.label,
          draw(
            'text',
            { class: 'graph-nouns', 'font-size': nounFont, 'text-anchor': 'middle' },
            ...row.nouns.map(({ x, y }, i) => draw('tspan', { x, y: y + 4 }, row.words[i] ?? '')),
          ),
        ),
        ...row.boxes.flatMap((box) => {
          const drawn = drawBox(box, box.words, shape.font);
          return box.href === undefined ? drawn : [drawLink(box.href, box.words.join(' '), ...drawn)];
        }),
      ),
    ),
  );
}

/** Where everything stands. Rows never touch, and between them are only the lines' own ends. */
export function layOutEgo({ name, ties }: Ego, shape: EgoShape): LaidEgo {
  const half = shape.sides === 1 ? ties.length : Math.ceil(ties.length / 2);
  const sides = shape.sides === 1 ? [ties] : [ties.slice(0, half), ties.slice(half)];
  const heights = sides.map((side) => side.reduce((sum, tie) => sum + extent(tie, shape).height + gap, 0));
  const size = boxSize(name, shape.hub, shape.font);
  const height = Math.max(size.height + gap, ...heights);
  const middle = Math.round(height / 2);
  const x = shape.sides === 1 ? shape.width - Math.ceil(size.width / 2) - 2 : shape.width / 2;
  const hub: EgoBox = { ...size, x, y: middle, href: undefined };
  const rows = sides.flatMap((side, s) => {
    // The first ties stand at the start, which is the right; on one side there is only the far one.
    const outward = shape.sides === 2 && s === 0 ? 1 : -1;
    let top = Math.round((height - (heights[s] ?? 0)) / 2) + gap / 2;
    return side.map((tie): EgoRow => {
      const placed = row(tie, shape, hub, outward, top);
      top += extent(tie, shape).height + gap;
      return placed;
    });
  });
  return { hub, rows, height };
}

function row(tie: EgoTie, shape: EgoShape, hub: EgoBox, outward: 1 | -1, top: number): EgoRow {
  const { boxes, lines, above, stack } = extent(tie, shape);
  const y = top + Math.max(Math.ceil(stack / 2), above * nounLine + 5);
  const far = outward === 1 ? shape.width - shape.party / 2 - 2 : shape.party / 2 + 2;
  const inner = hub.x + (outward * hub.width) / 2;
  const parting = inner + outward * fan;
  const [start, end] = nounZone(shape, hub.width);
  const nounsAt = hub.x + outward * Math.round((start + end) / 2);
  let boxTop = y - Math.ceil(stack / 2);
  const placed = boxes.map((box) => {
    const at = { ...box, x: far, y: boxTop + Math.ceil(box.height / 2) };
    boxTop += box.height + 4;
    return at;
  });
  // To several boxes the line parts once more, beside the widest.
  const fork = far - outward * (Math.max(...boxes.map(({ width }) => width)) / 2 + 7);
  const ways = placed.map((box) => {
    const end = far - (outward * box.width) / 2;
    return placed.length === 1 ? `H${end}` : `M${fork} ${y}V${box.y}H${end}`;
  });
  return {
    tie,
    words: lines,
    boxes: placed,
    nouns: lines.map((line, i) => ({
      x: nounsAt,
      y: i < above ? y - 12 - (above - 1 - i) * nounLine : y + 13 + (i - above) * nounLine,
      width: Math.ceil(textWidth(line) * nounFont),
      height: nounLine,
    })),
    path: [
      `M${inner} ${hub.y}C${inner + outward * 26} ${hub.y} ${inner + outward * 14} ${y} ${parting} ${y}`,
      placed.length === 1 ? '' : `H${fork}`,
      ...ways,
    ].join(''),
  };
}

/** What a row takes: its boxes one below another, and its nouns above and below the line. */
function extent(tie: EgoTie, shape: EgoShape) {
  const boxes = tie.others.map(({ name, href }) => ({ ...boxSize(name, shape.party, shape.font), href }));
  const stack = boxes.reduce((sum, { height }) => sum + height + 4, -4);
  const hubWidth = shape.hub;
  const [start, end] = nounZone(shape, hubWidth);
  const lines = wrapText(tie.nouns.join('، '), (end - start) / nounFont);
  const above = Math.ceil(lines.length / 2);
  const upper = Math.max(Math.ceil(stack / 2), above * nounLine + 5);
  const lower = Math.max(Math.ceil(stack / 2), (lines.length - above) * nounLine + 5);
  return { boxes, lines, above, stack, height: upper + lower };
}

/** From where to where nouns may stand, counted from the middle of the party itself. */
function nounZone(shape: EgoShape, hubWidth: number): readonly [start: number, end: number] {
  const reach = shape.sides === 2 ? shape.width / 2 : shape.width - Math.ceil(hubWidth / 2) - 2;
  return [Math.ceil(hubWidth / 2) + fan, reach - shape.party - 8];
}

function boxSize(name: string, most: number, font: number) {
  const words = wrapText(name, (most - boxEdges) / font);
  const { width, height } = sizeOf(words, font);
  return { words, width: Math.min(most, width), height };
}
