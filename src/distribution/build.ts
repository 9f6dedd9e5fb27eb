/** The whole build: checked content, pages, search bundle. */
import { build as buildPages } from 'astro';
import { join, resolve } from 'node:path';
import { openArchive } from '../archive/archive.ts';
import { checkContent } from '../archive/check.ts';
import type { Problem } from '../archive/problems.ts';
import { writeBundle } from '../search/bundle.ts';
import { documents } from '../search/documents.ts';
import { contentFolder } from '../site/archive.ts';

/**
 * Build the site.
 *
 * @param out Folder to write, emptied first.
 * @returns The content's problems; when there are any, nothing was written.
 */
export async function build({ out }: { readonly out: string }): Promise<readonly Problem[]> {
  const { content, problems } = await checkContent(contentFolder());
  if (problems.length > 0) return problems;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await buildPages({ outDir: resolve(out), logLevel: 'warn' });
  await writeBundle(documents(openArchive(content)), join(resolve(out), 'pagefind'));
  return [];
}
