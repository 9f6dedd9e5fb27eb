import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieces } from '../../../src/search/pieces.ts';

describe('pieces(text)', () => {
  test.each([
    ['و56 مقاتلاً', ['و56', 'مقاتلاً'], 'a clitic stays on its number'],
    ['الـ(150) لـ»جند الأقصى»', ['الـ', '150', 'لـ', 'جند', 'الأقصى'], 'brackets and quotation marks part'],
    ['٢٬٠٠٠ و2,000، 1,500,000.', ['٢٬٠٠٠', 'و2,000', '1,500,000'], 'the sign of thousands'],
    ['3,4 و1.5 في 14.2.2017م', ['3', '4', 'و1.5', 'في', '14', '2', '2017م'], 'other signs'],
    ['إدلب-حماة/حلب', ['إدلب', 'حماة', 'حلب'], 'hyphens and strokes part'],
    ['— ـ', [], 'no words'],
  ])('%s → %j: %s', (text, expected) => {
    expect(pieces(text).map((piece) => piece.text)).toEqual(expected);
  });

  test('says where each is written', () => {
    const text = fc.array(fc.constantFrom(...'اب1٢,.٬«ـَ \ud800'.split(''), '😀')).map((list) => list.join(''));
    fc.assert(
      fc.property(text, (written) => {
        let end = 0;
        for (const piece of pieces(written)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(written.slice(piece.start, piece.end)).toBe(piece.text);
          end = piece.end;
        }
      }),
    );
  });
});
