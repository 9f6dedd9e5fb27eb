/**
 * The words that bound a number, or state a quantity without one, by search key.
 */

/** Whole words by search key, with the clitics و ف ب ك ل before them. */
export const word = (pattern: string) => new RegExp(`(?<!\\p{L})[وف]?(?:[بكل]|لل)?(?:${pattern})(?!\\p{L})`, 'u');

const not = '(?:لا|لم|لن|ليس|ليست|ليسوا)';
const exceed =
  '(?:[يت]ت?جاوز(?:ون|وا)?|[يت]تعدي|[يت]تعد(?:ون|وا)?|[يت]تخطي|[يت]تخط(?:ون|وا)?|[يت]زيد(?:ون|وا)?|[يت]زد|[يت]فوق(?:ون)?|[يت]ربو)';
const lessThan = '(?:[يت]قل(?:ون)?|[يت]نقص(?:ون)?|ب?(?:اقل|ادني)) (?:\\p{L}+ ){0,3}?(?:عن|من)';
/** «زاد على», «يزيد عددهم على»: without its preposition it says by how much. */
const onTop = '(?:زاد|زادت|زادوا|[يت]زيد(?:ون)?) (?:\\p{L}+ ){0,3}(?:علي|عن)';

const exceeding = '(?:متجاوز|متخطي|متعدي)(?:ا|ه|ين|ون)?';
/** The place of a number, with what may stand on it. */
const place = '(?:ال)?[ـ( «"]*#';
/** «خلال الأيام الثلاثة», «خلال مدة لا تتجاوز 3 أيام»; «خلال المعارك 30 قتيلًا» says when, and bounds nothing. */
const untilNumber = `(?:(?:(?:ال)?(?:ايام|اسابيع|اشهر|شهور|سنوات|سنين|اعوام|ساعات|دقايق)|مده|فتره|اقل|اكثر|من|نحو|حوالي|قرابه|زهاء|ما|لا|لم|علي|عن|[يت]\\p{L}+) ){0,5}(?:(?!ال)\\p{L}+ (?:او \\p{L}+ |\\p{L}+يه? )?)?${place}`;

/** «مايزيد», «لايقل», «مالا يقل»: a small word and the verb that bounds a number, without the space between them. */
const verb = '[يت](?:ت?جاوز|تعدي?|تخطي?|زيد|زد|فوق|ربو|نيف|نوف|قل|نقص|قارب|قرب|ناهز)(?:ون|وا)?(?!\\p{L})';
const gluedWhat = new RegExp(`(?<!\\p{L})([وفب]{0,2}ما)(?=${verb})`, 'gu');
const gluedNot = new RegExp(`(?<!\\p{L})([وفب]{0,2}ما|[وف]?)لا ?(?=${verb})`, 'gu');

/** A key with a space in those words. */
export const parted = (key: string) => key.replace(gluedWhat, '$1 ').replace(gluedNot, '$1 لا ');

/**
 * Qualifiers in order: what an earlier one has matched is not read again («لا يتجاوز» is no «يتجاوز»). Between a
 * negation and «أكثر من» may stand its verb («لم يخرج أكثر من»), but no other sentence («لم يعلن أن أكثر من»).
 */
const qualifiers: readonly (readonly ['at_least' | 'at_most' | 'more_than' | 'within' | 'about', RegExp])[] = [
  ['at_least', word(`${not} ${lessThan}`)],
  [
    'at_least',
    word(
      'في الاقل|علي الاقل|اقله|(?:علي )?اقل تقدير|(?:ال)?حدا? (?:ال)?ادني|او اكثر(?! من)|او [يت]زيد(?:ون)?(?! \\p{L})',
    ),
  ],
  ['at_least', /(?<!\p{L})(?:فاكثر(?! من)|فصاعدا|[فو]ما فوق)(?!\p{L})/u],
  ['at_most', word(`${not} (?:${exceed}|(?:(?!ان )\\p{L}+ (?:(?!ان |[وف])\\p{L}+ )?)?اكثر من)`)],
  ['at_most', word(`غير ${exceeding}`)],
  [
    'at_most',
    word(
      'في الاكثر|علي الاكثر|(?:علي )?(?:ابعد|اكثر|اقصي) تقدير|(?:ال)?حدا? (?:ال)?(?:اقصي|اعلي)|(?:ابعد|اقصي) حد|او اقل(?! من)',
    ),
  ],
  ['at_most', /(?<!\p{L})(?:فاقل(?! من)|[فو]ما دون)(?!\p{L})/u],
  ['more_than', word(`${onTop}|[يت]زيد(?! \\p{L})`)],
  [
    'more_than',
    word(
      '[يت]تجاوز(?:ون|وا)?|يجاوز(?:ون|وا)?|[يت]تعدي|[يت]تعدون|[يت]تخطي|[يت]تخطون|[يت]فوق(?:ون)?|[يت]ربو|[يت]نيف|[يت]نوف',
    ),
  ],
  ['more_than', word(`${exceeding}|(?:ربا|ربت|ا?ناف|ا?نافت) (?:\\p{L}+ ){0,2}علي`)],
  [
    'more_than',
    word('(?<!ما )(?:ت?جاوز(?:ت|وا)?|تخطي|تخطت|تعدي|تعدت|فاق|فاقت)|اكثر (?:ب(?:قليل|كثير) )?من|ازيد من|فوق|نيفا?'),
  ],
  ['within', word(`(?<!#.*)(?:خلال|غضون)(?!.*#)|(?:خلال|غضون)(?= ${untilNumber})`)],
  [
    'about',
    word('(?<!علي )نحو|نحوا من|قرابه|[يت]?قارب(?:ت|وا|ون)?|[يت]قرب (?:من|عن)|حوالي|زهاء|[يت]?ناهز(?:ت|وا|ون)?'),
  ],
  ['about', word('تقريبا|شكل تقريبي|صوره تقريبيه|(?:علي )?(?:وجه )?التقريب')],
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

const share = '(?:معظم|جل|اغلب|غالبيه|اغلبيه|بعض|اكثريه)(?:ه|ها|هم|هن|هما)?';
const denial = word(
  'نفي(?:ه|ها|هم)?|نفت|نفوا|ينفي|تنفي|ينفون|نفيا|نافيا|نافيه|نافين|النفي|انكر|انكرت|انكروا|ينكر|تنكر|لا صحه',
);
/** Without «كل يوم»: each, not all. */
const totality = word(
  '(?:ال)?جميع|جميعا|كل(?! (?:يوم|ساعه|دقيقه|اسبوع|شهر|سنه|عام|ليله|مره)(?!\\p{L}))|كافه|كامل|قاطبه|(?:جميع|كل|كامل)(?:ه|ها|هم|هن|نا)|عن بكره ابي(?:ه|ها|هم|هن)',
);
/** «بأسرهم»: without its ب it is another word. */
const wholly = /(?<!\p{L})[وف]?ب(?:اكمل|اسر|رمت)(?:ه|ها|هم|هن)(?!\p{L})/u;

/** «ليس جميعهم», «لم يعد جميع الأسرى»: some of them, or none. */
const notAll = word(`${not} (?:\\p{L}+ ){0,2}?(?:${totality.source}|${wholly.source})`);

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
    word(`واكثر|اكبر من|اصغر من|قريب(?:ا|ه)? من ${place}`),
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/**
 * «لا قتلى», «دون إصابات», «لم تقع إصابات»: none of them. Not so of every noun («دون توقف»، «لا توجد معلومات»), nor of
 * some of them («لا إصابات خطيرة»).
 */
const noLosses = word(
  '(?:(?:لا|دون|بدون)|(?:لا|لم|ما|ليس) (?:[يت]وجد|[يت]قع|[يت]سجل|[يت]سقط|[يت]حدث|[يت]خلف|[يت]سفر عن|[يت]ود الي|هناك|[يت]كن هناك|من)) (?:(?:وقوع|سقوط|تسجيل) )?(?:خساير|خساره|اصابات|اصابه|ضحايا|ضحيه|قتلي|قتيل|جرحي|جريح|مصاب(?:ين|ون)|ناج(?:ين|ون)|شهداء|شهيد|مفقود(?:ين|ون)|اضرار)(?! (?:خطير|كبير|بالغ|جسيم|فادح|مباشر|جديد|اخر|غير))',
);
const none = word(
  '(?:لا|لم|لن|ليس|دون|بدون|ما) (?:\\p{L}+ ){0,4}(?:ايه?|احدا?)|بلا(?! (?:شك|ريب|هواده|توقف|رحمه|انقطاع|حدود|عدد))|لا احد|لا شيء',
);
const scale = '(?:ال)?(?:عشرات|ميات|الوف|ملايين|مليارات|اعداد|العديد|عديد|كثير|كثيرون|قليل|قله|حفنه)|الاف|الالاف';
/** Of «عدد القتلى» nothing is said. */
const indefinite = word(`${scale}|بضع|بضعه|عده|عددا?(?! (?:ضحايا )?ال)|اعدادا|العديد|نيف|كميه بلا عدد|${share}`);
/** Plurals that state a quantity only by being plural; of nouns of time, which reports use so («وبعد أيام»). */
const plainPlural = word('ايام|اسابيع|اشهر|شهور|سنوات|سنين|اعوام|ساعات|دقايق|ليال|ليالي|مرات');

/** What a phrase without a number states, from the strongest word to the weakest. */
export function allOrNone(key: string): { readonly kind: 'none' | 'all' | 'words' | 'denied' } | undefined {
  if (denial.test(key))
    return new RegExp(`${not} (?:${denial.source})`, 'u').test(key) ? undefined : { kind: 'denied' };
  if (none.test(key) || noLosses.test(key)) return { kind: 'none' };
  if (totality.test(key) || wholly.test(key)) {
    return indefinite.test(key) || notAll.test(key.replace(notNegation, ' ')) ? undefined : { kind: 'all' };
  }
  return indefinite.test(key) || plainPlural.test(key) ? { kind: 'words' } : undefined;
}
