/**
 * A number with what it counts, in agreement.
 */

/**
 * The forms of a counted noun. What is not here follows from them: after 3–10 and after 100 the noun is always genitive,
 * after 11–99 accusative, whatever the case of its number, so an adjective with it has one form there too.
 */
export interface CountedNoun {
  /** Whether «one» is «واحدة». */
  readonly feminine: boolean;
  /** The dual, nominative: «تقريران». */
  readonly two: string;
  /** The dual, accusative and genitive: «تقريرين»; «مقاتلَين» where the plural has the same letters. */
  readonly twoOblique: string;
  /** After 3–10, and after «لا»: «تقارير», «مقاتلين». */
  readonly few: string;
  /** After 11–99: «تقريرًا». */
  readonly many: string;
  /** Alone, and after 100 and more: «تقرير». */
  readonly other: string;
}

/** The place of the counted noun in its sentence: «تقريران», «قرأ تقريرين», «في تقريرين». */
export type Case = 'nominative' | 'accusative' | 'genitive';

/** Also by itself, for scripts that count nothing else. */
export const reportNoun = noun('تقرير', 'تقارير', 'تقريرًا');

/** The nouns that the interface counts. */
export const countedNouns = {
  report: reportNoun,
  faction: noun('فصيل', 'فصائل', 'فصيلًا'),
  paragraph: noun('فقرة', 'فقرات'),
  title: noun('عنوان', 'عناوين', 'عنوانًا'),
  word: noun('كلمة', 'كلمات'),
  figure: {
    feminine: false,
    two: 'رقمان منسوبان',
    twoOblique: 'رقمين منسوبين',
    few: 'أرقام منسوبة',
    many: 'رقمًا منسوبًا',
    other: 'رقم منسوب',
  },
  place: noun('مكان', 'أماكن', 'مكانًا'),
  person: noun('شخص', 'أشخاص', 'شخصًا'),
  organisation: noun('جهة', 'جهات'),
  name: noun('اسم', 'أسماء', 'اسمًا'),
  mention: noun('موضع', 'مواضع', 'موضعًا'),
  result: noun('نتيجة', 'نتائج'),
  file: noun('ملفّ', 'ملفّات', 'ملفًّا'),
  relation: noun('علاقة', 'علاقات'),
  event: noun('حدث', 'أحداث', 'حدثًا'),
  question: noun('سؤال', 'أسئلة', 'سؤالًا'),
  statement: noun('قول', 'أقوال', 'قولًا'),
  otherStatement: {
    feminine: false,
    two: 'قولان آخران',
    twoOblique: 'قولين آخرين',
    few: 'أقوال أخرى',
    many: 'قولًا آخر',
    other: 'قول آخر',
  },
  source: noun('مصدر', 'مصادر', 'مصدرًا'),
  row: noun('صفّ', 'صفوف', 'صفًّا'),
  column: noun('عمود', 'أعمدة', 'عمودًا'),
  line: noun('سطر', 'أسطر', 'سطرًا'),
  term: noun('مصطلح', 'مصطلحات', 'مصطلحًا'),
  party: noun('طرف', 'أطراف', 'طرفًا'),
} as const satisfies Record<string, CountedNoun>;

/**
 * A number and its noun: «لا تقارير», «تقرير واحد», «تقريران», «3 تقارير», «11 تقريرًا», «100 تقرير». One and two are
 * written without digits. Only 1 and 2 change with the case; nominative unless said.
 *
 * @param n A whole number, zero or more; anything else throws.
 */
export function counted(n: number, noun: CountedNoun, place: { readonly case?: Case } = {}): string {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a count: ${n}`);
  const inCase = place.case ?? 'nominative';
  const category = plurals.select(n);
  switch (category) {
    case 'zero':
      return `لا ${noun.few}`;
    case 'one':
      if (noun.feminine) return `${noun.other} واحدة`;
      return inCase === 'accusative' ? `${noun.many} واحدًا` : `${noun.other} واحد`;
    case 'two':
      return inCase === 'nominative' ? noun.two : noun.twoOblique;
    case 'few':
    case 'many':
    case 'other':
      return `${n} ${noun[category]}`;
  }
}

const plurals = new Intl.PluralRules('ar');

/** @__NO_SIDE_EFFECTS__ A noun of one word with regular duals; a feminine one in ة has no form of its own after 11–99. */
export function noun(one: string, few: string, many = one): CountedNoun {
  const feminine = one.endsWith('ة');
  const stem = feminine ? `${one.slice(0, -1)}ت` : one;
  return { feminine, two: `${stem}ان`, twoOblique: `${stem}ين`, few, many, other: one };
}
