/** The whole build: checked content, pages, search bundle, headers, worker, checksums. */
import { build as buildPages } from 'astro';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { openArchive } from '../archive/archive.ts';
import { checkContent } from '../archive/check.ts';
import type { Problem } from '../archive/problems.ts';
import { contentFolder } from '../archive/read.ts';
import type { Content } from '../archive/read.ts';
import { lexiconHome, readEntries, readExonyms } from '../arabic/lexicon/read.ts';
import { writeBundle } from '../search/bundle.ts';
import { completionNames } from '../search/completion-names.ts';
import { documents } from '../search/documents.ts';
import { fromArchive } from '../search/lexicon-sources.ts';
import { nameTable } from '../search/name-table.ts';
import { writeHeaders } from './headers.ts';
import { writeSums } from './sums.ts';
import { forgetWhenStopped, inPlainWords } from './whole-file.ts';
import { restore, stagingOf, takePlace } from './whole-folder.ts';
import { writeWorker } from './worker.ts';

/**
 * Build the site. It is made beside the folder and takes its place when it is whole, so that a build that fails leaves
 * the last good one as it was; what one that was killed had set aside is put back first.
 *
 * @param out Folder to write; what stood in it goes.
 * @returns The content's problems; when there are any, nothing was written.
 * @throws Error when the folder holds something else than a built site: it would be lost.
 */
export async function build({ out }: { readonly out: string }): Promise<readonly Problem[]> {
  const target = resolve(out);
  restore(target);
  await refuseOther(target);
  const { content, problems } = await checkContent(contentFolder());
  if (problems.length > 0) return problems;
  const staging = stagingOf(target);
  const forget = forgetWhenStopped(staging);
  try {
    await rm(staging, { recursive: true, force: true });
    // A disk that takes nothing is told at once, and as that: what fails later in Astro names some other folder.
    await mkdir(dirname(staging), { recursive: true });
    await mkdir(staging);
    await writeSite(staging, content);
    await takePlace(target);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    throw inPlainWords(error, target);
  } finally {
    forget();
  }
  return [];
}

/** Write the whole site of sound content into an empty folder. */
async function writeSite(folder: string, content: Content): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await buildPages({ outDir: folder, logLevel: 'warn' });
  const archive = openArchive(content);
  const lexicon = { ...(await readEntries(lexiconHome)), ...fromArchive(archive) };
  const names = nameTable(archive, await readExonyms(lexiconHome), new Set(lexicon.attested));
  await writeBundle(documents(archive), join(folder, 'pagefind'), lexicon, names, completionNames(archive));
  await writeHeaders(folder);
  await writeWorker(folder, archive.edition.id);
  await writeSums(folder);
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
