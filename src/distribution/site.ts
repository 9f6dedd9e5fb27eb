/** Every file of a site, stage by stage: search bundle, pages, headers, worker, checksums. */
import { cp, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { builtOnce } from '../archive/built-once.ts';
import { isKeeping } from '../archive/kept.ts';
import { outlet } from '../archive/outlet.ts';
import { openLexicon } from '../arabic/index.ts';
import { lexiconHome, readEntries, readExonyms } from '../arabic/lexicon/read.ts';
import { writeBundle } from '../search/bundle.ts';
import { completionNames } from '../search/completion-names.ts';
import { documents } from '../search/documents.ts';
import { fromArchive } from '../search/lexicon-sources.ts';
import { nameTable } from '../search/name-table.ts';
import { openReader } from '../search/remembered.ts';
import { shardingOf } from '../search/shards.ts';
import { writeHeaders } from './headers.ts';
import { openKeptFiles } from './kept-files.ts';
import { openWriter } from './outlet.ts';
import { writeSums } from './sums.ts';
import { writeWorker } from './worker.ts';

/** What a build does, in its order. */
export type Stage = 'check' | 'search' | 'pages' | 'headers' | 'worker' | 'sums';

/** How a site is made of its content. */
export interface SiteWriting {
  /** Folder of the site that was built before, if there is one: shards of its search index and files may be the same. */
  readonly before: string;
  /** Is told of each stage as it begins. */
  readonly stage: (begins: Stage) => void;
}

/**
 * Write the whole site of an archive into an empty folder.
 *
 * The search bundle is made first: what the pages are made of stays in memory until the process ends, and Pagefind's
 * program, which runs beside this one, needs as much again.
 */
export async function writeSite(folder: string, archive: Archive, { before, stage }: SiteWriting): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  stage('search');
  await writeSearch(folder, archive, before);
  stage('pages');
  const source = outlet();
  source.write = openWriter(folder);
  const kept = isKeeping() ? openKeptFiles(before, folder) : undefined;
  if (kept) source.take = kept.take;
  await writePages(folder);
  stage('headers');
  await writeHeaders(folder);
  stage('worker');
  const files = await writeWorker(folder, archive.edition.id, { known: kept?.taken() });
  kept?.note(files);
  stage('sums');
  await writeSums(folder, files);
}

/** Where the search index stands in a site. */
const search = 'pagefind';

/** Write the search index, in shards where there are many reports. */
async function writeSearch(folder: string, archive: Archive, before: string): Promise<void> {
  const sharding = shardingOf(archive.reports.length, process.env['SIJILL_SHARDS']);
  const lexicon = { ...(await readEntries(lexiconHome)), ...fromArchive(archive) };
  const names = nameTable(archive, await readExonyms(lexiconHome), new Set(lexicon.attested));
  await writeBundle(documents(archive), join(folder, search), lexicon, names, completionNames(archive), {
    sharding,
    before: join(before, search),
    read: builtOnce('reader', () => openReader(openLexicon(lexicon))),
  });
}

/** Write the pages. */
async function writePages(folder: string): Promise<void> {
  const made = seemsInside(folder) ? resolve('node_modules/.sijill/beside') : folder;
  if (made !== folder) await rm(made, { recursive: true, force: true });
  const { build: buildPages } = await import('astro');
  // The search bundle stands in the folder already, and files that were taken over.
  const vite = { build: { emptyOutDir: false } };
  await buildPages({ outDir: made, logLevel: 'warn', vite });
  if (made === folder) return;
  await cp(made, folder, { recursive: true });
  await rm(made, { recursive: true });
}

/**
 * Whether a folder stands outside the tree and its path begins as the tree's does: `../sijill-site` beside `sijill`. Astro
 * takes that for a folder inside, from which it would find its packages (`getOutDirWithinCwd`, 7.3).
 */
function seemsInside(folder: string): boolean {
  const tree = process.cwd();
  return folder.startsWith(tree) && !folder.startsWith(`${tree}${sep}`);
}
