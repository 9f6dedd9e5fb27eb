/**
 * Numbers in Arabic text: digits of three scripts, number words, duals, and «one of».
 */
import { searchKey } from './fold.ts';
import { numberAt } from './number-grammar.ts';
import { tokensOf } from './number-tokens.ts';
import { words } from './words.ts';

/** A number as it stands in a text; the span has neither clitics nor brackets. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  /** Missing where the words can be read in more than one way («ألفا»، «1.500»، «M16»), and of a share («20%»). */
  readonly value?: number;
  /** `one` is «أحد» or «إحدى» with a word after it («أحد الأدلاء») or with its pronoun («أحدهم»). */
  readonly kind: 'digits' | 'words' | 'dual' | 'one';
}

/**
 * The one number that a phrase writes: «و56», «الـ(150)», «٢٥٠», «1,500», «1 500», «ثلاثة وعشرون ألفًا», «مليونين و300 ألف»,
 * «مليون ونصف المليون», «ألفي عنصر», «سيارتين» → 2, «أحد الأدلاء» → 1, «أسبوع تقريبًا» → 1, «خمسون (50)» → 50.
 *
 * Qualifiers («نحو») are not its matter: see `readQuantity`. Clitics, case and gender are read over.
 *
 * @returns `undefined` where the phrase has no number («عشرات»، «بضع»), more than one, a share («20%»), or one that is
 *   not sure («1.500»).
 */
export function readNumber(text: string): number | undefined {
  const numbers = findNumbers(text);
  if (hasFraction(text, numbers)) return undefined;
  const [first, second] = numbers;
  if (first === undefined) return namesOneTime(text) ? 1 : undefined;
  const restated = first.kind === 'dual' && numbers.every(({ value }) => value === 2);
  const again =
    numbers.length === 2 && first.value === second?.value && /^ ?\($/u.test(text.slice(first.end, second?.start));
  return numbers.length === 1 || restated || again ? first.value : undefined;
}

/**
 * Every number in a text, in order: a number of several words («ثلاثة وعشرون») is one. Ordinals («الخامس عشر»،
 * «القرن العشرين»), weekdays («الأحد») and plural scale words without a number («آلاف») are none. A date gives each of its
 * numbers. Linear in the text's length.
 */
export function findNumbers(text: string): readonly FoundNumber[] {
  const tokens = tokensOf(text);
  const found: FoundNumber[] = [];
  for (let i = 0; i < tokens.length;) {
    const number = numberAt(tokens, i);
    const first = tokens[i];
    const last = tokens[(number?.last ?? number?.next ?? 0) - 1];
    if (number?.kind !== undefined && first !== undefined && last !== undefined) {
      const { kind, value } = number;
      found.push({ start: first.start, end: last.end, kind, ...(isKnown(value) ? { value } : {}) });
    }
    i = number?.next ?? i + 1;
  }
  return found;
}

const isKnown = (value: number | undefined): value is number =>
  value !== undefined && Math.abs(value) <= Number.MAX_SAFE_INTEGER;

const fractions = /^[وف]?[بل]?(?:ال)?(?:نصف|ربع|ثلث|ثلثي|ثلثا|ضعف|ضعفي|ارباع|اثلاث|اخماس|اسداس|اعشار)$/u;

/** Whether a part of a whole stands beside the number: «ثلاثة أيام ونصف»; that of «مليون ونصف» is in it. */
function hasFraction(text: string, numbers: readonly FoundNumber[]): boolean {
  let next = 0;
  return words(text).some(({ start, text: word }) => {
    while ((numbers[next]?.end ?? Infinity) <= start) next += 1;
    return fractions.test(searchKey(word)) && !((numbers[next]?.start ?? Infinity) <= start);
  });
}

const oneTime = /^[وف]?[بل]?(?:يوم|يوما|اسبوع|اسبوعا|شهر|شهرا|سنه|عام|عاما|ساعه|دقيقه|ليله)$/u;
/** With a noun of time they make no count of one: «كل يوم», «عشرات …». */
const notOneTime = /^[وف]?[بل]?(?:كل|اي|كم|عده|بضع|بضعه|عشرات|ميات|الاف|ذات)$/u;

/** Whether a phrase has one singular noun of time, indefinite, and nothing that makes a date of it. */
function namesOneTime(text: string): boolean {
  const keys = words(text).map((word) => searchKey(word.text));
  const at = keys.findIndex((key) => oneTime.test(key));
  if (at < 0 || keys.findLastIndex((key) => oneTime.test(key)) !== at) return false;
  if (keys.some((key) => notOneTime.test(key))) return false;
  return keys[at + 1] === undefined || /^(?:تقريبا|كامل|كامله|كاملا|علي|من|مضي|مضت|فقط)$/u.test(keys[at + 1] ?? '');
}
