import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/distribution/serve.ts';
import { dist } from '../site/pages.ts';
import { unpackPortable } from './portable-folder.ts';
import type { PortableFolder } from './portable-folder.ts';
import { queries, tour, watch } from './tour.ts';
import type { Seen } from './tour.ts';
import { connect, specimens } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
let disk: PortableFolder;
let network: Seen;
beforeAll(async () => {
  [browser, disk] = await Promise.all([connect(inject('browser')), unpackPortable(dist)]);
  network = (await look(home, (page) => tour(page, home))).seen;
});
afterAll(() => Promise.all([browser.close(), disk.remove()]));

interface Looked<T> {
  readonly seen: T;
  /** Every address that was asked for. */
  readonly asked: readonly string[];
  /** What the console told, what was thrown, and what the page's policy refused. */
  readonly troubles: readonly string[];
}

/** Look at a page, in a context of its own. */
async function look<T>(
  address: string,
  what: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<Looked<T>> {
  const context = await browser.newContext({ locale: 'ar', reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    const [asked, troubles]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(decodeURI(request.url())));
    page.on('requestfailed', (request) => {
      // What a page still asks for when the reader leaves it is broken off, and nothing is wrong.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()}`);
    });
    page.on('console', (message) => troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
    await page.addInitScript(watch);
    await page.goto(address);
    return { seen: await what(page), asked, troubles };
  } finally {
    await context.close();
  }
}

const beside = (path: string) => new URL(path, disk.home).href;
const outside = (asked: readonly string[]) =>
  asked.filter((address) => !address.startsWith(decodeURI(disk.home).replace(/[^/]*$/, '')));

describe('the portable edition opened from a disk', () => {
  test('shows on a reader’s whole way what the site shows, asks for nothing outside its folder, and complains of nothing', async () => {
    const { seen, asked, troubles } = await look(disk.home, (page) => tour(page, disk.home));
    expect(seen).toEqual(network);
    expect(asked.length).toBeGreaterThan(50);
    expect(outside(asked)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('finds on that way: the searches have results, suggestions and names, the quotations their verdicts', () => {
    expect(queries.map((query) => (network[query] as readonly unknown[])[0])).toEqual(
      queries.map((query) => (/ظ|الأسرر/u.test(query) ? 'nothing' : 'found')),
    );
    expect(String(network['q=الأسرر'])).toContain('هل تقصد «');
    expect(String(network['q=Khan Shaykhun'])).toContain('/places/khan-shaykhun/');
    expect(String(network['completions'])).toContain('خان شيخون');
    expect(network['its hits']).not.toHaveLength(0);
    const verdicts = Object.entries(network).filter(([step]) => step.startsWith('«'));
    expect(verdicts.map(([, seen]) => (seen as readonly string[])[0])).toEqual(['exact', 'spelling', 'partly', 'none']);
  });

  test('shows every kind of page without a complaint, and without a request elsewhere', async () => {
    const shown = specimens().flatMap(([, address]) => (address === '404.html' ? [] : [`${address}index.html`]));
    const { asked, troubles } = await look(disk.home, async (page) => {
      for (const path of shown) {
        await page.goto(beside(path));
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
      }
    });
    expect(shown.filter((path) => !asked.includes(decodeURI(beside(path))))).toEqual([]);
    expect([...outside(asked), ...troubles]).toEqual([]);
  });

  test('is read without JavaScript: from the first page to a report and on to a faction', async () => {
    const { seen, troubles } = await look(
      disk.home,
      async (page) => {
        await page.locator('.section-links a').first().click();
        await page.locator('main a[href*="0001/"]').first().click();
        const paragraph = await page.locator('#p1').isVisible();
        await page.locator('.transcription .faction-name').first().click();
        await page.waitForURL(/\/factions\/[\w-]+\/index\.html$/);
        return paragraph;
      },
      { javaScriptEnabled: false },
    );
    expect(seen).toBe(true);
    expect(troubles).toEqual([]);
  });

  test('gives for a citation the address in the archive, and not that of the reader’s file', async () => {
    const { seen } = await look(
      beside('reports/0001/index.html'),
      async (page) => {
        await page.getByRole('button', { name: 'انسخ رابط الفقرة 2', exact: true }).click();
        await page.getByRole('status').filter({ hasText: 'نُسخ رابط الفقرة 2' }).waitFor({ state: 'attached' });
        return page.evaluate(() => navigator.clipboard.readText());
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
    expect(seen).toBe('reports/0001/#p2');
  });

  test.each([
    ['missing', undefined],
    ['cut short', (script: string) => script.slice(0, -20)],
    ['damaged', (script: string) => script.replace(/(?<=^.{200}).{8}/s, 'AAAAAAAA')],
  ])('says so where a file of the search is %s, and answers when it is there again', async (_, broken) => {
    const file = join(disk.folder, 'pagefind/reports.txt.js');
    const whole = await readFile(file, 'utf8');
    if (broken) await writeFile(file, broken(whole));
    else await rename(file, `${file}.away`);
    try {
      const { seen } = await look(beside(`search/index.html?${queries[0]}`), async (page) => {
        const status = page.locator('sijill-search [role=status]');
        await status.filter({ hasText: 'تعذّر تحميل' }).waitFor();
        await writeFile(file, whole);
        await page.getByRole('button', { name: 'أعد المحاولة' }).click();
        await status.filter({ hasText: 'النتائج:' }).waitFor();
        return status.innerText();
      });
      expect(seen).toBe((network[queries[0]] as readonly string[])[1]);
    } finally {
      await writeFile(file, whole);
    }
  });

  test('works over the network too', async () => {
    const served = await serve(disk.folder, { port: 0 });
    try {
      const { seen, troubles } = await look(`${served.address}search/index.html?${queries[0]}`, async (page) => {
        const status = page.locator('sijill-search [role=status]');
        await status.filter({ hasText: 'النتائج:' }).waitFor();
        return status.innerText();
      });
      expect(seen).toBe((network[queries[0]] as readonly string[])[1]);
      expect(troubles).toEqual([]);
    } finally {
      await served.close();
    }
  });
});

test.each([
  ['search', 'sijill-search'],
  ['verify', 'sijill-verify'],
])('the page /%s/ of the site itself, opened from a disk, says what works there instead', async (page, element) => {
  const { seen } = await look(pathToFileURL(join(dist, page, 'index.html')).href, (opened) =>
    opened.locator(`${element} [role=status]`).innerText(),
  );
  expect(seen).toContain('npm run portable');
});
