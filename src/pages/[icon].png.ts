/** The icons of the installed site. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { appleIcon, drawIcon, manifestIcons, readDrawing } from '../site/app-icons.ts';
import type { AppIcon } from '../site/app-icons.ts';
import { openKeys } from '../site/cache-keys.ts';

export const getStaticPaths = (async () => {
  const keys = await openKeys();
  const drawing = await readDrawing();
  return [...manifestIcons, appleIcon].map((icon) => ({
    params: { icon: icon.name },
    props: { icon },
    cacheKey: keys.value([icon, drawing]),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ icon: AppIcon }> = async ({ props }) =>
  new Response(await drawIcon(props.icon), { headers: { 'Content-Type': 'image/png' } });
