import { describe, expect, test } from 'vitest';
import { findHijri, hijriDay, hijriMonth } from '../../../src/arabic/index.ts';

describe('findHijri(text)', () => {
  test.each([
    ['14 ربيع الأول 1438 هـ', { year: 1438, month: 3, day: 14 }],
    ['١٤ ربيع الآخر ١٤٣٨هـ', { year: 1438, month: 4, day: 14 }],
    ['1 محرم 1438', { year: 1438, month: 1, day: 1 }],
    ['9 ذي الحجة لعام 1437 هـ', { year: 1437, month: 12, day: 9 }],
    ['23 جمادى الأولى 1438 هـ - 20 فبراير 2017م', { year: 1438, month: 5, day: 23 }],
    ['14/3/1438هـ', { year: 1438, month: 3, day: 14 }],
    ['1438-03-14', { year: 1438, month: 3, day: 14 }],
  ])('%s', (text, date) => {
    expect(findHijri(text).map((found) => found.date)).toEqual([date]);
  });

  test.each(['14/3/2017', '14 مارس 1438', 'في رمضان 1438', '31 رجب 1438'])('finds none in «%s»', (text) => {
    expect(findHijri(text)).toEqual([]);
  });
});

describe('hijriDay(date)', () => {
  // The tabular calendar's own first day, and days that almanacs agree on to within one.
  test.each([
    [
      { year: 1, month: 1, day: 1 },
      { year: 622, month: 7, day: 19 },
    ],
    [
      { year: 1400, month: 1, day: 1 },
      { year: 1979, month: 11, day: 21 },
    ],
    [
      { year: 1438, month: 1, day: 1 },
      { year: 2016, month: 10, day: 3 },
    ],
  ])('of %o is %o', (date, day) => {
    expect(hijriDay(date)).toEqual(day);
  });

  test('names months', () => {
    expect(hijriMonth(9)).toBe('رمضان');
    expect(() => hijriMonth(13)).toThrow('13');
  });
});
