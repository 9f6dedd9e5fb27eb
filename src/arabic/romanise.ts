/**
 * Names in Latin letters: one key for the many ways to romanise an Arabic name.
 */

/**
 * The keys under which a romanised name may be known, the likeliest first; none for a text without a Latin letter.
 *
 * Loses case, diacritics, apostrophes, hyphens, spaces, the article («al-», «el-», «ash-»; also joined), doubled letters, and
 * what romanisations confuse: q and k, ou, oo, aw and u, ay, ei and i, th and t, dh and z, p and b, a final h. Of a name
 * with three consonants or more, all vowels but u, a first one and a last i: «Sheikhoun» and «Shaykhun», «Morek» and «Murak»
 * share a key, «Mark» does not. A shorter name keeps its vowels, so that it is never matched loosely («Daesh», «dish»).
 * Letters that may be an abbreviation are also a key as they are, after `=`; two letters only when they are capital.
 *
 * Not for display: the key is not the name. English names have keys too, by their letters.
 */
export function romanKeys(text: string): readonly string[] {
  const words = latinWords(text);
  const joined = words.map((word) => word.replace(/^[ae]l(?=[a-z]{4})/, ''));
  const keys = [words, joined].map((list) => key(list.map(letters).join('')));
  const short = /^[a-z]{3,5}$/i.test(text) || /^[A-Z]{2}$/.test(text) ? [`=${text.toLowerCase()}`] : [];
  return [...new Set([...short, ...keys])].filter((each) => each !== '');
}

/** The words of a name in Latin letters, without marks and articles, in lower case. */
export function latinWords(text: string): readonly string[] {
  const words = text
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼʾʿ`]/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return words.filter((word, place) => place === words.length - 1 || !articles.test(word));
}

/** A word in its own letters, each sound one letter: x for kh, c for sh, a, i and u for all vowels, y for i at the end. */
export function letters(word: string): string {
  let folded = word;
  for (const [written, letter] of sounds) folded = folded.replace(written, letter);
  return folded;
}

/** What is left of letters without a and i, when enough is left: three consonants. */
function key(fine: string): string {
  const coarse = fine
    .replace(/^[aiu]/, 'v')
    .replace(/[ai]/g, '')
    .replace(/(.)\1+/g, '$1');
  return coarse.replace(/[uvy]/g, '').length < 3 ? fine : coarse;
}

const articles = /^(?:the|[aeu]l|[ae](?:sh|s|r|d|n|t|z|dh|th))$/;

const sounds: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'x'],
  [/gh/g, 'g'],
  [/sh|ch/g, 'c'],
  [/th/g, 't'],
  [/dh/g, 'z'],
  [/dj/g, 'j'],
  [/ph/g, 'f'],
  [/c(?=k)|q/g, 'k'],
  [/p/g, 'b'],
  [/ou|oo|aw|au/g, 'u'],
  [/ee|ie|ei|ay|ey/g, 'i'],
  [/(?<=[aei])h$/, ''],
  [/(?<=..)e$/, 'a'],
  [/[ey]/g, 'i'],
  [/[ow]/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)i$/, 'y'],
];
