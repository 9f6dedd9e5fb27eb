/**
 * The lexicon in the page: the few shards that the words of a query need.
 */
import { openLexicon } from '../arabic/lexicon.ts';
import type { Lexicon } from '../arabic/lexicon.ts';
import { readShards, shardNames } from '../arabic/shards.ts';
import { openShards } from './shelf.ts';
import type { OpenFile } from './shelf.ts';

/** The file that names the shards, and the folder that they are in, beside the index. */
export const lexiconList = 'lexicon.json';
export const lexiconFolder = 'lexicon/';

/** Gives a lexicon in which these words are read as in the whole; rejects when a part of it is missing or damaged. */
export type LoadLexicon = (words: readonly string[]) => Promise<Lexicon>;

/** A lexicon that is fetched as it is needed. */
export function openShelf(file: OpenFile): LoadLexicon {
  const shards = openShards(file, lexiconList, lexiconFolder);
  return async (words) => {
    const texts = await shards((names) => words.flatMap((word) => shardNames(word, names)));
    return openLexicon(readShards(texts));
  };
}
