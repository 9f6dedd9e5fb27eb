/**
 * The words that bound a number, or state a quantity without one, by search key.
 */

/** Whole words by search key, with the clitics و ف ب ك ل before them. */
export const word = (pattern: string) => new RegExp(`(?<!\\p{L})[وف]?(?:[بكل]|لل)?(?:${pattern})(?!\\p{L})`, 'u');

const not = '(?:لا|لم|لن|ليس|ليست|ليسوا)';
const exceed =
  '(?:[يت]تجاوز(?:ون|وا)?|[يت]تعدي|[يت]تعد(?:ون|وا)?|[يت]تخطي|[يت]تخط(?:ون|وا)?|[يت]زيد(?:ون|وا)?|[يت]زد|[يت]فوق(?:ون)?|[يت]ربو)';
const lessThan = '(?:[يت]قل(?:ون)?|[يت]نقص(?:ون)?|اقل|ادني) (?:\\p{L}+ ){0,3}?(?:عن|من)';
/** «زاد على», «يزيد عددهم على»: without its preposition it says by how much. */
const onTop = '(?:زاد|زادت|زادوا|[يت]زيد(?:ون)?) (?:\\p{L}+ ){0,3}(?:علي|عن)';

/**
 * Qualifiers in order: what an earlier one has matched is not read again («لا يتجاوز» is no «يتجاوز»). Between a
 * negation and «أكثر من» may stand its verb («لم يخرج أكثر من»), but no other sentence («لم يعلن أن أكثر من»).
 */
const qualifiers: readonly (readonly ['at_least' | 'at_most' | 'more_than' | 'within' | 'about', RegExp])[] = [
  ['at_least', word(`${not} ${lessThan}`)],
  [
    'at_least',
    word('في الاقل|علي الاقل|علي اقل تقدير|(?:ال)?حد (?:ال)?ادني|او اكثر(?! من)|او [يت]زيد(?:ون)?(?! \\p{L})'),
  ],
  ['at_least', /(?<!\p{L})(?:فاكثر(?! من)|[فو]ما فوق)(?!\p{L})/u],
  ['at_most', word(`${not} (?:${exceed}|(?:(?!ان )\\p{L}+ (?:(?!ان |[وف])\\p{L}+ )?)?اكثر من)`)],
  ['at_most', word('في الاكثر|علي الاكثر|علي (?:ابعد|اكثر|اقصي) تقدير|(?:ال)?حد (?:ال)?اقصي|او اقل(?! من)')],
  ['at_most', /(?<!\p{L})(?:فاقل(?! من)|[فو]ما دون)(?!\p{L})/u],
  ['more_than', word(`${onTop}|[يت]زيد(?! \\p{L})`)],
  [
    'more_than',
    word('[يت]تجاوز(?:ون|وا)?|[يت]تعدي|[يت]تعدون|[يت]تخطي|[يت]تخطون|[يت]فوق(?:ون)?|[يت]ربو|[يت]نيف|[يت]نوف'),
  ],
  ['more_than', word('(?<!ما )(?:تجاوز(?:ت|وا)?|تخطي|تخطت|تعدي|تعدت|فاق|فاقت)|اكثر من|ازيد من|فوق|نيفا?')],
  ['within', word('خلال|غضون')],
  [
    'about',
    word('(?<!علي )نحو|نحوا من|قرابه|[يت]?قارب(?:ت|وا|ون)?|[يت]قرب من|حوالي|تقريبا|زهاء|[يت]?ناهز(?:ت|وا|ون)?'),
  ],
  ['about', word('(?<!علي )حدود')],
];

/** The kinds of a phrase's qualifiers, each once, and the words that are left of it. */
export function qualified(key: string) {
  let rest = key;
  const kinds = qualifiers
    .filter(([, pattern]) => {
      const found = pattern.test(rest);
      rest = rest.replace(pattern, ' ');
      return found;
    })
    .map(([kind]) => kind);
  return { kinds: [...new Set(kinds)], rest };
}

/** «لا يزال», «لا سيما», «لم يتبقَّ سوى» deny nothing of the number. */
const notNegation =
  /(?<!\p{L})[وف]?(?:لا (?:[يت]?زال\p{L}*|سيما|بد|غير|شك)|(?:لم|لن|لا) (?:\p{L}+ ){1,3}(?:سوي|الا)(?!\p{L}))/gu;
const negation = word(not);
/** «ما تجاوز 50»: what exceeded, or did not exceed. */
const whatOrNot = word('ما (?:تجاوز|زاد|فاق|تخطي|تعدي)\\p{L}*');

/** Whether what is left of a phrase denies its number: «لم يُقتل 50». */
export function negated(rest: string): boolean {
  return negation.test(rest.replace(notNegation, ' '));
}

const share = '(?:معظم|اغلب|غالبيه|اغلبيه|بعض|اكثريه)(?:ه|ها|هم|هن|هما)?';
const denial = word('نفي|نفت|نفوا|ينفي|تنفي|ينفون|نفيا|نافيا|نافيه|نافين|النفي|انكر|انكرت|انكروا|ينكر|تنكر|لا صحه');
const totality = word(
  '(?:ال)?جميع|جميعا|كل|كافه|كامل|قاطبه|(?:جميع|كل|كامل)(?:ه|ها|هم|هن|نا)|عن بكره ابي(?:ه|ها|هم|هن)',
);
/** «بأسرهم»: without its ب it is another word. */
const wholly = /(?<!\p{L})[وف]?ب(?:اكمل|اسر|رمت)(?:ه|ها|هم|هن)(?!\p{L})/u;

/** Words that leave it open what a number says: bounds without a kind, doubts, parts and multiples. */
export const unsure = new RegExp(
  [
    word(
      `${lessThan}|دون|تحت|حتي|لغايه|[يت]صل|وصل|وصلت|[يت]كاد|كاد|ربما|لعل|الارجح|او (?:ما|[يت]\\p{L}+|اكثر|اقل)|[يت]?قدر(?:ت|وا)?|المقدر`,
    ),
    word('نصف|ربع|ثلث|ثلثي|ثلثا|ضعف|ضعفي|اضعاف|زاد|زادت|زادوا|[يت]زيد(?:ون)?|حدود'),
    word(`بضع|بضعه|عده|${share}|عشرات|ميات`),
    denial,
    totality,
    wholly,
    whatOrNot,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

const none = word(
  '(?:لا|لم|لن|ليس|دون|بدون|ما) (?:\\p{L}+ ){0,4}(?:ايه?|احدا?)|بلا(?! (?:شك|ريب|هواده|توقف|رحمه|انقطاع|حدود|عدد))|لا احد|لا شيء',
);
const scale = '(?:ال)?(?:عشرات|ميات|الوف|ملايين|مليارات|اعداد|العديد|عديد|كثير|كثيرون|قليل|قله|حفنه)|الاف|الالاف';
const indefinite = word(`${scale}|بضع|بضعه|عده|عددا?|اعدادا|العديد|نيف|كميه بلا عدد|${share}`);
/** Plurals that state a quantity only by being plural; of nouns of time, which reports use so («وبعد أيام»). */
const plainPlural = word('ايام|اسابيع|اشهر|شهور|سنوات|سنين|اعوام|ساعات|دقايق|ليال|ليالي|مرات');

/** What a phrase without a number states, from the strongest word to the weakest. */
export function allOrNone(key: string): { readonly kind: 'none' | 'all' | 'words' | 'denied' } | undefined {
  if (denial.test(key))
    return new RegExp(`${not} (?:${denial.source})`, 'u').test(key) ? undefined : { kind: 'denied' };
  if (none.test(key)) return { kind: 'none' };
  if (totality.test(key) || wholly.test(key)) return indefinite.test(key) ? undefined : { kind: 'all' };
  return indefinite.test(key) || plainPlural.test(key) ? { kind: 'words' } : undefined;
}
