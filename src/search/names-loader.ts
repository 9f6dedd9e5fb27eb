/**
 * The names in the page: the few shards that a query needs.
 */
import { rangesOf } from '../arabic/ranges.ts';
import type { LoadNames } from './names.ts';
import { openShards } from './shelf.ts';
import type { OpenFile } from './shelf.ts';

/** The file that names the shards, and the folder that they are in, beside the index. */
export const namesList = 'names.json';
export const namesFolder = 'names/';

/** Names that are fetched as they are needed. */
export function openNames(file: OpenFile): LoadNames {
  const shards = openShards(file, namesList, namesFolder);
  return async (keys) => {
    const texts = await shards((names) => rangesOf(keys, names));
    return [...new Set(texts.flatMap((text) => text.split('\n')))];
  };
}
