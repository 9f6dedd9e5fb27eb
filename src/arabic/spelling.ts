/**
 * What a spelling tells beyond its search key: hamzas, tāʼ marbūṭa, alif maqṣūra.
 */
import { searchKey } from './fold.ts';

/**
 * A word's letters without marks, one for each character of its search key, but with hamza seats, ة and ى as written.
 *
 * The letters that stand for several («ی») are as in the key: they are no evidence. Where a text cannot be laid beside
 * its key letter by letter, the key itself.
 */
export function spelling(text: string): string {
  const key = searchKey(text);
  let letters = '';
  for (const character of text.normalize('NFKC')) {
    letters += telling.has(character) ? character : searchKey(character);
  }
  return letters.length === key.length ? letters : key;
}

/**
 * How much speaks against reading a written form as a known one: 0 for the same letters; a little for what writers
 * leave out (أ as ا, ى as ي, ة as ه), much for what nobody writes by oversight (أ for إ, ة for ه).
 *
 * @param written,known Spellings with the same search key.
 */
export function misspelling(written: string, known: string): number {
  if (written === known) return 0;
  let sum = 0;
  for (let i = 0; i < written.length; i += 1) {
    const [is, meant] = [written[i] ?? '', known[i] ?? ''];
    if (is !== meant) sum += slips[is + meant] ?? (is === 'ا' && /[أإٱ]/u.test(meant) ? 0.2 : 0.7);
  }
  return sum;
}

/**
 * A spelling with its hamza on the other seats that writers give it: «مسئول» for «مسؤول», «رءوس» for «رؤوس»; at the end
 * «شاطىء» for «شاطئ», «الأسوء» for «الأسوأ», «جريئ» for «جريء».
 */
export function seatTwins(written: string): readonly string[] {
  const [, stem] = /^(.{2,}?)(?:[ىي]?ء|[أؤ]|ي?ئ)$/u.exec(written) ?? [];
  if (stem !== undefined)
    return ['ء', 'أ', 'ؤ', 'ئ', 'يء', 'يئ'].map((ending) => stem + ending).filter((twin) => twin !== written);
  const at = written.search(/[ؤئ](?=.)|.ء(?=.)|ي(?=أ)/u);
  if (at < 0) return [];
  const place = /[ؤئ]/u.test(written[at] ?? '') ? at : at + 1;
  return ['ؤ', 'ئ', 'ء']
    .filter((seat) => seat !== written[place])
    .map((seat) => written.slice(0, place) + seat + written.slice(place + 1));
}

const telling: ReadonlySet<string> = new Set('أإآٱؤئىة');

/** Written, meant. */
const slips: Readonly<Record<string, number>> = {
  هة: 0.52,
  ةه: 1.5,
  يى: 0.3,
  ىي: 0.25,
  ٱا: 0,
  أإ: 0.6,
  إأ: 0.6,
  أا: 0.5,
  إا: 0.5,
  آا: 0.8,
  اآ: 0.25,
  يئ: 0.4,
  وؤ: 0.3,
  ئي: 0.7,
  ؤو: 0.7,
};
