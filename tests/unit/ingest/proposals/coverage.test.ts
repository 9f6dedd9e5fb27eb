import fc from 'fast-check';
import { parse } from 'yaml';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './checked.ts';

/** Pieces of news, and signs that break them. */
const piece = fc.constantFrom(
  ...[
    'قال',
    'مصدر',
    'إن',
    'وأضاف',
    'وفق',
    'بحسب',
    'أكد أن',
    'قتل',
    'وإصابة',
    'من',
    'بين',
    'إلى',
    'أو',
    'و',
    'الـ',
    'ال',
    'لـ',
  ],
  ...[
    '12',
    '٣٤٥',
    '1,500',
    '1.500',
    '4.1 مليار',
    '%',
    '20%',
    'في المئة',
    '10:30',
    '14-2-2017',
    '3-1',
    '2017',
    '(150)',
    '0',
  ],
  ...[
    'عشرات',
    'مئات الآلاف',
    'بضع',
    'عدة',
    'عدد',
    'معظم',
    'جميع',
    'كل',
    'أحد',
    'إحدى',
    'نحو',
    'أكثر من',
    'لا يقل عن',
    'خلال',
  ],
  ...[
    'ألفي',
    'مليون ونصف',
    'خمسة وعشرون',
    'ثلاثة آلاف',
    'واحد',
    'يومين',
    'ساعتان',
    'أسبوع',
    'الطرفين',
    'مدينتي',
    'على الأقل',
  ],
  ...[
    'قتيلًا',
    'جريح',
    'مقاتلا',
    'سيارة',
    'دولار',
    'عامًا',
    'من العمر',
    'الساعة',
    'رقم',
    'المادة',
    'اللواء',
    'نصف النهائي',
  ],
  ...[
    '،',
    '.',
    ':',
    '«',
    '»',
    '“',
    '”',
    '"',
    '؟',
    '-',
    '(',
    ')',
    '\u00a0',
    '\u200f',
    '𝟚',
    'م3',
    'F-16',
    '@',
    '*',
    '\\',
  ],
);
const line = fc.oneof(
  fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { minLength: 1, maxLength: 30 })
    .map((all) => all.flat().join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `x${text.replaceAll(/[\r\n\0]/gu, ' ')}`),
);

describe('proposeFigures(lines, names)', () => {
  test('decides every trigger of any text, in words that the checker takes', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        expect(faultsOf(lines)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('does so for sentences of the news', async () => {
    const held = parse(await readFile('tests/bench/ingest/held-out.yaml', 'utf8')) as { lines: [string, string][] }[];
    expect(held.flatMap(({ lines }) => faultsOf(lines.map(([, text]) => text)))).toEqual([]);
  });
});
