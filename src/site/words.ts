/** The word index of this build, made once, and how it falls into pages. */
import { withoutArticle } from '../arabic/article.ts';
import { openLexicon } from '../arabic/index.ts';
import type { LexiconSources } from '../arabic/index.ts';
import type { Exonym } from '../arabic/lexicon/exonyms.ts';
import { readEntries, readExonyms } from '../arabic/lexicon/read.ts';
import type { Archive } from '../archive/archive.ts';
import { builtOnce, letGo } from '../archive/built-once.ts';
import { isKeeping } from '../archive/kept.ts';
import { once } from '../archive/once.ts';
import { documents } from '../search/documents.ts';
import { fromArchive } from '../search/lexicon-sources.ts';
import { openReader } from '../search/remembered.ts';
import type { ReadWord } from '../search/remembered.ts';
import { codedTexts } from '../words/coded-texts.ts';
import type { Letter } from '../words/letters.ts';
import { linesOf } from '../words/lines.ts';
import type { Line } from '../words/lines.ts';
import { pack } from '../words/packing.ts';
import type { Share } from '../words/packing.ts';
import { wordIndex } from '../words/word-index.ts';
import type { WordIndex } from '../words/word-index.ts';
import { openSite } from './archive.ts';
import { weighLine } from './word-lines.ts';
import { namesOf } from './word-names.ts';
import { weights } from './word-weights.ts';
import type { Noted } from './word-weights.ts';

/** The index in pages. */
export interface Words extends WordIndex {
  readonly archive: Archive;
  /** The pages of each letter that has any line. */
  readonly lists: ReadonlyMap<Letter, readonly (readonly Line[])[]>;
  /** The pages of entries with their passages. */
  readonly pages: readonly (readonly Share[])[];
  /** The number of the page on which each entry begins. */
  readonly pageOf: readonly number[];
  /** Of each entry a digest of all that is shown of it; empty where no files are kept. */
  readonly digests: readonly string[];
}

/**
 * Bytes of a page's lines or entries: with its frame 120 kB, 30 kB packed. Heavier pages are long to scroll where a
 * browser loses its place; of lighter ones a large archive would have more than it has reports.
 */
export const mostBytes = 105_000;

let opened: Promise<Words> | undefined;

/** The word index of the site's archive. In a build it is made once; while developing, once of each archive. */
export async function openWords(): Promise<Words> {
  if (import.meta.env?.DEV) return indexed(await openSite(), [], open);
  opened ??= open();
  return opened;
}

const indexed = once<Archive, Promise<Words>>();

async function open(): Promise<Words> {
  const archive = await openSite();
  // The build runs in the project's folder; where its own code lies then, nobody knows.
  const entries = await readEntries('src/arabic/lexicon');
  const known = knownForms(entries.nouns, await readExonyms('src/arabic/lexicon'));
  const open = () => openReader(openLexicon({ ...entries, ...fromArchive(archive) }));
  const words = wordsOf(archive, import.meta.env?.DEV ? open() : builtOnce('reader', open), known);
  // It knows every word of the archive, for some 100 MB.
  letGo('reader');
  return words;
}

/** Forms that lead to a lemma of the lexicon, whether reports have them or not: broken plurals, and Latin names. */
export function knownForms(
  nouns: LexiconSources['nouns'],
  exonyms: readonly Exonym[],
): ReadonlyMap<string, readonly string[]> {
  const forms = [...nouns.map(({ lemma, plurals }) => [lemma, plurals] as const), ...exonyms.flatMap(latinForms)];
  return new Map(
    [...Map.groupBy(forms, ([lemma]) => lemma)].map(([lemma, all]) => [lemma, all.flatMap(([, some]) => some)]),
  );
}

/** A lemma may be written with the article of its name or without: «اللاذقية». */
const latinForms = ({ arabic, latin }: Exonym) =>
  [...new Set([arabic, withoutArticle(arabic)])].map((lemma) => [lemma, latin] as const);

/** The word index of an archive, in pages of no more than `mostBytes`; forms that are `known` lead to their lemma. */
export function wordsOf(
  archive: Archive,
  read: ReadWord,
  known: ReadonlyMap<string, readonly string[]> = new Map(),
): Words {
  const index = wordIndex(documents(archive), read, { code: isKeeping() ? codedTexts : undefined });
  const lists = [...linesOf(index.entries, namesOf(archive), known)].map(([letter, lines]) => {
    const weighed = lines.map((line) => ({ head: weighLine(line, index, archive), rows: [] }));
    return [letter, pack(weighed, mostBytes).map((page) => page.flatMap(({ of }) => lines[of] ?? []))] as const;
  });
  const digests: string[] = [];
  const pages = pack(noting(weights(index, archive), digests), mostBytes);
  const pageOf: number[] = [];
  for (const [place, page] of pages.entries()) for (const { of } of page) pageOf[of] ??= place + 1;
  return { ...index, archive, lists: new Map(lists), pages, pageOf, digests };
}

/** Entries as they are weighed, of each of which its digest is set down. */
function* noting(entries: Iterable<Noted>, digests: string[]) {
  for (const entry of entries) {
    digests.push(entry.digest);
    yield entry;
  }
}
