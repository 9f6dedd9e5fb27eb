/**
 * Shards: the lexicon in small files, of which a page loads the few that a word needs.
 */
import { analyse, nearInQuery } from './analyse.ts';
import { withoutArticle } from './article.ts';
import { derivedEntries } from './derived.ts';
import { searchKey } from './fold.ts';
import type { Form } from './forms.ts';
import { headsOf } from './glued.ts';
import type { Lexicon, LexiconSources } from './lexicon.ts';
import {
  readFunctionWord,
  readNominal,
  readNumber,
  readVerb,
  writeFunctionWord,
  writeNominal,
  writeNumber,
  writeVerb,
} from './lexicon/entries.ts';
import { nominalForms } from './nominal.ts';
import { ranges, rangesOf } from './ranges.ts';
import { verbalForms } from './verbal.ts';
import { words } from './words.ts';

/**
 * A lexicon as shards: texts by the ranges of the keys that they answer for (`ranges`).
 *
 * An entry stands in the shard of each of its forms, a number also in that of its digits, a name in those of its words
 * and of all together, an attested word in its own, its article set aside. A word read with the shards that `shardNames`
 * gives for it is read as with the whole lexicon: nothing depends on the corpus but the attested words.
 *
 * The page needs the names of all shards (some hundreds, a few letters each) and then, of most words, one shard for each
 * way to cut proclitics: one for «معارك», three for «المعارك»; more where a pronoun may be cut, or a hamza sit elsewhere.
 *
 * @param limit In UTF-8 bytes before compression; Brotli makes a fourth of it. A shard of a single key may exceed it.
 */
export function shards(sources: LexiconSources, limit = 3_000): ReadonlyMap<string, string> {
  const lines = new Map<string, string[]>();
  const add = (key: string, line: string) => {
    const known = lines.get(key);
    if (known === undefined) lines.set(key, [line]);
    // The keys of an entry come one after another: only the last line can be the same.
    else if (known.at(-1) !== line) known.push(line);
  };
  const addForms = (forms: readonly Form[], line: string) => {
    for (const { written } of forms) add(searchKey(written), line);
  };
  for (const entry of sources.nouns) addForms(nominalForms(entry), `n ${writeNominal(entry)}`);
  for (const entry of sources.verbs)
    addForms([...verbalForms(entry), ...derivedEntries(entry).flatMap(nominalForms)], `v ${writeVerb(entry)}`);
  for (const entry of sources.functionWords)
    for (const word of [entry.lemma, ...entry.words, ...entry.bound])
      add(searchKey(word), `f ${writeFunctionWord(entry)}`);
  for (const entry of sources.numbers)
    for (const word of [entry.lemma, ...entry.words]) add(searchKey(word), `d ${writeNumber(entry)}`);
  for (const name of sources.names) {
    const list = words(name).map(({ text }) => text);
    const keys = list.map(searchKey);
    for (const key of [...keys, keys.join('')])
      for (const each of [key, withoutArticle(key)]) add(each, `m ${list.join(' ')}`);
  }
  for (const word of sources.attested)
    // Digits and Latin letters are read without them.
    if (/^\p{Script=Arabic}/u.test(word)) for (const key of [word, withoutArticle(word)]) add(key, `w ${word}`);
  return ranges(lines, limit);
}

/** The shards that hold all that reading a word may look up. */
export function shardNames(word: string, names: ReadonlySet<string>): readonly string[] {
  const keys = new Set<string>();
  const look = (key: string) => void keys.add(key);
  const recorder: Lexicon = {
    forms: (key) => (look(key), []),
    // A word whose last hamza is left out is looked up when the corpus holds it.
    attests: (key) => (look(withoutArticle(key)), key.endsWith('اء')),
    joinedName: (key) => void look(key),
    related: () => [],
  };
  for (const { readings } of analyse(word, recorder, { near: nearInQuery }))
    for (const { kind, lemma } of readings) {
      if (kind === 'number') look(lemma);
      // What the recorder does not know is not parted: its first word is looked up all the same.
      else for (const [head] of headsOf(searchKey(lemma))) analyse(head, recorder);
    }
  return rangesOf(keys, names);
}

/** What shards hold, for `openLexicon`. */
export function readShards(texts: readonly string[]): LexiconSources {
  const lines = [...new Set(texts.flatMap((text) => text.split('\n')))].sort();
  const of = (kind: string) => lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(2));
  return {
    nouns: of('n').map(readNominal),
    verbs: of('v').map(readVerb),
    functionWords: of('f').map(readFunctionWord),
    numbers: of('d').map(readNumber),
    names: of('m'),
    attested: of('w'),
  };
}
