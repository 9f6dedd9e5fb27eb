/**
 * The names in the page: the few shards that a query needs.
 */
import { openShards } from './lexicon-loader.ts';
import type { LoadNames } from './names.ts';

/** The file that names the shards, and the folder that they are in, beside the index. */
export const namesList = 'names.json';
export const namesFolder = 'names/';

/**
 * Names that are fetched as they are needed; kept as the lexicon is.
 *
 * @param fetchText Gives a file beside the index, by its path; rejects when there is none.
 */
export function openNames(fetchText: (path: string) => Promise<string>): LoadNames {
  const shards = openShards(fetchText, namesList, namesFolder);
  return async (keys) => {
    const texts = await shards((names) =>
      keys.flatMap((key) => {
        for (let length = key.length + 1; length > 0; length -= 1) {
          const name = `${key}.`.slice(0, length);
          if (names.has(name)) return [name];
        }
        return [];
      }),
    );
    return [...new Set(texts.flatMap((text) => text.split('\n')))];
  };
}
