import { describe, expect, test } from 'vitest';
import { singleLine } from '../../../src/exports/single-line.ts';

describe('singleLine(text)', () => {
  test.each([
    ['سطر\nآخر', 'سطر آخر'],
    ['a\r\n\r\nb\rc', 'a b c'],
    ['a\u2028b\u2029c\u0085d\ve\tf\u0000g', 'a b c d e f g'],
    ['\n«قـــال»  لِواءُ \u200f\u200d\u00a0الأقصى\n', '«قـــال»  لِواءُ \u200f\u200d\u00a0الأقصى'],
  ])('writes %j as %j', (text, expected) => {
    expect(singleLine(text)).toBe(expected);
  });
});
