/**
 * What two pieces of text differ in, by name.
 */
import { searchKey } from '../arabic/fold.ts';
import { withOmissions } from './pasted.ts';

/** Differences that leave the words the same by the search fold; `word` for all others. */
export type Difference = Kind | 'word';

type Kind = keyof typeof removed;

/**
 * The differences of two pieces of cleaned text, in the order of the table below; none where they are the same. Each that
 * is named is one without which they would not be the same, all others set aside.
 */
export function differencesOf(theirs: string, ours: string): readonly Difference[] {
  if (theirs === ours) return [];
  const [a, b] = [theirs, ours].map((text) => withOmissions(text, leftOut)) as [string, string];
  const differWith = (kept?: Kind) => {
    const without = (text: string) => kinds.reduce((rest, kind) => (kind === kept ? rest : removed[kind](rest)), text);
    return without(a) !== without(b);
  };
  if (differWith()) return searchKey(theirs) === searchKey(ours) ? ['letter'] : ['word'];
  const named = kinds.filter(differWith);
  return named.length > 0 ? named : ['letter'];
}

/** Stands for the marks of an omission; of private use, so that no other rule touches it. */
const leftOut = '\ue000';

const to =
  (letter: string, others: RegExp) =>
  (text: string): string =>
    text.replace(others, letter);

/** Each makes two pieces the same that differ in one kind of thing only; in the order that they are undone, none undoes another's. */
const removed = {
  /** Shapes that programs which read PDF leave in place of letters. */
  form: (text: string) => text.replace(/[\ufb50-\ufbb1\ufbd3-\ufbff\ufe70-\ufefc]/gu, (each) => each.normalize('NFKC')),
  invisible: to('', /(?!\n)[\p{Cc}\p{Cf}\ufffd]/gu),
  omission: to('', /\ue000/gu),
  quotes: to('', /["'«»‹›“”„‟‘’‚‛＂﴾﴿《》`´]/gu),
  punctuation: to('', /(?!["'«»‹›“”„‟‘’‚‛＂﴾﴿《》`´%٪‰+±\p{Sc}])[\p{P}\p{S}]/gu),
  paragraph: to(' ', /\n/gu),
  space: to('', / /gu),
  tatweel: to('', /ـ/gu),
  marks: to('', /(?![\u0653-\u0655])\p{M}/gu),
  hamza: (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0653-\u0655]/gu, '')
      .normalize('NFC')
      .replace(/[ٱٲٳٵ]/gu, 'ا'),
  yeh: to('ي', /ى/gu),
  teh: to('ه', /ة/gu),
  digits: (text: string) =>
    text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf)).replaceAll('٪', '%'),
  /** Letters of other languages, and case. */
  letter: (text: string) => text.replace(/(?![ـىةأإآؤئٱٲٳٵ\ufb50-\ufefc])\p{L}/gu, searchKey),
} as const;

const kinds = Object.keys(removed) as readonly Kind[];
