import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standings } from '../../../../src/archive/quotes.ts';
import { occurrencesIn, overlapping, quotationIn } from '../../../../src/ingest/proposals/lookups.ts';

describe('occurrencesIn(text)', () => {
  test('tells which standing a quote is, and nothing of what stands once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ا', 'ب', ' '), maxLength: 30 }),
        fc.nat(29),
        fc.nat(3),
        (text, at, more) => {
          const quote = text.slice(at, at + 1 + more);
          if (quote === '') return;
          const places = standings(text, quote);
          expect(occurrencesIn(text)(quote, at)).toBe(places.length > 1 ? places.indexOf(at) + 1 : undefined);
        },
      ),
    );
  });
});

describe('quotationIn(text, before)', () => {
  test.each([
    ['قال «نعم» ثم 5', '5', false, false],
    ['قال «نعم 5»', '5', false, true],
    ['نعم 5» ثم', '5', true, true],
    ['«نعم» 5', '5', true, false],
    ['قال: "نعم 5" ثم', '5', false, true],
    ['قال: "نعم" 5', '5', false, false],
  ])('%s', (text, words, before, is) => {
    expect(quotationIn(text, before)(text.indexOf(words))).toBe(is);
  });
});

describe('overlapping(spans, span)', () => {
  test('gives those that share a place with it, in order', () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 3, end: 5 },
      { start: 8, end: 9 },
    ];
    expect(overlapping(spans, { start: 2, end: 4 })).toEqual(spans.slice(0, 2));
    expect(overlapping(spans, { start: 5, end: 8 })).toEqual([]);
    expect(overlapping(spans, { start: 8, end: 20 })).toEqual(spans.slice(2));
  });
});
