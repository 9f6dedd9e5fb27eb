/**
 * The data sets as programs take them, and the package that says what they are. A build writes the data sets itself, as
 * they are made; while developing they are given here.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { mediaTypes } from '../../exports/data-files.ts';
import { openData } from '../../site/data-files.ts';

interface Props {
  body: () => Iterable<Uint8Array<ArrayBuffer> | string>;
  type: string;
}

export const getStaticPaths = (async () => {
  const { files, written, package: listed } = await openData();
  return [
    ...(written ? [] : files).map(({ name, pieces, format }) => ({
      params: { file: name },
      props: { body: pieces, type: mediaTypes[format] },
    })),
    { params: { file: 'datapackage.json' }, props: { body: () => [listed], type: mediaTypes.json } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { body, type } }) =>
  new Response(new Blob([...body()]), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
