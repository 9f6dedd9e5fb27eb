/** The icons of the installed site. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { appleIcon, drawIcon, manifestIcons, readDrawing } from '../site/app-icons.ts';
import type { AppIcon } from '../site/app-icons.ts';
import { openSite } from '../site/archive.ts';
import { openKeys } from '../site/cache-keys.ts';
import { toMake } from '../site/kept-routes.ts';

export const getStaticPaths = (async () => {
  const keys = openKeys(await openSite());
  const drawing = await readDrawing();
  const routes = [...manifestIcons, appleIcon].map((icon) => ({
    here: `/${icon.name}.png` as const,
    key: keys.value([icon, drawing]),
    params: { icon: icon.name },
    props: { icon },
  }));
  return toMake(routes);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ icon: AppIcon }> = async ({ props }) =>
  new Response(await drawIcon(props.icon), { headers: { 'Content-Type': 'image/png' } });
