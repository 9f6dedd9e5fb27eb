/** One word for one thing: what the glossary says is not used stands nowhere in what the interface says. */
import { describe, expect, test } from 'vitest';
import { findName } from '../../src/arabic/index.ts';
import { projectFiles } from '../unit/project/tree.ts';
import { archive } from './content.ts';

const spoken =
  /^src\/(?:components|layouts|pages|site|client|charts|exports)\/|^src\/archive\/(?:vocabulary|schema)\.ts$/;
/** Without their program, which is most of them and has no word of Arabic. */
const sources = projectFiles('src')
  .filter(({ path, text }) => spoken.test(path) && /\p{Script=Arabic}/u.test(text))
  .map(({ path, text }) => ({ path, text: text.replaceAll(/[\n -~]{20,}/g, '\n…\n') }));
const avoided = archive.glossary.flatMap(({ term, instead_of = [] }) => instead_of.map(({ words }) => [words, term]));

/** Where words stand in a text, with the article and without, whatever is written on to their front. */
function standing(text: string, words: string): readonly string[] {
  const bare = words.replace(/^ال/u, '');
  return [bare, `ال${bare}`].flatMap((form) =>
    findName(text, form).map(({ start, end }) => text.slice(Math.max(0, start - 20), end + 20)),
  );
}

describe('the glossary', () => {
  test('has terms, each once, and words that are not used', () => {
    const terms = archive.glossary.map(({ term }) => term);
    expect(terms.length).toBeGreaterThan(20);
    expect(new Set(terms).size).toBe(terms.length);
    expect(avoided.length).toBeGreaterThan(10);
  });

  test.each(avoided)('«%s» stands nowhere in the interface: it says «%s»', (words) => {
    expect(sources.length).toBeGreaterThan(30);
    const found = sources.flatMap(({ path, text }) => standing(text, words).map((place) => `${path}: …${place}…`));
    expect(found).toEqual([]);
  });

  test.each(avoided)('«%s» stands in no meaning either (%s)', (words) => {
    const found = archive.glossary.flatMap(({ term, meaning }) => standing(meaning, words).map(() => term));
    expect(found).toEqual([]);
  });
});

describe('the search for a word that is not used', () => {
  test.each([
    ['بحسب المقال المنشور', 'المقال'],
    ['وبالمقال', 'المقال'],
    ['للمقال', 'المقال'],
    ['مقالٌ', 'المقال'],
    ['رقم مَزعوم', 'مزعوم'],
    ['المزعوم', 'مزعوم'],
    ['هم الثوار', 'الثوّار'],
  ])('finds in «%s» the word «%s»', (text, words) => {
    expect(standing(text, words)).not.toEqual([]);
  });

  test.each([
    ['المقالات ذات الصلة', 'المقال'],
    ['مقالة', 'المقال'],
    ['زعيم', 'زعم'],
  ])('finds nothing in «%s» of «%s»', (text, words) => {
    expect(standing(text, words)).toEqual([]);
  });
});
