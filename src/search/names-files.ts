/**
 * The names as files beside the index.
 */
import { split } from '../arabic/shards.ts';
import type { NameTable } from './name-table.ts';
import { namesFolder, namesList } from './names-loader.ts';
import { shardFiles } from './shelf.ts';

/** In UTF-8 bytes before compression. */
const limit = 5_000;

/** Texts by paths, for `openNames`. */
export function namesFiles(table: NameTable): ReadonlyMap<string, string> {
  const keys = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, lines]) => [`${key}.`, lines] as const);
  return shardFiles(split('', keys, limit), namesList, namesFolder);
}
