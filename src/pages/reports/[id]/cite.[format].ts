/** A report's citation as files. */
import type { GetStaticPaths } from 'astro';
import { openSite } from '../../../site/archive.ts';
import { openKeys } from '../../../site/cache-keys.ts';
import { citationFile, citationPaths } from '../../../site/citation-files.ts';

export const getStaticPaths = (async () => {
  const archive = await openSite();
  const keys = await openKeys();
  return archive.reports.flatMap((report) => citationPaths(archive, { id: report.id }, [report], keys.report(report)));
}) satisfies GetStaticPaths;

export const GET = citationFile;
