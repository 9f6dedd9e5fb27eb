/** What a browser installs the site by. */
import type { APIRoute } from 'astro';
import { readFile } from 'node:fs/promises';
import { tokens } from '../site/colours.ts';
import { manifestText } from '../site/manifest.ts';

export const GET: APIRoute = async () =>
  new Response(manifestText(await readFile(tokens, 'utf8')), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
