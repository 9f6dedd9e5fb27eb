/** The whole build: checked content, pages, search bundle, headers, worker, checksums. */
import { build as buildPages } from 'astro';
import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
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
import { shardingOf } from '../search/shards.ts';
import { writeHeaders } from './headers.ts';
import { withKeptPages } from './kept-pages.ts';
import { writeSums } from './sums.ts';
import { forgetWhenStopped, inPlainWords } from './whole-file.ts';
import { writeWorker } from './worker.ts';

/**
 * Build the site. It is made beside the folder and takes its place when it is whole, so that a build that fails leaves
 * the last good one as it was.
 *
 * @param out Folder to write; what stood in it goes.
 * @param keptPages Folder where pages are kept for the next build that is given it: what would be the same is taken from there
 *   (`src/site/cache-keys.ts`). Without one, every page is made.
 * @returns The content's problems; when there are any, nothing was written.
 * @throws Error when the folder holds something else than a built site: it would be lost.
 */
export async function build({
  out,
  keptPages,
}: {
  readonly out: string;
  readonly keptPages?: string | undefined;
}): Promise<readonly Problem[]> {
  const target = resolve(out);
  await refuseOther(target);
  const { content, problems } = await checkContent(contentFolder());
  if (problems.length > 0) return problems;
  const staging = `${target}.part`;
  const forget = forgetWhenStopped(staging);
  try {
    await rm(staging, { recursive: true, force: true });
    await writeSite(staging, content, { before: target, keptPages });
    await takePlace(staging, target);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    throw inPlainWords(error, target);
  } finally {
    forget();
  }
  return [];
}

/**
 * Write the whole site of sound content into a folder that is not there yet.
 *
 * @param last Of the last build: the folder of its site, of whose search index shards may be the same, and of its pages.
 */
async function writeSite(
  folder: string,
  content: Content,
  last: { readonly before: string; readonly keptPages: string | undefined },
): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const sharding = shardingOf(content.reports.length, process.env['SIJILL_SHARDS']);
  const { before, keptPages } = last;
  await (keptPages === undefined ? writePages(folder) : withKeptPages(keptPages, () => writePages(folder, keptPages)));
  const archive = openArchive(content);
  const lexicon = { ...(await readEntries(lexiconHome)), ...fromArchive(archive) };
  const names = nameTable(archive, await readExonyms(lexiconHome), new Set(lexicon.attested));
  await writeBundle(documents(archive), join(folder, searchFolder), lexicon, names, completionNames(archive), {
    sharding,
    before: join(before, searchFolder),
  });
  await writeHeaders(folder);
  await writeWorker(folder, archive.edition.id);
  await writeSums(folder);
}

/** Where the search index stands in a site. */
const searchFolder = 'pagefind';

/** Write the pages. Those that are kept for the next build stand apart from what Astro keeps anyway. */
async function writePages(folder: string, cacheDir?: string): Promise<void> {
  const kept = cacheDir === undefined ? {} : { cacheDir, experimental: { incrementalBuild: true } };
  await buildPages({ outDir: folder, logLevel: 'warn', ...kept });
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
  const built = names.includes('index.html') && names.includes(searchFolder);
  const around = `${process.cwd()}${sep}`.startsWith(`${target}${sep}`);
  if (around || (names.length > 0 && !built)) throw new Error(`${target} holds something else than a built site.`);
}
