/** What many pages of one archive share is made once. */
import type { Archive } from '../archive/archive.ts';
import { once } from '../archive/once.ts';

/** The same function, which makes its result once for each archive. */
export function perArchive<Made>(make: (archive: Archive) => Made): (archive: Archive) => Made {
  const made = once<Archive, Made>();
  return (archive) => made(archive, [], () => make(archive));
}

/** The same function of a record by its id, which makes its result once for each record of an archive. */
export function perRecord<Made>(make: (archive: Archive, id: string) => Made): (archive: Archive, id: string) => Made {
  const madeIn = perArchive(() => new Map<string, { readonly made: Made }>());
  return (archive, id) => {
    const all = madeIn(archive);
    const known = all.get(id) ?? { made: make(archive, id) };
    all.set(id, known);
    return known.made;
  };
}
