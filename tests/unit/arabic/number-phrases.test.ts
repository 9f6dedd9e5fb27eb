import { describe, expect, test } from 'vitest';
import { readNumber, readQuantity } from '../../../src/arabic/index.ts';
import { numberPhrases, quantityPhrases } from './number-phrases.ts';

describe('readNumber(text), of phrases of the press', () => {
  test.each(numberPhrases.map(([written, expected, why = '']) => ({ written, expected, why })))(
    '$written → $expected $why',
    ({ written, expected }) => {
      expect(readNumber(written)).toBe(expected);
    },
  );
});

describe('readQuantity(text), of phrases of the press', () => {
  test.each(quantityPhrases.map(([written, expected, why = '']) => ({ written, expected, why })))(
    '$written → $expected $why',
    ({ written, expected }) => {
      expect(readQuantity(written)).toEqual(expected);
    },
  );
});

test('no phrase stands twice', () => {
  for (const table of [numberPhrases, quantityPhrases])
    expect(new Set(table.map(([written]) => written)).size).toBe(table.length);
});
