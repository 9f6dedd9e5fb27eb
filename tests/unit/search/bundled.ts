/** A bundle of some documents, written and opened as a page opens it: the real Pagefind, the real lexicon, no network. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { searchKey, words } from '../../../src/arabic/index.ts';
import type { LexiconSources } from '../../../src/arabic/index.ts';
import { writeBundle } from '../../../src/search/bundle.ts';
import type { Writing } from '../../../src/search/bundle.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import type { Engine } from '../../../src/search/engine.ts';
import { openShelf } from '../../../src/search/lexicon-loader.ts';
import type { NameTable } from '../../../src/search/name-table.ts';
import { openNames } from '../../../src/search/names-loader.ts';
import { lexiconHome, readEntries } from '../../../src/arabic/lexicon/read.ts';
import type { Load } from '../../../src/search/load.ts';
import { openFiles } from '../../../src/search/shelf.ts';
import { openReports, reportsFile } from '../../../src/search/reports.ts';
import { openSuggest } from '../../../src/search/suggest.ts';

export interface Bundled {
  readonly load: Load;
  readonly folder: string;
  /** What was fetched so far, by path in the bundle. */
  readonly fetched: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * The lexicon of the archive with names, and with the words of documents as attested ones.
 *
 * @param initial Leaves only the nouns and verbs that begin with it, for tests of how the lexicon is kept and not of what is in it.
 */
export async function sourcesOf(
  documents: readonly SearchDocument[],
  names: readonly string[] = [],
  initial = '',
): Promise<LexiconSources> {
  const texts = documents.flatMap(({ title, passages }) => [title, ...passages.map(({ text }) => text)]);
  const attested = texts.flatMap((text) => words(text).map((word) => searchKey(word.text)));
  const { nouns, verbs, ...others } = await readEntries(lexiconHome);
  const begins = ({ lemma }: { readonly lemma: string }) => lemma.startsWith(initial);
  return { ...others, nouns: nouns.filter(begins), verbs: verbs.filter(begins), names, attested };
}

/** Write a bundle into a folder of its own, and open it. */
export async function bundled(
  documents: readonly SearchDocument[],
  names?: readonly string[],
  table?: NameTable,
  { initial, ...writing }: { readonly initial?: string } & Writing = {},
): Promise<Bundled> {
  const folder = await mkdtemp(join(tmpdir(), 'sijill-bundled-'));
  await writeBundle(documents, folder, await sourcesOf(documents, names, initial), table, [], writing);
  const bundle = openBundle(folder);
  return {
    ...bundle,
    close: async () => {
      await bundle.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Open a bundle that stands in a folder; `close` leaves it there. Node's `fetch` knows no files, so one that does takes
 * its place.
 *
 * @param anew What makes the program another module, which has nothing loaded: `?1`.
 */
export function openBundle(folder: string, anew = ''): Bundled {
  const fetched: string[] = [];
  const read = async (address: string | URL) => {
    const path = fileURLToPath(new URL(String(address).replace(/\?.*/, '')));
    fetched.push(path.slice(folder.length + 1).replaceAll('\\', '/'));
    return readFile(path);
  };
  const before = globalThis.fetch;
  globalThis.fetch = (async (address: string | URL) => new Response(await read(address))) as typeof fetch;
  const home = pathToFileURL(`${folder}/`).href;
  let engine: Promise<Engine> | undefined;
  const open = async () => {
    const pagefind = (await import(/* @vite-ignore */ `${home}pagefind.js${anew}`)) as Engine;
    return pagefind;
  };
  const text = async (path: string) => (await read(home + path)).toString('utf8');
  const suggest = openSuggest(text);
  const load = () => (engine ??= open());
  return {
    load: {
      engine: load,
      reports: async () => openReports(await load(), await text(reportsFile)),
      lexicon: openShelf(openFiles(text)),
      names: openNames(openFiles(text)),
      suggest: async () => suggest,
    },
    folder,
    fetched,
    close: () => {
      globalThis.fetch = before;
      return Promise.resolve();
    },
  };
}
