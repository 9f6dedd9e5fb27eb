/** What needs the site's origin, the sitemap and the feed: made where it is known; otherwise there is none. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { writeFeed } from '../exports/feed.ts';
import * as addresses from '../site/addresses.ts';
import { openSite } from '../site/archive.ts';
import { archiveFeed } from '../site/feed.ts';
import { listedPages } from '../site/listing.ts';
import { sitemapFiles } from '../site/sitemap.ts';

export const getStaticPaths = (async () => {
  const site = import.meta.env.SITE;
  if (!site) return [];
  const archive = await openSite();
  const pages = listedPages(archive).map(({ address }) => address);
  const feed = { address: addresses.feed, xml: writeFeed(archiveFeed(archive, site)) };
  return [...sitemapFiles(pages, { site, changed: archive.edition.date }), feed].map(({ address, xml }) => ({
    params: { file: address.slice(1, -'.xml'.length) },
    props: { xml },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
