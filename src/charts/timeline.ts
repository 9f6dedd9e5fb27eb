/**
 * A timeline, drawn row by row: an axis of days that runs from the right, and one sign a row.
 *
 * Positions are in percent of the width, so that a drawing needs no size of its own; letters keep the reader's size.
 */
import { scaleLinear } from 'd3-scale';
import { dayAt } from '../arabic/calendar.ts';
import type { Days } from '../arabic/calendar.ts';
import { monthName } from '../arabic/dates.ts';
import { daysOf } from '../archive/edtf.ts';
import type { Edtf } from '../archive/edtf.ts';
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
  /** The year, at its first tick on an axis of several; otherwise empty. */
  readonly year: string;
  /** Whether it is the first of its part. */
  readonly opens: boolean;
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
  const x = (day: number) => hundredths(scale(day));
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
  const years = new Set(parts.flatMap(({ first, last }) => [dayAt(first).year, dayAt(last).year]));
  let before = { month: '', year: '' };
  return parts.flatMap(({ first, last }, i) => {
    const most = Math.max(1, (widths[i] ?? 0) / tickRoom);
    const step = steps.find((days) => (last - first + 1) / days <= most) ?? last - first + 1;
    const days = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, j) => first + j * step);
    return days.map((number, j) => {
      const { day, month: ofYear, year } = dayAt(number);
      const now = { month: monthName(ofYear).replace(/ \(.*$/u, ''), year: years.size > 1 ? String(year) : '' };
      const [newYear, newMonth] = [now.year !== before.year, now.month !== before.month];
      before = now;
      return {
        x: x(number + 0.5),
        day: String(day),
        month: newMonth || newYear ? now.month : '',
        year: newYear ? now.year : '',
        opens: j === 0,
      };
    });
  });
}

/** The axis, with its days, months and, where there are several, years named, and its breaks marked. */
export function drawAxis(axis: Axis, described: Described): string {
  const breaks = breaksOf(axis);
  const high = breaks.length > 0 || axis.ticks.some(({ year }) => year !== '') ? 4.5 : 3.25;
  const line = { class: 'timeline-line', y2: `${high - 0.05}em` };
  return writeSvg(
    described,
    { class: 'chart timeline-axis', height: `${high}em` },
    draw('line', { ...line, x1: '0', x2: '100%', y1: line.y2 }),
    ...breaks.flatMap(({ from, to }) => [
      gap(from, to),
      label(percent((from + to) / 2), '1.25em', '⁄⁄', 'timeline-break-sign'),
      label(percent((from + to) / 2), '3.75em', 'انقطاع', 'timeline-break-word'),
    ]),
    ...axis.ticks.flatMap(({ x, day, month, year, opens }) => {
      // Names run into the part that they open, and never out of the drawing.
      const anchor = opens ? 'start' : x < 15 ? 'end' : 'middle';
      return [
        label(`${x}%`, '1.25em', day, 'timeline-day'),
        ...(month === '' ? [] : [label(`${x}%`, '2.5em', month, 'timeline-month', anchor)]),
        ...(year === '' ? [] : [label(`${x}%`, '3.75em', year, 'timeline-year', anchor)]),
        draw('line', { ...line, x1: `${x}%`, x2: `${x}%`, y1: `${high - 0.35}em` }),
      ];
    }),
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

/** Where a date lies, in percent: its beginning is the greater. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  /** Whether it lasts longer than the axis. */
  readonly beyond: boolean;
}

/** Where a date lies on an axis; what is beyond the axis lies at its edge. */
export function extent({ x, parts }: Axis, edtf: Edtf): Extent {
  const { first, last } = daysOf(edtf);
  const beyond = last > (parts.at(-1)?.last ?? last);
  return { from: x(first), to: beyond ? 0 : x(last + 1), beyond };
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
  const at = kind === 'day' ? { from: 60, to: 40, beyond: false } : { from: 95, to: 5, beyond: false };
  return writeSvg(
    described,
    { class: 'chart timeline-key', height: '1.5em' },
    ...sign(kind, at, of, { approximate, uncertain: false }),
  );
}

function sign(
  kind: SignKind,
  { from, to, beyond }: Extent,
  of: 'report' | 'event',
  { approximate, uncertain }: ReturnType<typeof qualifiers>,
): readonly Drawn[] {
  const name = ['timeline-sign', `sign-${kind}`, ...(approximate ? ['sign-about'] : [])].join(' ');
  const middle = percent((from + to) / 2);
  const doubt = (x: string, y: string) => (uncertain ? [label(x, y, '؟', 'timeline-doubt')] : []);
  if (kind === 'day') {
    const shape =
      of === 'report'
        ? draw('rect', { class: name, x: '-0.375em', y: '-0.375em', width: '0.75em', height: '0.75em' })
        : draw('circle', { class: name, r: '0.4375em' });
    const tail = approximate ? [bar('timeline-tail', ['-1.5em', '0'], ['1.5em', '0'])] : [];
    return [at(middle, ...tail, shape, ...doubt(approximate ? '-2em' : '-1em', '0.35em'))];
  }
  const [y, height] = kind === 'through' ? ['-0.2em', '0.4em'] : ['-0.375em', '0.75em'];
  const width = percent(from - to);
  const rounded = of === 'event' ? { rx: '0.375em' } : {};
  const caps = kind === 'through' ? (beyond ? [from] : [from, to]) : [];
  return [
    at(
      '0',
      draw('rect', { class: name, x: `${to}%`, y, width, height, ...rounded }),
      ...caps.map((x) => bar('timeline-end', [`${x}%`, '-0.45em'], [`${x}%`, '0.45em'])),
      ...doubt(middle, kind === 'through' ? '-0.35em' : '0.35em'),
    ),
    ...(beyond
      ? [at('0', ...['-0.5em', '0.5em'].map((end) => bar('timeline-end', ['0.1em', '0'], ['0.6em', end])))]
      : []),
  ];
}

/** What stands in the middle of a row, measured from there. */
function at(x: string, ...children: readonly Drawn[]): Drawn {
  return draw('svg', { x, y: '50%', overflow: 'visible' }, ...children);
}

function bar(name: string, [x1, y1]: readonly [string, string], [x2, y2]: readonly [string, string]): Drawn {
  return draw('line', { class: name, x1, y1, x2, y2 });
}

function breaksOf({ parts, x }: Axis): readonly { readonly from: number; readonly to: number }[] {
  return parts.slice(1).map(({ first }, i) => ({ from: x((parts[i]?.last ?? first) + 1), to: x(first) }));
}

function gap(from: number, to: number): Drawn {
  return draw('rect', { class: 'timeline-break', x: `${to}%`, y: '0', width: percent(from - to), height: '100%' });
}

function label(x: string, y: string, words: string, name: string, anchor = 'middle'): Drawn {
  return draw('text', { class: name, x, y, 'text-anchor': anchor }, words);
}

/** A part of the width, as written. */
function percent(x: number): string {
  return `${hundredths(x)}%`;
}

/** Sums of rounded parts are no rounded parts: what is written is rounded anew. */
function hundredths(x: number): number {
  return Math.round(x * 100) / 100;
}
