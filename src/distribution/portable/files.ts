/** The files of the portable edition, which is read from a disk, made from those of a built site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathsIn } from '../site-files.ts';
import { fateOf, isGone } from './fate.ts';
import type { Fate } from './fate.ts';
import { portablePage } from './page.ts';
import { classicPagefind, diskScript, diskScriptPath } from './program.ts';
import { twinOf, twinPath } from './twin.ts';

/** A file of the portable edition. */
export interface PortableFile {
  /** From the site's folder, with `/` on every machine: `reports/0001/index.html`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The portable edition of a built site, file by file in the order of their paths' code units: the same site gives the same bytes.
 *
 * Pages stand where they stood, and work when they are opened from a disk. One file is held at a time, besides the list
 * of all paths.
 *
 * @param site Folder of a built site. The working directory must be the project's, as for a build.
 * @throws When there is no site, or its search is not as known (`classicPagefind`).
 */
export async function* portableFiles(site: string): AsyncGenerator<PortableFile> {
  const paths = await pathsIn(site);
  if (!paths.includes('index.html')) throw new Error(`There is no built site in ${site}.`);
  const gone = new Set(paths.filter(isGone));
  const makers = [
    { path: diskScriptPath, make: diskScript },
    ...paths.flatMap((path) => {
      const fate = fateOf(path);
      if (fate === 'left out') return [];
      const make = async () => portable(path, fate, await readFile(join(site, path)), gone);
      return [{ path: fate === 'twin' ? twinPath(path) : path, make }];
    }),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, make } of makers) yield { path, bytes: await make() };
}

/** @param gone The files that are left out, and that nothing takes the place of. */
async function portable(
  path: string,
  fate: Exclude<Fate, 'left out'>,
  bytes: Uint8Array,
  gone: ReadonlySet<string>,
): Promise<Uint8Array> {
  switch (fate) {
    case 'same':
      return bytes;
    case 'page':
      return encoded(portablePage({ path, html: decoded(bytes) }, gone));
    case 'twin':
      return twinOf(bytes);
    case 'program':
      return encoded(await classicPagefind(decoded(bytes)));
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
