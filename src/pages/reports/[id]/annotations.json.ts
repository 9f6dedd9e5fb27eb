/** What is marked in the words of a report, as Web Annotations. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Report } from '../../../archive/archive.ts';
import { annotations, toldByReport, writeAnnotations } from '../../../exports/annotations.ts';
import type { Told } from '../../../exports/annotations.ts';
import { annotationAddresses } from '../../../site/annotations.ts';
import { openSite } from '../../../site/archive.ts';
import { openKeys } from '../../../site/cache-keys.ts';

export const getStaticPaths = (async () => {
  const archive = await openSite();
  const told = toldByReport(archive);
  const keys = await openKeys();
  return archive.reports.map((report) => ({
    params: { id: report.id },
    props: { report, told: told(report.id) },
    cacheKey: keys.report(report),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report; told: Told }> = async ({ props: { report, told } }) => {
  const archive = await openSite();
  const page = annotations(archive, report, told, annotationAddresses(archive, report.id));
  return new Response(writeAnnotations(page), { headers: { 'Content-Type': 'application/ld+json; charset=utf-8' } });
};
