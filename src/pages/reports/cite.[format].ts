/** Citations of all reports of the archive as files. */
import type { GetStaticPaths } from 'astro';
import { openSite } from '../../site/archive.ts';
import { citationFile, citationPaths } from '../../site/citation-files.ts';

export const getStaticPaths = (async () => {
  const archive = await openSite();
  return citationPaths(archive, {}, archive.reports);
}) satisfies GetStaticPaths;

export const GET = citationFile;
