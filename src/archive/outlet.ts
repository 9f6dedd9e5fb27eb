/**
 * Where a build takes files that are too large to be held whole, or too many to be asked of Astro one by one: it takes what an
 * endpoint gives into memory, several times over. The pages' program, which Astro bundles, finds here what the build that
 * runs it has for them.
 */
import { builtOnce } from './built-once.ts';

/** What files are written with. */
export interface Outlet {
  /** Write a file of the site, `data/figures.json`, from all its pieces; nothing where no build has begun. */
  write?: (path: string, pieces: Iterable<Uint8Array>) => void;
}

/** The outlet of this process, until `forget`. */
export function outlet(): Outlet {
  return builtOnce('outlet', () => ({}));
}
