/**
 * What a build has for the program of its pages, which Astro bundles anew and runs: where files are written that are too
 * large to be held whole, or too many to be asked of Astro one by one (it takes what an endpoint gives into memory, several
 * times over), and which files need not be made, since the last build made them of the same.
 */
import { builtOnce } from './built-once.ts';

/** By what files come into the site besides Astro; empty where no build has begun. */
export interface Outlet {
  /** Write a file of the site, `data/figures.json`, from all its pieces. */
  write?: (path: string, pieces: Iterable<Uint8Array>) => void;
  /**
   * Put a file of the site in its place if the last build made it of the same, and tell whether it stands there.
   *
   * @param key A digest of all that it is made of, the program aside.
   */
  take?: (path: string, key: string) => boolean;
}

/** The outlet of this process, until `forget`. */
export function outlet(): Outlet {
  return builtOnce('outlet', () => ({}));
}
