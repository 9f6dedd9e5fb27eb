import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Days } from '../../../src/arabic/calendar.ts';
import { limits, periodsOf } from '../../../src/charts/periods.ts';

const parts = (things: readonly Days[]) => periodsOf(things).map((period) => period.parts);

describe('periodsOf(things)', () => {
  test('has none for nothing', () => {
    expect(periodsOf([])).toEqual([]);
  });

  test('keeps what is near together, and parts what an empty stretch parts', () => {
    const [near, far] = [100 + limits.gap, 300];
    expect(
      parts([
        { first: far, last: far + 9 },
        { first: near, last: near },
        { first: 100, last: 100 },
      ]),
    ).toEqual([[{ first: 100, last: near }], [{ first: far, last: far + 9 }]]);
  });

  test('gives a day alone some room around it', () => {
    expect(periodsOf([{ first: 100, last: 100 }])).toMatchObject([
      { first: 100, last: 100, parts: [{ first: 97, last: 103 }] },
    ]);
  });

  test('joins, broken, what a long thing joins, and draws nothing of what is empty between', () => {
    const long = { first: 100, last: 300 };
    const things = [long, { first: 100, last: 130 }, { first: 299, last: 310 }];
    expect(parts(things)).toEqual([
      [
        { first: 100, last: 130 },
        { first: 299, last: 310 },
      ],
    ]);
  });

  test('joins no more stretches than can be read on one axis', () => {
    const days = Array.from({ length: limits.parts + 2 }, (_, i) => ({ first: i * 100, last: i * 100 + 10 }));
    const periods = periodsOf([...days, { first: 0, last: 10_000 }]);
    expect(periods.length).toBeGreaterThan(1);
    expect(Math.max(...periods.map((period) => period.parts.length))).toBeLessThanOrEqual(limits.parts);
  });

  test('cuts a crowded period', () => {
    const days = Array.from({ length: 200 }, (_, i) => ({ first: i, last: i }));
    expect(periodsOf(days).length).toBeGreaterThan(4);
  });

  test('shows each thing once, on a part of its period, in order', () => {
    const thing = fc
      .record({ first: fc.integer({ min: 0, max: 3000 }), length: fc.integer({ min: 0, max: 800 }) })
      .map(({ first, length }) => ({ first, last: first + length }));
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 120 }), (things) => {
        const periods = periodsOf(things);
        const shown = periods.flatMap((period) => period.things);
        expect(shown.map(({ first }) => first)).toEqual(things.map(({ first }) => first).toSorted((a, b) => a - b));
        expect(new Set(shown).size).toBe(things.length);
        for (const period of periods) {
          for (const { first } of period.things) {
            expect(period.parts.some((part) => part.first <= first && first <= part.last)).toBe(true);
          }
        }
      }),
    );
  });
});
