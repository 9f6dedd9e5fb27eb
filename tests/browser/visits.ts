/** Visits to the built site in a real browser, and what goes wrong on the way. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { dist, siteFiles } from '../site/pages.ts';

/** What a browser complains of, in words. */
export interface Visit {
  readonly page: Page;
  /** Every message on the console, thrown errors, failed requests, and every request to a foreign host. */
  readonly troubles: readonly string[];
}

/** The browser that the set-up started. */
export function connect(endpoint: string): Promise<Browser> {
  return chromium.connect(endpoint);
}

/**
 * Open an address in a context of its own; give the page to `look`, and close it.
 *
 * The reader asks for reduced motion, so that nothing is measured on its way.
 *
 * @param home The site's home page; what is not under its host is foreign, noted and not fetched.
 * @param prepare Done before the page is asked for.
 */
export async function visit<T>(
  browser: Browser,
  home: string,
  path: string,
  look: (visit: Visit) => Promise<T>,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<T> {
  const context = await browser.newContext({ locale: 'ar', reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    const troubles: string[] = [];
    const { origin } = new URL(home);
    await page.route(
      (url) => url.origin !== origin && !['data:', 'blob:'].includes(url.protocol),
      (route) => {
        troubles.push(`foreign: ${route.request().url()}`);
        return route.abort();
      },
    );
    page.on('console', (message) => void troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => void troubles.push(`thrown: ${error.message}`));
    page.on('requestfailed', (request) => {
      // What a page still asks for when the reader leaves it is broken off, and nothing is wrong.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
    });
    await prepare(page);
    await page.goto(new URL(path, home).href, { waitUntil: 'load' });
    // Nothing is measured of letters that only stand in.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await look({ page, troubles });
  } finally {
    await context.close();
  }
}

/** Every page of a built site, `dist/` if not given, as an address: `reports/0001/`. */
export function addresses(folder = dist): string[] {
  return siteFiles(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
}

/** The kind of a page: its address with the report, faction or other record that it is about, or its number, left out. */
export function kindOf(address: string): string {
  const [section = '', record, ...rest] = address.split('/').filter((part) => part !== '');
  return (
    [section, ...(record === undefined ? [] : ['*']), ...rest.map((step) => (/^\d+$/.test(step) ? '*' : step))].join(
      '/',
    ) || 'home'
  );
}

/** The page of each kind with the most bytes, or the first few of them. */
export function specimens(each = 1, folder = dist): [kind: string, address: string][] {
  const size = (address: string) => statSync(join(folder, address.replace(/(^|\/)$/, '$1index.html'))).size;
  const kinds = new Map<string, { address: string; size: number }[]>();
  for (const address of addresses(folder)) {
    const kind = kindOf(address);
    kinds.set(kind, [...(kinds.get(kind) ?? []), { address, size: size(address) }]);
  }
  return [...kinds].flatMap(([kind, pages]) =>
    pages
      .sort((a, b) => b.size - a.size)
      .slice(0, each)
      .map(({ address }): [string, string] => [kind, address]),
  );
}

/** Up to `count` of a list, evenly spread, its first among them: enough of ten thousand pages. */
export function sample<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, place) => list[Math.floor(place * step)] as T);
}
