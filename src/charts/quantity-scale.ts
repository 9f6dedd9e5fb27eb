/** Marks on a scale that begins at zero on its right, as Arabic reads; in hundredths of its width. */
import { scaleLinear } from 'd3-scale';
import { isPlaced, reachOf } from './quantity-marks.ts';
import type { Mark, PlacedMark } from './quantity-marks.ts';
import { draw } from './svg.ts';
import type { Drawn } from './svg.ts';

/** A linear scale from zero to what its marks need. */
export interface QuantityScale {
  /** Where a number stands, in hundredths of the width from the drawing's left. */
  readonly at: (n: number) => number;
  /** Whole numbers to name along it, zero first. */
  readonly ticks: readonly number[];
}

/** Room at both sides: half a number of the axis where it begins and ends, the tip of an open bar. */
const ends = { zero: 97, most: 7, tip: 2.5 };

/** The scale of all marks that are to be seen against each other. */
export function quantityScale(marks: readonly Mark[]): QuantityScale {
  const most = Math.max(1, ...marks.filter(isPlaced).map(reachOf));
  // Long numbers would touch each other on a phone.
  const wanted = String(Math.round(most)).length > 5 ? 2 : 4;
  const scale = scaleLinear().domain([0, most]).nice(wanted).range([ends.zero, ends.most]);
  const at = (n: number) => Math.round(scale(n) * 100) / 100;
  return { at, ticks: scale.ticks(wanted).filter(Number.isInteger) };
}

/** A mark at its place; it is drawn about the middle of what it stands in, and is as high as a line of text. */
export function drawMark(mark: PlacedMark, { at }: Pick<QuantityScale, 'at'>): Drawn {
  return draw('svg', { class: `mark mark-${mark.kind}`, y: '50%', overflow: 'visible' }, ...shapes(mark, at));
}

function shapes(mark: PlacedMark, at: QuantityScale['at']): readonly Drawn[] {
  switch (mark.kind) {
    case 'point':
      return [ring('mark-told', at(mark.n), '0.42em')];
    case 'soft':
      return [ring('mark-halo', at(mark.n), '0.72em'), ring('mark-core', at(mark.n), '0.3em')];
    case 'from':
      return [
        bar(at(mark.n), ends.tip),
        tip(ends.tip),
        ring(mark.included ? 'mark-told' : 'mark-beyond', at(mark.n), '0.36em'),
      ];
    case 'up-to':
      return [bar(at(0), at(mark.n)), stop(at(mark.n))];
    case 'span':
      return [bar(at(mark.min), at(mark.max)), stop(at(mark.min)), stop(at(mark.max))];
  }
}

const percent = (x: number) => `${x}%`;

function ring(name: string, x: number, r: string): Drawn {
  return draw('circle', { class: name, cx: percent(x), cy: 0, r });
}

function bar(from: number, to: number): Drawn {
  return draw('line', { class: 'mark-bar', x1: percent(from), x2: percent(to), y1: 0, y2: 0 });
}

/** Where words set a bound. */
function stop(x: number): Drawn {
  return draw('line', { class: 'mark-stop', x1: percent(x), x2: percent(x), y1: '-0.55em', y2: '0.55em' });
}

/** Where a bar goes on. */
function tip(x: number): Drawn {
  const box = { x: percent(x), width: '1em', height: '1em', viewBox: '0 0 10 10', overflow: 'visible' };
  return draw('svg', box, draw('path', { class: 'mark-tip', d: 'M3 -6 L-3 0 L3 6' }));
}
