import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findName, nameFinder } from '../../../src/arabic/index.ts';

const written = (text: string, forms: readonly string[]) =>
  nameFinder(forms)(text).map(({ start, end, form }) => [text.slice(start, end), forms[form]]);

describe('findName(text, name)', () => {
  test('finds a vocalised name, and gives it back as written', () => {
    const text = 'أكد مبايعة لِواء الأقصى للتنظيم';
    const [found] = findName(text, 'لواء الأقصى');
    expect(text.slice(found?.start, found?.end)).toBe('لِواء الأقصى');
  });

  test.each([
    ['التابع لـ»جند الأقصى» و', 'جند الأقصى', 'جند الأقصى', 'tatwīl and reversed guillemets after a clitic'],
    ['بين “تحرير الشام” و”لواء الأقصى”، “أسفرت', 'لواء الأقصى', 'لواء الأقصى', 'curly quotation marks after و'],
    ['بين "هيئة تحرير الشام" و"لواء الأقصى" بريفي', 'لواء الأقصى', 'لواء الأقصى', 'straight quotation marks'],
    ['أي مشاركة لجند الأقصى وجبهة النصرة', 'جند الأقصى', 'جند الأقصى', 'a glued clitic is not in the span'],
    ['أي مشاركة لجند الأقصى وجبهة النصرة', 'جبهة النصرة', 'جبهة النصرة', 'glued و'],
    ['تواجده بحماة وإدلب جميع', 'حماة', 'حماة', 'glued ب'],
    ['وبحماة', 'حماة', 'حماة', 'two glued clitics'],
    ['لـجند الأقصى', 'جند الأقصى', 'جند الأقصى', 'glued with tatwīl'],
    ['على مقرات وحواجز للهيئة بريف', 'الهيئة', 'للهيئة', 'ل swallows the alif of ال: the whole word'],
    ['وللهيئة', 'الهيئة', 'للهيئة', 'but for و before it'],
    ['قال للواء إن', 'اللواء', 'للواء', 'of three lāms two are written'],
    ['التابع للجيش السوري الحر والعامل', 'الجيش السوري الحر', 'للجيش السوري الحر', 'only its first word changes'],
    ['والهيئة', 'الهيئة', 'الهيئة', 'و before ال'],
    ['هيئة\u00a0 تحرير الشام', 'هيئة تحرير الشام', 'هيئة\u00a0 تحرير الشام', 'any run of spaces'],
    ['محكمة "موقة"، شمالي', 'محكمة "موقة"', 'محكمة "موقة"', 'signs inside a name'],
    ['و قال “ق.م” المنتمي', 'ق.م', 'ق.م', 'a full stop inside a name'],
    ['لـ”سمارت”في الأول', 'سمارت', 'سمارت', 'no space after the quotation mark'],
    ['تنظيم "داعش " في', 'داعش', 'داعش', 'a stray space inside quotation marks'],
  ])('%s, %s → %s: %s', (text, name, expected) => {
    expect(written(text, [name])).toEqual([[expected, name]]);
  });

  test.each([
    ['الهيئة', 'هيئة', 'inside a word with ال'],
    ['الـهيئة', 'هيئة', 'with tatwīl after ال'],
    ['الـ”هيئة”', 'هيئة', 'with a quotation mark after ال'],
    ['للهيئة', 'هيئة', 'after لل'],
    ['هيئتها', 'هيئة', 'before a suffix'],
    ['حلبية', 'حلب', 'in a longer word'],
    ['شحلب', 'حلب', 'after a letter that is no clitic'],
    ['قال لواء. الأقصى', 'لواء الأقصى', 'across a sentence’s end'],
    ['لواء\nالأقصى', 'لواء الأقصى', 'across a line'],
    ['لواء “الأقصى”', 'لواء الأقصى', 'across a quotation mark that the form does not have'],
    ['محكمة موقة', 'محكمة "موقة"', 'without the form’s own quotation marks'],
    ['حلب', '', 'an empty form'],
    ['« »', '«', 'a form without a word'],
  ])('does not find in %s the name %s: %s', (text, name) => {
    expect(findName(text, name)).toEqual([]);
  });
});

describe('nameFinder(forms)', () => {
  test('takes the longest form, leftmost, and never twice the same words', () => {
    const forms = ['الجيش', 'الجيش السوري الحر', 'السوري الحر للعمل', 'حماة', 'ريف حماة'];
    expect(written('فصائل الجيش السوري الحر في ريف حماة ومن الجيش', forms)).toEqual([
      ['الجيش السوري الحر', 'الجيش السوري الحر'],
      ['ريف حماة', 'ريف حماة'],
      ['الجيش', 'الجيش'],
    ]);
  });

  test('gives the first of two forms with one key', () => {
    expect(nameFinder(['ادلب', 'إدلب'])('إلى إدلب')).toEqual([{ start: 4, end: 8, form: 0 }]);
  });

  test('finds a name wherever it is put between other words', () => {
    const filler = fc.string({ unit: fc.constantFrom(...'قطع ,.«»\n') });
    fc.assert(
      fc.property(filler, fc.constantFrom('', 'و', 'ب', 'لـ«', 'و”'), filler, (before, clitic, after) => {
        const text = `${before} ${clitic}جيش النصر ${after}`;
        const start = before.length + 1 + clitic.length;
        expect(findName(text, 'جيش النصر')).toEqual([{ start, end: start + 'جيش النصر'.length, form: 0 }]);
      }),
    );
  });

  test('reads 1 MB with 600 forms that all begin alike in a few seconds', () => {
    const forms = Array.from({ length: 600 }, (_, i) => `أبو محمد ${i}`);
    const text = 'قال أبو محمد السرميني إن «هيئة تحرير الشام» و”لواء الأقصى” توصلا لاتفاق. '.repeat(14_000);
    const begun = performance.now();
    const found = nameFinder([...forms, 'لواء الأقصى'])(text);
    expect(found).toHaveLength(14_000);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
