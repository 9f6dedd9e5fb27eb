import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asReader, edit, keepSite, keptSite, stored } from './kept-site.ts';
import type { KeptSite } from './kept-site.ts';
import { addresses, connect } from './visits.ts';

const [report = '', other = '', third = ''] = addresses().filter((address) => /^reports\/\d+\/$/.test(address));

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

/** A site of its own for a test that changes it. */
async function withSite(
  act: (site: KeptSite, at: (path: string) => string) => Promise<void>,
  options: { readonly search?: boolean; readonly inside?: string } = {},
): Promise<void> {
  const site = await keptSite(options);
  try {
    await act(site, (path) => new URL(path, site.home).href);
  } finally {
    await site.remove();
  }
}

/** Every page says its edition in its heading, and a script that is loaded late has another name, as its bytes have. */
async function marked(folder: string, edition: string): Promise<void> {
  const assets = await readdir(join(folder, 'assets'));
  const [late = ''] = assets.filter((name) => /^citation-.*\.js$/.test(name));
  const renamed = `citation-${edition}.js`;
  await rename(join(folder, 'assets', late), join(folder, 'assets', renamed));
  for (const path of addresses(folder).map((address) => address.replace(/(^|\/)$/, '$1index.html')))
    await edit(folder, path, (text) => text.replace('<h1', `<h1 data-edition="${edition}"`).replaceAll(late, renamed));
}

/** In a page: nothing is dropped from the kept copy. */
function dropNothing(): void {
  Cache.prototype.delete = () => new Promise(() => undefined);
}

/** In the pages of a tab: what is first dropped ends early, as when the reader leaves, and the window is named after that. */
function breakOffDropping(): void {
  if (window.name !== '') return;
  const drop = Cache.prototype.delete;
  let left = 3;
  Cache.prototype.delete = function (request) {
    if (left-- > 0) return drop.call(this, request);
    window.name = 'broken off';
    return new Promise(() => undefined);
  };
}

const editionShown = (page: Page) => page.locator('h1').first().getAttribute('data-edition');
const next = (page: Page) => page.locator('.edition-notice');

describe('a new edition', () => {
  test('waits whole while the reader goes on in the old one, and comes by consent to all open pages', async () => {
    await withSite(async (site, at) => {
      await asReader(browser, async (page) => {
        await keepSite(page, site.home);
        await page.goto(at(report));
        const tab = await page.context().newPage();
        await tab.goto(at(report));
        await site.publish('2031.7', (folder) => marked(folder, 'new'));
        await page.goto(at(other));
        await next(page).getByText('صدر الإصدار 2031.7 وحُفظ').waitFor({ timeout: 90_000 });
        await site.stop();
        for (const path of [third, '', 'figures/', report]) {
          await page.goto(at(path));
          expect([path, await editionShown(page)]).toEqual([path, null]);
        }
        await tab.addInitScript(dropNothing);
        await page.addInitScript(breakOffDropping);
        await next(page).getByRole('button', { name: 'حدّث الآن' }).click();
        await expect.poll(() => editionShown(page)).toBe('new');
        await expect.poll(() => editionShown(tab)).toBe('new');
        await tab.locator('#cite').scrollIntoViewIfNeeded();
        await expect.poll(() => tab.locator('script[src*="citation-new"]').count()).toBe(1);
        await page.waitForFunction(() => window.name === 'broken off');
        await page.goto(at(third));
        expect(await editionShown(page)).toBe('new');
        await page.locator('.kept-edition').getByText('2031.7').waitFor();
        expect(await next(page).isVisible()).toBe(false);
        // The old one goes, though pages were left while they dropped it: no file has two forms any more.
        const twice = () =>
          page.evaluate(async () => {
            const [name = ''] = await caches.keys();
            const urls = (await (await caches.open(name)).keys()).map(({ url }) => url.replace(/\?.*$/, ''));
            return urls.length - new Set(urls).size;
          });
        await expect.poll(twice).toBe(0);
      });
    });
  });

  test.each([
    [
      'has a file that does not match',
      (site: KeptSite) => edit(site.folder, `${third}index.html`, (text) => `${text}!`),
      (site: KeptSite) => edit(site.folder, `${third}index.html`, (text) => text.slice(0, -1)),
    ],
    [
      'is broken off',
      (site: KeptSite) => rename(join(site.folder, third), join(site.folder, 'moved')),
      (site: KeptSite) => rename(join(site.folder, 'moved'), join(site.folder, third)),
    ],
  ])('that %s changes nothing of what is read, and comes when it is mended', async (_, spoil, mend) => {
    await withSite(async (site, at) => {
      await asReader(browser, async (page) => {
        await keepSite(page, site.home);
        await site.publish('2031.7', (folder) => marked(folder, 'new'));
        await spoil(site);
        await page.goto(at(report));
        await page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration?.update().catch(() => undefined);
          for (let tries = 0; registration?.installing && tries < 300; tries += 1)
            await new Promise((done) => setTimeout(done, 100));
        });
        await site.stop();
        for (const path of [third, '', report]) {
          await page.goto(at(path));
          expect([path, await editionShown(page)]).toEqual([path, null]);
          expect(await next(page).isVisible()).toBe(false);
        }
        await site.start();
        await mend(site);
        await page.goto(at('offline/'));
        await page.getByText('ولم يتمّ حفظه بعد').waitFor();
        await page.getByRole('button', { name: 'احفظ ما في الموقع الآن' }).click();
        await next(page).getByText('صدر الإصدار 2031.7 وحُفظ').waitFor({ timeout: 90_000 });
      });
    });
  });
});

test('an edition that the site goes back to is named so, and one that it takes back waits no more', async () => {
  await withSite(async (site, at) => {
    await asReader(browser, async (page) => {
      await site.publish('2031.10', async () => undefined);
      await keepSite(page, site.home);
      await site.publish('2031.9', (folder) => edit(folder, 'index.html', (text) => `${text}<!-- older -->`));
      await page.goto(at(report));
      await next(page).getByText('عاد الموقع إلى الإصدار 2031.9، وحُفظ').waitFor({ timeout: 90_000 });
      await site.publish('2031.10', (folder) =>
        edit(folder, 'index.html', (text) => text.replace('<!-- older -->', '')),
      );
      await page.goto(at(other));
      const standings = () =>
        page.evaluate(async () => {
          const [name = ''] = await caches.keys();
          const urls = (await (await caches.open(name)).keys()).map(({ url }) => url);
          return urls.filter((url) => url.includes('list.json')).map((url) => new URL(url).search);
        });
      await expect.poll(standings, { timeout: 30_000 }).toEqual(['?current']);
      await expect.poll(() => next(page).isVisible()).toBe(false);
    });
  });
});

describe('a large archive', () => {
  test('keeps all but the reports at first, these as they are read, and the rest on request', async () => {
    await withSite(
      async (site, at) => {
        await site.publish('2031.7', async () => undefined, 100_000);
        await asReader(browser, async (page) => {
          await page.goto(at('offline/'));
          expect(await page.locator('[data-state=none] [data-panel]').innerText()).toContain('ولك أن تحفظ البقية كلّها');
          await keepSite(page, site.home);
          await page.goto(at(report), { waitUntil: 'networkidle' });
          await site.stop();
          await page.goto(at('search/?q=حلب'));
          await page.locator('[data-results] a').first().waitFor();
          expect((await page.goto(at(report)))?.status()).toBe(200);
          await page.locator('.kept-edition').waitFor();
          await page.goto(at(other));
          expect(page.url()).toBe(at('offline/#not-kept'));
          expect(await page.locator('#not-kept').isVisible()).toBe(true);
          await site.start();
          await page.goto(at('offline/'));
          expect(await page.locator('#not-kept').isVisible()).toBe(false);
          await page.getByRole('button', { name: /احفظ بقية الأرشيف \(.* [كم]\.ب\)/ }).click();
          await expect.poll(() => page.locator('[data-panel] button').count()).toBe(1);
          await page.locator('[data-state=kept]').waitFor({ timeout: 90_000 });
          await site.stop();
          expect((await page.goto(at(other)))?.status()).toBe(200);
          expect(page.url()).toBe(at(other));
        });
      },
      { search: true },
    );
  });

  test('does not keep a page that is read in another form than the kept edition has', async () => {
    await withSite(async (site, at) => {
      await site.publish('2031.7', async () => undefined, 100_000);
      await asReader(browser, async (page) => {
        await keepSite(page, site.home);
        await edit(site.folder, `${report}index.html`, (text) => text.replace('<h1', '<h1 data-edition="other"'));
        await page.goto(at(report), { waitUntil: 'networkidle' });
        expect(await editionShown(page)).toBe('other');
        expect(await page.locator('.kept-edition').innerText()).toBe('');
        await site.stop();
        await page.goto(at(report));
        expect(page.url()).toBe(at('offline/#not-kept'));
      });
    });
  });
});

describe('two archives on one host', () => {
  test('keep copies of their own, and deleting one leaves the other', async () => {
    await withSite(
      async (site, at) => {
        await asReader(browser, async (page) => {
          await keepSite(page, site.home);
          await keepSite(page, at('archive/x/'));
          expect(await stored(page)).toMatchObject({
            caches: [`sijill ${site.home}`, `sijill ${at('archive/x/')}`],
            workers: [site.home, at('archive/x/')],
          });
          await page.getByRole('button', { name: 'احذف النسخة المحفوظة' }).click();
          await page.locator('[data-state=none]').waitFor();
          expect(await stored(page)).toMatchObject({ caches: [`sijill ${site.home}`], workers: [site.home] });
          await site.stop();
          expect((await page.goto(at(report)))?.status()).toBe(200);
        });
      },
      { inside: 'archive/x/' },
    );
  });
});
