/**
 * The words that demand a decision: each is part of a figure, or stands in the record as not a figure, with a reason.
 *
 * The list is wide on purpose: a quantity that is not one costs an editor a line, a figure that is passed over costs
 * the archive its completeness. What is left out is left out by a rule, and each rule is in `triggerExclusions`.
 */
import { readings } from './clitics.ts';
import { findDates } from './dates.ts';
import { foldWithOffsets, searchKey } from './fold.ts';
import { findNumbers } from './numerals.ts';
import { words } from './words.ts';

export type TriggerKind =
  /** A date with digits, or a day of a month in words («الأول من الشهر»). */
  | 'date'
  /** Digits, number words, fractions, with their qualifier («نحو 130»). */
  | 'number'
  /** «عشرات»، «مئات»، «آلاف» without a number. */
  | 'scale'
  /** «بضع»، «عدة»، «عدد»، «العديد». */
  | 'indefinite'
  /** «معظم»، «بعض»، «جميع»، «كل». */
  | 'share'
  /** Two of a thing, in one word. */
  | 'dual'
  /** «أحد» or «إحدى» with a word after it, or its pronoun. */
  | 'one'
  /** A span of time without a number: «قبل أسبوع»، «بعد أيام». */
  | 'time';

/** Half-open, UTF-16, into the text as written; without clitics and brackets. */
export interface Trigger {
  readonly start: number;
  readonly end: number;
  readonly kind: TriggerKind;
}

/**
 * Every trigger of a line or paragraph, in order, never overlapping; words that state one quantity together are one
 * («بضع عشرات», «أكثر من ألفي»). Qualifiers alone («نحو إدلب», toward) are none.
 */
export function findTriggers(written: string): readonly Trigger[] {
  // A page may set spaces that do not break between words: as long as others, and they part words as others do.
  const text = written.replace(/[\u00a0\u2007\u2009\u202f]/gu, ' ');
  const dates = [...findDates(text), ...dayInWords(text)]
    .map(({ start, end }): Trigger => ({ start, end, kind: 'date' }))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  const inDate = (spot: { readonly start: number; readonly end: number }) => {
    while ((dates[next]?.end ?? Infinity) <= spot.start) next += 1;
    return (dates[next]?.start ?? Infinity) < spot.end;
  };
  const numbers = findNumbers(text)
    .filter((number) => !inDate(number))
    .map((number): Trigger => {
      const kind = number.kind === 'dual' || number.kind === 'one' ? number.kind : 'number';
      return { ...withQualifiers(text, number), kind };
    });
  const all = [...dates, ...numbers, ...wordsOfQuantity(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  return merged(text, all);
}

/** A rule by which a word that looks like a trigger is none. */
export interface TriggerExclusion {
  readonly example: string;
  readonly reason: string;
}

/** What is no trigger, by rule, with the reason; the tests run every example. */
export const triggerExclusions: readonly TriggerExclusion[] = [
  { example: 'يوم غد الأحد', reason: 'The weekday: «الأحد» with its article is never «one».' },
  { example: 'يوم الاثنين الماضي', reason: 'The weekday: «الاثنين» is read as Monday, not as «the two».' },
  { example: 'في تشرين الأول الفائت', reason: 'A month without a digit is a relative date.' },
  { example: 'أيار/مايو الماضي', reason: 'A month without a digit is a relative date.' },
  { example: 'خلال الأيام الماضية', reason: 'A definite plural of time says when, not how many.' },
  { example: 'اللواء الأول والفرقة الخامسة', reason: 'Ordinals name or rank; only a day of a month is a date.' },
  { example: 'القرن العشرين والذكرى الخمسون', reason: 'A number in the place of an ordinal ranks as well.' },
  { example: 'في اليوم الخامس عشر', reason: 'The ten of an ordinal belongs to the ordinal.' },
  { example: 'الطرفين', reason: 'Both parties of a deal: who, not how many.' },
  { example: 'ريفي حماة وإدلب', reason: 'A construct dual that is part of the names of places.' },
  { example: 'مقاتلين ومدنيين', reason: 'A masculine plural, which cannot be told from a dual by its ending.' },
  { example: 'لا أحد', reason: 'Nobody: a negation, not a number.' },
  { example: 'بعضهم البعض', reason: 'Each other: reciprocal, counts nothing.' },
  { example: 'كل من مورك وخان شيخون', reason: 'Each of those that the words go on to name.' },
  { example: 'كل ذلك', reason: 'All that: points back to what was said.' },
  { example: 'نحو إدلب', reason: 'Toward: a direction. «نحو» is a trigger only with a number.' },
  { example: 'أكثر من مرة', reason: 'A comparison without a number.' },
  { example: 'العدد الإجمالي', reason: 'The count as a thing spoken of; its number is a trigger of its own.' },
  { example: 'عددهم', reason: 'The count as a thing spoken of; its number is a trigger of its own.' },
  { example: 'بعده', reason: 'After it; «بعدة», with its tāʼ, is a trigger.' },
  { example: 'إعداد', reason: 'Preparation; «أعداد», with its hamza above, is a trigger.' },
  { example: 'كمية', reason: 'A quantity as a thing spoken of; not «like a hundred».' },
  { example: 'كميات', reason: 'Quantities as a thing spoken of; not «like hundreds».' },
  { example: 'أثنى على الاتفاق', reason: 'He praised; «اثني» is two only before its ten.' },
  { example: 'لست', reason: '«I am not», not «for six».' },
];

const pronoun = '(?:ه|ها|هم|هن|هما|نا|كم)?';

/**
 * Words of quantity by search key, without clitics. `article` tells whether ال may stand before it; `written` what the
 * word must be like as written, where the key is also another word's.
 */
interface Entry {
  readonly kind: TriggerKind;
  readonly pattern: RegExp;
  readonly article?: true;
  readonly written?: RegExp;
}
const table: readonly Entry[] = [
  { kind: 'scale', pattern: /^(?:عشرات|الاف|الوف|ملايين|مليارات)$/u, article: true },
  { kind: 'scale', pattern: /^ميات$/u, article: true, written: /م[اأ]?[ئاأ]+ات$/u },
  { kind: 'indefinite', pattern: /^(?:عديد|عديده|كثير|كثيره|كثيرون|كثيرين|بضع)$/u, article: true },
  { kind: 'indefinite', pattern: /^(?:عده|بضعه)$/u, written: /ة$/u },
  { kind: 'indefinite', pattern: /^(?:عدد|عددا)$/u },
  { kind: 'indefinite', pattern: /^(?:اعداد|اعدادا)$/u, written: /[أا]عداد/u },
  { kind: 'share', pattern: new RegExp(`^(?:اغلب|معظم|غالبيت|اغلبيت|اكثريت|بعض|جميع|كل)${pronoun}$`, 'u') },
  { kind: 'share', pattern: /^(?:غالبيه|اغلبيه|اكثريه|جميعا)$/u, article: true },
  { kind: 'share', pattern: /^كافه$/u, written: /ة$/u },
  { kind: 'number', pattern: /^(?:نصف|ربع|ثلث|ثلثي|ثلثا)$/u },
  { kind: 'dual', pattern: /^(?:كلتا|كلاهما|كليهما|كلتاهما|كلتيهما)$/u },
];

/** A quick look: no word of the table is without one of these. */
const anyEntry = new RegExp(
  table
    .map(({ pattern }) => pattern.source.slice(1).replace(/\$$/u, ''))
    .map((source) => `${source}$`)
    .join('|'),
  'u',
);

/** What the next word makes of one of the table: no quantity. */
const emptied: readonly { readonly word: RegExp; readonly next: RegExp }[] = [
  { word: /بعض(?:ه|ها|هم|هن|هما|نا|كم)$/u, next: /^[وبل]*(?:ال)?بعضا?$/u },
  { word: /^[وف]?[بكل]?كل$/u, next: /^(?:من|ذلك|هذا|هذه|تلك|ما|شيء|حال)$/u },
];

const timeBefore = /^[وف]?(?:قبل|قبيل|بعد|بعيد|منذ|خلال|مده|طوال|لمده)$/u;
const timeNoun = /^(?:يوم|اسبوع|شهر|سنه|عام|ساعه|ايام|اسابيع|اشهر|شهور|سنوات|اعوام|ساعات)$/u;
const timeAfter = /^(?:تقريبا)$/u;
/** A singular noun of time before these is a date: «بعد يوم الأحد», «خلال شهر شباط», «منذ عام 2011». */
const dated = /^(?:ال\p{L}+|غد|امس|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|كانون|رمضان|\d+)$/u;

function wordsOfQuantity(text: string): readonly Trigger[] {
  const list = words(text);
  const keys = list.map((word) => searchKey(word.text));
  return list.flatMap((word, i): Trigger[] => {
    const key = keys[i] ?? '';
    const before = keys[i - 1] ?? '';
    const next = keys[i + 1] ?? '';
    const time = timeNoun.test(key) && (timeBefore.test(before) ? !dated.test(next) : timeAfter.test(next));
    if (!time && !anyEntry.test(key)) return [];
    if (emptied.some((rule) => rule.word.test(key) && rule.next.test(next))) return [];
    if (emptied.some((rule) => rule.word.test(before) && rule.next.test(key) && /بعض/u.test(key))) return [];
    if (time)
      return [
        { start: word.start, end: timeAfter.test(next) ? (list[i + 1]?.end ?? word.end) : word.end, kind: 'time' },
      ];
    const plain = word.text.replace(/[\p{M}\u0640]/gu, '');
    for (const { clitics, bare } of readings(key)) {
      const definite = /(?:ال|لل)$/u.test(clitics);
      const entry = table.find(
        ({ pattern, article, written }) =>
          pattern.test(bare) && (article === true || !definite) && (written === undefined || written.test(plain)),
      );
      if (entry === undefined) continue;
      const cut = clitics === '' ? 0 : (foldWithOffsets(word.text).offsets[clitics.length] ?? 0);
      return [{ start: word.start + cut, end: word.end, kind: entry.kind }];
    }
    return [];
  });
}

/** «الأول من الشهر», «الخامس من شباط», «الخامس عشر من آذار»: an ordinal that is the day of a date. */
function dayInWords(text: string): readonly { start: number; end: number }[] {
  const { key, offsets } = foldWithOffsets(text);
  return [...key.matchAll(dayOfMonth)].map((match) => {
    const from = match.index + (match.groups?.['clitic']?.length ?? 0);
    return { start: offsets[from] ?? 0, end: offsets[match.index + match[0].length] ?? text.length };
  });
}

const dayOfMonth =
  /(?<!\p{L})(?<clitic>[وفبل]?)ال(?:اول|حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|عشرين|ثلاثين)(?: عشر| والعشرين| والثلاثين)? من (?:الشهر|شهر \p{L}+|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|(?:تشرين|كانون) ال(?:اول|ثاني)|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر)(?!\p{L})/gu;

const subject = '(?:(?:عدد|اعداد)\\p{L}* )?';
const boundBefore = [
  `(?:ما ?)?(?:[يت]?قارب(?:ت|ون)? ?${subject}|[يت]قرب ${subject}من|[يت]زيد ${subject}(?:علي|عن)|زادت? ${subject}(?:علي|عن)|[يت]?ناهز(?:ت|ون)?|[يت](?:ربو|نيف|نوف) ${subject}(?:علي|عن))`,
  'نحو|قرابه|حوالي|زهاء|(?:في )?حدود|(?:اكثر|ازيد|اقل) من|اكثر ب(?:قليل|كثير) من',
  `(?:[يت]قل(?:ون)?|ب?اقل) ${subject}(?:عن|من)|(?:[يت]?ت?جاوز(?:ت|ون)?|[يت]?تعدي|[يت]تعد|[يت]?تخطي|[يت]فوق) ?${subject}`,
  '(?:غير )?متجاوز(?:ا|ه|ين)?|فوق|خلال|ما بين|بين|نيف و',
].join('|');
const qualifierBefore = new RegExp(
  loose(`(?<!\\p{L})[وف]?[بكل]?(?:ما(?=لا))?((?:لا ?|(?:لم|لن|ليس) )?(?:${boundBefore}))[ (]*(?:ال)?[ (]*$`),
  'u',
);
const qualifierAfter =
  /^\)?(?: \p{L}+)? (?:تقريبا|(?:علي|في) الاقل|علي الاكثر|ونيفا?|[كب]?(?:ال)?حدا? (?:ال)?(?:ادني|اقصي|اعلي)|علي (?:اقل|اكثر|ابعد|اقصي) تقدير|(?:فاكثر|فاقل|او اكثر|او اقل)(?! من)|فصاعدا|[فو]ما (?:فوق|دون))(?!\p{L})/u;

/** A pattern that takes several spaces where it has one. */
function loose(pattern: string): string {
  return pattern.replaceAll(' ?', ' *').replace(/(?<!\[) (?!\*)/gu, ' +');
}

/** The number's span with the qualifier that stands directly before it, or after its noun. */
function withQualifiers(text: string, number: { readonly start: number; readonly end: number }) {
  const from = Math.max(0, number.start - 60);
  const before = foldWithOffsets(text.slice(from, number.start));
  const qualifier = qualifierBefore.exec(before.key);
  const cut = qualifier === null ? undefined : qualifier.index + qualifier[0].indexOf(qualifier[1] ?? '');
  const start = cut === undefined ? number.start : from + (before.offsets[cut] ?? 0);
  const after = foldWithOffsets(text.slice(number.end, number.end + 60));
  const length = qualifierAfter.exec(after.key)?.[0].length;
  return { start, end: length === undefined ? number.end : number.end + (after.offsets[length] ?? 0) };
}

/** Triggers that overlap, and words of one quantity with only a space between («بضع عشرات»), as one. */
function merged(text: string, all: readonly Trigger[]): readonly Trigger[] {
  const result: Trigger[] = [];
  for (const trigger of all) {
    const last = result.at(-1);
    const together =
      last !== undefined &&
      (trigger.start < last.end ||
        (/^[ \u00a0](?:ال)?$/u.test(text.slice(last.end, trigger.start)) &&
          joins.has(last.kind) &&
          joins.has(trigger.kind)));
    if (together) result[result.length - 1] = { ...last, end: Math.max(last.end, trigger.end) };
    else result.push(trigger);
  }
  return result;
}

const joins: ReadonlySet<TriggerKind> = new Set(['scale', 'indefinite', 'time']);
