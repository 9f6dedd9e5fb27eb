/** Scripts that are loaded into the page once, when they are needed. */
import type { OfferCompletions } from '../search-completions.ts';
import type { SearchEngine } from '../search-engine.ts';
import type { OpenSuggest } from '../search-suggest.ts';
import type { Verifier } from '../verify-engine.ts';

/**
 * The engine of the search.
 *
 * @param address Of the built `search-engine.ts`. A classic script, since a page opened from a disk may load no module.
 * @throws When it does not arrive; the next call tries anew.
 */
export const loadEngine = (address: string) => load(address, 'sijillSearch') as Promise<SearchEngine>;

/** What suggests words, as `loadEngine`; of the built `search-suggest.ts`. */
export const loadSuggest = (address: string) => load(address, 'sijillSuggest') as Promise<OpenSuggest>;

/** What offers completions, as `loadEngine`; of the built `search-completions.ts`. */
export const loadCompletions = (address: string) => load(address, 'sijillCompletions') as Promise<OfferCompletions>;

/** What compares quotations, as `loadEngine`; of the built `verify-engine.ts`. */
export const loadVerifier = (address: string) => load(address, 'sijillVerify') as Promise<Verifier>;

const loaded = new Map<string, Promise<unknown>>();
let failures = 0;

function load(address: string, name: string): Promise<unknown> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const script = insert(address, name);
  loaded.set(name, script);
  script.catch(() => {
    failures += 1;
    loaded.delete(name);
  });
  return script;
}

function insert(address: string, name: string): Promise<unknown> {
  const script = document.createElement('script');
  // A browser keeps what it loaded, damaged or not; another query makes it ask again.
  script.src = failures === 0 ? address : `${address}?${failures}`;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => {
      const left = (globalThis as Record<string, unknown>)[name];
      if (left) resolve(left);
      else reject(new Error(`${address} leaves nothing behind.`));
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address} does not arrive.`));
    });
    document.head.append(script);
  });
}
