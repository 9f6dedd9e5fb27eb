/**
 * The lexicon's files, read from the disk, with what the archive adds to them.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  numberEntries,
  openLexicon,
  parseFunctionWords,
  parseNouns,
  parseVerbs,
  searchKey,
  words,
} from '../arabic/index.ts';
import type { Lexicon, LexiconSources } from '../arabic/index.ts';
import type { Archive } from '../archive/archive.ts';
import { parseExonyms } from '../arabic/lexicon/exonyms.ts';
import type { Exonym } from '../arabic/lexicon/exonyms.ts';

/** The folder of the archive's own lexicon. */
export const lexiconHome = fileURLToPath(new URL('../arabic/lexicon', import.meta.url));

/**
 * The lexicon of a folder (`src/arabic/lexicon`), with names that are protected and words that the corpus attests.
 *
 * @throws {LexiconError} With every fault of a file, by line.
 */
export async function readLexicon(
  folder: string,
  more: Pick<LexiconSources, 'names' | 'attested'> = { names: [], attested: [] },
): Promise<Lexicon> {
  return openLexicon({ ...(await readEntries(folder)), ...more });
}

/** The entries of a folder's three files and the numbers, for `shards`. */
export async function readEntries(folder: string): Promise<Omit<LexiconSources, 'names' | 'attested'>> {
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  return {
    nouns: parseNouns(await read('nouns.txt')),
    verbs: parseVerbs(await read('verbs.txt')),
    functionWords: parseFunctionWords(await read('function-words.txt')),
    numbers: numberEntries,
  };
}

/** The names of an archive's authority files, in every form, and the words of its reports, titles among them. */
export function fromArchive({
  factions,
  organisations,
  places,
  persons,
  reports,
}: Archive): Pick<LexiconSources, 'names' | 'attested'> {
  const entities = [...factions, ...organisations, ...places, ...persons];
  const texts = reports.flatMap(({ heading, passages }) => [heading, ...passages].map(({ text }) => text));
  return {
    names: [...new Set(entities.flatMap(({ name, names }) => [name, ...names.map(({ text }) => text)]))],
    attested: attestedIn(texts),
  };
}

/** The search keys of the words of texts. */
export function attestedIn(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set(texts.flatMap((text) => text.split(/\s+/u)));
  return new Set([...runs].flatMap((run) => words(run).map((word) => searchKey(word.text))));
}

/** The names of the language in Latin letters, of a folder's `exonyms.txt`. */
export async function readExonyms(folder: string): Promise<readonly Exonym[]> {
  return parseExonyms(await readFile(join(folder, 'exonyms.txt'), 'utf8'));
}
