import { expect, test } from 'vitest';
import { englishDate } from '../../../src/exports/english-dates.ts';

test.each([
  ['2017-02-18', 'February 18, 2017'],
  ['2017-02', 'February 2017'],
  ['2016', '2016'],
  ['2017-02~', 'ca. February 2017'],
  ['2016?', '2016?'],
  ['2016%', 'ca. 2016?'],
  ['[2017-02-16..2017-02-22]', 'between February 16 and 22, 2017'],
  ['[2017-02-28..2017-03-03]', 'between February 28 and March 3, 2017'],
  ['[2016-12-30..2017-01-02]', 'between December 30, 2016, and January 2, 2017'],
  ['[2016..2017]', 'between 2016 and 2017'],
  ['[2017-02..2017-03]', 'between February and March 2017'],
  ['[2017-02-16~..2017-02-22]', 'between ca. February 16, 2017, and February 22, 2017'],
  ['2016-12-30/2017-01', 'from December 30, 2016, to January 2017'],
  ['2017-02-28/2017-03-03', 'from February 28 to March 3, 2017'],
])('englishDate(%j) is “%s”', (edtf, words) => {
  expect(englishDate(edtf)).toBe(words);
});
