/**
 * The lexicon's files, read from the disk.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLexicon, parseFunctionWords, parseNouns, parseVerbs } from '../arabic/index.ts';
import type { Lexicon, LexiconSources } from '../arabic/index.ts';

/**
 * The lexicon of a folder (`src/arabic/lexicon`), with names that are protected and words that the corpus attests.
 *
 * @throws {LexiconError} With every fault of a file, by line.
 */
export async function readLexicon(
  folder: string,
  more: Pick<LexiconSources, 'names' | 'attested'> = { names: [], attested: [] },
): Promise<Lexicon> {
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const [nouns, verbs, particles] = await Promise.all(['nouns.txt', 'verbs.txt', 'function-words.txt'].map(read));
  return openLexicon({
    nouns: parseNouns(nouns ?? ''),
    verbs: parseVerbs(verbs ?? ''),
    functionWords: parseFunctionWords(particles ?? ''),
    ...more,
  });
}
