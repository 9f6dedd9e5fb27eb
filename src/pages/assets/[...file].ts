/** The built files under `/assets/`, as they are. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { openAssets } from '../../site/assets.ts';
import type { Asset } from '../../site/assets.ts';

export const getStaticPaths = (async () => {
  const { all } = await openAssets();
  return all.map((asset) => ({ params: { file: asset.file }, props: { asset } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ asset: Asset }> = ({ props }) =>
  new Response(props.asset.bytes, { headers: { 'Content-Type': props.asset.type } });
