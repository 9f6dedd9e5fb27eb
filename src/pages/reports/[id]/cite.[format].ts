/** A report's citation as files. */
import type { GetStaticPaths } from 'astro';
import { openSite } from '../../../site/archive.ts';
import { citationFile, citationPaths } from '../../../site/citation-files.ts';

export const getStaticPaths = (async () =>
  (await openSite()).reports.flatMap((report) => citationPaths({ id: report.id }, [report]))) satisfies GetStaticPaths;

export const GET = citationFile;
