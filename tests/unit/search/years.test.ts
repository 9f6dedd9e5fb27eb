import { describe, expect, test } from 'vitest';
import { years } from '../../../src/search/years.ts';

describe('years(edtf)', () => {
  test.each([
    ['2017-02-18', ['2017'], 'a day'],
    ['2017?', ['2017'], 'an uncertain year'],
    ['[2017-02-16..2017-02-22]', ['2017'], 'one unknown day within a year'],
    ['[2016-12-30..2017-01-02]', ['2016', '2017'], 'one unknown day over a new year'],
    ['2014/2017', ['2014', '2015', '2016', '2017'], 'an interval, with the years between'],
    ['شباط', [], 'no date'],
  ])('%s → %j: %s', (edtf, expected) => {
    expect(years(edtf)).toEqual(expected);
  });
});
