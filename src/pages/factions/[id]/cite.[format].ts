/** Citations of the reports that name a faction as files. */
import type { GetStaticPaths } from 'astro';
import { reportsNaming } from '../../../exports/references.ts';
import { openSite } from '../../../site/archive.ts';
import { citationFile, citationPaths } from '../../../site/citation-files.ts';

export const getStaticPaths = (async () => {
  const archive = await openSite();
  return archive.factions.flatMap(({ id }) => citationPaths(archive, { id }, reportsNaming(archive, id)));
}) satisfies GetStaticPaths;

export const GET = citationFile;
