/** Every figure with its words, for programs. */
import type { APIRoute } from 'astro';
import { figuresData, writeFigures } from '../../exports/figures.ts';
import { absolute } from '../../site/addresses.ts';
import { openSite } from '../../site/archive.ts';

export const GET: APIRoute = async () => {
  const data = figuresData(await openSite(), (address) => absolute(address) ?? address);
  return new Response(writeFigures(data), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
