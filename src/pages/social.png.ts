/** The picture that others show where they link here. */
import type { APIRoute } from 'astro';
import { drawCard } from '../site/social-card.ts';

export const GET: APIRoute = async () => new Response(await drawCard(), { headers: { 'Content-Type': 'image/png' } });
