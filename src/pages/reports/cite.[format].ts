/** Citations of all reports of the archive as files. */
import type { GetStaticPaths } from 'astro';
import { openSite } from '../../site/archive.ts';
import { citationFile, citationPaths } from '../../site/citation-files.ts';

export const getStaticPaths = (async () => citationPaths({}, (await openSite()).reports)) satisfies GetStaticPaths;

export const GET = citationFile;
