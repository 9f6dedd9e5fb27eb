/** Every address of the archive with its name, one a line. */
import type { APIRoute } from 'astro';
import { openSite } from '../site/archive.ts';
import { listedPages, writeListing } from '../site/listing.ts';

export const GET: APIRoute = async () =>
  new Response(writeListing(listedPages(await openSite())), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
