/**
 * What is written after a word: the pronouns.
 */
import type { LemmaKind } from './forms.ts';

/** A pronoun as its key, with how unusual it is in reports. */
export interface Enclitic {
  readonly key: string;
  readonly cost: number;
}

/** The pronouns with which a key ends; two letters are left before each. */
export function encliticsOf(key: string): readonly Enclitic[] {
  return (byLetter.get(key.at(-1) ?? '') ?? none).filter(
    (each) => key.length > each.key.length + 1 && key.endsWith(each.key),
  );
}

/** Whether a pronoun may follow a word of a kind: «ـني» follows verbs and particles, «ـي» does not follow verbs. */
export function mayFollow(enclitic: string, kind: LemmaKind): boolean {
  if (enclitic === 'ني') return kind === 'verb' || kind === 'function';
  return enclitic !== 'ي' || kind !== 'verb';
}

const none: readonly Enclitic[] = [];
const all: readonly Enclitic[] = [
  { key: 'هما', cost: 0.3 },
  { key: 'كما', cost: 0.9 },
  { key: 'ها', cost: 0.3 },
  { key: 'هم', cost: 0.3 },
  { key: 'هن', cost: 0.45 },
  { key: 'كم', cost: 0.7 },
  { key: 'نا', cost: 0.4 },
  { key: 'ني', cost: 0.7 },
  { key: 'ه', cost: 0.3 },
  { key: 'ك', cost: 0.75 },
  { key: 'ي', cost: 0.95 },
];
const byLetter: ReadonlyMap<string, readonly Enclitic[]> = new Map(
  [...'اهمنكي'].map((letter) => [letter, all.filter(({ key }) => key.endsWith(letter))] as const),
);
