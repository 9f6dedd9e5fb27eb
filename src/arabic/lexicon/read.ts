/**
 * The lexicon's files, read from the disk. For Node only.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLexicon, type Lexicon, type LexiconSources } from '../lexicon.ts';
import { numberEntries } from '../number-words.ts';
import { parseExonyms, type Exonym } from './exonyms.ts';
import { parseFunctionWords, parseNames, parseNouns, parseVerbs } from './parse.ts';

/** The folder of the project's own lexicon. */
export const lexiconHome = fileURLToPath(new URL('.', import.meta.url));

/**
 * The lexicon of a folder, with names that are protected and words that the corpus attests.
 *
 * @throws {LexiconError} With every fault of a file, by line.
 */
export async function readLexicon(
  folder = lexiconHome,
  more: Pick<LexiconSources, 'names' | 'attested'> = { names: [], attested: [] },
): Promise<Lexicon> {
  return openLexicon({ ...(await readEntries(folder)), ...more });
}

/** The entries of a folder's four files and the numbers, for `shards`. */
export async function readEntries(folder = lexiconHome): Promise<Omit<LexiconSources, 'names' | 'attested'>> {
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  return {
    nouns: [...parseNouns(await read('nouns.txt')), ...parseNames(await read('names.txt'))],
    verbs: parseVerbs(await read('verbs.txt')),
    functionWords: parseFunctionWords(await read('function-words.txt')),
    numbers: numberEntries,
  };
}

/** The names of the language in Latin letters, of a folder's `exonyms.txt`. */
export async function readExonyms(folder = lexiconHome): Promise<readonly Exonym[]> {
  return parseExonyms(await readFile(join(folder, 'exonyms.txt'), 'utf8'));
}
