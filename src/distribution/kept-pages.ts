/** The pages that an incremental build keeps from the last, in a folder of Astro's (`experimental.incrementalBuild`). */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtOnce } from '../archive/built-once.ts';
import { openKept } from '../archive/kept.ts';
import type { KeptFile } from '../archive/kept.ts';
import { programDigest } from './program.ts';
import { siteFiles } from './site-files.ts';
import type { SiteFile } from './site-files.ts';
import { leaveTaken, placeKept, writeKeptSums } from './taken-over.ts';

/** What was worked out besides, for all parts of this build; see there. */
export function openKeptValues(folder: string): KeptFile {
  return builtOnce('kept', () => openKept(join(folder, 'values'), programDigest()));
}

/** Says that a build was at work in the folder, and which. */
const marker = 'incomplete';

/**
 * Build with the pages that were kept. Astro writes them one by one and its list of them at the end: after a build that was
 * broken off, a page may be newer than the list says, and so pass for what it is not. Such a folder is emptied first, and
 * so is one with a page that is not as it was kept.
 *
 * @param folder Where they are kept; it need not be there.
 * @param site An empty folder, in which pages that may be the same stand before the build.
 * @param build Gets on with it, told whether pages stand there; when it rejects, nothing of the folder is trusted again.
 * @returns Every file of the site.
 */
export async function withKeptPages(
  folder: string,
  site: string,
  build: () => Promise<void>,
): Promise<readonly SiteFile[]> {
  const file = join(folder, marker);
  const own = randomUUID();
  if ((await read(file)) !== undefined) await rm(folder, { recursive: true, force: true });
  let placed = placeKept(folder, site);
  if (placed === 'damaged') {
    await rm(folder, { recursive: true });
    await rm(site, { recursive: true });
    await mkdir(site);
    placed = placeKept(folder, site);
  }
  if (placed === 'damaged') throw new Error(`${folder} is written by another program.`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, own);
  await build();
  // The list of what was made would be another's, and pages that it does not name be taken away.
  if (placed.files.length > 0 && (await read(file)) !== own)
    throw new Error(`Another build is at work in ${folder}: each needs a folder of its own.`);
  const files = await siteFiles(site, await leaveTaken(placed, folder, site));
  writeKeptSums(folder, files);
  // Another build may have begun meanwhile: then it is for that one to say that the folder is whole.
  if ((await read(file)) === own) await rm(file);
  return files;
}

function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
