/** Citations of the reports that answer a question as files. */
import type { GetStaticPaths } from 'astro';
import { reportsAnswering } from '../../../exports/references.ts';
import { openSite } from '../../../site/archive.ts';
import { citationFile, citationPaths } from '../../../site/citation-files.ts';

export const getStaticPaths = (async () => {
  const archive = await openSite();
  return archive.questions.flatMap(({ id }) => citationPaths(archive, { id }, reportsAnswering(archive, id)));
}) satisfies GetStaticPaths;

export const GET = citationFile;
