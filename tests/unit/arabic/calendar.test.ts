import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, dayNumber } from '../../../src/arabic/calendar.ts';

describe('dayNumber(day), dayAt(number)', () => {
  test.each([
    [
      { year: 2017, month: 2, day: 28 },
      { year: 2017, month: 3, day: 1 },
    ],
    [
      { year: 2016, month: 2, day: 28 },
      { year: 2016, month: 2, day: 29 },
    ],
    [
      { year: 1900, month: 2, day: 28 },
      { year: 1900, month: 3, day: 1 },
    ],
    [
      { year: 2000, month: 2, day: 28 },
      { year: 2000, month: 2, day: 29 },
    ],
    [
      { year: 2016, month: 12, day: 31 },
      { year: 2017, month: 1, day: 1 },
    ],
  ])('the day after %o is %o', (day, after) => {
    expect(dayAt(dayNumber(day) + 1)).toEqual(after);
  });

  test('undo each other, in the calendar that machines keep', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_200_000 }), (number) => {
        const { year, month, day } = dayAt(number);
        expect(dayNumber({ year, month, day })).toBe(number);
        if (year < 100) return;
        const since = Date.UTC(year, month - 1, day) / 86_400_000;
        expect(since - number).toBe(Date.UTC(2000, 2, 1) / 86_400_000 - dayNumber({ year: 2000, month: 3, day: 1 }));
      }),
    );
  });
});
