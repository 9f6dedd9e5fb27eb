/**
 * How a word that was found differs from the word that was typed.
 */
import { searchKey } from '../arabic/fold.ts';
import type { FormName } from '../arabic/forms.ts';
import type { Reading } from '../arabic/readings.ts';

/** The first of these that holds; `derived` for another word of the same derivation, `name` for another form of a name. */
export type Difference =
  | 'spelling'
  | 'number'
  | 'singular'
  | 'dual'
  | 'plural'
  | 'feminine'
  | 'perfect'
  | 'imperfect'
  | 'pronoun'
  | 'clitic'
  | 'article'
  | 'no article'
  | 'bare'
  | 'form'
  | 'derived'
  | 'name';

/** A word as written, with the reading by which it answers. */
export interface Read {
  readonly written: string;
  readonly reading: Reading | undefined;
}

/** The difference that a reader is told; none between words that are the same letter by letter, marks included. */
export function differenceOf(asked: Read, found: Read): Difference | undefined {
  if (plain(asked.written) === plain(found.written)) return undefined;
  if (searchKey(asked.written) === searchKey(found.written)) return 'spelling';
  const [from, to] = [asked.reading, found.reading];
  if (from === undefined || to === undefined) return 'form';
  const [before, after] = [from.clitics.before.join(''), to.clitics.before.join('')];
  const form = names[to.form];
  if (to.kind === 'number' && before === after) return 'number';
  if (form !== undefined && form !== names[from.form]) return form;
  if (from.clitics.after !== to.clitics.after) return to.clitics.after === '' ? 'bare' : 'pronoun';
  if (before === after) return 'form';
  if (after === 'ال') return 'article';
  if (after !== '') return 'clitic';
  return before === 'ال' ? 'no article' : 'bare';
}

const names: Readonly<Record<FormName, Difference | undefined>> = {
  singular: 'singular',
  dual: 'dual',
  'broken plural': 'plural',
  'sound plural': 'plural',
  feminine: 'feminine',
  perfect: 'perfect',
  imperfect: 'imperfect',
  invariable: undefined,
};

const plain = (word: string) => word.replace(/\p{Cf}/gu, '').normalize('NFC');
