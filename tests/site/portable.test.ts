/** The portable edition of the site, file by file, as it is unpacked onto a disk. */
import { fromHtml } from 'hast-util-from-html';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { portableFiles } from '../../src/distribution/portable/files.ts';
import { attribute, dist, elements, isForeign, references, sitePages, textContent, waysOfScripts } from './pages.ts';
import type { Page } from './pages.ts';

const files = new Map<string, Uint8Array>();
let pages: readonly Page[] = [];
beforeAll(async () => {
  for await (const { path, bytes } of portableFiles(dist)) files.set(path, bytes);
  pages = [...files].flatMap(([path, bytes]) => {
    if (!path.endsWith('.html')) return [];
    const html = new TextDecoder().decode(bytes);
    return [{ path, html, tree: fromHtml(html) }];
  });
});

/** The file that an address on a page names on a disk, where nobody answers for a folder. */
function named(page: Page, address: string): string {
  const base = 'file:///x/site/';
  const { href } = new URL(address, new URL(page.path, base));
  return href.startsWith(base) ? decodeURIComponent(href.slice(base.length).replace(/[?#].*$/, '')) : href;
}

/** What the packer adds to these files. */
const added = new Set(['SHA256SUMS']);

describe('portableFiles(site)', () => {
  test('gives each file once, in the order of the paths, and the same bytes each time', async () => {
    const paths = [...files.keys()];
    expect(paths).toEqual([...paths].sort());
    const again: string[] = [];
    for await (const { path, bytes } of portableFiles(dist)) {
      again.push(path);
      if (!Buffer.from(bytes).equals(files.get(path) ?? Buffer.of())) throw new Error(`${path} is otherwise.`);
    }
    expect(again).toEqual(paths);
  });

  test('gives every page that the site has, but the one for missing addresses', () => {
    const all = sitePages().flatMap(({ path }) => (path === '404.html' ? [] : [path]));
    expect(pages.map(({ path }) => path)).toEqual(all);
  });

  test('refuses a folder that holds no site', async () => {
    await expect(portableFiles('src').next()).rejects.toThrow('There is no built site in src.');
  });
});

describe('a report in the portable edition', () => {
  test('weighs on average what the README says, to two kB: its pages, citations and text, and its files of the search and the verifier', () => {
    const own = /^(?:reports\/\d+\/|pagefind\/fragment\/|verify\/reports\/)/;
    const bytes = [...files].reduce((sum, [path, each]) => sum + (own.test(path) ? each.length : 0), 0);
    const reports = [...files.keys()].filter((path) => /^reports\/\d+\/index\.html$/.test(path)).length;
    const [, said = ''] =
      /A report weighs (\d+) kB in the portable edition/.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(bytes / 1000).toBeLessThanOrEqual((Number(said) + 2) * reports);
  });
});

describe('a page of the portable edition', () => {
  test('names with every address a file that is there', () => {
    const dead = pages.flatMap((page) =>
      references(page)
        .filter(({ address }) => !isForeign(address) && !address.startsWith('#'))
        .filter(({ address }) => !files.has(named(page, address)) && !added.has(named(page, address)))
        .map(({ address }) => `${page.path} → ${address}`),
    );
    expect(dead).toEqual([]);
  });

  test('tells its scripts the way to files that are there, but to the worker: the page says that there is no need of one', () => {
    const told = pages.flatMap((page) => waysOfScripts(page).map(({ address }) => ({ page, address })));
    const paths = [...files.keys()];
    const dead = told.flatMap(({ page, address }) => {
      const way = named(page, address);
      const there = address.endsWith('/') ? paths.some((path) => path.startsWith(way)) : files.has(way);
      return there ? [] : [`${page.path} → ${address}`];
    });
    expect(dead).toEqual(['offline/index.html → ../worker.js']);
  });

  test('leads on to a file where it leads on by itself', () => {
    const dead = pages.flatMap((page) =>
      elements(page.tree, (element) => attribute(element, 'httpEquiv') === 'refresh').flatMap((element) => {
        const way = /url=(.*)/.exec(attribute(element, 'content') ?? '')?.[1] ?? '';
        return files.has(named(page, way)) ? [] : [`${page.path} → ${way}`];
      }),
    );
    expect(dead).toEqual([]);
  });

  test('has every word of the page of the site, and says where a file is not there', () => {
    const note = ' (في نسخة الشبكة وحدها)';
    const shown = (page: Page) =>
      elements(page.tree, ({ tagName }) => tagName === 'body')
        .map(textContent)
        .join('')
        .replaceAll(note, '');
    const site = new Map(sitePages().map((page) => [page.path, page]));
    const wrong = pages.filter((page) => shown(page) !== shown(site.get(page.path) ?? page));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('loads nothing but its own files, with no module, and sends its forms to files', () => {
    const policies = new Set(
      pages.map(({ tree }) =>
        elements(tree, (element) => attribute(element, 'httpEquiv') === 'Content-Security-Policy')
          .map((element) => attribute(element, 'content'))
          .join(),
      ),
    );
    const strict = (wasm: string) =>
      `default-src 'none'; script-src 'self'${wasm}; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self' file:; base-uri 'none'`;
    expect([...policies].sort()).toEqual([strict(" 'wasm-unsafe-eval'"), strict('')].sort());
    const loading = pages.flatMap((page) =>
      elements(page.tree, ({ tagName, properties }) =>
        tagName === 'script'
          ? properties['type'] !== undefined
          : tagName === 'link' && /^(?:preload|modulepreload|manifest)$/.test(String(properties['rel'])),
      ).map(({ tagName }) => `${page.path}: ${tagName}`),
    );
    expect(loading).toEqual([]);
  });
});
