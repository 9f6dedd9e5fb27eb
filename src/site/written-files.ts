/**
 * Files beside pages that a whole build writes itself, before Astro makes the pages: several for each report, and to most of
 * them Astro's way from a path to an answer would cost more than what they say. While developing, and in a build that keeps
 * pages for the next, endpoints give them.
 */
import type { Archive } from '../archive/archive.ts';
import type { Address } from '../archive/identity.ts';
import { isKeeping } from '../archive/kept.ts';
import { outlet } from '../archive/outlet.ts';
import { perArchive } from './per-archive.ts';

/** A file of the site, in pieces that are made as they are taken. */
export interface WrittenFile {
  readonly address: Address;
  readonly pieces: Iterable<Uint8Array>;
}

/**
 * Tells whether the build has written such files of an archive, so that endpoints have not to give them; it writes them when
 * it is first asked.
 *
 * @param files Made one by one.
 */
export function writtenFiles(files: (archive: Archive) => Iterable<WrittenFile>): (archive: Archive) => boolean {
  return perArchive((archive) => {
    const { write } = outlet();
    if (write === undefined || isKeeping()) return false;
    for (const { address, pieces } of files(archive)) write(address.slice(1), pieces);
    return true;
  });
}

/** A file that is short enough to be one piece. */
export function writtenText(address: Address, text: string): WrittenFile {
  return { address, pieces: [new TextEncoder().encode(text)] };
}
