/** The built site as its readers get it: every file of `dist/`, and every page parsed as a browser parses it. */
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The built site's folder: `dist`, or what `SIJILL_SITE` names, as the projects of the extreme archives do. */
export const dist = process.env['SIJILL_SITE'] ?? 'dist';

export interface Page {
  /** From the site's root: `reports/0001/index.html`. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

/** Every file of a folder, `dist/` if not given, as paths inside it with forward slashes, sorted. */
export function siteFiles(folder = dist): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

let read: Page[] | undefined;

/** Every page of `dist/`, read once in a test file. Throws when there is none. */
export function sitePages(): readonly Page[] {
  return (read ??= pagesOf(dist));
}

/** Every page of a built site's folder. Throws when there is none. */
export function pagesOf(folder: string): Page[] {
  const pages = siteFiles(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      return { path, html, tree: fromHtml(html) };
    });
  if (pages.length === 0) throw new Error(`There is no page in ${folder}.`);
  return pages;
}

/** Every element of a page that the predicate chooses, in the order of the page. */
export function elements(node: Root | RootContent, chosen: (element: Element) => boolean = () => true): Element[] {
  const self = node.type === 'element' && chosen(node) ? [node] : [];
  const children = 'children' in node ? node.children.flatMap((child) => elements(child, chosen)) : [];
  return [...self, ...children];
}

/** Every element of one name. */
export function named(page: Page, name: string): Element[] {
  return elements(page.tree, ({ tagName }) => tagName === name);
}

/** An attribute as written; none when it is not there. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** What the DOM calls `textContent`: every character, none trimmed. */
export function textContent(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textContent).join('') : '';
}

/** The ids of a page. */
export function ids(page: Page): string[] {
  return elements(page.tree).flatMap((element) => attribute(element, 'id') ?? []);
}

/** One reference from a page to something: a link, a script, a picture, … */
export interface Reference {
  readonly element: Element;
  readonly address: string;
}

/** What each attribute that holds an address is called in the tree. */
const addressAttributes = ['href', 'src', 'action', 'formAction', 'poster', 'data', 'cite', 'manifest', 'srcSet'];

/** Every address that a page's elements name. */
export function references(page: Page): Reference[] {
  return elements(page.tree).flatMap((element) =>
    addressAttributes.flatMap((name) => {
      const value = attribute(element, name);
      if (value === undefined) return [];
      const addresses = name === 'srcSet' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
      return addresses.map((address) => ({ element, address }));
    }),
  );
}

/** The ways that a page tells its scripts, relative to it: to a file they load, or a folder (`../`) whose files they do. */
export function waysOfScripts(page: Page): Reference[] {
  return elements(page.tree).flatMap((element) =>
    Object.keys(element.properties).flatMap((name) => {
      const address = name.startsWith('data') ? attribute(element, name) : undefined;
      return address !== undefined && /^\.\.?\//.test(address) ? [{ element, address }] : [];
    }),
  );
}

/** Whether an address leaves the site: it names a scheme or a host. */
export function isForeign(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/**
 * The file of `dist/` that an address on a page means, with its fragment; `file` is none when the address climbs out of
 * the site or names nothing that is there. The 404 page, shown at any depth, links from the root: `/reports/`.
 */
export function target(
  { path: from }: Pick<Page, 'path'>,
  address: string,
): { file: string | undefined; fragment: string } {
  // A made-up host under which the site stands two folders deep shows an address that climbs out.
  const base = new URL('http://site.invalid/under/base/');
  const written = from === '404.html' && address.startsWith('/') ? address.slice(1) || './' : address;
  const url = new URL(written, new URL(from, base));
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (!url.href.startsWith(base.href)) return { file: undefined, fragment };
  const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return { file: isFile(file) ? file : undefined, fragment };
}

const isFile = (file: string): boolean => statSync(join(dist, file), { throwIfNoEntry: false })?.isFile() ?? false;
