/**
 * The vocabulary in the page: the words that are written about as a word is.
 */
import { searchKey } from '../arabic/fold.ts';
import { skeletonPlaces } from '../arabic/skeleton.ts';
import { checksum } from './checksum.ts';
import { openFiles } from './shelf.ts';
import type { FetchText } from './shelf.ts';

/** A word, or a name of several, that stands in some reports. */
export interface KnownWord {
  /** As it is properly written, without marks and clitics. */
  readonly written: string;
  /** Its search key, without spaces: no two words have the same. */
  readonly key: string;
  /** In how many reports a form of it stands. */
  readonly reports: number;
}

/** The file that names the shards, and the folder that they are in, beside the index. */
export const vocabularyList = 'words.json';
export const vocabularyFolder = 'words/';

/** Gives known words among which are those near a search key; rejects when a file is missing or damaged. */
export type LoadWords = (key: string) => Promise<readonly KnownWord[]>;

/** The shard of a place, of so many. */
export function shelfOf(place: string, count: number): number {
  return Number.parseInt(checksum(place), 36) % count;
}

/** A vocabulary that is fetched as it is needed: at most five shards for a key. */
export function openVocabulary(fetchText: FetchText): LoadWords {
  const file = openFiles(fetchText);
  return async (key) => {
    const sums = JSON.parse(await file(vocabularyList)) as readonly string[];
    const needed = new Set(skeletonPlaces(key).map((place) => sums[shelfOf(place, sums.length)] ?? ''));
    const texts = await Promise.all([...needed].map((sum) => file(`${vocabularyFolder}${sum}.txt`, sum)));
    const lines = new Set(texts.flatMap((text) => text.split('\n')).filter((line) => line !== ''));
    return [...lines].map((line) => {
      const [written = '', reports = ''] = line.split('\t');
      return { written, key: searchKey(written.replaceAll(' ', '')), reports: Number(reports) };
    });
  };
}
