/** What the site's pages and files ask of a browser: nothing of anybody else, and nothing that is not in a file. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentType } from '../../src/distribution/content-types.ts';
import { headerRules, headersText, takes } from '../../src/distribution/headers.ts';
import { hostPolicy, pagePolicy } from '../../src/distribution/policy.ts';
import { attribute, dist, elements, isForeign, named, references, siteFiles, sitePages } from './pages.ts';
import type { Page } from './pages.ts';

const pages = sitePages();
const files = siteFiles();

const faults = (wrong: (page: Page) => readonly string[]): string[] =>
  pages.flatMap((page) => wrong(page).map((fault) => `${page.path}: ${fault}`));

/** What each `meta` of a page says in the name of a header. */
const said = (page: Page, header: string): string[] =>
  named(page, 'meta').flatMap((meta) =>
    attribute(meta, 'httpEquiv')?.toLowerCase() === header ? [attribute(meta, 'content') ?? ''] : [],
  );

/** The sources that a policy names, by directive. */
const sources = (policy: string): Map<string, readonly string[]> =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));

/** The path that a reader asks a host for. */
const asked = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

describe('every page', () => {
  test('has the whole policy, with WebAssembly where the search runs alone', () => {
    const wanted = ({ path }: Page) => pagePolicy({ wasm: path === 'search/index.html' });
    expect(
      faults((page) => {
        const policies = said(page, 'content-security-policy');
        return policies.length === 1 && policies[0] === wanted(page) ? [] : [`${policies.length}: ${policies}`];
      }),
    ).toEqual([]);
  });

  test('says it before everything else but the encoding', () => {
    expect(
      faults((page) => {
        const head = named(page, 'head').flatMap(({ children }) => children.flatMap((child) => elements(child)));
        const [first, second] = head;
        const right = first && attribute(first, 'charSet') === 'utf-8' && second && attribute(second, 'httpEquiv');
        return right === 'Content-Security-Policy' ? [] : [`<${first?.tagName}> <${second?.tagName}>`];
      }),
    ).toEqual([]);
  });

  test('tells nobody where a reader comes from, and asks after no host before a reader does', () => {
    expect(
      faults((page) => {
        const referrer = named(page, 'meta').filter((meta) => attribute(meta, 'name') === 'referrer');
        const told = referrer.map((meta) => attribute(meta, 'content')).join();
        const prefetch = said(page, 'x-dns-prefetch-control').join();
        return told === 'no-referrer' && prefetch === 'off' ? [] : [`${told} ${prefetch}`];
      }),
    ).toEqual([]);
  });

  test('loads nothing foreign, and sends nothing elsewhere', () => {
    /** Links that a browser only keeps for who asks: it loads nothing of them. */
    const told = /^(?:alternate|author|canonical|cite-as|collection|describedby|item|license|schema\.\w+|type)$/;
    const loads = ({ tagName, properties }: Element): boolean =>
      tagName === 'link'
        ? !String(properties['rel'])
            .split(/[ ,]/)
            .every((rel) => told.test(rel))
        : tagName !== 'a';
    expect(
      faults((page) => [
        ...references(page)
          .filter(({ element, address }) => loads(element) && isForeign(address))
          .map(({ element, address }) => `<${element.tagName}> ${address}`),
        ...elements(page.tree).flatMap(({ tagName, properties }) =>
          ['ping', 'background', 'imageSrcSet', 'xLinkHref', 'srcDoc', 'manifest'].flatMap((name) =>
            properties[name] === undefined ? [] : [`<${tagName} ${name}>`],
          ),
        ),
        ...['iframe', 'object', 'embed', 'base', 'portal', 'frame', 'applet'].flatMap((name) =>
          named(page, name).map(() => `<${name}>`),
        ),
      ]),
    ).toEqual([]);
  });

  test('can be installed: it names the manifest and the icon for iOS', () => {
    const rel = (page: Page, name: string) => named(page, 'link').filter((link) => attribute(link, 'rel') === name);
    expect(
      faults((page) =>
        ['manifest', 'apple-touch-icon'].flatMap((name) => (rel(page, name).length === 1 ? [] : [name])),
      ),
    ).toEqual([]);
  });
});

describe('every drawing in a file', () => {
  test('runs no script, and has no inline style or handler', () => {
    const drawings = files.filter((path) => path.endsWith('.svg'));
    expect(drawings.length).toBeGreaterThan(0);
    const wrong = drawings.flatMap((path) =>
      elements(fromHtml(readFileSync(join(dist, path), 'utf8'), { fragment: true, space: 'svg' }))
        .filter(
          ({ tagName, properties }) =>
            ['script', 'style', 'foreignObject', 'image', 'use'].includes(tagName) ||
            Object.keys(properties).some((name) => name === 'style' || /^on/i.test(name)),
        )
        .map(({ tagName }) => `${path}: <${tagName}>`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('manifest.webmanifest', () => {
  test('names icons that are there, in the size that it says', () => {
    const text = readFileSync(join(dist, 'manifest.webmanifest'), 'utf8');
    const { icons } = JSON.parse(text) as { icons: readonly { src: string; sizes: string }[] };
    const is = icons.map(({ src }) => {
      const png = readFileSync(join(dist, src));
      return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
    });
    expect(is).toEqual(icons.map(({ sizes }) => sizes));
  });
});

describe('_headers', () => {
  test('is written of the one table', () => {
    expect(readFileSync(join(dist, '_headers'), 'utf8')).toBe(headersText(headerRules));
  });

  test('gives no file a header twice: hosts join the values, or take one of them', () => {
    const twice = files.flatMap((file) => {
      const names = headerRules
        .filter(({ pattern }) => takes(pattern, asked(file)))
        .flatMap(({ headers }) => Object.keys(headers));
      return names.filter((name, place) => names.indexOf(name) !== place).map((name) => `${file}: ${name}`);
    });
    expect(twice).toEqual([]);
  });

  test('refuses nothing that a page lets through', () => {
    const host = sources(hostPolicy);
    expect(
      faults((page) =>
        said(page, 'content-security-policy').flatMap((policy) =>
          [...sources(policy)].flatMap(([directive, own]) =>
            own.filter((source) => !host.get(directive)?.includes(source)).map((source) => `${directive} ${source}`),
          ),
        ),
      ),
    ).toEqual([]);
  });

  test('lets a browser keep for good only what has a checksum in its name', () => {
    const forGood = files.filter((file) =>
      headerRules.some(
        ({ pattern, headers }) => headers['Cache-Control']?.includes('immutable') && takes(pattern, asked(file)),
      ),
    );
    expect(forGood.length).toBeGreaterThan(0);
    expect(forGood.filter((file) => !/-[A-Z0-9]{8}\.\w+$/.test(file))).toEqual([]);
  });

  test('leaves no file without a type', () => {
    const known = /\.(?:png|woff2)$|^_headers$/;
    expect(files.filter((file) => contentType(file) === undefined && !known.test(file))).toEqual([]);
  });
});
