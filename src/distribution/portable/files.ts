/** The files of the portable edition, which is read from a disk, made from those of a built site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathsIn } from '../site-files.ts';
import { fateOf } from './fate.ts';
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
  const left = new Set(paths.filter((path) => fateOf(path) === 'left out'));
  const read = (path: string) => readFile(join(site, path));
  const makers = [
    { path: diskScriptPath, make: diskScript },
    ...paths.flatMap((path) => {
      const make = async (): Promise<Uint8Array> => portable(path, await read(path), left);
      return left.has(path) ? [] : [{ path: fateOf(path) === 'twin' ? twinPath(path) : path, make }];
    }),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, make } of makers) yield { path, bytes: await make() };
}

/** @param left The files that are left out. */
async function portable(path: string, bytes: Uint8Array, left: ReadonlySet<string>): Promise<Uint8Array> {
  const fate = fateOf(path);
  switch (fate) {
    case 'same':
      return bytes;
    case 'page':
      return encoded(portablePage({ path, html: decoded(bytes) }, left));
    case 'twin':
      return twinOf(bytes);
    case 'program':
      return encoded(await classicPagefind(decoded(bytes)));
    case 'left out':
      throw new Error(`${path} is left out.`);
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
