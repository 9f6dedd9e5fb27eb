import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, indexLetter } from '../../../src/arabic/index.ts';

describe('compareNames(a, b)', () => {
  test('sets a leading ال aside and follows the alphabet', () => {
    const names = [
      'هيئة تحرير الشام',
      'الحزب الإسلامي التركستاني',
      'جند الأقصى',
      'أحرار الشام',
      'الفرقة الوسطى',
      'لواء الأقصى',
    ];
    expect(names.toSorted(compareNames)).toEqual([
      'أحرار الشام',
      'جند الأقصى',
      'الحزب الإسلامي التركستاني',
      'الفرقة الوسطى',
      'لواء الأقصى',
      'هيئة تحرير الشام',
    ]);
  });

  test('takes the أل of a word for no article', () => {
    expect(['الوليد', 'جند الأقصى', 'ألوية الفرقان'].toSorted(compareNames)).toEqual([
      'ألوية الفرقان',
      'جند الأقصى',
      'الوليد',
    ]);
  });

  test('is a total order: only identical names are equal', () => {
    const name = fc.string({ unit: fc.constantFrom(...'الأإآبتةهىي ء«َ') });
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(compareNames(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
        if (compareNames(a, b) < 0 && compareNames(b, c) < 0) expect(compareNames(a, c)).toBeLessThan(0);
      }),
    );
  });
});

describe('indexLetter(name)', () => {
  test.each([
    ['الرقة', 'ر', 'ال set aside'],
    ['اللواء', 'ل', 'ال set aside before ل'],
    ['إدلب', 'ا', 'the seat of hamza folded'],
    ['آل البيت', 'ا', 'madda folded'],
    ['ألوية الفرقان', 'ا', 'no article'],
    ['«الجيش الحر»', 'ج', 'quotation marks set aside'],
    ['twitter', 'T', 'a Latin letter, large'],
    ['Élysée', 'E', 'its accent set aside'],
    ['46 قتيلًا', '#', 'a digit'],
    ['', '#', 'nothing'],
  ])('%s: %s (%s)', (name, letter) => {
    expect(indexLetter(name)).toBe(letter);
  });
});
