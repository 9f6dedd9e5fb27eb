import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranges, rangesOf } from '../../../src/arabic/ranges.ts';

const lines = (...keys: readonly string[]) => new Map(keys.map((key) => [key, new Set([`${key} line`])]));

describe('ranges(keys, limit)', () => {
  test('holds the lines of neighbours together, below the limit, each once', () => {
    const keys = new Map([...lines('كتاب', 'كتب', 'كلب'), ['كتابه', new Set(['كتاب line'])]]);
    expect([...ranges(keys, 30)]).toEqual([
      ['', 'كتاب line\nكتب line'],
      ['كل', 'كلب line'],
    ]);
  });

  test('gives a key whose lines exceed the limit a text of its own', () => {
    expect([...ranges(lines('ا', 'ب', 'ت'), 1).keys()]).toEqual(['', 'ب', 'ت']);
  });

  test('is nothing for no keys, and none is found', () => {
    expect([...ranges(new Map(), 10)]).toEqual([]);
    expect(rangesOf(['كتاب'], new Set())).toEqual([]);
  });
});

describe('rangesOf(keys, names)', () => {
  test('finds the text that has the lines of a key, whatever the keys', () => {
    const key = fc.string({ unit: fc.constantFrom(...'ابتكل12aé'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.integer({ min: 1, max: 60 }), (keys, limit) => {
        const texts = ranges(lines(...keys), limit);
        for (const each of keys) {
          const [name = ''] = rangesOf([each], new Set(texts.keys()));
          expect(texts.get(name)?.split('\n')).toContain(`${each} line`);
        }
      }),
    );
  });
});
