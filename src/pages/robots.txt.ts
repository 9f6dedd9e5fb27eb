/** Everybody may read everything. Robots look at the root of a host only: below a path it tells them nothing. */
import type { APIRoute } from 'astro';
import { absolute, sitemap } from '../site/addresses.ts';

export const GET: APIRoute = () => {
  const address = absolute(sitemap);
  const text = `User-agent: *\nDisallow:\n${address === undefined ? '' : `\nSitemap: ${address}\n`}`;
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
