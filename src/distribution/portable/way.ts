/** The ways from page to page, as a site has them and as a disk needs them. */

const base = 'file:///site/';

/**
 * A relative way that leads to a folder, to its page by name: `../0001/#p3` → `../0001/index.html#p3`. Every other is as
 * it was: to a file, in the page itself, to another host.
 */
export function toFile(way: string): string {
  const [path = ''] = /^[^?#&]*/.exec(way) ?? [];
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(path) || !/(?:^|\/)\.{0,2}$/.test(path) || path === '') return way;
  return `${path}${path.endsWith('/') ? '' : '/'}index.html${way.slice(path.length)}`;
}

/** The file that a way leads to from a page, both by their paths in the site's folder; empty for one that leaves it. */
export function targetOf(page: string, way: string): string {
  const { href } = new URL(way.replaceAll('&amp;', '&'), new URL(page, base));
  return href.startsWith(base) ? decodeURIComponent(href.slice(base.length).replace(/[?#].*$/, '')) : '';
}
