/** The whole build: checked content, pages, search bundle. */
import { build as buildPages } from 'astro';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openArchive } from '../archive/archive.ts';
import { checkContent } from '../archive/check.ts';
import type { Problem } from '../archive/problems.ts';
import { contentFolder } from '../archive/read.ts';
import { writeBundle } from '../search/bundle.ts';
import { documents } from '../search/documents.ts';

/**
 * Build the site. It is made beside the folder and takes its place when it is whole, so that a build that fails leaves
 * the last good one as it was.
 *
 * @param out Folder to write; what stood in it goes.
 * @returns The content's problems; when there are any, nothing was written.
 */
export async function build({ out }: { readonly out: string }): Promise<readonly Problem[]> {
  const { content, problems } = await checkContent(contentFolder());
  if (problems.length > 0) return problems;
  const target = resolve(out);
  const staging = `${target}.part`;
  await rm(staging, { recursive: true, force: true });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await buildPages({ outDir: staging, logLevel: 'warn' });
  await writeBundle(documents(openArchive(content)), join(staging, 'pagefind'));
  await rm(target, { recursive: true, force: true });
  await rename(staging, target);
  return [];
}
