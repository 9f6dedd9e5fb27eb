/**
 * The figures of a question side by side: a panel for each thing that is counted, a row for each claim. A panel is a
 * drawing of its own, so that a printed page ends between two of them and never through one.
 *
 * Heights are in em and widths in hundredths, so that text is as large as the reader has it at every width: the scale of a
 * row lies under its words and is as wide as there is room. Nothing is summed: a row is one figure.
 */
import { isPlaced } from './quantity-marks.ts';
import type { Mark } from './quantity-marks.ts';
import { drawMark, quantityScale } from './quantity-scale.ts';
import type { QuantityScale } from './quantity-scale.ts';
import { draw, drawLink, writeSign, writeSvg } from './svg.ts';
import type { Attributes, Described, Drawn } from './svg.ts';
import { textWidth, wrapText } from './text.ts';

/** A claim in the drawing. */
export interface ChartRow {
  /** To the words in the report. */
  readonly href: string;
  /** The quantity: «نحو 130»; of what has no number the words as printed, which are then the capture's. */
  readonly quantity: {
    readonly words: string;
    readonly printedAt?: { readonly report: string; readonly line: number };
  };
  /** Why it has no place on the scale; empty where it has one. */
  readonly aside: string;
  /** What it counts; empty where the panel's heading says it. */
  readonly counted: string;
  readonly speaker: string;
  /** Its report and place: «0003، الفقرة 4». */
  readonly place: string;
  readonly mark: Mark;
}

/** Claims that count the same thing. */
export interface ChartPanel {
  readonly described: Described;
  /** Panels of one scale are drawn to one scale. */
  readonly scale: string;
  /** The scale's unit in words; empty when all panels have the same. */
  readonly unit: string;
  /** Those without a place on the scale stand under it. */
  readonly rows: readonly ChartRow[];
}

/** Sizes in em of the drawing's text. */
const size = { small: 0.875, line: 1.65, smallLine: 1.45, lane: 2, axis: 1.5, gap: 0.7, sign: 1.3 };
/** As many rows may stand between the eye and the numbers of the scale; where there are more it has them above too. */
const most = 6;
/** The longest line in em: a window of 320 px has room for it. */
const widest = 18.4;

/** A drawing for each panel, as the text of an SVG, in the order given; those of one scale may be read against each other. */
export function questionCharts(panels: readonly ChartPanel[]): readonly string[] {
  const together = Map.groupBy(panels, ({ scale }) => scale);
  const scales = new Map(
    [...together].map(([name, own]) => {
      return [name, quantityScale(own.flatMap(({ rows }) => rows.map(({ mark }) => mark)))] as const;
    }),
  );
  return panels.map((panel) => drawPanel(panel, scales.get(panel.scale) ?? quantityScale([])));
}

/** A mark alone, for a legend: the number 1 of a scale to 2. */
export function markSample(mark: Mark): string {
  const at = (n: number) => 100 - n * 50;
  const drawn = isPlaced(mark) ? drawMark(mark, { at }) : sign(mark.told, { x: '60%', y: '50%' });
  return writeSign({ class: 'chart mark-sample', width: '4em', height: '1.5em' }, drawn);
}

/** What is drawn so far, from the top. */
class Stack {
  readonly drawn: Drawn[] = [];
  height = 0;

  add(height: number, name: string, attributes: Attributes, ...children: readonly Drawn[]): void {
    this.drawn.push(box(this.height, height, name, attributes, ...children));
    this.height += height;
  }

  skip(height: number): void {
    this.height += height;
  }
}

function drawPanel({ described, unit, rows }: ChartPanel, scale: QuantityScale): string {
  const stack = new Stack();
  const placed = rows.filter(({ mark }) => isPlaced(mark));
  if (placed.length > most) drawAxis(stack, scale, '');
  for (const row of placed) drawRow(stack, row, scale);
  if (placed.length > 0) drawAxis(stack, scale, unit);
  for (const row of rows.filter(({ mark }) => !isPlaced(mark))) drawRow(stack, row, scale);
  return writeSvg(described, { width: '100%', height: em(stack.height) }, ...stack.drawn);
}

function drawRow(stack: Stack, row: ChartRow, scale: QuantityScale): void {
  const { quantity, aside, counted, speaker, place, mark } = row;
  const placed = isPlaced(mark);
  const words = new Lines(placed ? 0 : size.sign);
  words.add('row-quantity', quantity.words, 1, verbatim(quantity));
  words.add('row-aside', aside, size.small);
  words.add('row-counted', counted, size.small);
  words.add('row-speaker', speaker, size.small);
  words.append('row-place', place, size.small);
  const height = words.height + (placed ? size.lane : 0);
  const parts = [
    draw('rect', { class: 'row-area', width: '100%', height: '100%' }),
    ...(placed ? [lane(words.height, size.lane, 'lane', ...grid(scale), drawMark(mark, scale))] : [sign(mark.told)]),
    words.drawn(),
  ];
  const label = [quantity.words, aside, counted, speaker, place].filter((part) => part !== '').join('، ');
  if (stack.height > 0) stack.skip(size.gap);
  stack.add(height, 'row', {}, drawLink(row.href, label, ...parts));
}

function drawAxis(stack: Stack, { at, ticks }: QuantityScale, unit: string): void {
  const y = em(1.1, size.small);
  const labels = ticks.map((n) =>
    draw('text', { class: 'tick', x: `${at(n)}%`, y, 'text-anchor': 'middle', 'font-size': em(size.small) }, String(n)),
  );
  const named = draw(
    'text',
    { class: 'tick-unit', x: `${at(0)}%`, y: em(2.4, size.small), 'font-size': em(size.small) },
    unit,
  );
  const height = size.axis + (unit === '' ? 0 : size.smallLine);
  stack.add(height, 'axis', {}, lane(0, height, 'lane', ...labels, ...(unit === '' ? [] : [named])));
}

/** The lines that a reader's eye follows to the numbers, and the one on which marks stand. */
function grid({ at, ticks }: QuantityScale): readonly Drawn[] {
  const upright = ticks.map((n) => {
    const x = `${at(n)}%`;
    return draw('line', { class: n === 0 ? 'grid-zero' : 'grid', x1: x, x2: x, y1: 0, y2: '100%' });
  });
  return [...upright, draw('line', { class: 'grid', x1: '1.5%', x2: `${at(0)}%`, y1: '50%', y2: '50%' })];
}

/** The sign of what has no place on the scale; a denial has one of its own. */
function sign(told: Extract<Mark, { kind: 'beside' }>['told'], at: Attributes = { x: '100%', y: em(0.9) }): Drawn {
  const shape =
    told === 'denied'
      ? draw('path', { class: 'mark-aside', d: 'M-9 -4 L-1 4 M-9 4 L-1 -4' })
      : draw('rect', { class: 'mark-aside', x: -9, y: -4, width: 8, height: 8 });
  const place = { ...at, width: '1em', height: '1em', viewBox: '0 0 10 10', overflow: 'visible' };
  return draw('svg', { class: 'sign', ...place }, shape);
}

function verbatim({ words, printedAt }: ChartRow['quantity']): Attributes {
  if (!printedAt || words === '') return {};
  return { 'data-report': printedAt.report, 'data-verbatim': printedAt.line, 'data-verbatim-part': '' };
}

/** Lines of text one under the other, from the right. */
class Lines {
  readonly #lines: { parts: readonly Drawn[]; width: number; y: number; size: number }[] = [];
  readonly #indent: number;
  height = 0;

  /** @param indent How far from the right they begin, in em. */
  constructor(indent = 0) {
    this.#indent = indent;
  }

  /** Text in as many lines as it needs; `scale` is its size against the drawing's. */
  add(name: string, text: string, scale: number, attributes: Attributes = {}): void {
    const lines = wrapText(text, this.#most(scale));
    // Spaces of a capture are not all alike: words that a line break would alter stay in one line.
    const kept = lines.every((line) => text.includes(line)) ? lines : [text];
    for (const line of kept) this.#push(name, line, scale, attributes);
  }

  /** Text that is not broken: after the last line where there is room for it, else in a line of its own. */
  append(name: string, text: string, scale: number): void {
    const last = this.#lines.at(-1);
    const joined = ` · ${text}`;
    if (!last || last.size !== scale || last.width + textWidth(joined) > this.#most(scale))
      return this.#push(name, text, scale, {});
    last.parts = [...last.parts, draw('tspan', {}, ' · '), draw('tspan', { class: name }, text)];
  }

  drawn(): Drawn {
    const texts = this.#lines.map(({ parts, y, size }) =>
      draw('text', { x: em(-this.#indent, size), y: em(y, size), 'font-size': em(size) }, ...parts),
    );
    return draw('svg', { class: 'words', x: '100%', overflow: 'visible' }, ...texts);
  }

  #most(scale: number): number {
    return (widest - this.#indent) / scale;
  }

  #push(name: string, text: string, scale: number, attributes: Attributes): void {
    const height = scale === 1 ? size.line : size.smallLine;
    const y = this.height + height * 0.72;
    this.#lines.push({
      parts: [draw('tspan', { class: name, ...attributes }, text)],
      width: textWidth(text),
      y,
      size: scale,
    });
    this.height += height;
  }
}

function lane(y: number, height: number, name: string, ...children: readonly Drawn[]): Drawn {
  return box(y, height, name, {}, ...children);
}

function box(y: number, height: number, name: string, attributes: Attributes, ...children: readonly Drawn[]): Drawn {
  return draw(
    'svg',
    { class: name, y: em(y), width: '100%', height: em(height), overflow: 'visible', ...attributes },
    ...children,
  );
}

/** A length in em of the drawing's text, for an element whose text is of another size. */
function em(length: number, of = 1): string {
  return `${Math.round((length / of) * 1000) / 1000}em`;
}
