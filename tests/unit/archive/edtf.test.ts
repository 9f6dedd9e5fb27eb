import { describe, expect, test } from 'vitest';
import { compareDays, earliest, latest, parseEdtf, writeEdtf, type Edtf } from '../../../src/archive/edtf.ts';

const parsed = (text: string): Edtf => {
  const edtf = parseEdtf(text);
  if ('fault' in edtf) throw new Error(`${text}: ${edtf.fault}`);
  return edtf;
};

describe('parseEdtf(text)', () => {
  test('reads a day and its qualifiers', () => {
    const plain = { year: 2017, month: 2, day: 18 };
    expect(parseEdtf('2017-02-18')).toEqual({ kind: 'date', date: { ...plain, approximate: false, uncertain: false } });
    expect(parseEdtf('2017-02-18~')).toMatchObject({ date: { approximate: true, uncertain: false } });
    expect(parseEdtf('2017-02-18?')).toMatchObject({ date: { approximate: false, uncertain: true } });
    expect(parseEdtf('2017-02-18%')).toMatchObject({ date: { approximate: true, uncertain: true } });
  });

  test.each([
    ['2017', { kind: 'date' }],
    ['2017-02', { kind: 'date' }],
    ['2016-02-29', { kind: 'date' }],
    ['2017-02-16/2017-02-22', { kind: 'interval' }],
    ['2016/2017-02', { kind: 'interval' }],
    ['[2017-02-16..2017-02-22]', { kind: 'one-of' }],
    ['[2017-02-16~..2017-02-22]', { kind: 'one-of', from: { approximate: true } }],
  ])('reads %s', (text, expected) => {
    expect(parseEdtf(text)).toMatchObject(expected);
  });

  test.each([
    ['20170218', 'form', 'the basic form'],
    ['2017-2-18', 'form', 'one digit'],
    ['18-02-2017', 'form', 'day first'],
    ['2017-02-XX', 'form', 'unspecified digits'],
    ['2017-21', 'calendar', 'a season'],
    ['2017-02-18T11:13', 'form', 'a time'],
    ['2017-02-18/..', 'form', 'an open end'],
    ['[2017-02-16..]', 'form', 'an open span'],
    ['[2017-02-16,2017-02-22]', 'form', 'a list'],
    ['2017-02-18 ', 'form', 'a space'],
    ['٢٠١٧', 'form', 'other digits'],
    ['', 'form', 'nothing'],
    ['2017-02-29', 'calendar', 'not a leap year'],
    ['1900-02-29', 'calendar', 'not a leap year either'],
    ['2017-04-31', 'calendar', 'thirty days'],
    ['2017-13', 'calendar', 'no such month'],
    ['2017-00-10', 'calendar', 'no such month'],
    ['2017-02-00', 'calendar', 'no such day'],
    ['0000', 'calendar', 'no such year'],
    ['2017-02-30/2017-03-01', 'calendar', 'at one end'],
    ['[2017-02-22..2017-02-16]', 'order', 'reversed'],
    ['2017-02-18/2017-02-18', 'order', 'no span'],
  ])('refuses %s (%s): %s', (text, fault) => {
    expect(parseEdtf(text)).toEqual({ fault });
  });
});

test.each([
  ['2017', { year: 2017, month: 1, day: 1 }, { year: 2017, month: 12, day: 31 }],
  ['2016-02', { year: 2016, month: 2, day: 1 }, { year: 2016, month: 2, day: 29 }],
  ['2017-02-18~', { year: 2017, month: 2, day: 18 }, { year: 2017, month: 2, day: 18 }],
  ['[2017-02-16..2017-03]', { year: 2017, month: 2, day: 16 }, { year: 2017, month: 3, day: 31 }],
])('earliest and latest of %s', (text, first, last) => {
  expect(earliest(parsed(text))).toEqual(first);
  expect(latest(parsed(text))).toEqual(last);
});

test.each([
  ['2017-02-22', '22 شباط (فبراير) 2017'],
  ['2017-02', 'شباط (فبراير) 2017'],
  ['2017', '2017'],
  ['2017-02-22~', 'نحو 22 شباط (فبراير) 2017'],
  ['2016-05?', 'أيار (مايو) 2016 (غير مؤكَّد)'],
  ['2016%', 'نحو 2016 (غير مؤكَّد)'],
  ['[2017-02-16..2017-02-22]', 'بين 16 و22 شباط (فبراير) 2017'],
  ['[2017-02-28..2017-03-03]', 'بين 28 شباط (فبراير) 2017 و3 آذار (مارس) 2017'],
  ['2017-02-16/2017-02-22', 'من 16 إلى 22 شباط (فبراير) 2017'],
  ['2016-12/2017-02', 'من كانون الأول (ديسمبر) 2016 إلى شباط (فبراير) 2017'],
  ['2017-02-16~/2017-02-22', 'من نحو 16 شباط (فبراير) 2017 إلى 22 شباط (فبراير) 2017'],
])('writeEdtf(%s) → %s', (text, expected) => {
  expect(writeEdtf(parsed(text))).toBe(expected);
});

test('compareDays(a, b) sorts by year, month, day', () => {
  const days = ['2017-03-01', '2016-12-31', '2017-02-28'].map((text) => earliest(parsed(text)));
  expect(days.toSorted(compareDays).map(({ year, month, day }) => [year, month, day])).toEqual([
    [2016, 12, 31],
    [2017, 2, 28],
    [2017, 3, 1],
  ]);
});
