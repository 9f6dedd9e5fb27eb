/**
 * Names of the authority files in a query: what else they are called, in which letters, and whose they are.
 */
import { searchKey } from '../arabic/fold.ts';
import { romanKeys } from '../arabic/romanise.ts';
import { words } from '../arabic/words.ts';
import type { NamedRecord } from './answer.ts';
import type { Term } from './terms.ts';

/** Gives the lines that begin with these keys, and others; rejects when a part of them is missing or damaged. */
export type LoadNames = (keys: readonly string[]) => Promise<readonly string[]>;

/** Terms of a query that are together a name. */
export interface Name {
  /** Half-open, places among the terms. */
  readonly from: number;
  readonly to: number;
  /** Forms of the very name that are not written as it was typed. */
  readonly forms: readonly string[];
  /** Other names of the same. */
  readonly others: readonly string[];
  readonly records: readonly NamedRecord[];
  /** Whether the name is nobody else's, and no word. */
  readonly sure: boolean;
}

/**
 * What a line says of its key: `n`, a name of its record; `a`, a form that may be somebody else's or no name; `p`, a
 * part of a name. A line holds, with tabs between, the key; the form, when it is Arabic, after a hyphen when it stands in
 * no report; this; the record's address; forms of the very name; other names. A record's own line begins with `@`.
 */
export type Certainty = 'n' | 'a' | 'p';

/** The key of an Arabic name: without spaces, one letter where a word ends as the next begins, a final ة as ا. */
export function nameKey(name: string): string {
  return spaced(name)
    .replace(/(.) \1|[ ]/g, '$1')
    .replace(/(?<=...)ه$/, 'ا');
}

/**
 * The names in a query, from the left, the longest first, none over another.
 *
 * A name in Arabic letters is known by its own spelling, joined or parted, and by a looser one (`nameKey`) when the
 * words are no words of the language. Beside other words only what is nobody else's counts; in Latin letters parts of
 * names count too, when nothing else stands there in Latin letters: words that are no name together find nothing.
 *
 * @param isWord Whether the lexicon explains a word.
 */
export function namesIn(terms: readonly Term[], lines: readonly string[], isWord: (word: string) => boolean): Name[] {
  const found: Name[] = [];
  for (let from = 0; from < terms.length; from += 1) {
    const [longest = 0] = ends(terms, from);
    for (const to of ends(terms, from)) {
      const latin = isLatin(terms[from]?.text);
      const before = isLatin(terms[from - 1]?.text) && !terms[from - 1]?.quoted;
      const alone = latin ? to === longest && (!before || terms[from]?.quoted === true) : to - from === terms.length;
      const name = nameAt(terms.slice(from, to), lines, alone, isWord);
      if (name === undefined) continue;
      found.push({ from, to, ...name });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** The keys of every run of terms that may be a name. */
export function keysIn(terms: readonly Term[]): readonly string[] {
  return terms.flatMap((_, from) => ends(terms, from).flatMap((to) => keysOf(textOf(terms.slice(from, to)))));
}

const mostTerms = 5;

/** Where a run from here may end, the longest first: words of one script, or a phrase. */
function ends(terms: readonly Term[], from: number): readonly number[] {
  if (terms[from]?.quoted === true || from >= 12) return [from + 1];
  const list: number[] = [];
  for (let to = from; to < from + mostTerms; to += 1) {
    const term = terms[to];
    if (term === undefined || term.quoted || isLatin(term.text) !== isLatin(terms[from]?.text)) break;
    list.unshift(to + 1);
  }
  return list;
}

const isLatin = (text = '') => /[a-z]/i.test(text);
const textOf = (run: readonly Term[]) => run.map(({ text }) => text).join(' ');
const keysOf = (text: string) => (isLatin(text) ? romanKeys(text) : [nameKey(text)]);
const spaced = (text: string) =>
  words(text)
    .map((word) => searchKey(word.text))
    .join(' ');
const joined = (text: string) => spaced(text).replaceAll(' ', '');

function nameAt(
  run: readonly Term[],
  lines: readonly string[],
  alone: boolean,
  isWord: (word: string) => boolean,
): Omit<Name, 'from' | 'to'> | undefined {
  const text = textOf(run);
  const keys = keysOf(text);
  const ordinary = run.every((term) => term.words.every(isWord));
  const fields = lines.map((line) => line.split('\t'));
  const all = fields.filter(([key = '', , certainty]) => keys.includes(key) && (alone || certainty === 'n'));
  const same = all.filter(([, form = '']) => form === '' || joined(form) === joined(text));
  const near = same.length > 0 || ordinary ? same : all;
  const certain = near.filter(([, , certainty]) => certainty === 'n');
  const kept = certain.length > 0 ? certain : near;
  if (kept.length === 0) return undefined;
  const records = fields
    .filter(([mark, address]) => mark === '@' && kept.some((each) => each[3] === address))
    .map(([, address = '', name = '', english = '', kind = '']): NamedRecord => ({ address, name, english, kind }));
  const alike = kept.flatMap(([, form = '']) => (/^-|^$/.test(form) || spaced(form) === spaced(text) ? [] : [form]));
  const column = (place: number) => kept.flatMap((each) => each[place]?.split('|').filter(Boolean) ?? []);
  const forms = new Set([...alike, ...column(4)]);
  const others = records.length === 1 && (certain.length > 0 || !ordinary) ? column(5) : [];
  return {
    forms: [...forms],
    others: [...new Set(others)].filter((name) => !forms.has(name)),
    records,
    sure: certain.length > 0 && records.length === 1,
  };
}
