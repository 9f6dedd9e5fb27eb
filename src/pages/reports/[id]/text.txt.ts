/** The words of a report alone, as plain text. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Report } from '../../../archive/archive.ts';
import { plainText } from '../../../exports/plain-text.ts';
import { openSite } from '../../../site/archive.ts';
import { plainTextsWritten } from '../../../site/report-files.ts';

export const getStaticPaths = (async () => {
  const archive = await openSite();
  return (plainTextsWritten(archive) ? [] : archive.reports).map((report) => ({
    params: { id: report.id },
    props: { report },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = ({ props }) =>
  new Response(plainText(props.report).text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
