/** The files by which quotations are verified: the index of words, and the reports with their checksums. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { verificationPaths, verificationText } from '../../site/verification.ts';
import type { Verifying } from '../../site/verification.ts';

export const getStaticPaths = (() => verificationPaths()) satisfies GetStaticPaths;

export const GET: APIRoute<Verifying> = async ({ props }) =>
  new Response(await verificationText(props), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
