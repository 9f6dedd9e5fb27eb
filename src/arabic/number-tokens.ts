/**
 * The words of a text as parts of numbers: what each word may do in one.
 */
import { readings } from './clitics.ts';
import { isDual } from './duals.ts';
import { foldWithOffsets, searchKey } from './fold.ts';
import { numberWords, type NumberWord } from './number-words.ts';
import { words, type Word } from './words.ts';

/** A word and what it does in a number: nothing, where there is no `class`. Its span has neither clitics nor brackets. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** `fraction` is نصف and its like; `one` is «one of», where no number of several words can begin. */
  readonly class?: NumberWord['class'] | 'digits' | 'dual' | 'one';
  /** Missing where the word is a part of a number, and not sure which. */
  readonly value?: number;
  /** Digits as they stand, in ASCII, that may be one group of several: no clitic before them and no letter after. */
  readonly digits?: string;
  /** The word's search key, without its clitics. */
  readonly key: string;
  /** What stands between it and the word before, a lone «و» aside. */
  readonly between: string;
  /** Joined to the word before by و, written on it or apart. */
  readonly and: boolean;
  /** With its article. */
  readonly definite: boolean;
  /** A share of a hundred: «20%». */
  readonly share?: true;
}

/** Every word of a text as a token; a lone «و» is none («ثلاثة و عشرون»), digits and letters written together are two. */
export function tokensOf(text: string): readonly Token[] {
  const list = words(text).flatMap(parted);
  return list.flatMap((word, i): readonly Token[] => {
    const before = list[i - 1];
    const after = list[i + 1];
    const lone = before !== undefined && isAnd(before, word, text);
    if (after !== undefined && isAnd(word, after, text)) return [];
    const last = lone ? list[i - 2] : before;
    const between = last === undefined ? '\n' : text.slice(last.end, (lone ? before : word).start);
    return tokensOfWord(text, word, { before: last, after, between, and: lone && last !== undefined });
  });
}

/** «أربعةآلاف», «خمسةوعشرين»: a tāʾ marbūṭa ends its word, so what is written on after it is another. */
function parted({ start, text }: Word): readonly Word[] {
  return [...text.matchAll(part)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
    text: found[0],
  }));
}

const part = /.+?(?:ة\p{M}*(?=[\u0621-\u063a\u0641-\u064a])|$)/gsu;

interface Neighbours {
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  readonly between: string;
  readonly and: boolean;
}

const isAnd = (word: Word, after: Word, text: string) =>
  word.text === 'و' && /^[ \u00a0]+$/u.test(text.slice(word.end, after.start));

/** Before «أحد» they make «nobody»; or «أحد» is the mountain Uhud, or the weekday without its article. */
const notOneAfter = /^[وف]?(?:لا|لم|لن|ما|ليس|اي|دون|يوم|جبل|غزوه|معركه)$/u;
const oneWithPronoun = /^[وف]?[بكل]?(?:احد|احدا)(?:ها|هم|هما|هن|نا|كم)$/u;
const unitWithPronoun = /^(?<clitic>[وف]?[بكل]?)(?<unit>ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ت(?:هم|هن|هما|نا|كم|ها)$/u;
/** «خمسةعشر», as one word. */
const teen = /^(?<clitic>[وف]?[بكل]?(?:ال)?)(?<unit>\p{L}{2,6}?)(?<ten>عشره?)$/u;
/** «لستُ», if nothing follows that makes «for sixteen» of it. */
const iAmNot = /^[وف]?لست$/u;
const moreOfNumber = /^(?:عشره?|ما?يه|ميات|و\p{L}+(?:ون|ين))$/u;
const digitsInWord =
  /^(?<clitic>(?:[وف]?[بكل]?(?:ال)?|[وف]?لل|[وف]?(?:نحو|من|حوالي|قرابه|زهاء|بين|الي|قبل|بعد|خلال)))(?<run>\d+)(?<rest>|[مه]|[\u0621-\u064a]{3,})$/u;

function tokensOfWord(text: string, word: Word, near: Neighbours): readonly Token[] {
  const key = searchKey(word.text);
  const { between } = near;
  const place = (from: number, to = key.length) => {
    const { offsets } = from === 0 && to === key.length ? { offsets: [] } : foldWithOffsets(word.text);
    const at = (index: number) => word.start + (offsets[index] ?? 0);
    const start = from === 0 ? word.start : at(from);
    return { start, end: to === key.length ? word.end : at(to), key: key.slice(from, to), between };
  };
  const plain = { ...place(0), and: near.and, definite: false };
  const digits = digitsInWord.exec(key)?.groups;
  if (digits !== undefined) {
    const { clitic = '', run = '', rest = '' } = digits;
    const end = clitic.length + run.length;
    const first: Token = {
      ...place(clitic.length, end),
      class: 'digits',
      value: Number(run),
      ...(clitic === '' && rest === '' ? { digits: run } : {}),
      and: near.and || clitic.startsWith('و'),
      definite: clitic.endsWith('ال'),
      ...(isShare(text, word) ? { share: true } : {}),
    };
    const scale = numberWords.get(rest);
    if (scale === undefined) return [first];
    return [first, { ...place(end), between: ' ', and: false, definite: false, ...scale }];
  }
  if (/\d/u.test(key)) return [{ ...plain, and: false, class: 'digits' }];
  if (oneWithPronoun.test(key)) return [{ ...plain, class: 'one', value: 1 }];
  const pronoun = unitWithPronoun.exec(key)?.groups;
  if (pronoun !== undefined) {
    const { clitic = '', unit = '' } = pronoun;
    const known = numberWords.get(unit);
    const and = near.and || clitic.startsWith('و');
    if (known !== undefined) return [{ ...place(clitic.length), and, definite: true, ...known }];
  }
  return [ofNumberWord(word, key, near, place) ?? teenIn(key, near, place) ?? plain];
}

type Place = (from: number, to?: number) => Pick<Token, 'start' | 'end' | 'key' | 'between'>;

function ofNumberWord(word: Word, key: string, near: Neighbours, place: Place): Token | undefined {
  const next = near.after === undefined ? '' : searchKey(near.after.text);
  const previous = near.before === undefined ? '' : searchKey(near.before.text);
  const beforeTen = /^عشره?$/u.test(next);
  const andOneOf = key === 'واحد' && (word.text.includes('أ') || beforeTen);
  for (const { clitics, bare } of readings(key)) {
    if (andOneOf && clitics === '') continue;
    const definite = /(?:ال|لل)$/u.test(clitics);
    // Only for a word that is a number: where it begins is sought letter by letter.
    const spot = () => ({ ...place(clitics.length), and: near.and || clitics.startsWith('و'), definite });
    const known = numberWords.get(bare);
    if (known?.class === 'one-of') {
      if (definite && !beforeTen) continue;
      if (notOneAfter.test(previous) && !beforeTen) return undefined;
      return { ...spot(), ...known };
    }
    if (known !== undefined && !isMonday(key, next) && !(iAmNot.test(key) && !moreOfNumber.test(next))) {
      const meant = isShareOf(bare, clitics, previous, next)
        ? fraction
        : inThisSpelling(known, bare, word.text, beforeTen, clitics);
      if (meant === undefined || (known.value === 0 && isMonth(previous, next))) return undefined;
      return { ...spot(), ...meant };
    }
    if (isDual(bare, word.text)) return { ...spot(), class: 'dual', value: 2 };
  }
  return undefined;
}

/** «الاثنين»; but «الاثنين والعشرين» is the twenty-two. */
const isMonday = (key: string, next: string) =>
  /^[وف]?ب?الاثنين$/u.test(key) && !(next.startsWith('وال') && numberWords.get(next.slice(3))?.class === 'tens');

/** «صفر» as a month: «شهر صفر», «صفر 1438». */
const isMonth = (previous: string, next: string) => /^[وفبل]?(?:ال)?شهر$/u.test(previous) || /^\d{4}/u.test(next);

const fraction = { class: 'fraction' } as const;

/** «خمس السكان»: a fifth of a whole rather than five of a thing, which would be «السكان الخمسة». */
function isShareOf(bare: string, clitics: string, previous: string, next: string): boolean {
  if (!/^(?:خمس|سبع|تسع|عشر)$/u.test(bare) || /(?:ال|لل)$/u.test(clitics)) return false;
  const afterUnit = numberWords.get(previous.replace(/^[وف]?[بكل]?(?:ال)?/u, ''))?.class;
  if (afterUnit === 'unit' || afterUnit === 'one-of') return false;
  return /^ال\p{L}{3,}/u.test(next) && !numberWords.has(next) && !numberWords.has(next.slice(2));
}

/** What a key that is also another word's is as written: «خُمس» a fifth, «ألّف» a verb, «أثنى» praised, «ميتين» dead, «كمية» a quantity. */
function inThisSpelling(word: NumberWord, bare: string, text: string, beforeTen: boolean, clitics: string) {
  const letter = bare[0] ?? '';
  if (/^(?:خمس|سبع|تسع|عشر)$/u.test(bare) && text.includes(`${letter}\u064f`)) return fraction;
  if (bare === 'الف' && /\u0651/u.test(text)) return undefined;
  if (bare === 'ست' && /^أل/u.test(text)) return undefined;
  if (/^اثن(?:ت?[اي])$/u.test(bare) && !beforeTen) return undefined;
  if (bare === 'ميه' && /[بكل]/u.test(clitics) && !/ئ/u.test(text.normalize('NFC'))) return undefined;
  if (/^ميت/u.test(bare) && !/ئ/u.test(text.normalize('NFC'))) return { class: word.class };
  if (word.class === 'scale-unsure' && text.includes('\u064b')) return { ...word, class: 'scale' } as const;
  return word;
}

function teenIn(key: string, near: Neighbours, place: Place): Token | undefined {
  const { clitic = '', unit = '', ten = '' } = teen.exec(key)?.groups ?? {};
  const known = numberWords.get(unit);
  const value = known?.class === 'unit' || known?.class === 'one-of' ? (known.value ?? 0) : 0;
  if (ten === '' || value === 0) return undefined;
  const and = near.and || clitic.startsWith('و');
  return { ...place(clitic.length), and, definite: clitic.endsWith('ال'), class: 'ten', value: value + 10 };
}

function isShare(text: string, word: Word): boolean {
  const after = text.slice(word.end, word.end + 2);
  const before = text.slice(Math.max(0, word.start - 2), word.start);
  return /^[ \u00a0]?[%٪]/u.test(after) || /[%٪][ \u00a0]?$/u.test(before);
}
