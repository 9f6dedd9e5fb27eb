/** The word index of this build, made once, and how it falls into pages. */
import { openLexicon } from '../arabic/index.ts';
import { readEntries } from '../arabic/lexicon/read.ts';
import type { Archive } from '../archive/archive.ts';
import { documents } from '../search/documents.ts';
import { fromArchive } from '../search/lexicon-sources.ts';
import { openReader } from '../search/remembered.ts';
import type { ReadWord } from '../search/remembered.ts';
import type { Letter } from '../words/letters.ts';
import { linesOf } from '../words/lines.ts';
import type { Line } from '../words/lines.ts';
import { pack } from '../words/packing.ts';
import type { Share } from '../words/packing.ts';
import { wordIndex } from '../words/word-index.ts';
import type { WordIndex } from '../words/word-index.ts';
import { openSite } from './archive.ts';
import { weighEntry } from './word-entries.ts';
import { weighLine } from './word-lines.ts';
import { namesOf } from './word-names.ts';

/** The index in pages. */
export interface Words extends WordIndex {
  readonly archive: Archive;
  /** The pages of each letter that has any line. */
  readonly lists: ReadonlyMap<Letter, readonly (readonly Line[])[]>;
  /** The pages of entries with their passages. */
  readonly pages: readonly (readonly Share[])[];
  /** The number of the page on which each entry begins. */
  readonly pageOf: readonly number[];
}

/**
 * Bytes of a page's lines or entries: with its frame 120 kB, 30 kB packed. Heavier pages are long to scroll where a
 * browser loses its place; of lighter ones a large archive would have more than it has reports.
 */
export const mostBytes = 105_000;

let opened: Promise<Words> | undefined;

/** The word index of the site's archive. In a build it is made once; while developing, anew for each page. */
export function openWords(): Promise<Words> {
  if (import.meta.env?.DEV) return open();
  opened ??= open();
  return opened;
}

async function open(): Promise<Words> {
  const archive = await openSite();
  // The build runs in the project's folder; where its own code lies then, nobody knows.
  const entries = await readEntries('src/arabic/lexicon');
  return wordsOf(archive, openReader(openLexicon({ ...entries, ...fromArchive(archive) })));
}

/** The word index of an archive, in pages of no more than a budget. */
export function wordsOf(archive: Archive, read: ReadWord, budget = mostBytes): Words {
  const index = wordIndex(documents(archive), read);
  const lists = [...linesOf(index.entries, namesOf(archive))].map(([letter, lines]) => {
    const weighed = lines.map((line) => ({ head: weighLine(line, index, archive), rows: [] }));
    return [letter, pack(weighed, budget).map((page) => page.flatMap(({ of }) => lines[of] ?? []))] as const;
  });
  const pages = pack(weighed(index, archive), budget);
  const pageOf: number[] = [];
  for (const [place, page] of pages.entries()) for (const { of } of page) pageOf[of] ??= place + 1;
  return { ...index, archive, lists: new Map(lists), pages, pageOf };
}

function* weighed(index: WordIndex, archive: Archive) {
  for (const entry of index.entries) yield weighEntry(entry, index, archive);
}
