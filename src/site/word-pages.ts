/** The pages of entries, and how a reader turns them. */
import type { Letter } from '../words/letters.ts';
import type { Line } from '../words/lines.ts';
import type { Share } from '../words/packing.ts';
import * as addresses from './addresses.ts';
import { entryReports } from './word-entries.ts';
import type { EntryReport } from './word-entries.ts';
import { aboutEntry } from './word-lines.ts';
import type { Words } from './words.ts';

/** An entry, or a part of a long one, on its page. */
export interface ShownEntry {
  readonly code: string;
  readonly written: string;
  readonly about: string;
  /** «الصفحة 2 من 5», of an entry on several; otherwise empty. */
  readonly part: string;
  /** Whether its passages are shown with the words around them. */
  readonly inContext: boolean;
  readonly reports: readonly EntryReport[];
}

/** A page of a sequence. */
export interface Turns {
  /** From 1. */
  readonly page: number;
  readonly of: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The entries of a page, from 1. */
export function shownEntries(words: Words, page: number): readonly ShownEntry[] {
  return (words.pages[page - 1] ?? []).flatMap(({ of, from, to }) => {
    const entry = words.entries[of];
    if (entry === undefined) return [];
    return {
      code: entry.code,
      written: entry.headwords.join('، '),
      about: aboutEntry(entry, words),
      part: partOf(words, of, page),
      inContext: entry.spans !== undefined,
      reports: entryReports(entry, words, words.archive, from, to),
    };
  });
}

/** «الصفحة 2 من 5» of an entry that is on several pages, where it is on one of them; otherwise empty. */
export function partOf({ pages, pageOf }: Words, entry: number, page: number): string {
  const first = pageOf[entry] ?? page;
  const holds = (shares: readonly Share[] | undefined) => shares?.some(({ of }) => of === entry) ?? false;
  let last = first;
  while (holds(pages[last])) last += 1;
  return last === first ? '' : `الصفحة ${page - first + 1} من ${last - first + 1}`;
}

/** The pages before and after one, on the way from it. */
export function turnsOf(page: number, of: number, address: (page: number) => string): Turns {
  const here = address(page);
  return {
    ...{ page, of },
    before: page > 1 ? addresses.link(here, address(page - 1)) : undefined,
    after: page < of ? addresses.link(here, address(page + 1)) : undefined,
  };
}

/** The pages of a letter's list, each with the first and the last word on it. */
export function listStretches({ lists, entries }: Words, letter: Letter) {
  const here = addresses.wordList(letter.slug);
  const written = (line: Line | undefined) =>
    line?.kind === 'word' ? (entries[line.entry]?.headwords[0] ?? '') : (line?.written ?? '');
  return (lists.get(letter) ?? []).map((lines, i) => ({
    from: written(lines[0]),
    to: written(lines.at(-1)),
    href: addresses.link(here, addresses.wordList(letter.slug, i + 1)),
  }));
}
