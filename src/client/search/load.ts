/** The search engine over the network: Pagefind's bundle, loaded in parts. */
import type { Engine, LoadEngine } from '../../search/engine.ts';

/** An engine that may have to be fetched. */
export interface Loader {
  readonly load: LoadEngine;
  /**
   * Whether the bundle can be reached now. Pagefind 1.6 passes over a part of the index that does not arrive, and then
   * finds nothing: after an empty answer this tells «nothing there» from «nothing loaded».
   */
  readonly reachable: () => Promise<boolean>;
}

/**
 * A loader for the bundle in a folder. It loads once; after a failure the next call tries anew.
 *
 * @param folder Absolute address of the folder, with its slash.
 */
export function httpLoader(folder: string): Loader {
  let loaded: Promise<Engine> | undefined;
  let tries = 0;
  const load = () => {
    loaded ??= start(folder, tries++).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  const reachable = async () => {
    try {
      return (await fetch(`${folder}pagefind-entry.json`, { cache: 'no-store' })).ok;
    } catch {
      return false;
    }
  };
  return { load, reachable };
}

/** A browser remembers a module that failed; another query in its address makes it another module. */
async function start(folder: string, tries: number): Promise<Engine> {
  const address = `${folder}pagefind.js${tries === 0 ? '' : `?${tries}`}`;
  const pagefind = (await import(address)) as Engine;
  await pagefind.filters();
  return pagefind;
}
