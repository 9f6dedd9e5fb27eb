/** What the search loads: Pagefind's bundle and the lexicon, in parts. */
import type { Engine } from '../../search/engine.ts';
import type { Load } from '../../search/load.ts';
import { reportsFile } from '../../search/reports.ts';
import type { Reports } from '../../search/reports.ts';
import { openFiles } from '../../search/shelf.ts';
import { files } from '../files/files.ts';
import type { SearchEngine } from '../search-engine.ts';

/** A loader that can be made to forget what it has. */
export interface Loader extends Load {
  /** Load everything anew from now on: after a failure the engine may be broken. */
  readonly renew: () => void;
  /** A file of the bundle as it stands there now. */
  readonly text: (path: string) => Promise<string>;
}

/**
 * A loader for the bundle in a folder. It loads once; after a failure the next call tries anew.
 *
 * @param folder Absolute address of the folder, with its slash.
 * @param opens What the engine's script reads the files with.
 */
export function openLoader(
  folder: string,
  { openReports, openShelf, openNames }: Pick<SearchEngine, 'openReports' | 'openShelf' | 'openNames'>,
): Loader {
  const fetchText = (path: string) => files.text(folder + path);
  let tries = 0;
  let engine: Promise<Engine> | undefined;
  let reports: Promise<Reports> | undefined;
  let lexicon = openShelf(openFiles(fetchText));
  let names = openNames(openFiles(fetchText));
  const renew = () => {
    engine = undefined;
    reports = undefined;
    lexicon = openShelf(openFiles(fetchText));
    names = openNames(openFiles(fetchText));
  };
  const load = () =>
    (engine ??= start(folder, tries++).catch((error: unknown) => {
      engine = undefined;
      throw error;
    }));
  const open = async () => {
    const [opened, table] = await Promise.all([load(), fetchText(reportsFile)]);
    return openReports(opened, table);
  };
  return {
    engine: load,
    reports: () =>
      (reports ??= open().catch((error: unknown) => {
        reports = undefined;
        throw error;
      })),
    lexicon: (words) => lexicon(words),
    names: (keys) => names(keys),
    renew,
    text: fetchText,
  };
}

async function start(folder: string, tries: number): Promise<Engine> {
  const pagefind = await files.pagefind(`${folder}pagefind.js`, tries);
  // Its worker would cost a program as large again, for searches that take some milliseconds.
  await pagefind.options({ noWorker: true });
  return pagefind;
}
