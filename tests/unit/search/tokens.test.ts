import { describe, expect, test } from 'vitest';
import { tokens } from '../../../src/search/tokens.ts';

describe('tokens(text)', () => {
  test.each([
    ['أكد أن\u00a0الحزب', ['أكد', 'أن', 'الحزب'], 'a no-break space separates'],
    ['  لـ»جند الأقصى» ', ['لـ»جند', 'الأقصى»'], 'signs stay with their word'],
    ['أ\u200bب\ufeffج د', ['أ\u200bب\ufeffج', 'د'], 'U+200B and U+FEFF do not separate'],
    ['أ\u0085ب', ['أ', 'ب'], 'U+0085 separates'],
    ['أ \u200b ب', ['أ', 'ب'], 'U+200B alone is no word'],
    ['\u00a0', [], 'no words'],
  ])('%j → %j: %s', (text, expected) => {
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
