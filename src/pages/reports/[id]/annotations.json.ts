/** What is marked in the words of a report, as Web Annotations. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Report } from '../../../archive/archive.ts';
import { openSite } from '../../../site/archive.ts';
import { annotationsText, annotationsWritten } from '../../../site/report-files.ts';

export const getStaticPaths = (async () => {
  const archive = await openSite();
  return (annotationsWritten(archive) ? [] : archive.reports).map((report) => ({
    params: { id: report.id },
    props: { report },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) =>
  new Response(annotationsText(await openSite(), report), {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  });
