/**
 * Quantities: a number with the words that bound it, read from a report's words and written for the interface.
 */
import { counted, type CountedNoun } from './counting.ts';
import { searchKey } from './fold.ts';
import { findNumbers, readNumber, type FoundNumber } from './numerals.ts';

/**
 * What a phrase says of a number. `within`, `at_least` and `at_most` include `n`, `more_than` does not; `words` is a
 * quantity without bounds («عشرات»), `denied` a denial and not zero. The shape of a record's quantity.
 */
export type Quantity =
  | { readonly kind: 'exact' | 'at_least' | 'more_than' | 'at_most' | 'within' | 'about'; readonly n: number }
  | { readonly kind: 'between'; readonly min: number; readonly max: number }
  | { readonly kind: 'none' | 'all' | 'words' | 'denied' };

/**
 * The quantity that a phrase states: «أكثر من ألفي عنصر», «لم يتجاوز الـ(150)», «ما يقارب سبعة شهور», «بضع عشرات»,
 * «جميع الأسرى», «نفي قطعي». Only what the words say: «عشرات» is no number of tens.
 *
 * @returns `undefined` where it is not sure: two numbers without «بين», two qualifiers, a qualifier that has no kind
 *   («أقل من», «يصل إلى», «ضعف»), a fraction, or no word of quantity.
 */
export function readQuantity(text: string): Quantity | undefined {
  const key = searchKey(text.replace(afterIt, ' ')).replace(/[\s\u00a0]+/gu, ' ');
  const numbers = findNumbers(text);
  const n = readNumber(text);
  if (numbers.length === 0 && n === undefined) return withoutNumber(key);
  if (unsure.test(key.replace(notLess, ' '))) return undefined;
  if (numbers.length === 2 && n === undefined) return readBetween(text, key, numbers);
  if (n === undefined) return undefined;
  if (!Number.isInteger(n) || besideNoNumber.test(key)) return undefined;
  const kinds = kindsIn(key);
  if (kinds.length > 1 || between.test(key)) return undefined;
  return { kind: kinds[0] ?? 'exact', n };
}

/**
 * A quantity in words, nominative: «150 على الأكثر», «نحو 130», «بين 10 و20»; with a noun, in agreement: «أكثر من 11
 * تقريرًا». For the interface; a report's own words are quoted, never rewritten.
 */
export function writeQuantity(quantity: Quantity, noun?: CountedNoun): string {
  const number = (n: number, place: 'nominative' | 'genitive') =>
    noun === undefined ? String(n) : counted(n, noun, { case: place });
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
    case 'between':
      return `بين ${quantity.min} و${number(quantity.max, 'genitive')}`;
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

/** Whole words by search key, with the clitics و ف ب ك ل before them. */
const word = (pattern: string) => new RegExp(`(?<!\\p{L})[وف]?[بكل]?(?:${pattern})(?!\\p{L})`, 'u');

const not = '(?:لا|لم|لن|ليس|ليست)';
const exceed = '(?:يتجاوز|تتجاوز|يتجاوزوا|يتعدي|تتعدي|يتعد|تتعد|يزيد|تزيد|يزد|تزد|يزيدون|يفوق|تفوق)';
const less = '(?:يقل|تقل|يقلون|اقل)';

/** Qualifiers in order: what an earlier one has matched is not read again («لا يتجاوز» is no «يتجاوز»). */
const qualifiers: readonly (readonly ['at_least' | 'at_most' | 'more_than' | 'within' | 'about', RegExp])[] = [
  ['at_least', word(`${not} ${less} (?:عن|من)|علي الاقل|كحد ادني|علي اقل تقدير`)],
  ['at_most', word(`${not} (?:${exceed}|اكثر من)|علي الاكثر|كحد اقصي|علي ابعد تقدير`)],
  ['more_than', word(`${exceed}|تجاوز|تجاوزت|زاد|زادت|فاق|فاقت|اكثر من|ازيد من|فوق|يربو|تربو|ينيف|تنيف`)],
  ['within', word('خلال|غضون')],
  ['about', word('نحو|قرابه|يقارب|تقارب|يقرب من|حوالي|تقريبا|زهاء|حدود|يناهز|تناهز')],
];

/** «بعده»، «وعده»: their key is also that of «بعدة» and «وعدة». */
const afterIt = /(?<!\p{L})[وفبل]+ع\p{M}*د\p{M}*ه(?![\p{L}\p{M}])/gu;
/** Words that bound a number in a way that has no kind. */
const unsure = word(`${less} (?:من|عن)|دون|حتي|يصل|تصل|وصل|وصلت|يكاد|ربما|او|ام|نصف|ربع|ثلث|ثلثي|ضعف|ضعفي|اضعاف`);
const notLess = new RegExp(`${not} ${less} (?:عن|من)`, 'u');
const between = word('بين');
/** What stands between the numbers of a range: «من 10 إلى 20», «من 10 مقاتلين إلى 20 مقاتلًا». */
const upTo = /^ (?:\p{L}+ )?الي $/u;

const denial = word('نفي|نفت|ينفي|تنفي|نفيا|نافيا|نافيه|النفي');
const totality = word('جميع|جميعا|كل|كافه|كامل|(?:جميع|كل|كامل)(?:ه|ها|هم|هن|نا)');
const negation = word('(?:لا|لم|لن|ليس|دون|ما) (?:\\p{L}+ ){0,4}(?:اي|احد)|بلا|لا احد');
const share = '(?:معظم|اغلب|غالبيه|اغلبيه|بعض|اكثريه)(?:ه|ها|هم|هن|هما)?';
const scale = '(?:ال)?(?:عشرات|ميات|الوف|ملايين|اعداد|العديد|عديد|كثير|كثيرون|قليل)|الاف|الالاف';
const indefinite = word(`${scale}|بضع|بضعه|عده|عدد|العديد|${share}`);
/** Plurals that state a quantity only by being plural; of nouns of time, which reports use so («وبعد أيام»). */
const plainPlural = word('ايام|اسابيع|اشهر|شهور|سنوات|سنين|اعوام|ساعات|دقايق|ليال|ليالي|مرات');
/** Beside a number they leave the quantity unsure: «بضعة», «جميع», «نفي». */
const besideNoNumber = new RegExp(
  `${word(`بضع|بضعه|عده|${share}|عشرات|ميات`).source}|${denial.source}|${totality.source}`,
  'u',
);

function kindsIn(key: string) {
  let rest = key;
  return qualifiers
    .filter(([, pattern]) => {
      const found = pattern.test(rest);
      rest = rest.replace(pattern, ' ');
      return found;
    })
    .map(([kind]) => kind);
}

function withoutNumber(key: string): Quantity | undefined {
  if (denial.test(key)) return { kind: 'denied' };
  if (negation.test(key)) return { kind: 'none' };
  if (totality.test(key)) return indefinite.test(key) ? undefined : { kind: 'all' };
  return indefinite.test(key) || plainPlural.test(key) ? { kind: 'words' } : undefined;
}

/** Two numbers as bounds. «بين ثلاثة وأربعة آلاف» is not sure: the scale may belong to both. */
function readBetween(text: string, key: string, numbers: readonly FoundNumber[]): Quantity | undefined {
  const [first, second] = numbers;
  const min = first?.value;
  const max = second?.value;
  if (min === undefined || max === undefined || !Number.isInteger(min) || !Number.isInteger(max)) return undefined;
  if (!between.test(key) && !upTo.test(searchKey(text.slice(first?.end, second?.start)))) return undefined;
  const scaleOfBoth = min < 1000 && max >= 1000 && /\p{L}/u.test(text.slice(second?.start, second?.end));
  return min < max && !scaleOfBoth && kindsIn(key).length === 0 ? { kind: 'between', min, max } : undefined;
}
