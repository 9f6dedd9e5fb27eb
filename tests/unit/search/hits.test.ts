import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostPlaces, readHits, writeHits } from '../../../src/search/hits.ts';
import type { Place } from '../../../src/search/hits.ts';

const p3 = [
  { passage: 'p3', start: 12, end: 18 },
  { passage: 'p3', start: 40, end: 45 },
];
const title = { passage: 'title', start: 0, end: 4 };

/** The places of a report: passages in order, in each some spans, one after another. */
const report = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 8 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 20 })), { maxLength: 5 })
          .map((steps) => {
            let at = 0;
            return steps.map(([gap, length]): Place => {
              const start = at + gap;
              at = start + length;
              return { passage: number === 0 ? 'title' : `p${number}`, start, end: at };
            });
          }),
      ),
    ),
  )
  .map((passages) => passages.flat());

describe('writeHits(places)', () => {
  test('names each passage once', () => {
    expect(writeHits([title, ...p3])).toBe('title:0-4;p3:12-18,40-45');
    expect(writeHits([])).toBe('');
  });

  test('leaves out what is too many, and is read back', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ passage: 'p1', start: at * 9, end: at * 9 + 5 }));
    expect(writeHits(many).length).toBeLessThan(800);
    expect(readHits(writeHits(many))).toEqual(many.slice(0, mostPlaces));
  });

  test('is read back, whatever the places', () => {
    fc.assert(
      fc.property(report, (places) => {
        expect(readHits(writeHits(places))).toEqual(places);
      }),
    );
  });
});

describe('readHits(written)', () => {
  test.each<[string, readonly Place[], string]>([
    ['', [], 'nothing'],
    ['null', [], 'no places'],
    ['p3', [], 'a passage alone'],
    ['12-18', [], 'a place alone'],
    [',12-18', [], 'a place alone'],
    ['x;p3:12-18', [], 'strange at the start'],
    ['f3:12-18', [], 'what is no passage'],
    ['__proto__:1-2', [], 'what is no passage'],
    ['p3:18-12', [], 'the wrong way round'],
    ['p3:12-12', [], 'empty'],
    ['p3:-1-4', [], 'before the start'],
    ['p3:1e3-4e3', [], 'no digits'],
    ['p3:12-18,40-45', p3, 'two places'],
    ['p3:12-18,40-45,<b>,60-70', p3, 'strange at the end'],
    ['p3:12-18,15-20,40-45', p3, 'one over another'],
    ['p3:12-18;p3:40-45;p3:12-18', p3, 'a passage again'],
    ['title:0-4;p3:12-18,40-45', [title, ...p3], 'the title'],
  ])('%s → %j: %s', (written, expected) => {
    expect(readHits(written)).toEqual(expected);
  });

  test('gives places in order, of no more than so many, whatever is written', () => {
    const sign = fc.constantFrom(...'p1;:,-09', 'title', 'p2:', ';p1:3-9', ',4-7', '١', '\ud800', '%');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(sign, { maxLength: 300 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const places = readHits(written);
        expect(places.length).toBeLessThanOrEqual(mostPlaces);
        for (const [at, { passage, start, end }] of places.entries()) {
          expect(start).toBeLessThan(end);
          const before = places.slice(0, at).filter((place) => place.passage === passage);
          for (const place of before) expect(place.end).toBeLessThanOrEqual(start);
        }
      }),
      { numRuns: 150 },
    );
  });
});
