/** The data sets as programs take them, and the package that says what they are. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { mediaTypes } from '../../exports/data-files.ts';
import { openKeys } from '../../site/cache-keys.ts';
import { openData } from '../../site/data-files.ts';

interface Props {
  body: () => string | Uint8Array<ArrayBuffer>;
  type: string;
}

export const getStaticPaths = (async () => {
  const { files, package: listed } = await openData();
  const keys = await openKeys();
  return [
    ...files.map(({ name, bytes, format, sha256 }) => ({
      params: { file: name },
      props: { body: bytes, type: mediaTypes[format] },
      cacheKey: keys.value([name, sha256]),
    })),
    { params: { file: 'datapackage.json' }, props: { body: () => listed, type: mediaTypes.json } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { body, type } }) =>
  new Response(body(), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
