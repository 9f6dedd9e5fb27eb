/** Which reports the archive holds, as a set of links. */
import type { APIRoute } from 'astro';
import { linksetType, writeLinkset } from '../exports/linkset.ts';
import * as addresses from '../site/addresses.ts';
import { openSite } from '../site/archive.ts';

export const GET: APIRoute = async () => {
  const file = writeLinkset(await openSite(), (address) => addresses.iri(addresses.linkset, address));
  return new Response(file, { headers: { 'Content-Type': linksetType } });
};
