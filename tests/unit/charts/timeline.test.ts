import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../src/arabic/calendar.ts';
import { parseEdtf } from '../../../src/archive/edtf.ts';
import type { Edtf } from '../../../src/archive/edtf.ts';
import { axisOf, drawAxis, drawRow, extent, signKind } from '../../../src/charts/timeline.ts';

const february = {
  first: dayNumber({ year: 2017, month: 2, day: 1 }),
  last: dayNumber({ year: 2017, month: 2, day: 28 }),
};
const december = {
  first: dayNumber({ year: 2017, month: 12, day: 17 }),
  last: dayNumber({ year: 2017, month: 12, day: 24 }),
};
const described = { id: 'one', title: 'يوم', description: '16 شباط' };

function dated(text: string): Edtf {
  const edtf = parseEdtf(text);
  if ('fault' in edtf) throw new Error(text);
  return edtf;
}

describe('axisOf(parts)', () => {
  test('runs from the right: a later day has the smaller x, and never leaves the drawing', () => {
    const axis = axisOf([february, december]);
    fc.assert(
      fc.property(
        fc.integer({ min: february.first - 500, max: december.last + 500 }),
        fc.integer({ min: 1, max: 400 }),
        (day, more) => {
          expect(axis.x(day + more)).toBeLessThanOrEqual(axis.x(day));
          expect(axis.x(day) >= 0 && axis.x(day) <= 100).toBe(true);
        },
      ),
    );
  });

  test('gives days of one part one width', () => {
    const { x } = axisOf([february]);
    const widths = [0, 9, 27].map((i) => x(february.first + i) - x(february.first + i + 1));
    for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0, 1);
  });

  test('names days that have room, and each month once where it begins to be named', () => {
    const { ticks } = axisOf([february, december]);
    expect(ticks.map(({ month }) => month).filter(Boolean)).toEqual(['شباط', 'كانون الأول']);
    const gaps = ticks.slice(1).map(({ x }, i) => (ticks[i]?.x ?? 0) - x);
    expect(Math.min(...gaps)).toBeGreaterThan(7);
  });

  test('of two years names no day that it does not have', () => {
    const { ticks } = axisOf([{ first: february.first, last: february.first + 730 }]);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(9);
  });
});

describe('signKind(edtf)', () => {
  test.each([
    ['2017-02-16', 'day'],
    ['2016-02-18~', 'day'],
    ['2017-05', 'within'],
    ['2016', 'within'],
    ['[2017-02-16..2017-02-22]', 'within'],
    ['2017-02-13/2017-02-18', 'through'],
  ] as const)('of %s is %s', (edtf, kind) => {
    expect(signKind(dated(edtf))).toBe(kind);
  });
});

describe('extent(axis, edtf)', () => {
  const axis = axisOf([february]);
  const width = (edtf: string) => {
    const { from, to } = extent(axis, dated(edtf));
    return from - to;
  };

  test('is as wide as what is not known', () => {
    expect(width('[2017-02-16..2017-02-22]')).toBeCloseTo(7 * width('2017-02-16'), 0);
    expect(width('2017-02-13/2017-02-18')).toBeCloseTo(6 * width('2017-02-16'), 0);
    expect(width('2017-02')).toBeCloseTo(96, 0);
  });

  test('goes to the edge where a date lasts longer than the axis', () => {
    expect(extent(axis, dated('2017-02-20/2019'))).toMatchObject({ to: 0, beyond: true });
    expect(extent(axis, dated('2017-02-20/2017-02-28')).beyond).toBe(false);
  });
});

describe('drawRow(axis, edtf, lane, described)', () => {
  const axis = axisOf([february, december]);
  const row = (edtf: string, lane: 'report' | 'event' = 'event') => drawRow(axis, dated(edtf), lane, described);

  test('tells events from reports by shape', () => {
    expect(row('2017-02-16')).toContain('<circle');
    expect(row('2017-02-16', 'report')).not.toContain('<circle');
    expect(row('[2017-02-16..2017-02-22]')).toContain('rx=');
    expect(row('[2017-02-16..2017-02-22]', 'report')).not.toContain('rx=');
  });

  test('marks what is about a day, and what is not sure', () => {
    expect(row('2017-02-16~')).toContain('sign-about');
    expect(row('2017-02-16')).not.toContain('sign-about');
    expect(row('2017-02-16?')).toContain('؟');
    expect(row('2017-02-16')).not.toContain('؟');
  });

  test('has a title and a description, and no style of its own', () => {
    expect(row('2017-02-16')).toContain('<title id="one-title">يوم</title>');
    expect(row('2017-02-16')).toContain('<desc id="one-description">16 شباط</desc>');
    expect(row('2017-02-16')).not.toMatch(/style=|viewBox/);
  });
});

describe('drawAxis(axis, described)', () => {
  test('names years where there are several', () => {
    const { first } = february;
    expect(drawAxis(axisOf([{ first: first - 40, last: first }]), described)).toMatch(/>2016<[^]*>2017</);
    expect(drawAxis(axisOf([february]), described)).not.toContain('2017');
  });

  test('writes no place finer than a hundredth of the width', () => {
    const axis = axisOf([february, december, { first: december.last + 90, last: december.last + 107 }]);
    expect(drawAxis(axis, described)).not.toMatch(/\.\d{3,}%/u);
    expect(drawRow(axis, dated('2017-02-18/2017-12-19'), 'event', described)).not.toMatch(/\.\d{3,}%/u);
  });

  test('says where it is broken, and only there', () => {
    expect(drawAxis(axisOf([february, december]), described).match(/انقطاع/gu)).toHaveLength(1);
    expect(drawAxis(axisOf([february]), described)).not.toContain('انقطاع');
  });
});
