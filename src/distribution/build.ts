/** The whole build: checked content, pages, search bundle, headers, worker, checksums. */
import { build as buildPages } from 'astro';
import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { openArchive } from '../archive/archive.ts';
import { checkContent } from '../archive/check.ts';
import { forget, once } from '../archive/once.ts';
import type { Problem } from '../archive/problems.ts';
import { contentFolder } from '../archive/read.ts';
import type { Content } from '../archive/read.ts';
import { openLexicon } from '../arabic/index.ts';
import { lexiconHome, readEntries, readExonyms } from '../arabic/lexicon/read.ts';
import { writeBundle } from '../search/bundle.ts';
import { completionNames } from '../search/completion-names.ts';
import { documents } from '../search/documents.ts';
import { fromArchive } from '../search/lexicon-sources.ts';
import { nameTable } from '../search/name-table.ts';
import { openReader } from '../search/remembered.ts';
import { writeHeaders } from './headers.ts';
import { writeSums } from './sums.ts';
import { forgetWhenStopped, inPlainWords } from './whole-file.ts';
import { writeWorker } from './worker.ts';

/** What a build does, in its order. */
export type Stage = 'check' | 'pages' | 'search' | 'headers' | 'worker' | 'sums';

/**
 * Build the site. It is made beside the folder and takes its place when it is whole, so that a build that fails leaves
 * the last good one as it was.
 *
 * @param out Folder to write; what stood in it goes.
 * @param stage Is told of each stage as it begins.
 * @returns The content's problems; when there are any, nothing was written.
 * @throws Error when the folder holds something else than a built site: it would be lost.
 */
export async function build({
  out,
  stage = () => undefined,
}: {
  readonly out: string;
  readonly stage?: (begins: Stage) => void;
}): Promise<readonly Problem[]> {
  const target = resolve(out);
  await refuseOther(target);
  stage('check');
  forget();
  const { content, problems } = await once('content', () => checkContent(contentFolder()));
  if (problems.length > 0) return problems;
  const staging = `${target}.part`;
  const settle = forgetWhenStopped(staging);
  try {
    await rm(staging, { recursive: true, force: true });
    await writeSite(staging, content, stage);
    await takePlace(staging, target);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    throw inPlainWords(error, target);
  } finally {
    settle();
    forget();
  }
  return [];
}

/** Write the whole site of sound content into a folder that is not there yet. */
async function writeSite(folder: string, content: Content, stage: (begins: Stage) => void): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  stage('pages');
  await buildPages({ outDir: folder, logLevel: 'warn' });
  stage('search');
  const archive = await once('archive', () => Promise.resolve(openArchive(content)));
  const lexicon = { ...(await readEntries(lexiconHome)), ...fromArchive(archive) };
  const read = once('reader', () => openReader(openLexicon(lexicon)));
  const names = nameTable(archive, await readExonyms(lexiconHome), new Set(lexicon.attested));
  await writeBundle(documents(archive), join(folder, 'pagefind'), lexicon, names, completionNames(archive), read);
  stage('headers');
  await writeHeaders(folder);
  stage('worker');
  const files = await writeWorker(folder, archive.edition.id);
  stage('sums');
  await writeSums(folder, files);
}

/** Put a folder where another stands, which is whole until then and comes back should that fail. */
async function takePlace(staging: string, target: string): Promise<void> {
  const former = `${target}.former`;
  await rm(former, { recursive: true, force: true });
  const stood = await rename(target, former).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(staging, target);
  } catch (error) {
    if (stood) await rename(former, target);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
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
