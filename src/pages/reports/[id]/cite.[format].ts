/** A report's citation as files. */
import type { GetStaticPaths } from 'astro';
import { openSite } from '../../../site/archive.ts';
import { citationFile, citationPaths } from '../../../site/citation-files.ts';

export const getStaticPaths = (async () => {
  const archive = await openSite();
  return archive.reports.flatMap((report) => citationPaths(archive, { id: report.id }, [report]));
}) satisfies GetStaticPaths;

export const GET = citationFile;
