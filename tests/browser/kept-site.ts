/** A copy of the built site on a server that can be stopped, given other files and started again, and who reads it. */
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../src/distribution/serve.ts';
import { workerFile, writeWorker } from '../../src/distribution/worker.ts';
import { dist } from '../site/pages.ts';

export interface KeptSite {
  readonly folder: string;
  /** Of its home page; it stays when the server is started again. */
  readonly home: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Make another edition of it: some files changed, and the worker and its list made anew. */
  publish(edition: string, change: (folder: string) => Promise<void>, limit?: number): Promise<void>;
  remove(): Promise<void>;
}

/** What a site can do without in tests of how it is kept, and not of what. */
const besides = ['pagefind', 'places', 'persons', 'sources', 'words', 'data', 'licences'];

/** Where a few records of many are enough, and how many. */
const few = { factions: 2, figures: 1, reports: 3 };

/** Copy a tenth of the files of the built site, so that they are kept sooner. */
async function copyFew(folder: string, kept: readonly string[]): Promise<void> {
  const gone = new Set([workerFile, ...besides.filter((part) => !kept.includes(part))].map((part) => join(dist, part)));
  for (const [part, count] of Object.entries(few)) {
    const records = await readdir(join(dist, part), { withFileTypes: true });
    const names = records.filter((entry) => entry.isDirectory()).map(({ name }) => join(dist, part, name));
    for (const name of names.sort().slice(count)) gone.add(name);
  }
  await cp(dist, folder, { recursive: true, filter: (path) => !gone.has(path) });
  await writeWorker(folder, '2031.6');
}

/**
 * A site for one test file.
 *
 * @param whole As it was built; else with a few of its files, which are kept sooner.
 * @param search With the search all the same.
 * @param inside A folder of the host in which the same site stands once more, with a slash.
 */
export async function keptSite({ whole = false, search = false, inside = '' } = {}): Promise<KeptSite> {
  const folder = await mkdtemp(join(tmpdir(), 'sijill-kept-'));
  if (whole) await cp(dist, folder, { recursive: true });
  else await copyFew(folder, search ? ['pagefind'] : []);
  if (inside !== '') {
    const other = await mkdtemp(join(tmpdir(), 'sijill-kept-'));
    await cp(folder, other, { recursive: true });
    await mkdir(join(folder, inside), { recursive: true });
    await cp(other, join(folder, inside), { recursive: true });
    await rm(other, { recursive: true });
  }
  let server = await serve(folder, { port: 0 });
  const home = server.address;
  const port = Number(new URL(home).port);
  let isRunning = true;
  const stop = async (): Promise<void> => {
    if (isRunning) await server.close();
    isRunning = false;
  };
  return {
    folder,
    home,
    stop,
    start: async () => {
      server = await serve(folder, { port });
      isRunning = true;
    },
    publish: async (edition, change, limit) => {
      await change(folder);
      await rm(join(folder, workerFile));
      await writeWorker(folder, edition, { limit });
    },
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Change the text of a file. */
export async function edit(folder: string, path: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(folder, path), change(await readFile(join(folder, path), 'utf8')));
}

/** A reader of their own, with a browser's store of their own. */
export async function asReader<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'ar', reducedMotion: 'reduce' });
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Open the page about keeping and press its button. */
export async function askToKeep(page: Page, home: string): Promise<void> {
  await page.goto(new URL('offline/', home).href);
  await page.locator('[data-state=none] button').click();
}

/** The same, until everything is kept. */
export async function keepSite(page: Page, home: string): Promise<void> {
  await askToKeep(page, home);
  await page.locator('sijill-offline[data-state=kept]').waitFor({ timeout: 90_000 });
}

/** Everything that the page's origin has stored in the browser. */
export function stored(page: Page): Promise<unknown> {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
}

export const nothing = { caches: [], workers: [], local: 0, session: 0, databases: 0, cookies: '' };
