/** What many pages of one archive share is made once. */
import type { Archive } from '../archive/archive.ts';
import { once } from '../archive/once.ts';

/** The same function, which makes its result once for each archive. */
export function perArchive<Made>(make: (archive: Archive) => Made): (archive: Archive) => Made {
  const made = once<Archive, Made>();
  return (archive) => made(archive, [], () => make(archive));
}
