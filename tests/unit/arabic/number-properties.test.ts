import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers, findTriggers, noun, readNumber, readQuantity, writeQuantity } from '../../../src/arabic/index.ts';
import type { Case, Quantity } from '../../../src/arabic/index.ts';
import { unitNouns } from '../../../src/archive/vocabulary.ts';
import { writeNumber } from './write-number.ts';

describe('writeNumber(n), the instrument', () => {
  test.each<[number, Parameters<typeof writeNumber>[1], string]>([
    [0, {}, 'صفر'],
    [1, { gender: 'feminine' }, 'واحدة'],
    [2, { case: 'genitive' }, 'اثنين'],
    [3, {}, 'ثلاثة'],
    [3, { gender: 'feminine', case: 'accusative' }, 'ثلاثًا'],
    [8, { gender: 'feminine' }, 'ثمانٍ'],
    [8, { gender: 'feminine', construct: true }, 'ثماني'],
    [10, { gender: 'feminine' }, 'عشر'],
    [11, {}, 'أحد عشر'],
    [11, { gender: 'feminine' }, 'إحدى عشرة'],
    [12, { case: 'genitive' }, 'اثني عشر'],
    [12, { gender: 'feminine' }, 'اثنتا عشرة'],
    [18, { gender: 'feminine' }, 'ثماني عشرة'],
    [21, { gender: 'feminine', case: 'accusative' }, 'إحدى وعشرين'],
    [25, { case: 'accusative' }, 'خمسة وعشرين'],
    [100, {}, 'مئة'],
    [200, { case: 'genitive' }, 'مئتين'],
    [200, { construct: true }, 'مئتا'],
    [202, { construct: true }, 'مئتان واثنان'],
    [850, {}, 'ثمانمئة وخمسون'],
    [1000, { case: 'accusative' }, 'ألفًا'],
    [2000, { construct: true }, 'ألفا'],
    [3500, {}, 'ثلاثة آلاف وخمسمئة'],
    [23_102, {}, 'ثلاثة وعشرون ألفًا ومئة واثنان'],
    [23_000, { construct: true }, 'ثلاثة وعشرون ألف'],
    [100_000, {}, 'مئة ألف'],
    [101_000, {}, 'مئة ألف وألف'],
    [200_000, { case: 'genitive' }, 'مئتي ألف'],
    [2_300_000, { case: 'accusative' }, 'مليونين وثلاثمئة ألف'],
    [8_000_000, {}, 'ثمانية ملايين'],
    [15_000_000, {}, 'خمسة عشر مليونًا'],
  ])('%d, %o: %s', (n, options, expected) => {
    expect(writeNumber(n, options)).toBe(expected);
  });
});

const cases = fc.constantFrom<Case>('nominative', 'accusative', 'genitive');
const genders = fc.constantFrom('masculine' as const, 'feminine' as const);
/** As many small numbers as great ones, and round ones. */
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 999 }),
  fc.integer({ min: 0, max: 999_999 }),
  fc.integer({ min: 0, max: 999_999_999_999 }),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(1_000, 1_000_000, 1_000_000_000)).map(([n, of]) => n * of),
);
/** What texts do to a number's words. */
const spellings: Readonly<Record<string, (words: string) => string>> = {
  'as they are': (words) => words,
  'with مائة': (words) => words.replaceAll('مئ', 'مائ'),
  'with و before': (words) => `و${words}`,
  'with ب before': (words) => `وب${words}`,
  'with a space after و': (words) => words.replaceAll(' و', ' و '),
  'with no-break spaces': (words) => words.replaceAll(' ', '\u00a0'),
  'with a fatḥa on every letter': (words) => words.replace(/(?<=\p{L})(?!\p{M})/gu, '\u064e'),
  'with tatwīl': (words) => words.replaceAll('ل', 'لـ'),
  'without hamza': (words) => words.replaceAll(/[أإ]/gu, 'ا').replaceAll('آ', 'ا'),
  'with hundreds apart': (words) => words.replace(/(?<=\p{L})(?<!و)مئة/gu, ' مئة').replaceAll('ثمان مئة', 'ثماني مئة'),
  'before its noun': (words) => `${words} مقاتل`,
  'after a qualifier': (words) => `نحو ${words}`,
};

describe('readNumber(text), of every number', () => {
  test.each(Object.entries(spellings))('in words %s', (_, spelling) => {
    fc.assert(
      fc.property(numbers, cases, genders, (n, inCase, gender) => {
        expect(readNumber(spelling(writeNumber(n, { case: inCase, gender })))).toBe(n);
      }),
      { numRuns: 400 },
    );
  });

  test('in words, joined to its noun', () => {
    fc.assert(
      fc.property(numbers, cases, genders, (n, inCase, gender) => {
        expect(readNumber(`${writeNumber(n, { case: inCase, gender, construct: true })} شخص`)).toBe(n);
      }),
      { numRuns: 400 },
    );
  });

  test('in digits of any script, with any sign between thousands', () => {
    const scripts = fc.constantFrom(0x30, 0x660, 0x6f0);
    const signs = fc.constantFrom('', ',', '٬', ' ', '\u00a0', '\u202f');
    fc.assert(
      fc.property(numbers, scripts, signs, (n, zero, sign) => {
        const grouped = String(n).replace(/\B(?=(?:\d{3})+$)/gu, sign);
        const digits = grouped.replace(/\d/gu, (digit) => String.fromCharCode(zero + Number(digit)));
        expect(readNumber(digits)).toBe(n);
        expect(readNumber(`نحو (${digits}) مقاتل`)).toBe(n);
      }),
    );
  });

  test('in digits before a scale, with the rest after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 999 }), fc.integer({ min: 1, max: 999 }), (n, rest) => {
        expect(readNumber(`${n} ألف و${rest}`)).toBe(n * 1000 + rest);
        expect(readNumber(`${n} مليون و${rest} ألف`)).toBe(n * 1_000_000 + rest * 1000);
        expect(readNumber(`${n} ألف و${writeNumber(rest)}`)).toBe(n * 1000 + rest);
      }),
    );
  });
});

const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('exact', 'at_least', 'more_than', 'at_most', 'within', 'about'),
    n: fc.oneof(fc.nat(12), fc.nat(2000), fc.nat()),
  }),
  fc
    .uniqueArray(fc.oneof(fc.nat(12), fc.nat()), { minLength: 2, maxLength: 2 })
    .map((bounds) => bounds.toSorted((a, b) => a - b))
    .map(([min = 0, max = 0]): Quantity => ({ kind: 'between', min, max })),
  fc.constantFrom<Quantity>({ kind: 'none' }, { kind: 'all' }, { kind: 'words' }, { kind: 'denied' }),
);

describe('readQuantity(writeQuantity(quantity, noun))', () => {
  test('gives the quantity back', () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        // «خلال 2016» is a year as well.
        fc.pre(quantity.kind !== 'within' || quantity.n < 1900 || quantity.n > 2099);
        expect(readQuantity(writeQuantity(quantity))).toEqual(quantity);
      }),
      { numRuns: 400 },
    );
  });

  test.each(Object.entries(unitNouns))('gives the quantity back, of each %s', (_, unit) => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        // «لا مقاتلين» is none and zero alike; «لا» before another word need not deny.
        fc.pre(quantity.kind !== 'none' && !(quantity.kind === 'exact' && quantity.n === 0));
        // «بين عنصر أو قائد واحد وعنصرين أو قائدين» has three numbers.
        fc.pre(!(quantity.kind === 'between' && quantity.max === 2 && unit.other.includes(' أو ')));
        expect(readQuantity(writeQuantity(quantity, unit))).toEqual(quantity);
      }),
    );
  });
});

/** Letters, marks, digits, separators and number words, in any order. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'وبلكف ،,.٫٬%()-–#\n\u00a0\u064b\u064e\u0640٣۳5'),
      fc.constantFrom(
        'ألف',
        'ألفا',
        'مئة',
        'ونصف',
        'مليون',
        'أحد',
        'عشر',
        'وعشرون',
        'ثلاث',
        'بين',
        'إلى',
        'لم',
        'أكثر من',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('on any text', () => {
  test('reading never throws, and gives whole or decimal numbers', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const n = readNumber(text);
        if (n !== undefined) expect(Number.isFinite(n)).toBe(true);
        readQuantity(text);
      }),
      { numRuns: 600 },
    );
  });

  test('spans are in order, apart, and not empty', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        for (const spans of [findNumbers(text), findTriggers(text)]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            ({ end } = span);
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('a number that is found is read alone as it is in the text', () => {
    fc.assert(
      fc.property(numbers, cases, fc.constantFrom('قتل ', '(', 'من «'), (n, inCase, before) => {
        const words = writeNumber(n, { case: inCase });
        const text = `${before}${words}، ثم خرجوا`;
        expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([words]);
      }),
    );
  });

  /** Work that grew with the square of these would not end before the tests' own limit. */
  test.each([
    ['digits in groups', '1,'],
    ['groups apart', '1 000 '],
    ['dots', '1.'],
    ['scales', 'ألف و'],
    ['halves', 'ونصف '],
    ['units', 'وثلاثة '],
    ['negations', 'لم '],
    ['qualifiers', 'لا يتجاوز أكثر من '],
    ['ranges', 'بين 10 و'],
    ['one word', 'ولا'],
    ['marks', '\u064e'],
    ['a space', ' '],
  ])('reads 50,000 characters of %s', (_, scrap) => {
    const text = scrap.repeat(Math.ceil(50_000 / scrap.length));
    expect(() => [readNumber(text), readQuantity(text)]).not.toThrow();
  });
});

test('a masculine noun with a sound plural keeps its dual apart by a mark', () => {
  expect(noun('تقرير', 'تقارير').twoOblique).toBe('تقريرين');
  expect(readNumber(unitNouns.fighter.twoOblique)).toBe(2);
  expect(readNumber(unitNouns.fighter.few)).toBeUndefined();
});
