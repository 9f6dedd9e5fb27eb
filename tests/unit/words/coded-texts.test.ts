import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtOnce, forget } from '../../../src/archive/built-once.ts';
import { pieces } from '../../../src/search/pieces.ts';
import { codedTexts } from '../../../src/words/coded-texts.ts';
import { keptInMemory } from '../../setup/kept.ts';

beforeEach(() => {
  forget();
  builtOnce('kept', keptInMemory);
});
afterEach(forget);

/** The words of each text with where they begin, told from their numbers. */
function read(groups: readonly (readonly string[])[]) {
  const { words, texts } = codedTexts(groups);
  return texts.map((text) =>
    text.flatMap((word, i) => (i % 2 === 0 ? [{ word: words[word] ?? '', start: text[i + 1] }] : [])),
  );
}
const found = (groups: readonly (readonly string[])[]) =>
  groups.flat().map((text) => pieces(text).map(({ text: word, start }) => ({ word, start })));

describe('codedTexts(groups)', () => {
  test('gives every word of a text as written, with where it begins', () => {
    expect(read([['قال لواء الأقصى', ''], ['لواء-الأقصى قال']])).toEqual([
      [
        { word: 'قال', start: 0 },
        { word: 'لواء', start: 4 },
        { word: 'الأقصى', start: 9 },
      ],
      [],
      [
        { word: 'لواء', start: 0 },
        { word: 'الأقصى', start: 5 },
        { word: 'قال', start: 12 },
      ],
    ]);
  });

  test('gives of texts that are changed, moved or gone what it gives of them without the last build', () => {
    const word = fc.constantFrom('قال', 'لواء', 'الأقصى', '2,000', 'و1.5', 'جند', 'ISIS', 'كفرزيتا');
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    const groups = fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(groups, { minLength: 2, maxLength: 4 }), (builds) => {
        for (const each of builds) expect(read(each)).toEqual(found(each));
      }),
    );
  });
});
