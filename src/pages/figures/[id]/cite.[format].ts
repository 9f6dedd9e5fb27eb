/** Citations of the reports that answer a question as files. */
import type { GetStaticPaths } from 'astro';
import { reportsAnswering } from '../../../exports/references.ts';
import { openSite } from '../../../site/archive.ts';
import { openKeys } from '../../../site/cache-keys.ts';
import { citationFile, citationPaths } from '../../../site/citation-files.ts';

export const getStaticPaths = (async () => {
  const archive = await openSite();
  const keys = await openKeys();
  return archive.questions.flatMap((question) =>
    citationPaths(archive, { id: question.id }, reportsAnswering(archive, question.id), keys.question(question)),
  );
}) satisfies GetStaticPaths;

export const GET = citationFile;
