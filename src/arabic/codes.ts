/**
 * Lemma codes: what the index holds in place of words.
 */
import { searchKey } from './fold.ts';
import type { LemmaKind } from './forms.ts';

/** What a lemma is of. Each class has first letters of its own. */
export type LemmaClass = 'word' | 'function' | 'number' | 'latin';

/** The length of every code, in ASCII letters. */
export const codeLength = 8;

/**
 * The code of a lemma: eight lower-case ASCII letters, the same in every build, machine and shard, for it is made of the
 * lemma's search key and class alone.
 *
 * Fixed in length, so that no code is the beginning of another. Lemmas whose keys are the same («كرة» and «كره», «قتل»
 * the verb and the noun) share a code. Words begin with a–v (22 · 26⁷ codes: two of 50,000 lemmas meet with a probability
 * of 0.7 %, and `refuseCollisions` finds them), function words with w, numbers with x, Latin words with y; z is free for
 * the engine. Whole numbers of up to seven digits never meet.
 *
 * @param lemma As written or folded; marks do not matter.
 */
export function lemmaCode(lemma: string, of: LemmaClass = 'word'): string {
  const key = searchKey(lemma);
  if (of === 'number' && /^\d{1,7}$/u.test(key)) {
    return `x${key.replace(/\d/gu, (digit) => alphabet[Number(digit)] ?? '')}`.padEnd(codeLength, 'z');
  }
  let rest = hash(key);
  let code = '';
  for (let place = codeLength - 1; place > 0; place -= 1) {
    // A number that is not short and whole begins with a letter that stands for no digit, nor fills up.
    const from = of === 'number' && place === 1 ? alphabet.slice(10, -1) : alphabet;
    code = (from[rest % from.length] ?? '') + code;
    rest = Math.floor(rest / from.length);
  }
  return (of === 'word' ? (alphabet[rest % 22] ?? '') : classLetters[of]) + code;
}

/** The code of a reading's lemma. Unknown words, names and words of the lexicon share a class: a word may become known. */
export function codeOf({ lemma, kind }: { readonly lemma: string; readonly kind: LemmaKind }): string {
  return lemmaCode(lemma, classOf(kind));
}

/** The class that the lemmas of a kind are in. */
export function classOf(kind: LemmaKind): LemmaClass {
  return kind === 'function' || kind === 'number' || kind === 'latin' ? kind : 'word';
}

/**
 * Nothing, when the codes of all lemmas tell their keys apart.
 *
 * @throws Naming both lemmas of every pair whose codes are the same though their keys are not.
 */
export function refuseCollisions(lemmas: Iterable<string>, of: LemmaClass = 'word'): void {
  const known = new Map<string, string>();
  const faults: string[] = [];
  for (const lemma of lemmas) {
    const code = lemmaCode(lemma, of);
    const other = known.get(code);
    if (other === undefined) known.set(code, lemma);
    else if (searchKey(other) !== searchKey(lemma)) faults.push(`«${other}» and «${lemma}» have the code ${code}.`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const classLetters = { function: 'w', number: 'x', latin: 'y' } as const;

/** A whole number of 53 bits: two multiplicative hashes of 32 bits over the UTF-16 units, mixed at the end. */
function hash(key: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < key.length; i += 1) {
    const unit = key.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return ((high >>> 0) & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
