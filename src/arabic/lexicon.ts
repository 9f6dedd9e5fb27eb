/**
 * The lexicon: every form of every entry, with the names that are protected and the words that the corpus attests.
 */
import { withoutArticle } from './article.ts';
import { derivedEntries, derivedOf } from './derived.ts';
import { searchKey } from './fold.ts';
import type { Form } from './forms.ts';
import type { FunctionEntry, NominalEntry, NumberEntry, VerbEntry } from './lexicon/entries.ts';
import { nominalForms } from './nominal.ts';
import { spelling } from './spelling.ts';
import { verbalForms } from './verbal.ts';
import { words } from './words.ts';

/** What a lexicon is made of. A shard holds the part of the entries that a query needs. */
export interface LexiconSources {
  readonly nouns: readonly NominalEntry[];
  readonly verbs: readonly VerbEntry[];
  readonly functionWords: readonly FunctionEntry[];
  readonly numbers: readonly NumberEntry[];
  /** Names as the authority files write them, of one word or several; none of their words is cut. */
  readonly names: readonly string[];
  /** The search keys of the words that the corpus holds, for words that nothing else explains. */
  readonly attested: Iterable<string>;
}

/** Entries made ready for `analyse`. */
export interface Lexicon {
  /** The forms with this search key, without clitics. */
  readonly forms: (key: string) => readonly Form[];
  /** Whether the corpus holds a word with this key, as a whole. */
  readonly attests: (key: string) => boolean;
  /** The lengths of the words of a name by the key of all together: «خانشيخون» → 3, 5. */
  readonly joinedName: (key: string) => readonly number[] | undefined;
  /** The lemmas that are related to a lemma (verb, verbal noun, participles), itself aside. */
  readonly related: (lemma: string) => readonly string[];
}

/**
 * A lexicon of entries, names and attested words.
 *
 * Derived nouns and participles give way to nouns with the same key. A word of a name is protected where no entry has
 * a form with its key («أحرار» of «أحرار الشام» stays the plural of حر), a name of one word where no entry has it as
 * its lemma («خناصر» is not only the plural of خنصر); rare entries do not count.
 */
export function openLexicon({ nouns, verbs, functionWords, numbers, names, attested }: LexiconSources): Lexicon {
  const index = new Map<string, Form[]>();
  const add = (form: Form) => {
    const key = searchKey(form.written);
    const known = index.get(key);
    if (known === undefined) index.set(key, [form]);
    else known.push(form);
  };
  for (const entry of nouns) nominalForms(entry).forEach(add);
  for (const entry of verbs) verbalForms(entry).forEach(add);
  for (const entry of derivedOf(nouns, verbs)) {
    const cost = entry.kind === 'a' ? 0.3 : 0.05;
    for (const form of nominalForms(entry)) add({ ...form, cost: form.cost + cost });
  }
  for (const entry of functionWords) particles(entry).forEach(add);
  for (const entry of numbers) numerals(entry).forEach(add);
  const joined = protect(names, index, add);
  const corpus = new Set(attested);
  return {
    forms: (key) => index.get(key) ?? none,
    attests: (key) => corpus.has(key),
    joinedName: (key) => joined.get(key),
    related: (lemma) => {
      const isOwn = (other: string) => searchKey(other) === searchKey(lemma);
      const families = verbs.map(familyOf).filter((family) => family.some(isOwn));
      return [...new Set(families.flat())].filter((other) => !isOwn(other));
    },
  };
}

/** The lemmas of nouns, names and verbs, and of what the rules make of verbs. */
export function lemmasOf({ nouns, verbs }: LexiconSources): readonly string[] {
  return [...nouns, ...verbs, ...verbs.flatMap(derivedEntries)].map(({ lemma }) => lemma);
}

const none: readonly never[] = [];

function particles({ lemma, words: others, bound, rare }: FunctionEntry): Form[] {
  const cost = rare ? 0.5 : 0;
  const base = { lemma, kind: 'function', name: 'invariable', host: 'particle', cost } as const;
  return [
    ...[lemma, ...others].map((written): Form => ({ ...base, written, ends: 'free' })),
    ...bound.map((written): Form => ({ ...base, written, ends: 'bound' })),
  ];
}

function numerals({ lemma, words: all }: NumberEntry): Form[] {
  const base = { lemma, kind: 'number', name: 'invariable', host: 'definite', ends: 'free', cost: 0.05 } as const;
  return all.map((written) => ({ ...base, written }));
}

/** Adds the words of names that no entry explains, and gives the names of several words by their joined key. */
function protect(names: readonly string[], index: ReadonlyMap<string, readonly Form[]>, add: (form: Form) => void) {
  const joined = new Map<string, readonly number[]>();
  const protectedKeys = new Set<string>();
  for (const name of names) {
    const list = words(name).map((word) => word.text);
    const keys = list.map(searchKey);
    if (list.length > 1 && keys.length <= 3)
      joined.set(
        keys.join(''),
        keys.map((key) => key.length),
      );
    for (const [place, key] of keys.entries()) {
      const bare = withoutArticle(key);
      if (protectedKeys.has(bare) || !/^\p{Script=Arabic}{2,}$/u.test(key)) continue;
      const forms = [key, bare].flatMap((each) => index.get(each) ?? none);
      if (forms.some(list.length > 1 ? isWord : isLemma)) continue;
      protectedKeys.add(bare);
      const written = spelling(list[place] ?? '').slice(key.length - bare.length);
      add({ written, lemma: written, kind: 'name', name: 'singular', host: 'definite', ends: 'free', cost: 0 });
    }
  }
  return joined;
}

/** A form that stands where a name stands, and is not unusual: those of rare entries cost 0.5 and more. */
const isWord = ({ ends, host, cost }: Form) =>
  ends !== 'bound' && (host === 'definite' || host === 'particle') && cost < 0.5;
const isLemma = (form: Form) => isWord(form) && searchKey(form.written) === searchKey(form.lemma);

/** The verb of an entry, its verbal nouns and its participles. */
function familyOf(entry: VerbEntry): readonly string[] {
  return entry.auxiliary ? none : [entry.lemma, ...derivedEntries(entry).map(({ lemma }) => lemma)];
}
