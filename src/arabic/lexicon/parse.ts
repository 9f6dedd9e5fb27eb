/**
 * The lexicon's files, read and checked: `nouns.txt`, `names.txt`, `verbs.txt` and `function-words.txt`.
 *
 * A line is an entry (`entries.ts`), sorted by the lemma; `#` begins a comment. Letters are written with their hamzas, ة
 * and ى, without marks. Each file says its own fields in its first lines.
 */
import { searchKey } from '../fold.ts';
import { nominalKinds, readFunctionWord, readName, readNominal, readVerb, verbForms } from './entries.ts';
import type { FunctionEntry, NominalEntry, VerbEntry, VerbForm } from './entries.ts';

/** Every fault of a file, each as `file:line  what is wrong`. */
export class LexiconError extends Error {}

/** @throws {LexiconError} With all faults of the text. */
export function parseNouns(text: string, file = 'nouns.txt'): readonly NominalEntry[] {
  return entries(text, file, readNominal, ({ lemma, plurals, feminines }, [, kind, ...fields], say) => {
    if (!kinds.some((each) => each === kind)) return say(`kind «${kind ?? ''}», not one of ${kinds.join(' ')}`);
    checkFields(fields, ['f', 'd', 'v'], say);
    if (kind === 'e' && feminines.length === 0) say('an elative without its feminine (f:)');
    if (plurals.includes(lemma)) say('a plural that is the lemma');
    return true;
  });
}

const kinds = nominalKinds.filter((kind) => kind !== 'p');

/** @throws {LexiconError} With all faults of the text. */
export function parseNames(text: string, file = 'names.txt'): readonly NominalEntry[] {
  return entries(text, file, readName, (_, [, ...fields], say) => {
    checkFields(fields, [], say);
    return true;
  });
}

/** @throws {LexiconError} With all faults of the text. */
export function parseVerbs(text: string, file = 'verbs.txt'): readonly VerbEntry[] {
  return entries(text, file, readVerb, ({ lemma, imperfects }, [, numbers = '', ...fields], say) => {
    const forms = numbers.replace('!', '').split('+');
    const known = verbForms.filter((form) => forms.includes(form));
    if (known.length !== forms.length) return say(`form «${numbers}», not of ${verbForms.join(' ')}`);
    for (const form of known)
      if (!letters[form].test(lemma)) say(`form ${form} of «${lemma}», whose letters are not of it`);
    checkFields(fields, ['n', 'v'], say);
    for (const imperfect of imperfects) if (!imperfect.startsWith('ي')) say(`imperfect «${imperfect}» without ي`);
    return true;
  });
}

/** @throws {LexiconError} With all faults of the text. */
export function parseFunctionWords(text: string, file = 'function-words.txt'): readonly FunctionEntry[] {
  return entries(text, file, readFunctionWord, (_, [, ...fields], say) => {
    checkFields(fields, ['b'], say);
    return true;
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
  q4: /^ا.{4}$/u,
};

/** Notes a fault; false, for a check that ends with it. */
type Say = (fault: string) => false;

/**
 * The lines of a text as entries. `check` says what is wrong with one, and is false when it is none; what it says is kept
 * with its line.
 */
function entries<Entry extends { readonly lemma: string }>(
  text: string,
  file: string,
  read: (line: string) => Entry,
  check: (entry: Entry, fields: readonly string[], say: Say) => boolean,
): Entry[] {
  const faults: string[] = [];
  const all: Entry[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const say: Say = (fault) => {
      faults.push(`${file}:${index + 1}  ${fault}`);
      return false;
    };
    if (line === '' || line.startsWith('#')) continue;
    const entry = read(line);
    if (!word.test(entry.lemma)) say(`«${entry.lemma}» is not a word of Arabic letters without marks`);
    const last = all.at(-1)?.lemma;
    if (last !== undefined && last >= entry.lemma)
      say(`«${entry.lemma}» does not stand in order after «${last}», or twice`);
    if (check(entry, line.split(' '), say)) all.push(entry);
  }
  if (faults.length > 0) throw new LexiconError(faults.join('\n'));
  return all;
}

/** Fields after the first ones: words, some with a tag («f:كبرى»), none twice under the same; `~` marks a rare word. */
function checkFields(fields: readonly string[], tags: readonly string[], say: Say): void {
  const known = new Set<string>();
  for (const field of fields.filter((each) => each !== '~')) {
    const [, tag, letters = ''] = /^(?:(.):)?(.*)$/u.exec(field) ?? [];
    const id = `${tag ?? ''}:${searchKey(letters)}`;
    if (!word.test(letters)) say(`«${field}» is not a word of Arabic letters without marks`);
    else if (tag !== undefined && !tags.includes(tag))
      say(`«${field}» begins with no known tag (${tags.join(', ') || 'a name has none'})`);
    else if (known.has(id)) say(`«${letters}» stands twice`);
    known.add(id);
  }
}
