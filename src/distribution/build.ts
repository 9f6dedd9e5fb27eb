/** The whole build: checked content, and the site that is made of it and takes the place of the last. */
import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { openBuilt } from '../archive/built-archive.ts';
import { forget } from '../archive/built-once.ts';
import { contentFolder } from '../archive/read.ts';
import type { Problem } from '../archive/problems.ts';
import { whileKeeping } from './keeping.ts';
import { spareMemory } from './sparing.ts';
import { writeSite } from './site.ts';
import type { SiteWriting } from './site.ts';
import { replaceFolder, restore } from './whole-folder.ts';

/** What a build is told. */
export interface Building extends Partial<Pick<SiteWriting, 'stage'>> {
  /** Folder to write; what stood in it goes. */
  readonly out: string;
  /** Folder of what the last such build left for this one, which leaves it for the next; without one, all is made. */
  readonly kept?: string | undefined;
}

/**
 * Build the site. It is made beside the folder and takes its place when it is whole, so that a build that fails leaves
 * the last good one as it was; what one that was killed had set aside is put back first.
 *
 * @returns The content's problems; when there are any, nothing was written.
 * @throws Error when the folder holds something else than a built site: it would be lost.
 */
export async function build({ out, kept, stage = () => undefined }: Building): Promise<readonly Problem[]> {
  const target = resolve(out);
  restore(target);
  await refuseOther(target);
  stage('check');
  forget();
  // A check holds what is read of all files, and so needs it as well.
  spareMemory(await reportFiles());
  const make = async () => {
    const { archive, problems } = await openBuilt();
    if (archive === undefined) return problems;
    await replaceFolder(target, (staging) => writeSite(staging, archive, { before: target, stage }));
    return [];
  };
  try {
    return await (kept === undefined ? make() : whileKeeping(kept, make));
  } finally {
    forget();
  }
}

/** How many files of reports there are; none where the folder cannot be read, of which the check tells. */
async function reportFiles(): Promise<number> {
  return (await readdir(join(contentFolder(), 'reports')).catch(() => [])).length;
}

/** A folder may be replaced when it is not there, empty, or a site that was built before. */
async function refuseOther(target: string): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const built = names.includes('index.html') && names.includes('pagefind');
  const around = `${process.cwd()}${sep}`.startsWith(`${target}${sep}`);
  if (around || (names.length > 0 && !built)) throw new Error(`${target} holds something else than a built site.`);
}
