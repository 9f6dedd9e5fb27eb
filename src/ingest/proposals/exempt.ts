/** Numbers that are no claim, with the reason of the closed list that fits: dates, ages, hours, names, idioms. */
import { searchKey } from '../../arabic/index.ts';
import type { NotFigure } from '../../archive/schema.ts';
import { isOneOf, keys, tokenFrom } from './line.ts';
import type { Words } from './line.ts';
import { isOneCounted } from './measured.ts';
import type { Measured } from './measured.ts';
import { nounOf } from './nouns.ts';
import type { CountedNoun } from './nouns.ts';
import type { Value } from './values.ts';

type Reason = NotFigure['reason'];

/** Why a value is no figure; `undefined` where it is one. */
export function exemption(line: Words, value: Value, { noun, measure, told }: Measured): Reason | undefined {
  const { tokens } = line;
  const from = tokenFrom(line, value.start);
  const to = tokenFrom(line, value.end);
  const before = tokens[from - 1]?.key ?? '';
  const after = tokens[to]?.key ?? '';
  switch (value.kind) {
    case 'date':
      return 'event-date';
    case 'number':
      return numberExemption(line, value, noun !== undefined, from, to);
    case 'scale':
      return undefined;
    case 'time':
      return datedTime.test(line.text.slice(value.end, value.end + 60)) ? 'event-date' : undefined;
    case 'indefinite':
      if (/^(?:عدد|عددا|اعداد|اعدادا)$/u.test(searchKey(value.text)) && isSpokenOf(after)) return 'idiom';
      // «بضع مئات»
      if (/(?:عشرات|ميات|الاف|ملايين)$/u.test(searchKey(value.text))) return undefined;
      return noun?.kind === 'time' || (noun?.kind === 'people' && told) || measure === 'seized'
        ? undefined
        : 'without-number';
    case 'share':
      if (/^كل$/u.test(searchKey(value.text)) && (eachTime.test(after) || isEach(line, to))) return 'idiom';
      if (/^(?:جميع|كل|كافه)/u.test(searchKey(value.text)) && isOneOf(before, directly)) return undefined;
      return /^(?:جميع|كل|كافه)/u.test(searchKey(value.text)) && noun?.kind === 'people' && told && measure !== 'held'
        ? undefined
        : 'without-number';
    case 'one':
      return told && isOneOf(before, directly) ? undefined : 'idiom';
    case 'dual':
      return dualExemption(line, value, noun !== undefined && !isPlainThing(noun), to);
  }
}

/** «عدد الأسرى»: the count as a thing spoken of; but «عدد من الأسرى». */
const isSpokenOf = (next: string) =>
  !/^(?:من|اخر|اخري|كبير|كبيره|هايله|متزايده|ضخمه|قليل|محدود|ضخم|هايل|غير|اكبر)$/u.test(next);
const eachTime = /^(?:يوم|ساعه|ليله|اسبوع|شهر|سنه|عام|مره|طالب|مواطن|شخص|واحد|منها|منهم|منهما)$/u;
/** «عن كل طفل»: one by one, where a noun of one follows that no other makes definite. */
const isEach = ({ tokens }: Words, to: number) =>
  isOneOf(tokens[to]?.key ?? '', one) && !/^ال/u.test(tokens[to]?.key ?? '') && !/^ال/u.test(tokens[to + 1]?.key ?? '');
const one =
  /^(?:طفل|طفله|رجل|امراه|اسير|معتقل|جندي|عنصر|مقاتل|فرد|عايله|اسره|قتيل|جريح|مصاب|لاجي|نازح|ضابط|عامل|مريض|بيت|منزل)$/u;
const directly = keys(
  'مقتل',
  'اصابه',
  'اعتقال',
  'توقيف',
  'خطف',
  'اختطاف',
  'اعدام',
  'قتل',
  'اصيب',
  'استشهاد',
  'اسر',
  'وفاه',
);

/** «المدينتين»: a thing of which the list says nothing but that it is counted. */
const isPlainThing = ({ kind, measure, unit }: CountedNoun) =>
  kind === 'thing' && measure === 'other' && unit === undefined;

/** Two whom the words beside name («مدينتي مورك وخان شيخون»), or who are known («الطرفين»). */
function dualExemption({ text, tokens }: Words, value: Value, known: boolean, to: number): Reason | undefined {
  const key = searchKey(value.text);
  if (/^كل(?:ا|ي|تا|تي)/u.test(key)) return 'enumerated';
  // «مدينتي مورك وخان شيخون»: a construct, and names after it joined by و.
  const construct = /[^يا]ي$|[^ا]تا$/u.test(key) || /[^\p{M}ن]$/u.test(key);
  const joined = [1, 2, 3].some((step) => /^و\p{L}{2}/u.test(tokens[to + step]?.key ?? ''));
  if (construct && joined) return 'enumerated';
  const definite =
    /(?:ال|لل)$/u.test(searchKey(text.slice(Math.max(0, value.start - 60), value.start))) ||
    /^(?:ال|لل|هاتين|هذين)/u.test(key);
  return definite && (!known || nounOf(key)?.kind === 'people') ? 'enumerated' : undefined;
}

function numberExemption(line: Words, value: Value, counted: boolean, from: number, to: number): Reason | undefined {
  const { text, tokens } = line;
  const before = tokens[from - 1]?.key ?? '';
  const further = tokens[from - 2]?.key ?? '';
  const after = tokens[to]?.key ?? '';
  const left = text.slice(Math.max(0, value.start - 60), value.start);
  const right = text.slice(value.end, value.end + 60);
  const bare = value.text.replace(/^(?:خلال|منذ) /u, '');
  const digits = /^\p{Nd}+$/u.test(bare) ? searchKey(bare) : undefined;
  if (isAge(line, value, from, to)) return 'age';
  if (isOneOf(before, /^(?:ساعه|دقيقه)$/u) && /ال|لل/u.test(before)) return 'clock-time';
  if (digits !== undefined) {
    if (/(?:الساعة|الدقيقة) \p{Nd}{1,2} ?و ?$/u.test(left)) return 'clock-time';
    if (/^:\d\d(?!\d)/u.test(right) || /(?<!\d)\d{1,2}:$/u.test(left)) return 'clock-time';
    if (/^(?:صباحا|مساء|ظهرا|فجرا|ليلا|بتوقيت|ص|م|غ)$/u.test(after) && !/[،.)]/u.test(tokens[to]?.gap ?? '.'))
      return 'clock-time';
    if (isOneOf(before, letters) && !counted) return 'identifier';
    if (listed.test(searchKey(left))) return 'identifier';
    if (/[\p{Script=Latin}@/_]$|\p{L}[-–]$|\[$/u.test(left) || /^(?:[\p{Script=Latin}@/_]|[-–]\p{L})/u.test(right))
      return 'identifier';
    if (/^\d{3}-\d{3}$/u.test(text.slice(value.start, value.end + 4)) || /\d{3}-$/u.test(left)) return 'identifier';
    if (value.start < 20 && /^\s*[-•*(]?\s*$/u.test(left) && /^\s?(?:[-–)]|\.(?!\d))/u.test(right)) return 'identifier';
    if (/^0\d{5,}$|^\d{8,}$/u.test(digits) && !counted) return 'identifier';
    if (/^(?:1[89]|20)\d\d$/u.test(digits) && !counted && isYear(line, from, to)) return 'event-date';
    if (Number(digits) <= 31 && datedNext.test(right)) return 'event-date';
  }
  if (!counted || /^(?:لواء|فرقه|فوج|كتيبه)$/u.test(before.replace(/^ال/u, ''))) {
    if (isOneOf(before, units)) return 'ordinal';
    if (isOneOf(before, named) || (isOneOf(further, named) && /^(?:رقم|او)$/u.test(before))) return 'identifier';
    if (before === 'عدد' && digits !== undefined) return 'identifier';
    if (before === 'او' && (digits?.length ?? 0) >= 6) return 'identifier';
  }
  if (/(?<!\p{L})ال\u0640?$/u.test(left) && !counted && /\p{L}/u.test(before) && !/^[(]/u.test(right)) {
    // «الأيام الثلاثة الماضية»
    if (countedTimes.test(before)) return undefined;
    if (!/^(?:[يت]\p{L}{3,}|علي|عن|من|الي)$/u.test(tokens[from - (before === 'ال' ? 2 : 1)]?.key ?? ''))
      return 'ordinal';
  }
  if (/^(?:نصف|ربع|ثلث)/u.test(searchKey(value.text)) && /^(?:ال)?(?:نهايي|نهاييات|سنوي|شهري)/u.test(after))
    return 'ordinal';
  if (/^(?:واحد|واحده)$/u.test(searchKey(value.text)) && !isGoal(before) && !isOneCounted(line, from - 1))
    return 'idiom';
  return undefined;
}

const countedTimes = /^(?:[وبل]?ال|لل)(?:ايام|ليالي|ساعات|دقايق|اسابيع|اشهر|شهور|سنوات|اعوام)$/u;

/** «آر بي جي 7», «تي 72», «إس 300»: letters by their names. */
const letters = keys('تي', 'بي', 'اس', 'اف', 'جي', 'سي', 'دي', 'كي', 'يو', 'اكس');
/** «المادتين 16 و17» */
const listed =
  /(?:ماده|مادتين|مادتان|مواد|فقرتين|فقرات|بندين|بنود|فصلين|فصول|قرارين|قرارات|ارقام) (?:\d+(?: ?[،,-] ?| و ?| الي ))*$/u;
const isGoal = (key: string) => isOneOf(key, /^(?:هدف|هدفا)$/u) || nounOf(key)?.kind === 'time';
const units = keys('لواء', 'فرقه', 'فوج', 'كتيبه', 'فيلق', 'سرب', 'دوره', 'نسخه', 'ذكري', 'جيل');
const named = keys(
  ...['رقم', 'ارقام', 'ماده', 'مواد', 'بند', 'فقره', 'قرار', 'قانون', 'مرسوم', 'فصل', 'صفحه', 'طريق', 'شارع', 'هاتف'],
  ...[
    'رحله',
    'غرفه',
    'عماره',
    'مبني',
    'طراز',
    'نوع',
    'بوينغ',
    'بوينج',
    'ايرباص',
    'ميغ',
    'ميج',
    'سوخوي',
    'كوفيد',
    'قناه',
  ],
  ...['منطقه', 'حي', 'مستوي', 'مجموعه', 'خط', 'بوابه', 'قطاع', 'ساحه', 'محطه', 'فرانس', 'كيلو', 'ملحق', 'ايفون', 'فئه'],
);

const months =
  '(?:كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|جانفي|فيفري|[أا]فريل|ماي|جوان|جويلية|أوت|غشت|شتنبر|نونبر|دجنبر|يوليوز)';

/** «خلال شهر جوان»: a month by its name. */
const datedTime = new RegExp(`^ ${months}`, 'u');
/** «25 و26 جانفي»: a day of which the month comes with the next. */
const datedNext = new RegExp(`^ ?(?:و|-|–|إلى|حتى) ?\\d{1,2} (?:من )?${months}`, 'u');

function isYear({ text, tokens }: Words, from: number, to: number): boolean {
  const before = tokens[from - 1]?.key ?? '';
  const { key: after, gap } = tokens[to] ?? { key: '', gap: '.' };
  if (
    isOneOf(
      before,
      keys(
        'منذ',
        'حتي',
        'مطلع',
        'نهايه',
        'اواخر',
        'اوايل',
        'صيف',
        'شتاء',
        'ربيع',
        'خريف',
        'عام',
        'سنه',
        'موسم',
        'كاس',
        'العالم',
        'مونديال',
        'خطه',
        'رويه',
        'انتخابات',
        'ميزانيه',
        'موازنه',
      ),
    )
  )
    return true;
  const open = text.slice(tokens[from - 1]?.end ?? 0, tokens[from]?.start);
  if (/[(/–-]$/u.test(open)) return true;
  // A noun that is counted stands directly behind, indefinite: «2000 منزل».
  const isCount = isOneOf(before, keys('بلغ', 'بلغت', 'عدد', 'عددهم', 'نحو', 'قتل', 'اصيب', 'وصل'));
  return (
    !isCount &&
    (/[.،؛:)\n]/u.test(gap) || after === '' || /^(?:ال|و|في|من|الي|علي|عن|ب|ان|هو|هي|لم|قد|لا|م$)/u.test(after))
  );
}

/** «45 عامًا» of a person: «البالغ من العمر», «عن عمر ناهز», «(43 عامًا)», «، 34 عامًا،», «أعمارهم بين 4 و11 سنة». */
function isAge({ text, tokens }: Words, value: Value, from: number, to: number): boolean {
  const age = /^(?:عام|عاما|اعوام|سنه|سنوات|سنين|ربيعا|خريفا|شهرا|اشهر)$/u;
  const back = [1, 2, 3, 4].map((step) => tokens[from - step]?.key ?? '');
  const { key = '', start = 0, end = 0, gap = '' } = tokens[to] ?? {};
  const ofAge = back.some((word) => isOneOf(word, /^(?:عمر|عمره|عمرها|اعمارهم|اعمارهن|اعمار|سن|عمرهم)$/u));
  const aged = /^و?(?:ال)?بالغ(?:ه|ا)?$/u.test(back[0] ?? '') && age.test(key);
  if (aged) return true;
  if (ofAge && (age.test(key) || key === '' || /[.،؛)\n]/u.test(gap) || /^(?:ال)?و/u.test(key))) return true;
  if (/^(?:من )?(?:عمر|العمر)/u.test(`${tokens[to]?.key ?? ''} ${tokens[to + 1]?.key ?? ''}`)) return true;
  if (!age.test(key) || start > value.end + 2) return false;
  if (/^من$/u.test(tokens[to + 1]?.key ?? '') && /عمر/u.test(tokens[to + 2]?.key ?? '')) return true;
  const left = text.slice(Math.max(0, value.start - 60), value.start);
  return (
    (/[»”"]\s?$/u.test(left) && /^(?:سنه|عاما)$/u.test(key)) ||
    (/\($/u.test(left) && /^\s?\)/u.test(text.slice(end, end + 20))) ||
    (/،\s?$/u.test(left) && /^\s?[،,]/u.test(text.slice(end, end + 20)))
  );
}
