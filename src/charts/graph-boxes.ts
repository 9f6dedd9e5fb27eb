/** Boxes that hold the names of parties, as every drawing of relations has them; in the drawing's own units. */
import type { Box } from './geometry.ts';
import { draw } from './svg.ts';
import type { Drawn } from './svg.ts';
import { textWidth } from './text.ts';

const padding = { inline: 14, block: 8 };
/** From one line of a name to the next, in ems. */
const leading = 1.45;

/** What of a box's width no words can have. */
export const boxEdges = padding.inline;

/** The size of a box with words of a size, line by line. */
export function sizeOf(words: readonly string[], font: number): Pick<Box, 'width' | 'height'> {
  return {
    width: Math.ceil(Math.max(0, ...words.map(textWidth)) * font) + padding.inline,
    height: Math.ceil(words.length * font * leading) + padding.block,
  };
}

/** A box with its words in its middle. */
export function drawBox(
  { x, y, width, height }: Box,
  words: readonly string[],
  font: number,
  kind = 'graph-box',
): readonly Drawn[] {
  // Letters stand on their line: its middle is about a third of an em above it.
  const first = y - ((words.length - 1) * font * leading) / 2 + font * 0.32;
  const lineAt = (i: number) => Math.round((first + i * font * leading) * 10) / 10;
  return [
    draw('rect', { class: kind, x: x - width / 2, y: y - height / 2, width, height, rx: 5 }),
    draw(
      'text',
      { class: 'graph-name', 'text-anchor': 'middle' },
      ...words.map((line, i) => draw('tspan', { x, y: lineAt(i) }, line)),
    ),
  ];
}
