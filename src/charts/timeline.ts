/**
 * A timeline, drawn row by row: an axis of days that runs from the right, and one sign a row.
 *
 * Positions are in percent of the width, so that a drawing needs no size of its own; letters keep the reader's size.
 */
import { scaleLinear } from 'd3-scale';
import { dayAt, dayNumber } from '../arabic/calendar.ts';
import { monthName } from '../arabic/dates.ts';
import { earliest, latest } from '../archive/edtf.ts';
import type { Edtf } from '../archive/edtf.ts';
import type { Days } from './periods.ts';
import { draw, writeSvg } from './svg.ts';
import type { Described, Drawn } from './svg.ts';

/** An axis of days; between its parts it is broken. */
export interface Axis {
  readonly parts: readonly Days[];
  /** Percent of the width, from its end in reading order, at which a day begins; what is beyond is at the edge. */
  readonly x: (day: number) => number;
  readonly ticks: readonly Tick[];
}

/** A day that the axis names. */
export interface Tick {
  readonly x: number;
  readonly day: string;
  /** The month's name, at its first tick; otherwise empty. */
  readonly month: string;
}

/** Of the width, in percent: what a break takes, and what is left free beside the first and the last day. */
const room = { break: 14, edge: 2 } as const;

/** An axis of these stretches: each has room by the root of its days, so that a short one can still be read. */
export function axisOf(parts: readonly Days[]): Axis {
  const free = 100 - 2 * room.edge - room.break * (parts.length - 1);
  const weights = parts.map(({ first, last }) => Math.sqrt(last - first + 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let start = 100 - room.edge;
  const ranges = weights.flatMap((weight) => {
    const from = start;
    const to = from - (free * weight) / sum;
    start = to - room.break;
    return [from, to];
  });
  const scale = scaleLinear()
    .domain(parts.flatMap(({ first, last }) => [first, last + 1]))
    .range(ranges)
    .clamp(true);
  const x = (day: number) => Math.round(scale(day) * 100) / 100;
  return {
    parts,
    x,
    ticks: ticksOf(
      parts,
      x,
      parts.map((_, i) => (free * (weights[i] ?? 0)) / sum),
    ),
  };
}

/** Days that are named, at most one for so many percent of the width. */
const tickRoom = 15;
const steps = [1, 2, 3, 5, 7, 10, 14, 30, 61, 122, 183, 366];

function ticksOf(parts: readonly Days[], x: Axis['x'], widths: readonly number[]): readonly Tick[] {
  let month = '';
  return parts.flatMap(({ first, last }, i) => {
    const most = Math.max(1, (widths[i] ?? 0) / tickRoom);
    const step = steps.find((days) => (last - first + 1) / days <= most) ?? last - first + 1;
    const days = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, j) => first + j * step);
    return days.map((number) => {
      const { day, month: ofYear } = dayAt(number);
      const name = monthName(ofYear).replace(/ \(.*$/u, '');
      const shown = name === month ? '' : name;
      month = name;
      return { x: x(number + 0.5), day: String(day), month: shown };
    });
  });
}

/** The axis, with its days and months named and its breaks marked. */
export function drawAxis(axis: Axis, described: Described): string {
  return writeSvg(
    described,
    { class: 'chart timeline-axis', height: '3.25em' },
    draw('line', { class: 'timeline-line', x1: '0', x2: '100%', y1: '3.2em', y2: '3.2em' }),
    ...breaksOf(axis).flatMap(({ from, to }) => [
      gap(from, to),
      label(`${(from + to) / 2}%`, '1.25em', '⁄⁄', 'timeline-break-sign'),
      label(`${(from + to) / 2}%`, '2.5em', 'انقطاع', 'timeline-month'),
    ]),
    ...axis.ticks.flatMap(({ x, day, month }) => [
      label(`${x}%`, '1.25em', day, 'timeline-day'),
      ...(month === ''
        ? []
        : [label(`${x}%`, '2.5em', month, 'timeline-month', x > 85 ? 'start' : x < 15 ? 'end' : 'middle')]),
      draw('line', { class: 'timeline-line', x1: `${x}%`, x2: `${x}%`, y1: '2.9em', y2: '3.2em' }),
    ]),
  );
}

/** What a sign looks like: a day; a span that all of it is meant; one unknown part of a span. */
export type SignKind = 'day' | 'through' | 'within';

/** The sign that a date has. A month or a year is a span in which the day is not known. */
export function signKind(edtf: Edtf): SignKind {
  if (edtf.kind === 'interval') return 'through';
  return edtf.kind === 'date' && edtf.date.day !== undefined ? 'day' : 'within';
}

/** Whether any part of a date is `~`, and whether any is `?`. */
export function qualifiers(edtf: Edtf): { readonly approximate: boolean; readonly uncertain: boolean } {
  const dates = edtf.kind === 'date' ? [edtf.date] : [edtf.from, edtf.to];
  return {
    approximate: dates.some(({ approximate }) => approximate),
    uncertain: dates.some(({ uncertain }) => uncertain),
  };
}

/** Where a date lies on an axis, in percent: its beginning is the greater. */
export function extent(axis: Axis, edtf: Edtf): { readonly from: number; readonly to: number } {
  return { from: axis.x(dayNumber(earliest(edtf))), to: axis.x(dayNumber(latest(edtf)) + 1) };
}

/** A row: the lines of its axis, and the sign of one date; a report's is square, an event's is round. */
export function drawRow(axis: Axis, edtf: Edtf, of: 'report' | 'event', described: Described): string {
  return writeSvg(
    described,
    { class: 'chart timeline-track', height: '100%' },
    ...breaksOf(axis).map(({ from, to }) => gap(from, to)),
    ...axis.ticks.map(({ x }) =>
      draw('line', { class: 'timeline-grid', x1: `${x}%`, x2: `${x}%`, y1: '0', y2: '100%' }),
    ),
    ...sign(signKind(edtf), extent(axis, edtf), of, qualifiers(edtf)),
  );
}

/** A sign alone, for the key of signs. */
export function drawKey(kind: SignKind, of: 'report' | 'event', approximate: boolean, described: Described): string {
  return writeSvg(
    described,
    { class: 'chart timeline-key', height: '1.5em' },
    ...sign(kind, kind === 'day' ? { from: 60, to: 40 } : { from: 95, to: 5 }, of, { approximate, uncertain: false }),
  );
}

function sign(
  kind: SignKind,
  { from, to }: { readonly from: number; readonly to: number },
  of: 'report' | 'event',
  { approximate, uncertain }: ReturnType<typeof qualifiers>,
): readonly Drawn[] {
  const classes = ['timeline-sign', `sign-${kind}`, ...(approximate ? ['sign-about'] : [])].join(' ');
  const middle = (from + to) / 2;
  const doubt = uncertain ? [label(`${Math.max(3, to - 3)}%`, '1.25em', '؟', 'timeline-doubt')] : [];
  if (kind === 'day') {
    const shape =
      of === 'report'
        ? draw('rect', { class: classes, x: '-0.375em', y: '-0.375em', width: '0.75em', height: '0.75em' })
        : draw('circle', { class: classes, r: '0.4375em' });
    const tails = approximate
      ? [draw('line', { class: 'timeline-tail', x1: '-1.5em', x2: '1.5em', y1: '0', y2: '0' })]
      : [];
    return [draw('svg', { x: `${middle}%`, y: '50%', overflow: 'visible' }, ...tails, shape), ...doubt];
  }
  const width = `${Math.round((from - to) * 100) / 100}%`;
  const rounded = of === 'event' ? { rx: '0.375em' } : {};
  const high = kind === 'through' ? '0.4em' : '0.75em';
  const bar = draw('rect', {
    class: classes,
    x: `${to}%`,
    y: kind === 'through' ? '-0.2em' : '-0.375em',
    width,
    height: high,
    ...rounded,
  });
  const ends =
    kind === 'through'
      ? [from, to].map((x) =>
          draw('line', { class: 'timeline-end', x1: `${x}%`, x2: `${x}%`, y1: '-0.45em', y2: '0.45em' }),
        )
      : [];
  return [draw('svg', { y: '50%', overflow: 'visible' }, bar, ...ends), ...doubt];
}

function breaksOf({ parts, x }: Axis): readonly { readonly from: number; readonly to: number }[] {
  return parts.slice(1).map(({ first }, i) => ({ from: x((parts[i]?.last ?? first) + 1), to: x(first) }));
}

function gap(from: number, to: number): Drawn {
  return draw('rect', { class: 'timeline-break', x: `${to}%`, y: '0', width: `${from - to}%`, height: '100%' });
}

function label(x: string, y: string, words: string, name: string, anchor = 'middle'): Drawn {
  return draw('text', { class: name, x, y, 'text-anchor': anchor }, words);
}
