/** What many pages of one archive share is made once. */
import type { Archive } from '../archive/archive.ts';

/** The same function, which makes its result once for each archive. */
export function once<Made>(make: (archive: Archive) => Made): (archive: Archive) => Made {
  const made = new WeakMap<Archive, { readonly value: Made }>();
  return (archive) => {
    const known = made.get(archive);
    if (known) return known.value;
    const value = make(archive);
    made.set(archive, { value });
    return value;
  };
}
