/**
 * Files beside pages that a build writes itself, before Astro makes the pages: several for each report, and to most of them
 * Astro's way from a path to an answer would cost more than what they say. While developing, endpoints give them.
 */
import type { Archive } from '../archive/archive.ts';
import { outlet } from '../archive/outlet.ts';
import { openKeys } from './cache-keys.ts';
import type { CacheKeys } from './cache-keys.ts';
import { fileOf, isKept } from './kept-routes.ts';
import type { KeyedRoute } from './kept-routes.ts';
import { perArchive } from './per-archive.ts';

/** A file of the site, in pieces that are made as they are taken. */
export interface WrittenFile extends KeyedRoute {
  readonly pieces: () => Iterable<Uint8Array>;
}

/**
 * Tells whether the build has written such files of an archive, so that endpoints have not to give them; it writes them when
 * it is first asked.
 *
 * @param files Made one by one; those that are kept of the last build are not asked for their pieces.
 */
export function writtenFiles(
  files: (archive: Archive, keys: CacheKeys) => Iterable<WrittenFile>,
): (archive: Archive) => boolean {
  return perArchive((archive) => {
    const { write } = outlet();
    if (write === undefined) return false;
    for (const { here, key, pieces } of files(archive, openKeys(archive)))
      if (!isKept(here, key)) write(fileOf(here), pieces());
    return true;
  });
}

/** The pieces of a file that is short enough to be one. */
export const inOnePiece = (text: string): readonly Uint8Array[] => [new TextEncoder().encode(text)];
