/** The sitemap, which needs the site's origin: sitemaps.org, protocol 0.9. */
import * as addresses from './addresses.ts';

/** A file of the sitemap: its address and its XML. */
export interface SitemapFile {
  readonly address: string;
  readonly xml: string;
}

/** The protocol's limit of addresses in one file. */
const most = 50_000;

/**
 * The sitemap of some addresses: one file, or, above the protocol's limit, an index and its parts.
 *
 * @param site Where the home page stands.
 * @param changed When the pages last changed, `2026-11-23`; left out when it is no day.
 * @param limit Addresses in one file.
 */
export function sitemapFiles(
  pages: readonly string[],
  { site, changed, limit = most }: { readonly site: string; readonly changed: string; readonly limit?: number },
): readonly SitemapFile[] {
  const day = /^\d{4}-\d\d-\d\d$/.test(changed) ? `<lastmod>${changed}</lastmod>` : '';
  const entry = (tag: string) => (address: string) =>
    `  <${tag}><loc>${escaped(addresses.absolute(address, site) ?? '')}</loc>${day}</${tag}>\n`;
  const file = (root: string, tag: string, address: string, listed: readonly string[]) => ({
    address,
    xml: `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${listed.map(entry(tag)).join('')}</${root}>\n`,
  });
  if (pages.length <= limit) return [file('urlset', 'url', addresses.sitemap, pages)];
  const parts = Array.from({ length: Math.ceil(pages.length / limit) }, (_, i) =>
    file('urlset', 'url', addresses.sitemap.replace('.', `-${i + 1}.`), pages.slice(i * limit, (i + 1) * limit)),
  );
  const index = file(
    'sitemapindex',
    'sitemap',
    addresses.sitemap,
    parts.map(({ address }) => address),
  );
  return [index, ...parts];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
