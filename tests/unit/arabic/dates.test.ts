import { describe, expect, test } from 'vitest';
import { findDates, readDate, weekdayIn, weekdayName, weekdayOf, writeDay } from '../../../src/arabic/index.ts';

describe('weekdayIn(text)', () => {
  test.each([
    ['يوم غد الأحد', 0],
    ['يوم الاثنين الماضي', 1],
    ['يوم الإثنين', 1],
    ['الثلاثاء 14-2-2017م', 2],
    ['الأربعاء 22/فبراير/2017', 3],
    ['والخميس', 4],
    ['أمس الجمعة،', 5],
    ['السَّبت', 6],
    ['أحد الأدلاء', undefined],
    ['الأحداث', undefined],
    ['بين السبت والأحد', undefined],
    ['', undefined],
  ])('%s → %s', (text, expected) => {
    expect(weekdayIn(text)).toBe(expected);
  });
});

describe('readDate(text)', () => {
  test.each([
    ['18 فبراير، 2017', { year: 2017, month: 2, day: 18 }],
    ['١٨ شباط ٢٠١٧', { year: 2017, month: 2, day: 18 }],
    ['الأربعاء 22/فبراير/2017 - 11:13 ص', { year: 2017, month: 2, day: 22, weekday: 3 }],
    ['25 شباط (فبراير - فيفري)، 2016', { year: 2016, month: 2, day: 25 }],
    ['يوم الثلاثاء 14-2-2017م', { year: 2017, month: 2, day: 14, weekday: 2 }],
    ['14/2/2017', { year: 2017, month: 2, day: 14 }],
    ['23 كانون الثاني', { month: 1, day: 23 }],
    ['8 تشرين الأول من عام 2016', { year: 2016, month: 10, day: 8 }],
    ['5 آب 2016', { year: 2016, month: 8, day: 5 }],
    ['3 جويلية 2016', { year: 2016, month: 7, day: 3 }],
    ['شباط (فبراير) 2017', { year: 2017, month: 2 }],
    ['أيار/مايو الماضي', { month: 5 }],
    ['في تشرين الأول الفائت', { month: 10 }],
    ['2017-02-18', { year: 2017, month: 2, day: 18 }],
    ['عام 2016', { year: 2016 }],
    ['2017', { year: 2017 }],
    ['أمس الجمعة', { weekday: 5 }],
  ])('%s', (text, expected) => {
    expect(readDate(text)).toEqual(expected);
  });

  test.each([
    ['بين 3 آذار و5 نيسان', 'two dates'],
    ['32 شباط', 'no such day'],
    ['14-13-2017', 'no such month'],
    ['25 شباط (مارس) 2016', 'two names that disagree'],
    ['14-2-1438هـ', 'Hijri'],
    ['مارس الضغط', 'a verb'],
    ['250 مقاتلًا', 'a count'],
  ])('%s → undefined: %s', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

test('findDates(text) gives the dates with digits and where they stand', () => {
  const text = 'يوم الثلاثاء 14-2-2017م، ثم في 23 كانون الثاني الفائت، وتشرين الأول';
  expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['14-2-2017م', '23 كانون الثاني']);
});

describe('writeDay(date)', () => {
  test.each([
    [{ year: 2017, month: 2, day: 18 }, '18 شباط (فبراير) 2017'],
    [{ year: 2017, month: 2 }, 'شباط (فبراير) 2017'],
    [{ month: 10, day: 1 }, '1 تشرين الأول (أكتوبر)'],
    [{ year: 2017 }, '2017'],
  ])('%o → %s', (date, expected) => {
    expect(writeDay(date)).toBe(expected);
    expect(readDate(expected)).toEqual(date);
  });

  test('has no thirteenth month', () => {
    expect(() => writeDay({ month: 13 })).toThrow(RangeError);
  });
});

test.each([
  [{ year: 2017, month: 2, day: 18 }, 6],
  [{ year: 2017, month: 2, day: 22 }, 3],
  [{ year: 2016, month: 2, day: 29 }, 1],
  [{ year: 2000, month: 1, day: 1 }, 6],
  [{ year: 1999, month: 12, day: 31 }, 5],
])('weekdayOf(%o) is %d', (day, expected) => {
  expect(weekdayOf(day)).toBe(expected);
});

test('weekdayName(weekday) is what weekdayIn reads', () => {
  for (let day = 0; day < 7; day += 1) expect(weekdayIn(weekdayName(day))).toBe(day);
  expect(() => weekdayName(7)).toThrow(RangeError);
});
