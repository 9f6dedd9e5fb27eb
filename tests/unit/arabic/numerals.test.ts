import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers, readNumber } from '../../../src/arabic/index.ts';

const units = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'];
const tens = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const hundreds = [
  '',
  'مئة',
  'مئتان',
  ...['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].map((unit) => `${unit}مئة`),
];

/** A small writer, to read back: nominative and masculine. */
function spell(n: number): string {
  if (n >= 1000) {
    const thousands = Math.floor(n / 1000);
    const word = thousands % 100 >= 3 && thousands % 100 <= 10 ? 'آلاف' : 'ألف';
    const written = thousands === 1 ? 'ألف' : thousands === 2 ? 'ألفان' : `${spell(thousands)} ${word}`;
    return n % 1000 === 0 ? written : `${written} و${spell(n % 1000)}`;
  }
  if (n >= 100)
    return n % 100 === 0 ? (hundreds[n / 100] ?? '') : `${hundreds[Math.floor(n / 100)]} و${spell(n % 100)}`;
  if (n === 10) return 'عشرة';
  if (n < 10) return units[n] ?? '';
  if (n < 20) return `${['أحد', 'اثنا'][n - 11] ?? units[n - 10]} عشر`;
  return n % 10 === 0 ? (tens[n / 10] ?? '') : `${units[n % 10]} و${tens[Math.floor(n / 10)]}`;
}

describe('readNumber(text)', () => {
  test.each([
    ['و56', 56],
    ['(450)', 450],
    ['الـ(150)', 150],
    ['لأكثر من(450)', 450],
    ['2017م', 2017],
    ['٢٥٠', 250],
    ['۲۵۰', 250],
    ['1,500', 1500],
    ['1٬234٬567', 1_234_567],
    ['2.5', 2.5],
    ['3 آلاف', 3000],
    ['1.5 مليون', 1_500_000],
    ['أحد عشر قائداً', 11],
    ['إحدى عشرة سيارة', 11],
    ['اثني عشر', 12],
    ['اثنتا عشرة', 12],
    ['وثلاثة إعلاميين', 3],
    ['ثلاث مجموعات', 3],
    ['ثلاثة عشر', 13],
    ['ثماني عشرة', 18],
    ['خمسة وعشرون', 25],
    ['إحدى وعشرين', 21],
    ['واحدٍ وعشرين', 21],
    ['مئة وأحد عشر', 111],
    ['وأحد القادة', 1],
    ['مئة', 100],
    ['مائة', 100],
    ['مئتين', 200],
    ['مائتي مقاتل', 200],
    ['ثلاثمائة', 300],
    ['ثلاث مئة', 300],
    ['ثمانمئة', 800],
    ['ثمانيمائة', 800],
    ['ألف', 1000],
    ['ألفًا', 1000],
    ['بأكثر من ألفي عنصر', 2000],
    ['ألفان وخمسمئة', 2500],
    ['مئة وخمسون ألفًا', 150_000],
    ['مليونان', 2_000_000],
    ['يومين', 2],
    ['اليومين الماضيين', 2],
    ['بالمدينتين', 2],
    ['سيارتين اثنتين', 2],
    ['مدينتي مورك وخان شيخون', 2],
    ['أحد الأدلاء', 1],
    ['لإحدى الفصائل', 1],
    ['أحدهم', 1],
    ['أحد', 1],
    ['أسبوع تقريباً', 1],
    ['يوم واحد', 1],
    ['صفر', 0],
  ])('%s → %d', (text, expected) => {
    expect(readNumber(text)).toBe(expected);
  });

  test.each([
    ['عشرات', 'no number'],
    ['بضع مئات', 'no number'],
    ['بضعة آلاف', 'no number'],
    ['الأحد', 'a weekday'],
    ['الاثنين الماضي', 'a weekday'],
    ['لا أحد', 'nobody'],
    ['الفرقة الخامسة', 'an ordinal'],
    ['الخامس عشر', 'an ordinal with its ten'],
    ['الثالث والعشرين', 'an ordinal with its ten'],
    ['كل يوم', 'each day'],
    ['يوم غد', 'a date'],
    ['14-2-2017م', 'three numbers'],
    ['ثلاثة وأربعة', 'two numbers'],
    ['1.500', 'thousands or decimals'],
    ['ألفا', 'a dual, or one in the accusative'],
    ['ثلاثة أيام ونصف', 'a fraction'],
    ['M16', 'a name'],
    ['لست', 'a verb'],
    ['مقاتلين', 'a plural'],
  ])('%s → undefined: %s', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  test('reads back every number up to 999 999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => {
        expect(readNumber(spell(n))).toBe(n);
      }),
      { numRuns: 2000 },
    );
  });

  test('reads digits of any script the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (n) => {
        const indic = String(n).replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));
        expect(readNumber(`و${indic}`)).toBe(n);
      }),
    );
  });
});

describe('findNumbers(text)', () => {
  test.each(['9'.repeat(400), `${'9'.repeat(400)}.5`, `${'9'.repeat(400)} ألف`])(
    'finds digits that are more than any number, without a value: %s',
    (text) => {
      expect(findNumbers(text)).toEqual([{ start: 0, end: text.length, kind: 'digits' }]);
    },
  );

  test('gives each number of a sentence its own span, without clitics', () => {
    const text = 'أحد عشر قائداً عسكرياً، وثلاثة إعلاميين و56 مقاتلاً';
    const found = findNumbers(text).map(({ start, end, value }) => [text.slice(start, end), value]);
    expect(found).toEqual([
      ['أحد عشر', 11],
      ['ثلاثة', 3],
      ['56', 56],
    ]);
  });

  test('says how each is written', () => {
    const kinds = findNumbers('سيارتين مع أحد الأدلاء و16 وثلاثة').map(({ kind }) => kind);
    expect(kinds).toEqual(['dual', 'one', 'digits', 'words']);
  });
});
