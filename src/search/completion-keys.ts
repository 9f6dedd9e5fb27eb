/**
 * What the beginnings of words and names are compared by, in the index's files and in the page.
 */
import { withoutArticle } from '../arabic/article.ts';
import { searchKey } from '../arabic/fold.ts';
import { latinWords, letters } from '../arabic/romanise.ts';
import { words } from '../arabic/words.ts';

/** Whether a text is in Latin letters. */
export const isLatin = (text: string): boolean => /[a-z]/i.test(text);

/**
 * The key of a name or of its beginning, its words parted by spaces.
 *
 * Arabic words are their search keys without the article. Of Latin ones the vowels but the first and u are lost, and
 * what `letters` loses: «Khan Sheikh» begins «Khān Shaykhūn». Not for display: the key is not the name.
 */
export function completionKey(text: string): string {
  const list = isLatin(text)
    ? latinWords(text).map(consonants)
    : words(text).map((word) => withoutArticle(searchKey(word.text)));
  return list.join(' ');
}

/** The keys under which a name is looked for: of it all and of what begins with each of its other words, without spaces. */
export function beginnings(key: string): readonly string[] {
  const list = key.split(' ');
  return list.map((_, from) => list.slice(from).join(''));
}

/** A search key without its article, where two letters are left. */

const consonants = (word: string) =>
  letters(word)
    .replace(/(?<=.)[aiy]/g, '')
    .replace(/(.)\1+/g, '$1');
