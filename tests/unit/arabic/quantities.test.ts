import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedNouns, readQuantity, writeQuantity, type Quantity } from '../../../src/arabic/index.ts';

describe('readQuantity(text)', () => {
  test.each<[string, Quantity]>([
    ['700', { kind: 'exact', n: 700 }],
    ['أحد عشر', { kind: 'exact', n: 11 }],
    ['قبل يومين', { kind: 'exact', n: 2 }],
    ['عدد عناصره 45', { kind: 'exact', n: 45 }],
    ['لا يقلّ عن 20', { kind: 'at_least', n: 20 }],
    ['ما لا يقل عن عشرين', { kind: 'at_least', n: 20 }],
    ['20 على الأقلّ', { kind: 'at_least', n: 20 }],
    ['أكثر من 250', { kind: 'more_than', n: 250 }],
    ['بأكثر من ألفي عنصر', { kind: 'more_than', n: 2000 }],
    ['لأكثر من(450)', { kind: 'more_than', n: 450 }],
    ['يتجاوز 100', { kind: 'more_than', n: 100 }],
    ['ما يزيد على 100', { kind: 'more_than', n: 100 }],
    ['يزيد عن مئة', { kind: 'more_than', n: 100 }],
    ['فوق 100', { kind: 'more_than', n: 100 }],
    ['لم يتجاوز الـ(150)', { kind: 'at_most', n: 150 }],
    ['لا يتجاوز 150', { kind: 'at_most', n: 150 }],
    ['لا يزيد على 150', { kind: 'at_most', n: 150 }],
    ['150 على الأكثر', { kind: 'at_most', n: 150 }],
    ['خلال ثلاثة أيام', { kind: 'within', n: 3 }],
    ['نحو 130', { kind: 'about', n: 130 }],
    ['قرابة 250', { kind: 'about', n: 250 }],
    ['ما يقارب(1500)', { kind: 'about', n: 1500 }],
    ['ما يقارب سبعة', { kind: 'about', n: 7 }],
    ['حوالي 50', { kind: 'about', n: 50 }],
    ['زهاء 50', { kind: 'about', n: 50 }],
    ['أسبوع تقريباً', { kind: 'about', n: 1 }],
    ['أسبوع تقريبًا', { kind: 'about', n: 1 }],
    ['ما بين 10 و20', { kind: 'between', min: 10, max: 20 }],
    ['بين 10 و 20 مقاتلًا', { kind: 'between', min: 10, max: 20 }],
    ['بين خمسة وعشرة', { kind: 'between', min: 5, max: 10 }],
    ['من 10 إلى 20', { kind: 'between', min: 10, max: 20 }],
    ['لم يقترب من أي نقطة', { kind: 'none' }],
    ['جميع الأسرى', { kind: 'all' }],
    ['جميعاً', { kind: 'all' }],
    ['كلّ الأسرى', { kind: 'all' }],
    ['كافة', { kind: 'all' }],
    ['عشرات', { kind: 'words' }],
    ['العشرات', { kind: 'words' }],
    ['بضع عشرات', { kind: 'words' }],
    ['مئات', { kind: 'words' }],
    ['آلاف', { kind: 'words' }],
    ['بضعة أشخاص', { kind: 'words' }],
    ['عدة أيام', { kind: 'words' }],
    ['عدد آخر', { kind: 'words' }],
    ['أيام', { kind: 'words' }],
    ['نفي قطعي', { kind: 'denied' }],
    ['نفى', { kind: 'denied' }],
  ])('%s', (text, expected) => {
    expect(readQuantity(text)).toEqual(expected);
  });

  test.each([
    ['أقل من 50', 'less than has no kind'],
    ['يصل إلى 100', 'up to has no kind'],
    ['3 أو 4', 'two numbers'],
    ['10 و20', 'two numbers without «بين»'],
    ['بين 20 و10', 'bounds reversed'],
    ['بين ثلاثة وأربعة آلاف', 'the scale may belong to both'],
    ['خلال أكثر من 3 أيام', 'two qualifiers'],
    ['ضعف 50', 'twice'],
    ['2.5', 'not whole'],
    ['نفى قتل 5', 'a denial with a number'],
    ['أي نقطة', 'its negation stands elsewhere'],
    ['بعده', 'after it, not «several»'],
    ['جند الأقصى', 'no word of quantity'],
    ['', 'nothing'],
  ])('%s → undefined: %s', (text) => {
    expect(readQuantity(text)).toBeUndefined();
  });
});

describe('writeQuantity(quantity, noun)', () => {
  test.each<[Quantity, string, string]>([
    [{ kind: 'exact', n: 2 }, '2', 'تقريران'],
    [{ kind: 'at_least', n: 3 }, '3 على الأقلّ', '3 تقارير على الأقلّ'],
    [{ kind: 'at_most', n: 150 }, '150 على الأكثر', '150 تقريرًا على الأكثر'],
    [{ kind: 'more_than', n: 11 }, 'أكثر من 11', 'أكثر من 11 تقريرًا'],
    [{ kind: 'more_than', n: 2 }, 'أكثر من 2', 'أكثر من تقريرين'],
    [{ kind: 'within', n: 3 }, 'خلال 3', 'خلال 3 تقارير'],
    [{ kind: 'about', n: 130 }, 'نحو 130', 'نحو 130 تقريرًا'],
    [{ kind: 'between', min: 10, max: 20 }, 'بين 10 و20', 'بين 10 و20 تقريرًا'],
    [{ kind: 'none' }, 'لا شيء', 'لا تقارير'],
    [{ kind: 'all' }, 'الجميع', 'الجميع'],
    [{ kind: 'words' }, 'كمّية بلا عدد', 'كمّية بلا عدد'],
    [{ kind: 'denied' }, 'نفي', 'نفي'],
  ])('%o', (quantity, alone, withNoun) => {
    expect(writeQuantity(quantity)).toBe(alone);
    expect(writeQuantity(quantity, countedNouns.report)).toBe(withNoun);
  });

  test('writes what readQuantity reads back', () => {
    const kinds = fc.constantFrom('exact', 'at_least', 'more_than', 'at_most', 'within', 'about');
    fc.assert(
      fc.property(kinds, fc.nat(), (kind, n) => {
        expect(readQuantity(writeQuantity({ kind, n }))).toEqual({ kind, n });
      }),
    );
  });
});
