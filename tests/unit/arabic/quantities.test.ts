import { describe, expect, test } from 'vitest';
import { countedNouns, readQuantity, writeQuantity, type Quantity } from '../../../src/arabic/index.ts';
import { unitNouns } from '../../../src/archive/vocabulary.ts';

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

  test.each<[Quantity, keyof typeof unitNouns, string]>([
    [{ kind: 'exact', n: 0 }, 'fighter', 'لا مقاتلين'],
    [{ kind: 'exact', n: 1 }, 'fighter', 'مقاتل واحد'],
    [{ kind: 'exact', n: 2 }, 'fighter', 'مقاتلان'],
    [{ kind: 'exact', n: 11 }, 'commander', '11 قائدًا عسكريًّا'],
    [{ kind: 'exact', n: 3 }, 'commander', '3 قادة عسكريين'],
    [{ kind: 'exact', n: 45 }, 'member-or-commander', '45 عنصرًا أو قائدًا'],
    [{ kind: 'exact', n: 100 }, 'fighter', '100 مقاتل'],
    [{ kind: 'more_than', n: 250 }, 'fighter', 'أكثر من 250 مقاتلًا'],
    [{ kind: 'more_than', n: 2000 }, 'member', 'أكثر من 2000 عنصر'],
    [{ kind: 'about', n: 2 }, 'fighter', 'نحو مقاتلَين'],
    [{ kind: 'about', n: 2 }, 'media-worker', 'نحو إعلاميَّين'],
    [{ kind: 'about', n: 2 }, 'commander', 'نحو قائدين عسكريين'],
    [{ kind: 'about', n: 0 }, 'fighter', 'نحو 0 مقاتل'],
    [{ kind: 'at_most', n: 150 }, 'person', '150 شخصًا على الأكثر'],
    [{ kind: 'at_most', n: 2 }, 'detainee', 'معتقلان على الأكثر'],
    [{ kind: 'at_least', n: 1 }, 'vehicle', 'سيارة واحدة على الأقلّ'],
    [{ kind: 'within', n: 3 }, 'day', 'خلال 3 أيام'],
    [{ kind: 'within', n: 1 }, 'week', 'خلال أسبوع واحد'],
    [{ kind: 'between', min: 10, max: 20 }, 'fighter', 'بين 10 و20 مقاتلًا'],
    [{ kind: 'between', min: 2, max: 5 }, 'fighter', 'بين 2 و5 مقاتلين'],
    [{ kind: 'between', min: 90, max: 100 }, 'fighter', 'بين 90 و100 مقاتل'],
    [{ kind: 'between', min: 1, max: 2 }, 'fighter', 'بين مقاتل واحد ومقاتلَين'],
    [{ kind: 'none' }, 'position', 'لا نقاط'],
  ])('%o of %s: %s', (quantity, unit, expected) => {
    expect(writeQuantity(quantity, unitNouns[unit])).toBe(expected);
  });
});
