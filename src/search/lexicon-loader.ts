/**
 * The lexicon in the page: the few shards that the words of a query need.
 */
import { openLexicon } from '../arabic/lexicon.ts';
import type { Lexicon } from '../arabic/lexicon.ts';
import { readShards, shardNames } from '../arabic/shards.ts';
import { checksum } from './checksum.ts';

/** The file that names the shards, and the folder that they are in, beside the index. */
export const lexiconList = 'lexicon.json';
export const lexiconFolder = 'lexicon/';

/** Gives a lexicon in which these words are read as in the whole; rejects when a part of it is missing or damaged. */
export type LoadLexicon = (words: readonly string[]) => Promise<Lexicon>;

/**
 * A lexicon that is fetched as it is needed.
 *
 * @param fetchText Gives a file beside the index, by its path; rejects when there is none.
 */
export function openShelf(fetchText: (path: string) => Promise<string>): LoadLexicon {
  const shards = openShards(fetchText, lexiconList, lexiconFolder);
  return async (words) => {
    const texts = await shards((names) => words.flatMap((word) => shardNames(word, names)));
    return openLexicon(readShards(texts));
  };
}

/** Gives the shards that are chosen among the names of all; rejects when one is missing or damaged. */
export type LoadShards = (choose: (names: ReadonlySet<string>) => readonly string[]) => Promise<readonly string[]>;

/** Shards that are fetched as they are needed. What has arrived is kept; what has not is asked for again the next time. */
export function openShards(fetchText: (path: string) => Promise<string>, listPath: string, folder: string): LoadShards {
  const files = new Map<string, Promise<string>>();
  const file = (path: string, sum?: string): Promise<string> => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const text = fetchText(path).then((found) => {
      if (sum !== undefined && checksum(found) !== sum) throw new Error(`${path} is damaged.`);
      return found;
    });
    files.set(path, text);
    text.catch(() => files.delete(path));
    return text;
  };
  return async (choose) => {
    const sums = new Map(Object.entries(JSON.parse(await file(listPath)) as Record<string, string>));
    const chosen = new Set(choose(new Set(sums.keys())));
    return Promise.all([...chosen].map((name) => file(`${folder}${sums.get(name) ?? ''}.txt`, sums.get(name))));
  };
}
