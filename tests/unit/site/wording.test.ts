import { describe, expect, test } from 'vitest';
import { count, date, pageTitle } from '../../../src/site/wording.ts';

describe('pageTitle(title)', () => {
  test('adds the name of the site', () => {
    expect(pageTitle('التقارير')).toBe('التقارير · سِجِلّ');
  });

  test('does not say the name twice', () => {
    expect(pageTitle('سِجِلّ')).toBe('سِجِلّ');
  });
});

describe('count(n, noun, place)', () => {
  test.each([
    [1, 'genitive', 'تقرير واحد'],
    [2, 'genitive', 'تقريرين'],
    [2, 'nominative', 'تقريران'],
    [5, 'nominative', '5 تقارير'],
    [11, 'nominative', '11 تقريرًا'],
    [100, 'nominative', '100 تقرير'],
  ] as const)('agrees for %i reports, %s', (n, place, words) => {
    expect(count(n, 'report', place)).toBe(words);
  });
});

describe('date(edtf)', () => {
  test('writes one unknown day of a span as between', () => {
    expect(date('[2017-02-16..2017-02-22]')).toBe('بين 16 و22 شباط (فبراير) 2017');
  });

  test('refuses what is not a date', () => {
    expect(() => date('شباط 2017')).toThrow(RangeError);
  });
});
