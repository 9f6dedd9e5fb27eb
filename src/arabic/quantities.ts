/**
 * Quantities: a number with the words that bound it, read from a report's words and written for the interface.
 */
import { counted, type CountedNoun } from './counting.ts';
import { findDates } from './dates.ts';
import { searchKey } from './fold.ts';
import { findNumbers, readNumber, type FoundNumber } from './numerals.ts';
import { allOrNone, negated, parted, qualified, unsure, word } from './qualifiers.ts';
import { skeleton } from './skeleton.ts';

/**
 * What a phrase says of a number. `within`, `at_least` and `at_most` include `n`, `more_than` does not; `words` is a
 * quantity without bounds («عشرات»), `denied` a denial and not zero. The shape of a record's quantity.
 */
export type Quantity =
  | { readonly kind: 'exact' | 'at_least' | 'more_than' | 'at_most' | 'within' | 'about'; readonly n: number }
  | { readonly kind: 'between'; readonly min: number; readonly max: number }
  | { readonly kind: 'none' | 'all' | 'words' | 'denied' };

/**
 * The quantity that a phrase states: «أكثر من ألفي عنصر», «لم يتجاوز الـ(150)», «ما يقارب سبعة شهور», «10-15 مقاتلًا», «بضع
 * عشرات», «جميع الأسرى», «نفي قطعي». Only what the words say: «عشرات» is no number of tens, «مئة ونيف» is more than a hundred.
 *
 * @returns `undefined` where it is not sure: two numbers that are no range, two qualifiers, a qualifier that has no kind
 *   («أقل من», «يصل إلى», «ضعف»), a negated number («لم يُقتل 50»), a fraction, a share, a date, the number in a name
 *   («اللواء 82»), or no word of quantity.
 */
export function readQuantity(text: string): Quantity | undefined {
  const numbers = findNumbers(text);
  const n = readNumber(text);
  const key = keyOf(text);
  if (nobody.test(key) && numbers.every(({ kind, value }) => kind === 'one' || value === 1)) return { kind: 'none' };
  if (numbers.length === 0 && n === undefined) return allOrNone(key);
  if ((n === undefined && numbers.length !== 2) || isDated(text, numbers)) return undefined;
  const around = keyOf(masked(text, numbers));
  if (inName.test(around)) return undefined;
  // «عنصران أو قائدان» are two of either; «مقاتل أو اثنان» is one or two.
  if (or.test(around) && !(numbers.length > 1 && numbers.every(({ kind }) => kind === 'dual'))) return undefined;
  if (numbers.length === 2 && n === undefined) return readBetween(text, around, numbers);
  const { kinds, rest } = qualified(around);
  if (n === undefined || !Number.isInteger(n) || kinds.length > 1) return undefined;
  if (unsure.test(rest) || negated(rest) || between.test(rest)) return undefined;
  return { kind: kinds[0] ?? 'exact', n };
}

/**
 * A quantity in words, nominative: «150 على الأكثر», «نحو 130», «بين 10 و20»; with a noun, in agreement: «أكثر من 11
 * تقريرًا», «نحو مقاتلَين». For the interface; a report's own words are quoted, never rewritten.
 *
 * `readQuantity` reads back what this writes, but for «لا مقاتلين», which is none and zero alike, and «خلال 2016» without
 * a noun, which is a year as well.
 */
export function writeQuantity(quantity: Quantity, noun?: CountedNoun): string {
  const number = (n: number, place: 'nominative' | 'genitive') => {
    if (noun === undefined) return String(n);
    // «لا مقاتلين» is a sentence: nothing can stand before it.
    return n === 0 && quantity.kind !== 'exact' ? `0 ${noun.other}` : counted(n, noun, { case: place });
  };
  switch (quantity.kind) {
    case 'exact':
      return number(quantity.n, 'nominative');
    case 'at_least':
      return `${number(quantity.n, 'nominative')} على الأقلّ`;
    case 'at_most':
      return `${number(quantity.n, 'nominative')} على الأكثر`;
    case 'more_than':
      return `أكثر من ${number(quantity.n, 'genitive')}`;
    case 'within':
      return `خلال ${number(quantity.n, 'genitive')}`;
    case 'about':
      return `نحو ${number(quantity.n, 'genitive')}`;
    case 'between': {
      const { min, max } = quantity;
      // One and two have no digits beside a noun, and so none before them: «بين مقاتل واحد ومقاتلَين».
      const first = max <= 2 ? number(min, 'genitive') : String(min);
      return `بين ${first} و${number(max, 'genitive')}`;
    }
    case 'none':
      return noun === undefined ? 'لا شيء' : counted(0, noun);
    case 'all':
      return 'الجميع';
    case 'words':
      return 'كمّية بلا عدد';
    case 'denied':
      return 'نفي';
  }
}

/** «بعده»، «وعده»: their key is also that of «بعدة» and «وعدة». */
const afterIt = /(?<!\p{L})[وفبل]+ع\p{M}*د\p{M}*ه(?![\p{L}\p{M}])/gu;

const keyOf = (text: string) => parted(searchKey(text.replace(afterIt, ' ')).replace(/[\s\u00a0]+/gu, ' '));

/** The text with `#` in the place of each number. */
function masked(text: string, numbers: readonly FoundNumber[]): string {
  let end = 0;
  const parts = numbers.map((number) => {
    const part = text.slice(end, number.start);
    ({ end } = number);
    return `${part}#`;
  });
  return parts.join('') + text.slice(end);
}

/** «لم يُقتل أحد»، «ولا واحد»: no one; but «لم يُقتل أحد القادة» says nothing of the others. */
const nobody = new RegExp(
  `${word('(?:لا|لم|لن|ليس|ما|دون) (?:\\p{L}+ ){0,4}احدا?').source}(?= (?:من|منهم|منهن|منها|بعد|في|هناك|حتي الان)(?!\\p{L})|[ .،!؟]*$)|${word('لا (?:واحد|واحده)').source}(?= (?:من|منهم|منهن|منها)(?!\\p{L})|[ .،]*$)`,
  'u',
);

/** Whether a number is that of a date or a year: «14 شباط», «عام 2016», «2017م», «خلال 2016». */
function isDated(text: string, numbers: readonly FoundNumber[]): boolean {
  const dates = findDates(text);
  return numbers.some(({ start, end, kind }) => {
    if (kind === 'digits' && dates.some((date) => date.start < end && start < date.end)) return true;
    if (kind !== 'digits' || !/^(?:19|20)\d\d$/u.test(searchKey(text.slice(start, end)))) return false;
    const before = searchKey(text.slice(Math.max(0, start - 20), start));
    const after = text.slice(end);
    if (/^[مه](?!\p{L})/u.test(after) || /(?<!\p{L})[وفبل]*(?:ال)?(?:عام|سنه)[ (]+$/u.test(before)) return true;
    const time = /(?<!\p{L})[وف]?(?:في|منذ|خلال|قبل|بعد|مطلع|نهايه|اواخر|اوايل|منتصف|صيف|شتاء|ربيع|خريف) $/u;
    return time.test(before) && !/\p{L}/u.test(after);
  });
}

/** The number in a name: «اللواء 82»، «القرار 2254»، «الساعة 10». */
const inName = word('(?:ال(?:فرقه|لواء|فوج|كتيبه|ساعه|قرار|ماده|بند|صفحه|فصل|طابق|غرفه)|(?:ال)?رقم) ?(?:ال)?[ـ(]*#');

const or = word('(?:او|ام) (?:ال)?[ـ(]*#');
const between = word('بين');
/** What stands between the numbers of a range: «من 10 إلى 20», «من 10 مقاتلين إلى 20 مقاتلًا». */
const upTo = /# (?:\p{L}+ )?(?:الي|حتي) (?:ال)?[ (]*#/u;
/** «10-15»، «10 – 15»: a range, where it is no date and no score. */
const dash = /^(?:[-–—‒ـ]| [-–—‒ـ] )$/u;
const score = word('نتيجه|النتيجه|مقابل|هدف|اهداف|فاز|فازوا|فوز|تعادل|خسر|مباراه|المباراه');
/** «ارتفع من 10 إلى 15»: two numbers at two times. */
const change = word('ارتفع|ارتفعت|انخفض|انخفضت|تراجع|تراجعت|ازداد|زاد|زادت|انتقل|تقلص|هبط|قفز|رفع|خفض|تحول');

/** Two numbers as bounds. «بين ثلاثة وأربعة آلاف» is not sure: the scale may belong to both. */
function readBetween(text: string, around: string, numbers: readonly FoundNumber[]): Quantity | undefined {
  const [first, second] = numbers;
  const min = first?.value;
  const max = second?.value;
  if (min === undefined || max === undefined || !Number.isInteger(min) || !Number.isInteger(max)) return undefined;
  const dashed =
    dash.test(text.slice(first?.end, second?.start)) &&
    numbers.every(({ kind }) => kind === 'digits') &&
    !score.test(around);
  const climbing = upTo.test(around) && !change.test(around);
  if (!between.test(around) && !climbing && !dashed) return undefined;
  if (!numbers.some(({ kind }) => kind === 'dual') && countTwoThings(around)) return undefined;
  const scaleOfBoth = min < 1000 && max >= 1000 && /\p{L}/u.test(text.slice(second?.start, second?.end));
  const { kinds, rest } = qualified(around.replace(upTo, '#'));
  if (scaleOfBoth || kinds.length > 0 || unsure.test(rest) || negated(rest)) return undefined;
  return min < max ? { kind: 'between', min, max } : undefined;
}

/** «بين 10 قتلى و15 جريحًا»: two counts, no range. «بين 10 مقاتلين و15 مقاتلًا» is one: the nouns share their consonants. */
function countTwoThings(around: string): boolean {
  const [first, second] = around
    .split('#')
    .slice(1)
    .map((after) =>
      skeleton(/^[)»"]? (?!و(?:ال)?$|(?:الي|حتي|من|منهم|في)(?!\p{L}))(\p{L}{3,})/u.exec(after)?.[1] ?? ''),
    );
  if (first === undefined || second === undefined) return false;
  return !first.startsWith(second) && !second.startsWith(first);
}
