/**
 * Whether Latin letters romanise an Arabic name, by the consonants of both. For the build: it needs both at hand.
 */
import { withoutArticle } from './article.ts';
import { searchKey } from './fold.ts';
import { latinWords, letters } from './romanise.ts';
import { words } from './words.ts';

/** An Arabic name, or words of it that follow one another, with what romanises it. */
export interface Romanised {
  readonly latin: string;
  readonly arabic: string;
}

/**
 * The parts of a name that parts of its Latin form romanise, the whole first; none when the Latin form is a translation.
 *
 * Parts are given when both have as many words and each romanises its fellow: «Tahrir al-Sham» of «هيئة تحرير الشام».
 */
export function romanisedParts(latin: string, arabic: string): readonly Romanised[] {
  const from = latinWords(latin);
  const to = words(arabic).map(({ text }) => text);
  if (from.length === 0 || to.length === 0) return [];
  if (!same(from, to)) return [];
  const parts: Romanised[] = [{ latin: from.join(' '), arabic }];
  if (from.length !== to.length || !to.every((word, place) => same([from[place] ?? ''], [word]))) return parts;
  for (let count = to.length - 1; count > 0; count -= 1) {
    for (let first = 0; first + count <= to.length; first += 1) {
      parts.push({
        latin: from.slice(first, first + count).join(' '),
        arabic: to.slice(first, first + count).join(' '),
      });
    }
  }
  return parts;
}

/** Whether capital letters are the first letters of a name's words, its articles set aside: HTS of «هيئة تحرير الشام». */
export function abbreviates(letters: string, arabic: string): boolean {
  const first = words(arabic).map(({ text }) => skeleton(text).charAt(0));
  const initials = letters.toLowerCase().split('');
  return (
    first.length === initials.length && first.every((each, place) => (each === 'c' ? 's' : each) === initials[place])
  );
}

/** Whether both have the same consonants; ة may be a t. */
function same(latin: readonly string[], arabic: readonly string[]): boolean {
  const consonants = once(latin.map((word) => letters(word).replace(/[aiuy]/g, '')).join(''));
  const known = arabic.reduce(
    (all, word) => ['', 't'].flatMap((ending) => all.map((each) => each + skeleton(word, ending))),
    [''],
  );
  return consonants !== '' && known.map(once).includes(consonants);
}

/** The consonants of an Arabic word without its article, in the letters of `letters`. */
function skeleton(word: string, ending = ''): string {
  const bare = withoutArticle(word.normalize('NFC'));
  // A final h is often left out, whichever letter it stands for.
  const stem = bare.replace(/[هةح]$/u, '');
  const consonants = [...searchKey(stem)].map((letter) => sounds[letter] ?? '').join('');
  return once(consonants) + (bare.endsWith('ة') ? ending : '');
}

const once = (text: string) => text.replace(/(.)\1+/g, '$1');

const sounds: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'c',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};
