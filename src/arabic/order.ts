/**
 * The order of Arabic names in lists.
 */
import { searchKey } from './fold.ts';

/**
 * Compare two names in Arabic order: a leading ال set aside, then spelling variants by `Intl.Collator('ar')`, then code
 * units, so that the order is total and the same everywhere: only identical strings are equal. For `Array.sort`.
 */
export function compareNames(a: string, b: string): number {
  return collator.compare(sortKey(a), sortKey(b)) || byCodeUnits(a, b);
}

/**
 * The letter under which an index lists a name, as the order takes it: «ل» for «اللواء», «ا» for «إدلب», «A» for «abc»;
 * «#» for a name that begins with no letter.
 */
export function indexLetter(name: string): string {
  const [first = ''] = sortKey(name).normalize('NFD');
  return /^\p{L}/u.test(first) ? first.toLocaleUpperCase('en') : '#';
}

const collator = new Intl.Collator('ar');
const known = new Map<string, string>();

function sortKey(name: string): string {
  let key = known.get(name);
  if (key === undefined) {
    const written = name.normalize('NFC').replace(/^[«»“”"'‘’([\s]+/u, '');
    // Folding makes the أل of «ألوية», which is no article, the same as one.
    const hasArticle = /^[اٱ][\p{M}ـ]*ل/u.test(written);
    key = searchKey(written).trim();
    if (hasArticle) key = key.replace(/^ال(?=\p{L}{2})/u, '');
    known.set(name, key);
  }
  return key;
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
