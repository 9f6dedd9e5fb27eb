/**
 * The names as files beside the index.
 */
import { split } from '../arabic/shards.ts';
import { checksum } from './checksum.ts';
import type { NameTable } from './name-table.ts';
import { namesFolder, namesList } from './names-loader.ts';

/** In UTF-8 bytes before compression. */
const limit = 5_000;

/** Texts by paths: the shards under names that change with their content, and the list of them, whose name stays. */
export function namesFiles(table: NameTable): ReadonlyMap<string, string> {
  const keys = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, lines]) => [`${key}.`, lines] as const);
  const texts = split('', keys, limit).map(([name, text]) => ({ name, text, sum: checksum(text) }));
  const list = Object.fromEntries(texts.map(({ name, sum }) => [name, sum]));
  return new Map([
    [namesList, `${JSON.stringify(list)}\n`],
    ...texts.map(({ text, sum }) => [`${namesFolder}${sum}.txt`, text] as const),
  ]);
}
