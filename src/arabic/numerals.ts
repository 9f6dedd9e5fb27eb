/**
 * Numbers in Arabic text: digits of three scripts, number words, duals, and «one of».
 */
import { readings } from './clitics.ts';
import { isDual } from './duals.ts';
import { foldWithOffsets, searchKey } from './fold.ts';
import { numberWords, type NumberWord } from './number-words.ts';
import { words } from './words.ts';

/** A number as it stands in a text; the span has neither clitics nor brackets. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  /** Missing where the words can be read in more than one way («ألفا»، «1.500»، «M16»). */
  readonly value?: number;
  /** `one` is «أحد» or «إحدى» with a word after it («أحد الأدلاء») or with its pronoun («أحدهم»). */
  readonly kind: 'digits' | 'words' | 'dual' | 'one';
}

/**
 * The one number that a phrase writes: «و56», «الـ(150)», «٢٥٠», «1,500», «ثلاثة وعشرون ألفًا», «ألفي عنصر», «سيارتين» → 2,
 * «أحد الأدلاء» → 1, «أسبوع تقريبًا» → 1.
 *
 * Qualifiers («نحو») are not its matter: see `readQuantity`. Clitics, case and gender are read over.
 *
 * @returns `undefined` where the phrase has no number («عشرات»، «بضع»), more than one, or one that is not sure.
 */
export function readNumber(text: string): number | undefined {
  if (words(text).some((word) => fractions.test(searchKey(word.text)))) return undefined;
  const numbers = findNumbers(text);
  const [first] = numbers;
  if (first === undefined) return namesOneTime(text) ? 1 : undefined;
  const restated = first.kind === 'dual' && numbers.every(({ value }) => value === 2);
  return numbers.length === 1 || restated ? first.value : undefined;
}

/**
 * Every number in a text, in order: a number of several words («ثلاثة وعشرون») is one. Ordinals («الخامس عشر»),
 * weekdays («الأحد») and plural scale words without a number («آلاف») are none. A date gives each of its numbers.
 */
export function findNumbers(text: string): readonly FoundNumber[] {
  const tokens = tokensOf(text);
  const found: FoundNumber[] = [];
  for (let i = 0; i < tokens.length;) {
    const number = numberAt(tokens, i);
    const first = tokens[i];
    const last = tokens[(number?.next ?? 0) - 1];
    if (number?.kind !== undefined && first !== undefined && last !== undefined) {
      const { kind, value } = number;
      found.push({ start: first.start, end: last.end, kind, ...(value === undefined ? {} : { value }) });
    }
    i = number?.next ?? i + 1;
  }
  return found;
}

/** A word and what it does in a number; `class` is `digits`, `dual`, or a number word's; none for any other word. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly class?: NumberWord['class'] | 'digits' | 'dual' | 'one';
  readonly value?: number;
  readonly digits?: string;
  /** What stands between it and the word before. */
  readonly between: string;
  /** Joined to the word before by و. */
  readonly and: boolean;
}

/** No `kind`: words to step over, an ordinal. `value` missing: a number, but not sure which. */
interface Parsed {
  readonly kind?: FoundNumber['kind'];
  readonly value?: number | undefined;
  readonly next: number;
}

const fractions = /^[وف]?(?:نصف|ربع|ثلث|ثلثي|ثلثا|ضعف|ضعفي)$/u;
const onlySpace = /^[ \u00a0()]*$/u;
/** Before «أحد» they make «nobody»; or «أحد» is the mountain Uhud, or the weekday without its article. */
const notOneAfter = /^[وف]?(?:لا|لم|لن|ما|ليس|اي|دون|يوم|جبل|غزوه|معركه)$/u;
const oneWithPronoun = /^[وف]?[بكل]?(?:احد|احدا)(?:ها|هم|هما|هن|نا|كم)$/u;
/** Words that only look like clitics and a number: «لستُ», and Monday. */
const notNumbers = /^[وف]?(?:لست|ب?الاثنين)$/u;
const digitsInWord = /^(|[وف]?[بكل]?(?:ال)?|[وف]?لل)(\d+)(?:م|ه)?$/u;

function tokensOf(text: string): readonly Token[] {
  const list = words(text);
  return list.map((word, i): Token => {
    const before = list[i - 1];
    const after = list[i + 1];
    const key = searchKey(word.text);
    const offset = (at: number) => foldWithOffsets(word.text).offsets[at] ?? 0;
    const between = text.slice(before?.end ?? 0, word.start);
    const place = (from: number, to: number) => ({
      start: word.start + (from === 0 ? 0 : offset(from)),
      end: word.start + (to === key.length ? word.text.length : offset(to)),
      between: before === undefined ? '\n' : between,
    });
    const digits = digitsInWord.exec(key);
    if (digits?.[2] !== undefined) {
      const from = digits[1]?.length ?? 0;
      const run = digits[2];
      const and = from > 0 && key.startsWith('و');
      return { ...place(from, from + run.length), and, class: 'digits', value: Number(run), digits: run };
    }
    if (/\d/u.test(key)) return { ...place(0, key.length), and: false, class: 'digits', digits: key };
    if (oneWithPronoun.test(key)) return { ...place(0, key.length), and: false, class: 'one', value: 1 };
    const andOneOf = key === 'واحد' && (word.text.includes('أ') || searchKey(after?.text ?? '') === 'عشر');
    for (const { clitics, bare } of readings(key)) {
      if (andOneOf && clitics === '') continue;
      const spot = { ...place(clitics.length, key.length), and: clitics.startsWith('و') };
      const known = numberWords.get(bare);
      if (known?.class === 'one-of') {
        if (clitics.endsWith('ال') || clitics.endsWith('لل')) continue;
        if (before !== undefined && notOneAfter.test(searchKey(before.text))) break;
        const followed = after !== undefined && !/[.،؛:!؟\n]/u.test(text.slice(word.end, after.start));
        return { ...spot, ...(followed || list.length === 1 ? known : { class: 'one' }) };
      }
      if (known?.class === 'scale-unsure' && word.text.includes('\u064b')) return { ...spot, ...known, class: 'scale' };
      if (known !== undefined && !notNumbers.test(key)) return { ...spot, ...known };
      if (isDual(bare)) return { ...spot, class: 'dual', value: 2 };
    }
    return { ...place(0, key.length), and: false };
  });
}

function numberAt(tokens: readonly Token[], i: number): Parsed | undefined {
  const token = tokens[i];
  const after = tokens[i + 1];
  switch (token?.class) {
    case undefined:
    case 'scale-plural':
      return undefined;
    case 'ordinal': {
      const more = after !== undefined && onlySpace.test(after.between);
      return more && (after.class === 'ten' || (after.and && after.class === 'tens'))
        ? { next: i + 2 }
        : { next: i + 1 };
    }
    case 'dual':
      return { kind: 'dual', value: 2, next: i + 1 };
    case 'one':
      return { kind: 'one', value: token.value, next: i + 1 };
    case 'one-of': {
      const whole = counted(tokens, i);
      return whole.next === i + 1 ? { kind: 'one', value: 1, next: i + 1 } : { kind: 'words', ...whole };
    }
    case 'digits': {
      const first = figures(tokens, i);
      const scaled = times(tokens, first);
      return { kind: 'digits', ...scaled };
    }
    case 'unit':
    case 'ten':
    case 'tens':
    case 'hundred':
    case 'scale':
    case 'scale-dual':
    case 'scale-unsure':
      return { kind: 'words', ...counted(tokens, i) };
  }
}

/** Digits with their separators: «1,500» is one number, «2.5» too; «1.500» is not sure. */
function figures(tokens: readonly Token[], i: number): Parsed {
  let run = tokens[i]?.digits ?? '';
  let value = tokens[i]?.value;
  let next = i + 1;
  for (let part = tokens[next]; part?.digits !== undefined; part = tokens[next]) {
    if (/^[,٬]$/u.test(part.between) && /^\d{3}$/u.test(part.digits) && /^\d{1,3}$/u.test(run)) {
      value = value === undefined ? undefined : value * 1000 + (part.value ?? Number.NaN);
      next += 1;
    } else if (/^[.٫]$/u.test(part.between) && next === i + 1 && tokens[next + 1]?.between !== '.') {
      const sure = part.between === '٫' || part.digits.length !== 3;
      return { value: sure ? Number(`${run}.${part.digits}`) : undefined, next: next + 1 };
    } else {
      break;
    }
    run = '1';
  }
  return { value, next };
}

/** A number of words: groups below a thousand, each with its scale, from great to small. */
function counted(tokens: readonly Token[], i: number): Parsed {
  let total: number | undefined = 0;
  let limit = Infinity;
  let next = i;
  while (next < tokens.length) {
    const token = tokens[next];
    if (next > i && !(token?.and === true && onlySpace.test(token.between))) break;
    const part = segment(tokens, next);
    if (part === undefined || part.least * 1000 > limit) break;
    total = total === undefined || part.value === undefined ? undefined : total + part.value;
    limit = part.least;
    next = part.next;
    if (limit < 1000) break;
  }
  return { value: total, next };
}

/** One group with its scale: «ثلاثة وعشرون ألفًا»; `least` is the scale, 1 without. */
function segment(tokens: readonly Token[], i: number): (Parsed & { readonly least: number }) | undefined {
  const token = tokens[i];
  const value = token?.value ?? 0;
  if (token?.class === 'scale') return { value, next: i + 1, least: value };
  if (token?.class === 'scale-dual') return { value, next: i + 1, least: value / 2 };
  if (token?.class === 'scale-unsure') return { value: undefined, next: i + 1, least: value };
  const group = belowThousand(tokens, i);
  if (group === undefined) return undefined;
  const scaled = times(tokens, group);
  const scale = scaled.next === group.next ? 1 : (tokens[group.next]?.value ?? 1);
  return { ...scaled, least: scale };
}

/** A number times the scale word that follows it, if one does: «3 آلاف». */
function times(tokens: readonly Token[], number: Parsed): Parsed {
  const scale = tokens[number.next];
  if (scale === undefined || scale.and || !onlySpace.test(scale.between)) return number;
  if (scale.class !== 'scale' && scale.class !== 'scale-plural' && scale.class !== 'scale-unsure') return number;
  return { value: number.value === undefined ? undefined : number.value * (scale.value ?? 1), next: number.next + 1 };
}

function belowThousand(tokens: readonly Token[], i: number): Parsed | undefined {
  const token = tokens[i];
  const after = joined(tokens, i + 1, false);
  if (token?.class === 'hundred') return withRest(tokens, token.value ?? 0, i + 1);
  if (token?.class === 'unit' && after?.class === 'hundred' && after.value === 100) {
    return withRest(tokens, (token.value ?? 0) * 100, i + 2);
  }
  return belowHundred(tokens, i);
}

function withRest(tokens: readonly Token[], hundreds: number, i: number): Parsed {
  const rest = joined(tokens, i, true) === undefined ? undefined : belowHundred(tokens, i);
  return rest === undefined ? { value: hundreds, next: i } : { value: hundreds + (rest.value ?? 0), next: rest.next };
}

function belowHundred(tokens: readonly Token[], i: number): Parsed | undefined {
  const token = tokens[i];
  const value = token?.value ?? 0;
  if (token?.class === 'ten' || token?.class === 'tens') return { value, next: i + 1 };
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
