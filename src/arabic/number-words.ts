/**
 * The number words, by search key: every case, gender and usual spelling.
 */
import type { NumberEntry } from './lexicon/entries.ts';

/** What a number word does in a number of several words. */
export interface NumberWord {
  /**
   * `unit` 1–9, `ten` 10 and the second word of 11–19, `tens` 20–90, `hundred` 100–900, `scale` 1 000 and more;
   * `scale-plural` only multiplies; `scale-dual` is two of them, `scale-unsure` («ألفا») two or one in the accusative;
   * `one-of` is أحد and إحدى; `ordinal` is no number but may take a ten with it («الخامس عشر»); `hundred-plural`
   * («ثلاث مئات») only multiplies, `tens-plural` leaves what is before it unsure; `fraction` is part of a scale
   * («نصف مليون»), or no number.
   */
  readonly class:
    | 'unit'
    | 'ten'
    | 'tens'
    | 'hundred'
    | 'scale'
    | 'scale-plural'
    | 'scale-dual'
    | 'scale-unsure'
    | 'one-of'
    | 'ordinal'
    | 'hundred-plural'
    | 'tens-plural'
    | 'fraction';
  /** Missing of a fraction that leaves no whole number of a million: a third. */
  readonly value?: number;
}

const table: readonly (readonly [NumberWord['class'], number, string])[] = [
  ['one-of', 1, 'احد احدي'],
  ['unit', 1, 'واحد واحده واحدا'],
  ['unit', 2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي'],
  ['unit', 3, 'ثلاث ثلاثه ثلاثا'],
  ['unit', 4, 'اربع اربعه اربعا'],
  ['unit', 5, 'خمس خمسه خمسا'],
  ['unit', 6, 'ست سته'],
  ['unit', 7, 'سبع سبعه سبعا'],
  ['unit', 8, 'ثمان ثماني ثمانيه ثمانيا'],
  ['unit', 9, 'تسع تسعه تسعا'],
  ['unit', 0, 'صفر'],
  ['ten', 10, 'عشر عشره'],
  ['tens', 20, 'عشرون عشرين'],
  ['tens', 30, 'ثلاثون ثلاثين'],
  ['tens', 40, 'اربعون اربعين'],
  ['tens', 50, 'خمسون خمسين'],
  ['tens', 60, 'ستون ستين'],
  ['tens', 70, 'سبعون سبعين'],
  ['tens', 80, 'ثمانون ثمانين'],
  ['tens', 90, 'تسعون تسعين'],
  ['hundred', 200, 'ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي'],
  ['scale', 1_000, 'الف'],
  ['scale-plural', 1_000, 'الاف'],
  ['scale-dual', 2_000, 'الفان الفين الفي'],
  ['scale-unsure', 1_000, 'الفا'],
  ['scale', 1_000_000, 'مليون'],
  ['scale-plural', 1_000_000, 'ملايين'],
  ['scale-dual', 2_000_000, 'مليونان مليونين مليوني'],
  ['scale-unsure', 1_000_000, 'مليونا'],
  ['scale', 1_000_000_000, 'مليار'],
  ['scale-plural', 1_000_000_000, 'مليارات'],
  ['scale-dual', 2_000_000_000, 'ملياران مليارين ملياري'],
  ['scale-unsure', 1_000_000_000, 'مليارا'],
  ['ordinal', 0, 'حادي حاديه ثاني ثانيه ثالث ثالثه رابع رابعه خامس خامسه سادس سادسه سابع سابعه ثامن ثامنه تاسع تاسعه'],
];

/** 100–900: «ثلاثمئة»، «ثلاثمائة»، «ثلثمائة»; 800 with and without its yā’. */
const hundreds: readonly (readonly [number, string])[] = [
  [100, ''],
  [300, 'ثلاث ثلث'],
  [400, 'اربع'],
  [500, 'خمس'],
  [600, 'ست'],
  [700, 'سبع'],
  [800, 'ثمان ثماني'],
  [900, 'تسع'],
];

/** Read in a text, but none by which numbers are searched. */
const readOnly: typeof table = [
  ['unit', 0, 'صفرا'],
  ['unit', 6, 'ستا'],
  ['ten', 10, 'عشرا'],
  ['scale', 1_000_000_000, 'بليون'],
  ['scale-plural', 1_000_000_000, 'بلايين'],
  ['scale-dual', 2_000_000_000, 'بليونان بليونين بليوني'],
  ['scale-unsure', 1_000_000_000, 'بليونا'],
  ['scale', 1_000_000_000_000, 'تريليون ترليون'],
  ['scale-plural', 1_000_000_000_000, 'تريليونات ترليونات'],
  ['scale-dual', 2_000_000_000_000, 'تريليونان تريليونين تريليوني ترليونان ترليونين'],
  ['scale-unsure', 1_000_000_000_000, 'تريليونا ترليونا'],
  ['hundred-plural', 100, 'ميات'],
  ['tens-plural', 10, 'عشرات'],
  ['fraction', 0.5, 'نصف'],
  ['fraction', 0.25, 'ربع'],
];

const entriesOf = (rows: typeof table) =>
  rows.flatMap(([kind, value, keys]) => keys.split(' ').map((key) => [key, { class: kind, value }] as const));

const listed: ReadonlyMap<string, { readonly class: NumberWord['class']; readonly value: number }> = new Map([
  ...entriesOf(table),
  ...hundreds.flatMap(([value, stems]) =>
    stems
      .split(' ')
      .flatMap((stem) => ['ميه', 'مايه'].map((end) => [stem + end, { class: 'hundred', value }] as const)),
  ),
]);

export const numberWords: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...listed,
  ...entriesOf(readOnly),
  ...['ثلث', 'ثلثا', 'ثلثي', 'ضعف', 'ضعفا', 'ضعفي'].map((key) => [key, { class: 'fraction' }] as const),
]);

/**
 * The numbers of the lexicon with their words, ordinals aside. «واحد» and «اثنان» are not among them: their words are
 * adjectives, pronouns and duals more often than numbers.
 */
export const numberEntries: readonly NumberEntry[] = [
  ...Map.groupBy(
    [...listed].filter(([, { class: of, value }]) => value > 2 && of !== 'ordinal'),
    ([, { value }]) => value,
  ),
].map(([value, words]) => ({ lemma: String(value), words: words.map(([key]) => properly(key)) }));

/** The number words are kept by their keys: «أربعة» of «اربعه». */
function properly(key: string): string {
  return key
    .replace(/^الاف$/u, 'آلاف')
    .replace(/^ا/u, 'أ')
    .replace(/ماي(?=ه$|ت)/u, 'مائ')
    .replace(/مي(?=ه$|ت)/u, 'مئ')
    .replace(/ه$/u, 'ة');
}
