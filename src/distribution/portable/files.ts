/** The files of the portable site: for now those of the site as it was built. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathsIn } from '../site-files.ts';

/** A file of the portable site. */
export interface PortableFile {
  /** From the site's folder, with `/` on every machine. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every file of a built site, one after the other. */
export async function* portableFiles(site: string): AsyncGenerator<PortableFile> {
  for (const path of await pathsIn(site)) yield { path, bytes: await readFile(join(site, path)) };
}
