import { describe, expect, test } from 'vitest';
import { plainLine, singleLine } from '../../../src/arabic/plain-line.ts';

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

describe('plainLine(text)', () => {
  test.each([
    ['سطر\r\nآخر\tوثالث\u2028', 'سطر آخر وثالث'],
    ['\u200fقال\u200e \u202eمقلوب \u2067عزل\u2069\u061c', 'قال مقلوب عزل'],
    ['\ufeffمق\u00adطع و\u200bف\u2060صل', 'مقطع وفصل'],
    ['می\u200cروم هـ\u200d 👨\u200d👩\u200d👧 12\u00a0رجلًا', 'می\u200cروم هـ\u200d 👨\u200d👩\u200d👧 12\u00a0رجلًا'],
  ])('writes %j as %j', (text, expected) => {
    expect(plainLine(text)).toBe(expected);
  });
});
