/**
 * The lexicon's lines: the only reader of `nouns.txt`, `verbs.txt` and `function-words.txt`.
 *
 * A line is an entry: fields with one space between, sorted by the lemma; `#` begins a comment. Letters are written with
 * their hamzas, ة and ى, without marks. Each file says its own fields in its first lines.
 */
import { searchKey } from '../fold.ts';

/** How a nominal inflects; the first field after its lemma in `nouns.txt`. */
export type NominalKind = (typeof nominalKinds)[number];

/**
 * `n` noun; `nt` with a sound plural in ات; `nm` with one in ون; `a` adjective, participle or nisba, with ة, ون and ات;
 * `e` elative or colour, whose feminine is given; `p` proper name, which takes clitics only.
 */
export const nominalKinds = ['n', 'nt', 'nm', 'a', 'e', 'p'] as const;

/** A line of `nouns.txt`. */
export interface NominalEntry {
  readonly lemma: string;
  readonly kind: NominalKind;
  readonly plurals: readonly string[];
  readonly feminines: readonly string[];
  /** Other spellings and stems of the singular: «قاض» of «قاضي», «أبو» of «أب». */
  readonly variants: readonly string[];
  readonly rare: boolean;
}

/** The forms of the verb by their number; `q` for four letters (سيطر), `qt` with ت before them (تدهور). */
export type VerbForm = (typeof verbForms)[number];
export const verbForms = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'q', 'qt'] as const;

/** A line of `verbs.txt`. */
export interface VerbEntry {
  /** The perfect. */
  readonly lemma: string;
  readonly forms: readonly VerbForm[];
  /** Where the rules do not give it. */
  readonly imperfects: readonly string[];
  /** Verbal nouns that the rules do not give. */
  readonly nouns: readonly string[];
  readonly variants: readonly string[];
  /** كان and its like: inflected as a verb, searched as a function word. */
  readonly auxiliary: boolean;
  readonly rare: boolean;
}

/** A line of `function-words.txt`. */
export interface FunctionEntry {
  readonly lemma: string;
  /** The other words of the same lemma: «التي» of «الذي». */
  readonly words: readonly string[];
  /** What stands before a pronoun: «إلي» of «إلى». */
  readonly bound: readonly string[];
}

/** Every fault of a file, each as `file:line  what is wrong`. */
export class LexiconError extends Error {}

/** @throws {LexiconError} With all faults of the text. */
export function parseNouns(text: string, file = 'nouns.txt'): readonly NominalEntry[] {
  return entries(text, file, ([lemma, kind, ...fields], say) => {
    const known = nominalKinds.find((each) => each === kind);
    if (known === undefined) return say(`kind «${kind ?? ''}», not one of ${nominalKinds.join(' ')}`);
    const { bare: plurals, f: feminines, v: variants, rare } = sorted(fields, ['f', 'v'], say);
    if (known === 'e' && feminines.length === 0) say('an elative without its feminine (f:)');
    if (plurals.includes(lemma)) say('a plural that is the lemma');
    return { lemma, kind: known, plurals, feminines, variants, rare };
  });
}

/** @throws {LexiconError} With all faults of the text. */
export function parseVerbs(text: string, file = 'verbs.txt'): readonly VerbEntry[] {
  return entries(text, file, ([lemma, numbers = '', ...fields], say) => {
    const forms = numbers.replace('!', '').split('+');
    const known = verbForms.filter((form) => forms.includes(form));
    if (known.length !== forms.length) return say(`form «${numbers}», not of ${verbForms.join(' ')}`);
    for (const form of known)
      if (!letters[form].test(lemma)) say(`form ${form} of «${lemma}», whose letters are not of it`);
    const { bare: imperfects, n: nouns, v: variants, rare } = sorted(fields, ['n', 'v'], say);
    for (const imperfect of imperfects) if (!imperfect.startsWith('ي')) say(`imperfect «${imperfect}» without ي`);
    return { lemma, forms: known, imperfects, nouns, variants, auxiliary: numbers.endsWith('!'), rare };
  });
}

/** @throws {LexiconError} With all faults of the text. */
export function parseFunctionWords(text: string, file = 'function-words.txt'): readonly FunctionEntry[] {
  return entries(text, file, ([lemma, ...fields], say) => {
    const { bare: words, b: bound } = sorted(fields, ['b'], say);
    return { lemma, words, bound };
  });
}

const word = /^[ء-غف-ي]+$/u;

/** The perfect of each form, by letters: doubled and hollow verbs are shorter. */
const letters: Readonly<Record<VerbForm, RegExp>> = {
  1: /^.{2,3}$/u,
  2: /^.{3}$/u,
  3: /^(?:.ا|آ).{1,2}$/u,
  4: /^(?:أ.{2,3}|آ.{2})$/u,
  5: /^ت.{3}$/u,
  6: /^ت(?:.ا|آ)..$/u,
  7: /^ان.{2,3}$/u,
  8: /^ا.{3,4}$/u,
  9: /^ا.{3}$/u,
  10: /^است.{2,3}$/u,
  q: /^.{4}$/u,
  qt: /^ت.{4}$/u,
};

/**
 * The lines of a text as entries. `read` gives an entry, or says what is wrong; what it says is kept with its line.
 */
function entries<Entry extends { readonly lemma: string }>(
  text: string,
  file: string,
  read: (fields: [string, ...string[]], say: (fault: string) => undefined) => Entry | undefined,
): Entry[] {
  const faults: string[] = [];
  const all: Entry[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const say = (fault: string): undefined => void faults.push(`${file}:${index + 1}  ${fault}`);
    if (line === '' || line.startsWith('#')) continue;
    const [lemma = '', ...fields] = line.split(' ');
    if (!word.test(lemma)) say(`«${lemma}» is not a word of Arabic letters without marks`);
    const last = all.at(-1)?.lemma;
    if (last !== undefined && last >= lemma) say(`«${lemma}» does not stand in order after «${last}», or twice`);
    const entry = read([lemma, ...fields], say);
    if (entry !== undefined) all.push(entry);
  }
  if (faults.length > 0) throw new LexiconError(faults.join('\n'));
  return all;
}

type Fields<Tag extends string> = Readonly<Record<Tag | 'bare', readonly string[]>> & { readonly rare: boolean };

/** Fields by their tag («f:كبرى»); `~` marks a rare word. */
function sorted<Tag extends string>(
  fields: readonly string[],
  tags: readonly Tag[],
  say: (fault: string) => undefined,
): Fields<Tag> {
  const found: Record<string, string[]> = { bare: [] };
  for (const tag of tags) found[tag] = [];
  for (const field of fields.filter((each) => each !== '~')) {
    const [, tag = 'bare', letters = ''] = /^(?:(.):)?(.*)$/u.exec(field) ?? [];
    if (!word.test(letters)) say(`«${field}» is not a word of Arabic letters without marks`);
    else if (found[tag] === undefined) say(`«${field}» begins with no known tag (${tags.join(', ')})`);
    else if (found[tag].some((other) => searchKey(other) === searchKey(letters))) say(`«${letters}» stands twice`);
    else found[tag].push(letters);
  }
  return { ...(found as Record<Tag | 'bare', string[]>), rare: fields.includes('~') };
}
