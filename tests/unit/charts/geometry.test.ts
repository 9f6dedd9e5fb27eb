import { describe, expect, test } from 'vitest';
import { between, cross, nearlyOne, overlap, runsThrough } from '../../../src/charts/geometry.ts';

const point = (x: number, y: number) => ({ x, y });
const box = (x: number, y: number) => ({ x, y, width: 20, height: 10 });

describe('boxes and lines', () => {
  test.each([
    [box(0, 0), box(19, 9), 0, true],
    [box(0, 0), box(20, 0), 0, false],
    [box(0, 0), box(20, 0), 1, true],
    [box(0, 0), box(0, 10), 0, false],
  ])('overlap(%o, %o, %i) is %s', (a, b, room, expected) => {
    expect(overlap(a, b, room)).toBe(expected);
  });

  test.each([
    ['through its middle', point(-50, 0), point(50, 0), true],
    ['over a corner', point(-12, 3), point(-8, 9), false],
    ['cutting a corner', point(-14, 0), point(0, 8), true],
    ['past its end', point(12, 0), point(50, 0), false],
    ['inside it', point(-1, 0), point(1, 0), true],
  ])('runsThrough a box: %s', (_, from, to, expected) => {
    expect(runsThrough({ from, to }, box(0, 0))).toBe(expected);
  });

  test('cross inside both only', () => {
    const line = { from: point(0, 0), to: point(10, 10) };
    expect(cross(line, { from: point(0, 10), to: point(10, 0) })).toBe(true);
    expect(cross(line, { from: point(10, 10), to: point(20, 0) })).toBe(false);
    expect(cross(line, { from: point(20, 0), to: point(30, 10) })).toBe(false);
  });

  test('look like one when they leave a point side by side', () => {
    expect(nearlyOne(point(0, 0), point(100, 0), point(100, 10))).toBe(true);
    expect(nearlyOne(point(0, 0), point(100, 0), point(-100, 0))).toBe(false);
    expect(nearlyOne(point(0, 0), point(100, 0), point(100, 60))).toBe(false);
  });

  test('between(a, b) begins and ends at the boxes', () => {
    expect(between(box(0, 0), box(100, 0))).toEqual({ from: point(10, 0), to: point(90, 0) });
    expect(between(box(0, 0), box(0, 40))).toEqual({ from: point(0, 5), to: point(0, 35) });
    expect(between(box(0, 0), box(5, 5))).toBeUndefined();
  });
});
