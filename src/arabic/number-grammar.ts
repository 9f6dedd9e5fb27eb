/**
 * Tokens into numbers: digits with their separators, and groups of words with their scales.
 */
import { digitsAt } from './number-digits.ts';
import type { FoundNumber } from './numerals.ts';
import type { Token } from './number-tokens.ts';

/** No `kind`: words to step over, an ordinal. `value` missing: a number, but not sure which. */
interface Parsed {
  readonly kind?: FoundNumber['kind'];
  readonly value?: number | undefined;
  readonly next: number;
  /** Where its span ends, if before `next`. */
  readonly last?: number;
}

const onlySpace = /^[ \u00a0\u2009\u202f()]*$/u;

/** The number that begins at a token, or an ordinal to step over. */
export function numberAt(tokens: readonly Token[], i: number): Parsed | undefined {
  const token = tokens[i];
  const after = tokens[i + 1];
  switch (token?.class) {
    case undefined:
    case 'scale-plural':
    case 'hundred-plural':
    case 'tens-plural':
      return undefined;
    case 'ordinal': {
      const more = after !== undefined && onlySpace.test(after.between);
      return more && (after.class === 'ten' || (after.and && after.class === 'tens'))
        ? { next: i + 2 }
        : { next: i + 1 };
    }
    case 'dual':
      // «قائدان عسكريان»: the second agrees with the first.
      return joined(tokens, i + 1, false)?.class === 'dual'
        ? { kind: 'dual', value: 2, next: i + 2, last: i + 1 }
        : { kind: 'dual', value: 2, next: i + 1 };
    case 'one':
      return { kind: 'one', value: token.value, next: i + 1 };
    case 'one-of': {
      const whole = counted(tokens, i);
      if (whole.next > i + 1) return { kind: 'words', ...whole };
      const alone = tokens.length === 1 || (after !== undefined && !/[.،؛:!؟\n]/u.test(after.between));
      return { kind: 'one', value: alone ? 1 : undefined, next: i + 1 };
    }
    case 'digits':
      return { kind: 'digits', ...share(tokens, i, counted(tokens, i)) };
    case 'fraction':
    case 'unit':
    case 'ten':
    case 'tens':
    case 'hundred':
    case 'scale':
    case 'scale-dual':
    case 'scale-unsure': {
      const whole = counted(tokens, i);
      if (whole.next === i) return undefined;
      if (isOrdinal(tokens, i, whole.next)) return { next: whole.next };
      return { kind: 'words', ...share(tokens, i, whole) };
    }
  }
}

/** Nouns that a number with its article ranks: «القرن العشرين», «الذكرى الخمسون», «الساعة الواحدة». */
const ranked =
  /^[وف]?[بكل]?ال(?:قرن|ذكري|دوره|مره|سنه|عام|ساعه|فرقه|لواء|فوج|كتيبه|طبعه|جلسه|ماده|فقره|طابق|مرتبه|مركز|جوله|صفحه|فصل|يوم)$/u;
const month =
  /^(?:الشهر|شهر|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|كانون|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|رمضان|شعبان|محرم)$/u;

/** A number in the place of an ordinal: with its article after a noun that it ranks, or as the day of a month. */
function isOrdinal(tokens: readonly Token[], i: number, next: number): boolean {
  const token = tokens[i];
  if (token?.definite !== true) return false;
  const before = tokens[i - 1];
  if (before !== undefined && /^ $/u.test(token.between) && ranked.test(before.key)) return true;
  return tokens[next]?.key === 'من' && month.test(tokens[next + 1]?.key ?? '');
}

/** «20%», «20 بالمئة», «عشرون في المائة»: the number of no thing. */
function share(tokens: readonly Token[], i: number, number: Parsed): Parsed {
  const after = tokens[number.next];
  const hundred = (token: Token | undefined) => token?.class === 'hundred' && token.value === 100 && token.definite;
  if (hundred(after) && after?.and === false && onlySpace.test(after.between)) return { next: number.next + 1 };
  if (after?.key === 'في' && hundred(tokens[number.next + 1])) return { next: number.next + 2 };
  return tokens[i]?.share === true ? { next: number.next } : number;
}

/** A number of words and digits: groups below a thousand, each with its scale, from great to small. */
function counted(tokens: readonly Token[], i: number): Parsed {
  let total: number | undefined = 0;
  let limit = Infinity;
  let next = i;
  let hundreds = false;
  while (next < tokens.length) {
    if (next > i && joined(tokens, next, true) === undefined) break;
    const part = segment(tokens, next);
    if (part === undefined) break;
    const { least, value } = part;
    // «مئة ألف وألف», «مئة ألف وخمسة آلاف»: what follows hundreds of a scale may have the same scale.
    const again: boolean =
      hundreds && least === limit && value !== undefined && value < least * 100 && tokens[next]?.class !== 'digits';
    // The first group is always taken, though its digits be more than a number may have.
    if (next > i && !again && (least * 1000 > limit || (value !== undefined && value >= limit))) break;
    if (next > i && value !== undefined && !Number.isInteger(value)) break;
    total = sum(total, value);
    limit = least;
    next = part.next;
    hundreds = !again && value !== undefined && value >= least * 100 && (value / least) % 100 === 0;
    if (limit < 1000 || (value !== undefined && value < limit)) break;
    const half = halfOf(tokens, next, least);
    if (half !== undefined) return { value: sum(total, half.value), next: half.next };
  }
  return { value: total, next };
}

const sum = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a + b);

/** One group with its scale: «ثلاثة وعشرون ألفًا»; `least` is the scale, 1 without. */
interface Segment extends Parsed {
  readonly least: number;
}

function segment(tokens: readonly Token[], i: number): Segment | undefined {
  const token = tokens[i];
  const value = token?.value ?? 0;
  const next = i + 1;
  switch (token?.class) {
    case 'scale':
      return { value, next, least: value };
    case 'scale-dual':
      return { value, next, least: value / 2 };
    case 'scale-unsure':
      return { value: beforeNoun(tokens, next) ? value * 2 : undefined, next, least: value };
    case 'fraction': {
      const scale = tokens[next];
      if (scale?.class !== 'scale' || joined(tokens, next, false) === undefined) return undefined;
      const least = scale.value ?? 1;
      return { value: token.value === undefined ? undefined : token.value * least, next: next + 1, least };
    }
    default: {
      const group = belowThousand(tokens, i);
      if (group === undefined) return undefined;
      const scale = joined(tokens, group.next, false);
      if (scale?.class !== 'scale' && scale?.class !== 'scale-plural' && scale?.class !== 'scale-unsure') {
        return { ...group, least: 1 };
      }
      const least = scale.value ?? 1;
      return { value: group.value === undefined ? undefined : group.value * least, next: group.next + 1, least };
    }
  }
}

const notNoun =
  /^(?:ال\p{L}*|\p{L}|من|في|علي|الي|عن|مع|منهم|منها|بينهم|بينها|قبل|بعد|منذ|خلال|حتي|او|ام|ثم|تقريبا|فقط|امس|اليوم|غير|دون|عند|لدي|كان|كانوا|قد)$/u;

/** «ألفا مقاتل»: before its noun a dual loses its nūn, and one thousand is «ألف». */
function beforeNoun(tokens: readonly Token[], i: number): boolean {
  const noun = joined(tokens, i, false);
  return (
    noun?.class === undefined && noun !== undefined && noun.between !== '' && !noun.definite && !notNoun.test(noun.key)
  );
}

/** «ونصف» after a million is half of it; after a thousand only where it says so. */
function halfOf(tokens: readonly Token[], i: number, scale: number): Parsed | undefined {
  const half = joined(tokens, i, true);
  if (half?.class !== 'fraction') return undefined;
  const of = joined(tokens, i + 1, false);
  const value = half.value === undefined ? undefined : half.value * scale;
  if (of?.class === 'scale' && of.value === scale) return { value, next: i + 2 };
  if (of !== undefined && /^ال/u.test(of.key)) return undefined;
  return { value: scale >= 1_000_000 ? value : undefined, next: i + 1 };
}

function belowThousand(tokens: readonly Token[], i: number): Parsed | undefined {
  const token = tokens[i];
  const after = joined(tokens, i + 1, false);
  if (token?.class === 'hundred') return withRest(tokens, token.value, i + 1);
  if (token?.class === 'unit' && after?.class === 'hundred' && after.value === 100 && !after.definite) {
    return withRest(tokens, (token.value ?? 0) * 100, i + 2);
  }
  const group = token?.class === 'digits' ? digitsAt(tokens, i) : belowHundred(tokens, i);
  const plural = group === undefined ? undefined : joined(tokens, group.next, false);
  if (group === undefined || plural === undefined) return group;
  // «ثلاث مئات» is three hundred; «خمس عشرات» nobody writes of a number.
  const few = group.value !== undefined && group.value >= 3 && group.value <= 10;
  if (plural.class === 'hundred-plural')
    return { value: few ? (group.value ?? 0) * 100 : undefined, next: group.next + 1 };
  return plural.class === 'tens-plural' ? { next: group.next + 1 } : group;
}

function withRest(tokens: readonly Token[], hundreds: number | undefined, i: number): Parsed {
  const token = joined(tokens, i, true);
  if (token === undefined) return { value: hundreds, next: i };
  const rest = token.class === 'digits' ? digitsAt(tokens, i) : belowHundred(tokens, i);
  if (rest === undefined || !(Number.isInteger(rest.value) && (rest.value ?? 100) < 100))
    return { value: hundreds, next: i };
  return { value: sum(hundreds, rest.value), next: rest.next };
}

function belowHundred(tokens: readonly Token[], i: number): Parsed | undefined {
  const token = tokens[i];
  const value = token?.value ?? 0;
  const few = /^[وف]?[بكل]?بضعه?$/u.test(tokens[i - 1]?.key ?? '');
  if (token?.class === 'ten' || token?.class === 'tens')
    return few && (token.and || token.class === 'ten') ? { next: i + 1 } : { value, next: i + 1 };
  if (token?.class !== 'unit' && token?.class !== 'one-of') return undefined;
  if (joined(tokens, i + 1, false)?.class === 'ten') return { value: value + 10, next: i + 2 };
  const tens = joined(tokens, i + 1, true);
  return tens?.class === 'tens' ? { value: value + (tens.value ?? 0), next: i + 2 } : { value, next: i + 1 };
}

/** The token at `i`, if only spaces stand before it and it is (not) joined by و. */
function joined(tokens: readonly Token[], i: number, and: boolean): Token | undefined {
  const token = tokens[i];
  return token?.and === and && onlySpace.test(token.between) ? token : undefined;
}
