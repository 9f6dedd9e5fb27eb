import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtOnce, forget } from '../../../src/archive/built-once.ts';
import { numberWords } from '../../../src/archive/numbered.ts';
import { keptInMemory } from '../../setup/kept.ts';

beforeEach(() => {
  forget();
  builtOnce('kept', keptInMemory);
});
afterEach(forget);

/** The words of each list, told from their numbers, and how often a list had to be made. */
function read(lists: readonly (readonly string[])[]) {
  const [numbered, made]: [(readonly number[])[], string[]] = [[], []];
  const words = numberWords(
    'test',
    lists.map((list) => ({
      grounds: list.join(),
      make: () => {
        made.push(list.join());
        return list;
      },
    })),
    (numbers) => numbered.push(numbers),
  );
  return { lists: numbered.map((list) => list.map((number) => words[number])), made };
}

describe('numberWords(kind, lists, use)', () => {
  test('makes those lists alone that the last build did not make', () => {
    read([['قال', 'لواء'], ['لواء']]);
    expect(read([['لواء'], ['جند', 'قال']])).toEqual({ lists: [['لواء'], ['جند', 'قال']], made: ['جند,قال'] });
  });

  test('gives back the words of lists that are changed, moved or gone', () => {
    const lists = fc.array(fc.uniqueArray(fc.constantFrom('قال', 'لواء', 'جند', 'ISIS', '2,000')), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(lists, { minLength: 2, maxLength: 4 }), (builds) => {
        for (const each of builds) expect(read(each).lists).toEqual(each);
      }),
    );
  });

  test('keeps nothing where no files are kept', () => {
    forget();
    read([['قال']]);
    expect(read([['قال']]).made).toEqual(['قال']);
  });
});
