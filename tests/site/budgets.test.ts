/** What a reader has to load. Sizes in bytes, gzip at its best. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { portableFiles } from '../../src/distribution/portable/files.ts';
import { specimens } from '../browser/visits.ts';
import { attribute, dist, named, sitePages, target } from './pages.ts';
import type { Page } from './pages.ts';

const pages = sitePages();
const kB = 1000;
const gzipped = (bytes: Buffer | string): number => gzipSync(bytes, { level: 9 }).length;

/** The files that a page's elements of one name load; linked data stands in the page and loads none. */
const loaded = (page: Page, tag: string, source: string, rel?: string): Buffer[] =>
  named(page, tag)
    .filter((element) => rel === undefined || attribute(element, 'rel') === rel)
    .flatMap((element) => attribute(element, source) ?? [])
    .map((address) => target(page, address).file)
    .filter((file) => file !== undefined)
    .map((file) => readFileSync(join(dist, file)));

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** The pages over a budget, each with its bytes. */
const over = (budget: number, size: (page: Page) => number, some: (page: Page) => boolean = () => true): string[] =>
  pages.filter((page) => some(page) && size(page) > budget).map((page) => `${page.path}: ${size(page)}`);

describe('the bytes of a page', () => {
  test('20 kB of HTML on the page of a report, and on that of its capture', () => {
    const reports = (page: Page) => /^reports\/\d+\//.test(page.path);
    expect(pages.filter(reports).length).toBeGreaterThan(0);
    expect(over(20 * kB, ({ html }) => gzipped(html), reports)).toEqual([]);
  });

  test('40 kB of HTML, drawings and all, on the pages of figures', () => {
    const ofFigures = (page: Page) => page.path.startsWith('figures/');
    expect(pages.filter(ofFigures).length).toBeGreaterThan(1);
    expect(over(40 * kB, ({ html }) => gzipped(html), ofFigures)).toEqual([]);
  });

  test('12 kB of style sheets, and 48 kB unpacked', () => {
    const styles = (page: Page) => loaded(page, 'link', 'href', 'stylesheet');
    expect(pages.filter((page) => styles(page).length === 0)).toEqual([]);
    expect(over(12 * kB, (page) => sum(styles(page).map(gzipped)))).toEqual([]);
    expect(over(48 * kB, (page) => sum(styles(page).map(({ length }) => length)))).toEqual([]);
  });

  test('4 kB of scripts, unpacked, on every page but that of the search', () => {
    const scripts = (page: Page) => sum(loaded(page, 'script', 'src').map(({ length }) => length));
    expect(pages.filter((page) => scripts(page) > 0).length).toBeGreaterThan(1);
    expect(over(4 * kB, scripts, ({ path }) => path !== 'search/index.html')).toEqual([]);
  });

  test('4 kB of scripts, packed, for all that reading pages load together', () => {
    // The page of all figures and that for quotations are worked with, as that of the search is: what they load is held
    // by the test above.
    const working = ['search/index.html', '404.html', 'figures/index.html', 'verify/index.html'];
    const scripts = pages
      .filter(({ path }) => !working.includes(path))
      .flatMap((page) => loaded(page, 'script', 'src'));
    const different = new Map(scripts.map((bytes) => [bytes.toString(), bytes]));
    expect(sum([...different.values()].map(gzipped))).toBeLessThanOrEqual(4 * kB);
  });

  test('11 kB of script, packed, for what compares a quotation, which is loaded when one is submitted', () => {
    const [page] = pages.filter(({ path }) => path === 'verify/index.html');
    const [element] = page ? named(page, 'sijill-verify') : [];
    const engine = page && element && target(page, attribute(element, 'data-engine') ?? '').file;
    expect(engine).toBeDefined();
    expect(gzipped(readFileSync(join(dist, engine ?? '')))).toBeLessThanOrEqual(11 * kB);
  });
});

describe('the bytes of the portable edition, unpacked', () => {
  const files = new Map<string, number>();
  beforeAll(async () => {
    for await (const { path, bytes } of portableFiles(dist)) files.set(path, bytes.length);
  });
  const weight = (some: RegExp) => sum([...files].flatMap(([path, size]) => (some.test(path) ? [size] : [])));

  test('90 kB a report on average, for all that is its own: pages, text, citations, its part of search and verifier', () => {
    const reports = [...files.keys()].filter((path) => /^reports\/\d+\/index\.html$/.test(path)).length;
    expect(reports).toBeGreaterThan(0);
    expect(weight(/^(?:verify\/)?reports\/\d+|^pagefind\/fragment\//) / reports).toBeLessThanOrEqual(90 * kB);
  });

  test('1.3 MB for what does not grow with the reports: fonts, styles, scripts, the lexicon, the engine', () => {
    const fixed = /^(?:assets|licences|pagefind\/lexicon)\/|^pagefind\/(?:wasm|pagefind\.js)/;
    expect(weight(fixed)).toBeLessThanOrEqual(1_300 * kB);
  });

  test('4 kB for what reads the files', () => {
    expect(files.get('assets/disk.js')).toBeLessThanOrEqual(4 * kB);
  });
});

test('a browser is shown one page of each kind, and there are few kinds: else the tests take long', () => {
  expect(specimens().length).toBeGreaterThan(20);
  expect(specimens().length).toBeLessThanOrEqual(36);
});
