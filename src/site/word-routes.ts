/**
 * The pages of the word index with their keys in a build that keeps files, and what the index counts. While the texts, the
 * names and the lexicon are the same, they are taken from the last build, and the index itself is not made at all unless a
 * page has to be.
 */
import { builtOnce } from '../archive/built-once.ts';
import type { Archive } from '../archive/archive.ts';
import { sha256 } from '../archive/digest.ts';
import { isKeeping, keptValues } from '../archive/kept.ts';
import { documents } from '../search/documents.ts';
import { letters } from '../words/letters.ts';
import * as addresses from './addresses.ts';
import { openSite } from './archive.ts';
import { listCounts, shownGroups } from './word-lines.ts';
import { listStretches, partOf } from './word-pages.ts';
import { openWords } from './words.ts';
import type { Words } from './words.ts';

/** What the index has, without its words. */
export interface WordRoutes {
  /** How many entries. */
  readonly entries: number;
  /** Each letter's, in the order of all letters. */
  readonly lists: readonly {
    /** How many words and names it has, in words. */
    readonly counts: string;
    /** What each of its pages shows, in a digest. */
    readonly pages: readonly string[];
  }[];
  /** What each page of passages shows, in a digest. */
  readonly passages: readonly string[];
}

/** The pages of the word index. In a build they are told once; where no files are kept their digests are empty. */
export async function wordRoutes(): Promise<WordRoutes> {
  if (import.meta.env?.DEV) return routesOf(await openWords());
  return builtOnce('word routes', async () => {
    const key = isKeeping() ? wordGrounds(await openSite()) : '';
    const known = keptValues().find(key) as WordRoutes | undefined;
    if (known !== undefined) return known;
    const made = routesOf(await openWords());
    keptValues().keep(key, made);
    return made;
  });
}

/** All of an archive that the index is made of, in a digest; the lexicon's own files are the program's. */
export function wordGrounds(archive: Archive): string {
  const texts = documents(archive).map(({ address, title, passages, meta }) => [address, title, passages, meta]);
  const printed = archive.reports.map(({ mentions }) => mentions.map(({ id, text }) => [id, text]));
  const { factions, organisations, places, persons } = archive;
  return sha256(JSON.stringify(['words', texts, printed, factions, organisations, places, persons]));
}

function routesOf(words: Words): WordRoutes {
  const digest = (shown: () => unknown) => (isKeeping() ? sha256(JSON.stringify(shown())) : '');
  return {
    entries: words.entries.length,
    lists: letters.map((letter) => {
      const lists = words.lists.get(letter) ?? [];
      const counts = listCounts(lists.flat());
      const stretches = listStretches(words, letter);
      const pages = Array.from({ length: lists.length || 1 }, (_, i) => {
        const here = addresses.wordList(letter.slug, i + 1);
        return digest(() => [counts, stretches, shownGroups(lists[i] ?? [], words, here)]);
      });
      return { counts, pages };
    }),
    passages: words.pages.map((page, i) =>
      digest(() => page.map(({ of, from, to }) => [words.digests[of], from, to, partOf(words, of, i + 1)])),
    ),
  };
}
