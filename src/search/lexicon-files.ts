/**
 * The lexicon as files beside the index.
 */
import { shards } from '../arabic/shards.ts';
import type { LexiconSources } from '../arabic/index.ts';
import { lexiconFolder, lexiconList } from './lexicon-loader.ts';
import { shardFiles } from './shelf.ts';

/** Texts by paths, for `openShelf`. */
export function lexiconFiles(sources: LexiconSources): ReadonlyMap<string, string> {
  return shardFiles(shards(sources), lexiconList, lexiconFolder);
}
