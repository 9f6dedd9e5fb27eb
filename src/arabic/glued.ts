/**
 * Words written together by a missing space.
 */
import type { FormName, LemmaKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { lexicalReadings, type Reading, type Written } from './readings.ts';

/** Where a word falls into two: `at` is an index into its key. */
export interface Seam {
  readonly at: number;
}

/**
 * The seam of a word that the lexicon does not explain but whose two parts it does: a small word that is often glued
 * («ماقامت», «وكاناشتباكات», «عبدالله»), then a word of the kind that follows it.
 *
 * Two content words in a row are not parted: too many chances.
 */
export function seamOf(word: Written, lexicon: Lexicon): Seam | undefined {
  for (const [head, follows] of headsOf(word.key)) {
    const at = head.length;
    const rest = { key: word.key.slice(at), spelling: word.spelling.slice(at) };
    const [best] = lexicalReadings(rest, lexicon);
    if (best !== undefined && best.cost <= 0.5 && follows(best, rest.key)) return { at };
  }
  return undefined;
}

/** The small words that a word may begin with, each with what follows it. */
export function headsOf(key: string): readonly (readonly [head: string, follows: Follows])[] {
  return heads.filter(([head]) => key.startsWith(head) && key.length >= head.length + 3);
}

type Follows = (reading: Reading, key: string) => boolean;

const noun: Follows = ({ kind }, key) => key.length >= 5 && kind !== 'function';
/** A word of a kind with nothing before it, in a form if one is named. */
const bare =
  (of: LemmaKind, least: number, only?: FormName): Follows =>
  ({ kind, form, clitics }, key) =>
    kind === of && key.length >= least && clitics.before.length === 0 && (only ?? form) === form;
const withArticle: Follows = (_, key) => key.length >= 4 && key.startsWith('ال');

const single: readonly (readonly [head: string, follows: Follows])[] = [
  ['كانت', noun],
  ['كان', noun],
  ['ما', bare('verb', 3)],
  ['ما', bare('function', 3)],
  ['لا', bare('verb', 3, 'imperfect')],
  ['لا', bare('noun', 4)],
  ['لم', bare('verb', 3, 'imperfect')],
  ['لن', bare('verb', 3, 'imperfect')],
  ['عبد', withArticle],
  ['هذا', withArticle],
  ['هذه', withArticle],
  ['في', withArticle],
  ['من', withArticle],
  ['علي', withArticle],
  ['الي', withArticle],
  ['غير', withArticle],
];

const heads = ['', 'و', 'ف'].flatMap((and) => single.map(([head, follows]) => [and + head, follows] as const));
