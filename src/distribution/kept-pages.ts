/** The pages that an incremental build keeps from the last, in a folder of Astro's (`experimental.incrementalBuild`). */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtOnce } from '../archive/built-once.ts';
import { openKept } from '../archive/kept.ts';
import type { KeptFile } from '../archive/kept.ts';
import { programDigest } from './program.ts';

/** What was worked out besides, for all parts of this build; see there. */
export function openKeptValues(folder: string): KeptFile {
  return builtOnce('kept', () => openKept(join(folder, 'values'), programDigest()));
}

/** Says that a build was at work in the folder, and which. */
const marker = 'incomplete';

/**
 * Build with the pages that were kept. Astro writes them one by one and its list of them at the end: after a build that was
 * broken off, a page may be newer than the list says, and so pass for what it is not. Such a folder is emptied first.
 *
 * @param folder Where they are kept; it need not be there.
 * @param build Gets on with it; when it rejects, nothing of the folder is trusted again.
 */
export async function withKeptPages(folder: string, build: () => Promise<void>): Promise<void> {
  const file = join(folder, marker);
  const own = randomUUID();
  if ((await read(file)) !== undefined) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(file, own);
  await build();
  // Another build may have begun meanwhile: then it is for that one to say that the folder is whole.
  if ((await read(file)) === own) await rm(file);
}

function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
