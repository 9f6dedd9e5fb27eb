/**
 * The names as files beside the index.
 */
import { ranges } from '../arabic/ranges.ts';
import type { NameTable } from './name-table.ts';
import { namesFolder, namesList } from './names-loader.ts';
import { shardFiles } from './shelf.ts';

/** In UTF-8 bytes before compression. */
const limit = 1_200;

/** Texts by paths, for `openNames`. */
export function namesFiles(table: NameTable): ReadonlyMap<string, string> {
  return shardFiles(ranges(table, limit), namesList, namesFolder);
}
