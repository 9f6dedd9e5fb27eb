/** The files by which quotations are verified: the index of words, and the reports with their checksums. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { openSite } from '../../site/archive.ts';
import { verificationFiles } from '../../site/verification.ts';

export const getStaticPaths = (async () =>
  [...verificationFiles(await openSite())].map(([file, text]) => ({
    params: { file },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
