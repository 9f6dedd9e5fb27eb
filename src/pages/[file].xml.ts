/** The sitemap, when the site's origin is known; otherwise there is none. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { openSite } from '../site/archive.ts';
import { listedPages } from '../site/listing.ts';
import { sitemapFiles } from '../site/sitemap.ts';

export const getStaticPaths = (async () => {
  const site = import.meta.env.SITE;
  if (!site) return [];
  const archive = await openSite();
  const pages = listedPages(archive).map(({ address }) => address);
  return sitemapFiles(pages, { site, changed: archive.edition.date }).map(({ address, xml }) => ({
    params: { sitemap: address.slice(1, -'.xml'.length) },
    props: { xml },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
