import { describe, expect, test } from 'vitest';
import { searchKey } from '../../../src/arabic/index.ts';
import { letterOf, letters } from '../../../src/words/letters.ts';

describe('letterOf(key)', () => {
  test.each([
    ['أعلن', 'alef', 'a hamza on alif'],
    ['إدلب', 'alef', 'a hamza under alif'],
    ['آخر', 'alef', 'a madda'],
    ['ءامن', 'alef', 'a hamza alone'],
    ['بيان', 'beh', 'a letter'],
    ['پاريس', 'beh', 'a letter for a sound that Arabic has not'],
    ['ھيئة', 'heh', 'a letter of Urdu'],
    ['ٹرک', 'other', 'a letter that is none of the alphabet'],
    ['HRW', 'other', 'Latin'],
    ['٢٠١٧', 'numbers', 'a number in any digits'],
    ['', 'other', 'nothing'],
  ])('of «%s» is %s: %s', (word, slug) => {
    expect(letterOf(searchKey(word)).slug).toBe(slug);
  });
});

describe('letters', () => {
  test('are 28 in the order of the alphabet and two groups, each with an address and a name of its own', () => {
    const signs = letters.map(({ sign }) => sign);
    expect(signs.slice(0, 28).join('')).toBe('ابتثجحخدذرزسشصضطظعغفقكلمنهوي');
    expect(letters.slice(28).map(({ slug }) => slug)).toEqual(['numbers', 'other']);
    expect(new Set(letters.map(({ slug }) => slug)).size).toBe(30);
    expect(new Set(letters.map(({ name }) => name)).size).toBe(30);
    expect(letters.filter(({ slug }) => !/^[a-z]+$/.test(slug))).toEqual([]);
  });
});
