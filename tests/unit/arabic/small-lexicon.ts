/** The real lexicon, with the names and words that a test gives. */
import { fileURLToPath } from 'node:url';
import { analyse, searchKey } from '../../../src/arabic/index.ts';
import type { Choice, Lexicon, Reading } from '../../../src/arabic/index.ts';
import { readLexicon } from '../../../src/arabic/lexicon/read.ts';

export const folder = fileURLToPath(new URL('../../../src/arabic/lexicon', import.meta.url));

export const lexiconWith = (more: { names?: readonly string[]; attested?: readonly string[] } = {}): Promise<Lexicon> =>
  readLexicon(folder, { names: more.names ?? [], attested: (more.attested ?? []).map(searchKey) });

export function readingsOf(word: string, lexicon: Lexicon, choice?: Choice): readonly Reading[] {
  return analyse(word, lexicon, choice).flatMap(({ readings }) => readings);
}

export const lemmasOf = (word: string, lexicon: Lexicon, choice?: Choice): readonly string[] =>
  readingsOf(word, lexicon, choice).map(({ lemma }) => lemma);
