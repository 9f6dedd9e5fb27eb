/** The data sets as programs take them, and the package that says what they are. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { mediaTypes } from '../../exports/data-files.ts';
import { openData } from '../../site/data-files.ts';

interface Props {
  text: string;
  type: string;
}

export const getStaticPaths = (async () => {
  const { files, package: listed } = await openData();
  return [
    ...files.map(({ name, text, format }) => ({ params: { file: name }, props: { text, type: mediaTypes[format] } })),
    { params: { file: 'datapackage.json' }, props: { text: listed, type: mediaTypes.json } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { text, type } }) =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
