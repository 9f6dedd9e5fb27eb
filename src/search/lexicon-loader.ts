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
 * A lexicon that is fetched as it is needed. What has arrived is kept; what has not is asked for again the next time.
 *
 * @param fetchText Gives a file beside the index, by its path; rejects when there is none.
 */
export function openShelf(fetchText: (path: string) => Promise<string>): LoadLexicon {
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
  return async (words) => {
    const list = await file(lexiconList);
    const sums = new Map(Object.entries(JSON.parse(list) as Record<string, string>));
    const names = new Set(sums.keys());
    const needed = new Set(words.flatMap((word) => shardNames(word, names)));
    const texts = [...needed].map((name) => file(`${lexiconFolder}${sums.get(name) ?? ''}.txt`, sums.get(name)));
    return openLexicon(readShards(await Promise.all(texts)));
  };
}
