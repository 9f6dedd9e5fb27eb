import { describe, expect, test } from 'vitest';
import { indexed, keys } from '../../../src/search/keys.ts';

describe('keys(text)', () => {
  test.each([
    ['و56 مقاتلاً', ['و', '56', 'مقاتلا'], 'letters and digits part'],
    ['الـ(150) و«جند»', ['ال', '150', 'و', 'جند'], 'brackets and quotation marks part'],
    ['إلى الرقّة', ['الي', 'الرقه'], 'spelling is folded'],
    ['٢٬٠٠٠ و2,000', ['2000', 'و', '2000'], 'the sign of thousands is dropped'],
    ['3,4 و1.5 في 14.2.2017', ['3', '4', 'و', '1.5', 'في', '14', '2', '2017'], 'other signs'],
    ['— ـ', [], 'no words'],
  ])('%s → %j: %s', (text, expected) => {
    expect(keys(text).map(({ key }) => key)).toEqual(expected);
  });

  test('gives each word as it is written', () => {
    const text = 'لـ»جِند الأقصى»';
    expect(keys(text).map(({ start, end, glued }) => [text.slice(start, end), glued])).toEqual([
      ['لـ', true],
      ['جِند', false],
      ['الأقصى', false],
    ]);
  });
});

describe('indexed(text)', () => {
  test('has a clitic apart, and with its word', () => {
    expect(indexed('لـ»جند» و56')).toEqual(['ل', 'لجند', 'جند', 'و', '56']);
  });
});
