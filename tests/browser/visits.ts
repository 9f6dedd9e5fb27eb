/** Visits to the built site in a real browser, and what goes wrong on the way. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
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

/** Somebody with a window of their own, who goes from page to page in it. */
export interface Reader {
  /** Open an address and give the page to `look`; what goes wrong is told of this visit alone. */
  visit<T>(path: string, look: (visit: Visit) => Promise<T>): Promise<T>;
  /** Leave the page, and have media and routes as at first, in a window of this size. */
  begin(window: ViewportSize): Promise<void>;
  close(): Promise<void>;
}

/**
 * A reader in a context of their own, for visits that leave nothing behind but the size of the window, its media and its
 * routes: a page is opened there with a third of what it costs in a new one.
 *
 * The reader asks for reduced motion, so that nothing is measured on its way.
 *
 * @param home The site's home page; what is not under its host is foreign, noted, and reached by no browser of
 * `startChromium`.
 * @param prepare Done before the first page is asked for.
 */
export async function openReader(
  browser: Browser,
  home: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Reader> {
  const context = await browser.newContext({ locale: 'ar', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  let troubles: string[] = [];
  const { origin } = new URL(home);
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && !['data:', 'blob:'].includes(protocol)) troubles.push(`foreign: ${request.url()}`);
  });
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
  return {
    visit: async (path, look) => {
      // The same page at another fragment would not be opened anew.
      if (page.url() !== 'about:blank' && path.includes('#')) await page.goto('about:blank');
      const seen: string[] = (troubles = []);
      await page.goto(new URL(path, home).href, { waitUntil: 'load' });
      // Nothing is measured of letters that only stand in.
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return look({ page, troubles: seen });
    },
    begin: async (window) => {
      for (const other of context.pages()) if (other !== page) await other.close();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.goto('about:blank');
      const { colorScheme = 'light', reducedMotion = 'reduce' } = options;
      await page.emulateMedia({ media: null, forcedColors: null, contrast: null, colorScheme, reducedMotion });
      await page.setViewportSize(window);
    },
    close: () => context.close(),
  };
}

/** One visit of a reader who was never here (`openReader`). */
export async function firstVisit<T>(
  browser: Browser,
  home: string,
  path: string,
  look: (visit: Visit) => Promise<T>,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<T> {
  const reader = await openReader(browser, home, options, prepare);
  try {
    return await reader.visit(path, look);
  } finally {
    await reader.close();
  }
}

/** Readers whose visit is over, by the site and by what they are but for the size of their window. */
const idle = new WeakMap<Browser, Map<string, Reader>>();

/**
 * One visit of somebody who may have been here before, and has files that did not change: it costs half of a first one.
 * Pages leave nothing else behind (`silence.test.ts`). Where something is prepared it is a first visit; where `look` hears
 * what is fetched, or adds what outlives a page, ask for one.
 */
export async function visit<T>(
  browser: Browser,
  home: string,
  path: string,
  look: (visit: Visit) => Promise<T>,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<T> {
  if (prepare !== undefined) return firstVisit(browser, home, path, look, options, prepare);
  const { viewport, ...person } = options;
  const key = JSON.stringify([home, person]);
  const readers = idle.get(browser) ?? new Map<string, Reader>();
  idle.set(browser, readers);
  const reader = readers.get(key) ?? (await openReader(browser, home, person));
  // Whoever visits meanwhile is somebody else, and so is whoever comes after a visit that failed.
  readers.delete(key);
  try {
    await reader.begin(viewport ?? { width: 1280, height: 720 });
    const seen = await reader.visit(path, look);
    readers.set(key, reader);
    return seen;
  } catch (error) {
    await reader.close();
    throw error;
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
