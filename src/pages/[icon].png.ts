/** The icons of the installed site. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { appleIcon, drawIcon, manifestIcons } from '../site/app-icons.ts';
import type { AppIcon } from '../site/app-icons.ts';

export const getStaticPaths = (() =>
  [...manifestIcons, appleIcon].map((icon) => ({
    params: { icon: icon.name },
    props: { icon },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ icon: AppIcon }> = async ({ props }) =>
  new Response(await drawIcon(props.icon), { headers: { 'Content-Type': 'image/png' } });
