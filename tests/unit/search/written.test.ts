import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opened, pack, sealed, unpack } from '../../../src/search/written.ts';

describe('pack(text)', () => {
  test.each([
    ['أكّد المصدر', 'أكّد المصدر', 'plain words stay'],
    ['لـ»جند الأقصى»\u00a0و', 'لـ»جند الأقصى»\\u00a0و', 'a no-break space would be lost'],
    ['a  b', 'a\\u0020 b', 'two spaces would be one'],
    [' a ', '\\u0020a\\u0020', 'spaces at the ends would be dropped'],
    ['<b> & "\\u0041"', '\\u003cb\\u003e \\u0026 \\u0022\\u005cu0041\\u0022', 'markup and its own sign'],
  ])('%j → %j: %s', (text, packed) => {
    expect(pack(text)).toBe(packed);
  });

  test('gives every text back, and holds no markup and no white space but single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(unpack(pack(text))).toBe(text);
        expect(pack(text)).not.toMatch(/[<>&"']|[^\S ]|^ | $| {2}/u);
      }),
    );
  });
});

describe('sealed(text, about, lines)', () => {
  test('gives the parts back', () => {
    expect(opened(sealed('خروج', 'سمارت · 2017', ['حلب –', '25 شباط']))).toEqual({
      text: 'خروج',
      about: 'سمارت · 2017',
      lines: ['حلب –', '25 شباط'],
    });
    expect(opened(sealed('فقرة'))).toEqual({ text: 'فقرة', about: '', lines: [] });
  });
});
