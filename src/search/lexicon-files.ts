/**
 * The lexicon as files beside the index.
 */
import { shards } from '../arabic/shards.ts';
import type { LexiconSources } from '../arabic/index.ts';
import { checksum } from './checksum.ts';
import { lexiconFolder, lexiconList } from './lexicon-loader.ts';

/** Texts by paths: the shards under names that change with their content, and the list of them, whose name stays. */
export function lexiconFiles(sources: LexiconSources): ReadonlyMap<string, string> {
  const texts = [...shards(sources)].map(([name, text]) => ({ name, text, sum: checksum(text) }));
  const list = Object.fromEntries(texts.map(({ name, sum }) => [name, sum]));
  return new Map([
    [lexiconList, `${JSON.stringify(list)}\n`],
    ...texts.map(({ text, sum }) => [`${lexiconFolder}${sum}.txt`, text] as const),
  ]);
}
