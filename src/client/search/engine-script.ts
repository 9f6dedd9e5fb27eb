/** The script of the engine, loaded into the page once. */
import type { SearchEngine } from '../search-engine.ts';

let loaded: Promise<SearchEngine> | undefined;

/**
 * The engine of the search.
 *
 * @param address Of the built `search-engine.ts`. A classic script, since a page opened from a disk may load no module.
 * @throws When it does not arrive; the next call tries anew.
 */
export function loadEngine(address: string): Promise<SearchEngine> {
  loaded ??= insert(address).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

function insert(address: string): Promise<SearchEngine> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => {
      const { sijillSearch } = globalThis as { sijillSearch?: SearchEngine };
      if (sijillSearch) resolve(sijillSearch);
      else reject(new Error(`${address} leaves nothing behind.`));
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address} does not arrive.`));
    });
    document.head.append(script);
  });
}
