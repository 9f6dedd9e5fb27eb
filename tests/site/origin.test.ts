/** What needs the site's origin: there when `SITE_URL` is set, and not invented when it is not. */
import { readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cslFile, readBiblatex, readRis } from '../unit/exports/citation-readers.ts';
import { buildCopy } from './builds.ts';
import type { OtherBuild } from './builds.ts';
import { attribute, dist, named, pagesOf, siteFiles, sitePages, textContent } from './pages.ts';
import type { Page } from './pages.ts';

const site = 'https://archive.invalid/archive/x';
const contact = 'mailto:archive@site.invalid';

const meta = (page: Page, name: string): string[] =>
  named(page, 'meta')
    .filter((element) => [attribute(element, 'property'), attribute(element, 'name')].includes(name))
    .map((element) => attribute(element, 'content') ?? '');
const linked = (page: Page, rel: string): string[] =>
  named(page, 'link')
    .filter((element) => attribute(element, 'rel') === rel)
    .map((element) => attribute(element, 'href') ?? '');
/** A page that only leads to what is cited: it is there to be gone through, and neither listed nor indexed. */
const findingAid = (page: Page): boolean =>
  named(page, 'main').some((main) => attribute(main, 'dataFindingAid') !== undefined);
const redirects = (page: Page): boolean =>
  named(page, 'meta').some((each) => attribute(each, 'httpEquiv') === 'refresh');
const addressOf = ({ path }: Page): string => `${site}/${path.replace(/(^|\/)index\.html$/, '$1')}`;

describe('every page', () => {
  const pages = sitePages();

  test('says what it is to those who share it', () => {
    const wrong = pages.filter((page) => {
      const [title = ''] = named(page, 'title').map(textContent);
      const [shared = ''] = meta(page, 'og:title');
      const described = meta(page, 'og:description')[0] === meta(page, 'description')[0];
      const kind = meta(page, 'og:type')[0] === (/^reports\/\d+\/index\.html$/.test(page.path) ? 'article' : 'website');
      return shared === '' || !title.startsWith(shared) || !described || !kind;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(new Set(pages.flatMap((page) => meta(page, 'og:locale')))).toEqual(new Set(['ar_AR']));
    expect(new Set(pages.flatMap((page) => meta(page, 'og:site_name')))).toEqual(new Set(['سِجِلّ']));
  });

  test('may be found, but for finding aids and the page for missing addresses', () => {
    const aids = pages.filter(findingAid);
    expect(aids.filter((page) => meta(page, 'robots').join() !== 'noindex').map(({ path }) => path)).toEqual([]);
    const hidden = pages.filter((page) => meta(page, 'robots').length > 0 && !findingAid(page));
    expect(hidden.map((page) => [page.path, ...meta(page, 'robots')])).toEqual([['404.html', 'noindex']]);
  });
});

describe('without SITE_URL', () => {
  test('nothing names an origin', () => {
    const pages = sitePages();
    expect(pages.flatMap((page) => linked(page, 'cite-as'))).toEqual([]);
    expect(readFileSync(join(dist, 'linkset.json'), 'utf8')).not.toContain('://');
    expect(pages.flatMap((page) => linked(page, 'canonical'))).toEqual([]);
    expect(pages.flatMap((page) => meta(page, 'og:url'))).toEqual([]);
    expect(pages.flatMap((page) => [...meta(page, 'og:image'), ...meta(page, 'twitter:card')])).toEqual([]);
    expect(siteFiles().filter((path) => path.endsWith('.xml'))).toEqual([]);
    expect(pages.flatMap((page) => linked(page, 'alternate')).filter((href) => href.includes('feed'))).toEqual([]);
    expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
  });

  test('the list of addresses names every page but that for missing addresses and those that lead elsewhere or only on', () => {
    const listed = readFileSync(join(dist, 'addresses.txt'), 'utf8').trimEnd().split('\n');
    const pages = sitePages().filter((page) => page.path !== '404.html' && !redirects(page) && !findingAid(page));
    expect(listed.map((line) => line.split('\t')[0]).sort()).toEqual(
      pages.map((page) => addressOf(page).slice(site.length)).sort(),
    );
    expect(listed.filter((line) => !/^\/\S*\t\S/u.test(line))).toEqual([]);
  });
});

describe(`with SITE_URL=${site}, and a contact`, () => {
  let build: OtherBuild;
  let pages: readonly Page[];
  beforeAll(async () => {
    build = await buildCopy('sijill-origin-', { SITE_URL: site }, (folder) =>
      appendFile(join(folder, 'content/edition.yaml'), `\ncontact: ${contact}\n`),
    );
    pages = pagesOf(build.dist);
  }, 300_000);
  afterAll(() => build.remove());
  const text = (file: string) => readFileSync(join(build.dist, file), 'utf8');

  test('each page but that for missing addresses names its one address, under the base path', () => {
    const named = pages.filter(({ path }) => path !== '404.html');
    const wrong = named.filter((page) => linked(page, 'canonical').join() !== addressOf(page));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const shared = named.filter((page) => !redirects(page) && meta(page, 'og:url').join() !== addressOf(page));
    expect(shared.map(({ path }) => path)).toEqual([]);
    const missing = pages.filter(({ path }) => path === '404.html');
    expect(missing.flatMap((page) => [...linked(page, 'canonical'), ...meta(page, 'og:url')])).toEqual([]);
  });

  test('each page is shared with the picture of the archive, its size and its words', () => {
    const png = readFileSync(join(build.dist, 'social.png'));
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)].map(String);
    const names = ['og:image', 'og:image:width', 'og:image:height', 'twitter:card'];
    const said = pages.map((page) => names.flatMap((name) => meta(page, name)).join());
    expect(new Set(said)).toEqual(new Set([[`${site}/social.png`, ...size, 'summary_large_image'].join()]));
    expect(pages.filter((page) => !meta(page, 'og:image:alt')[0]?.startsWith('سِجِلّ: '))).toEqual([]);
  });

  test('a report is cited as its one address, and linked data names everything by such', () => {
    const reports = pages.filter(({ path }) => /^reports\/(?:\d+\/)?index\.html$/.test(path));
    expect(reports.map((page) => linked(page, 'cite-as'))).toEqual(reports.map((page) => [addressOf(page)]));
    const data = pages.flatMap((page) =>
      named(page, 'script').filter((script) => attribute(script, 'type') === 'application/ld+json'),
    );
    const names = data.flatMap((block) => [...textContent(block).matchAll(/"@id":"(.*?)"/g)].map(([, id = '']) => id));
    expect(names.length).toBeGreaterThan(data.length);
    expect(names.filter((id) => !id.startsWith(`${site}/`))).toEqual([]);
    const items = [...text('linkset.json').matchAll(/"(?:href|anchor)": ?"(.*?)"/g)].map(([, address]) => address);
    expect(items.toSorted()).toEqual(reports.map(addressOf).toSorted());
    expect(text('reports/index.html')).toContain(`rft.identifier=${encodeURIComponent(`${site}/reports/0001/`)}`);
  });

  test('the sitemap has each page once, and robots are led to it', () => {
    const listed = [...text('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    const cited = (page: Page) => page.path !== '404.html' && !redirects(page) && !findingAid(page);
    const wanted = pages.filter(cited).map(addressOf);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
    expect(text('robots.txt')).toContain(`\nSitemap: ${site}/sitemap.xml\n`);
  });

  test('the feed tells of each report at its address, and every page leads to it', () => {
    const { id, entries = [], links } = parseAtomFeed(text('feed.xml'));
    const own = new Set(pages.map(addressOf));
    expect(id).toBe(`${site}/feed.xml`);
    expect(links?.map(({ href }) => href)).toEqual([id, `${site}/`]);
    const told = entries.map((entry) => entry.id ?? '');
    expect(told.filter((address) => address.startsWith(`${site}/reports/`))).toHaveLength(
      pages.filter(({ path }) => /^reports\/\d+\/index\.html$/.test(path)).length,
    );
    expect(told.filter((address) => !own.has(address.replace(/#.*$/, '')))).toEqual([]);
    expect(text('corrections/index.html')).toContain('href="../feed.xml"');
    const without = pages.filter((page) => !linked(page, 'alternate').some((href) => href.endsWith('feed.xml')));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('the page for missing addresses links below the base path', () => {
    const page = pages.find(({ path }) => path === '404.html');
    const links = page ? named(page, 'a').map((link) => attribute(link, 'href') ?? '') : [];
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !href.startsWith('/archive/x/') && !href.startsWith('#'))).toEqual([]);
  });

  test('citations and data carry the origin, and the policies the contact', () => {
    const about = text('about/index.html');
    expect(about).toContain(`${site}/reports/0001/#p3`);
    expect(text('data/figures.json')).toContain(`"${site}/reports/0001/#f1"`);
    expect(text('reports/0001/annotations.json')).toContain(`"source":"${site}/reports/0001/text.txt"`);
    expect(text('data/figures.csv')).toContain(`,${site}/reports/0001/#f1,`);
    expect(JSON.parse(text('data/datapackage.json'))).toMatchObject({ homepage: `${site}/` });
    const [ris] = readRis(text('reports/0001/cite.ris'));
    const [bib] = readBiblatex(text('reports/0001/cite.bib'));
    const [csl] = cslFile.parse(JSON.parse(text('reports/0001/cite.csl.json')));
    const whole = [`${site}/reports/0001/`];
    expect([ris?.values('UR'), bib?.values('url'), [csl?.URL]]).toEqual([whole, whole, whole]);
    expect(about.split(`href="${contact}"`)).toHaveLength(3);
    expect(readFileSync(join(dist, 'about/index.html'), 'utf8')).not.toContain('mailto:');
  });
});
