import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dist } from '../site/pages.ts';
import { violations } from './axe.ts';
import { asReader, askToKeep, edit, keepSite, keptSite, nothing, stored } from './kept-site.ts';
import type { KeptSite } from './kept-site.ts';
import { addresses, connect } from './visits.ts';

const [report = '', other = ''] = addresses().filter((address) => /^reports\/\d+\/$/.test(address));
const [faction = ''] = addresses().filter((address) => /^factions\/[^/]+\/$/.test(address));

let browser: Browser;
/** As it was built, and one with fewer files. */
let whole: KeptSite;
let site: KeptSite;
const at = (path: string): string => new URL(path, site.home).href;
const inWhole = (path: string): string => new URL(path, whole.home).href;
beforeAll(async () => {
  browser = await connect(inject('browser'));
  [whole, site] = [await keptSite({ whole: true }), await keptSite()];
});
afterAll(async () => {
  await browser.close();
  await whole.remove();
  await site.remove();
});

describe('before the reader asks', () => {
  test('nothing is stored and no worker registered, and only the size is asked for', async () => {
    await asReader(browser, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const path of ['', report]) await page.goto(at(path), { waitUntil: 'networkidle' });
      expect(asked.filter((url) => /edition-notice|offline/.test(url))).toEqual([]);
      asked.length = 0;
      await page.goto(at('offline/'), { waitUntil: 'networkidle' });
      expect(await page.locator('[data-panel]').innerText()).toMatch(/\d+(?:\.\d)? م\.ب .*\d+ ملف/);
      expect(asked.filter((url) => !/\/assets\/|\/offline\/$|\.(?:svg|ico)$/.test(url))).toEqual([
        at('offline/files/list.json'),
      ]);
      expect(await stored(page)).toEqual(nothing);
    });
  });
});

describe('with the archive kept and its server stopped', () => {
  test('all of it is there: pages never visited, the search with a filter, figures, the verifier', async () => {
    await asReader(browser, async (page) => {
      await keepSite(page, whole.home);
      expect(await page.locator('sijill-offline [role=status]').innerText()).toMatch(/متاح دون اتصال: الإصدار \S+/);
      await whole.stop();
      try {
        await page.goto(inWhole(''));
        expect(await page.locator('h1').count()).toBe(1);
        await page.locator('.kept-edition').waitFor();
        for (const path of [report, faction, 'figures/', 'data/']) {
          const response = await page.goto(inWhole(path));
          expect([path, response?.status(), response?.url()]).toEqual([path, 200, inWhole(path)]);
          await page.locator('.kept-edition').waitFor();
        }
        await page.goto(inWhole('search/?q=حلب'));
        await page.locator('[data-results] a').first().waitFor();
        const all = await page.locator('sijill-search [role=status]').innerText();
        await page.locator('sijill-search select').first().selectOption({ index: 1 });
        await expect.poll(() => page.locator('sijill-search [role=status]').innerText()).not.toBe(all);
        await page.goto(inWhole(other));
        await page.locator('.kept-edition a').waitFor();
        const saved = page.waitForEvent('download');
        await page.locator('a[download$=".ris"]').first().click();
        expect(await (await saved).failure()).toBeNull();
        const quoted = (await page.locator('#p2').first().innerText()).trim();
        await page.goto(inWhole('verify/'));
        await page.locator('textarea').fill(quoted);
        await page.locator('.verify-form button').click();
        await page.locator('sijill-verify[data-state=exact]').waitFor();
      } finally {
        await whole.start();
      }
    });
  });

  test('addresses are answered as their host would', async () => {
    await asReader(browser, async (page) => {
      await keepSite(page, site.home);
      await site.stop();
      try {
        await page.goto(at('offline/'));
        await page.locator('[data-state=kept]').waitFor();
        // What no list names is there all the same, but not here.
        await page.goto(at('SHA256SUMS'));
        expect(page.url()).toBe(at('offline/#not-kept'));
        for (const [asked, status, stands] of [
          [report.slice(0, -1), 200, report],
          [`${report}index.html`, 200, `${report}index.html`],
          [`${report}?sum=0`, 200, `${report}?sum=0`],
          ['reports/nowhere/', 404, 'reports/nowhere/'],
        ] as const) {
          const response = await page.goto(at(asked));
          expect([response?.status(), page.url()]).toEqual([status, at(stands)]);
          expect(await page.locator('h1').innerText()).not.toBe('');
        }
      } finally {
        await site.start();
      }
    });
  });
});

describe('the page about keeping', () => {
  test('has nothing for axe to find while it keeps, when it fails and when all is kept', async () => {
    await asReader(browser, async (page) => {
      const found = () => violations(page, undefined, 'main');
      await page.route(/\/factions\//, () => undefined);
      await askToKeep(page, site.home);
      await page.getByText(/يُحفظ الأرشيف للعمل دون اتصال: \d+ ملف\S+ من \d+/).waitFor();
      expect(await found()).toEqual([]);
      await page.unrouteAll();
      await page.route(/\/factions\//, (route) => route.abort());
      await page.reload();
      await page.locator('[data-state=part] button').first().click();
      await page.locator('[data-failure=network]').waitFor();
      expect(await found()).toEqual([]);
      await page.unrouteAll();
      await page.reload();
      await page.locator('[data-state=part] button').first().click();
      await page.locator('[data-state=kept]').waitFor({ timeout: 90_000 });
      expect(await found()).toEqual([]);
    });
  });
});

describe('deleting the kept copy', () => {
  test('leaves nothing, neither at once nor when the page is loaded again', async () => {
    await asReader(browser, async (page) => {
      await keepSite(page, site.home);
      await page.goto(at(report));
      await page.goto(at('offline/'));
      await page.getByRole('button', { name: 'احذف النسخة المحفوظة' }).click();
      await page.locator('[data-state=none]').waitFor();
      expect(await stored(page)).toEqual(nothing);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await stored(page)).toEqual(nothing);
      await page.goto(at(report), { waitUntil: 'networkidle' });
      expect(await page.locator('.kept-edition').count()).toBe(0);
      expect(await stored(page)).toEqual(nothing);
    });
  });

  test('while another page keeps it ends that, and nothing comes back', async () => {
    await asReader(browser, async (page) => {
      // Some files never come, so that it is still at it.
      await page.route(/\/factions\//, () => undefined);
      await askToKeep(page, site.home);
      await page.locator('progress').waitFor();
      const tab = await page.context().newPage();
      await tab.goto(at('offline/'));
      await tab.getByRole('button', { name: 'احذف ما حُفظ' }).click();
      await tab.getByText('حُذفت النسخة المحفوظة').waitFor();
      await page.locator('[data-state=none]').waitFor();
      expect(await stored(page)).toEqual(nothing);
    });
  });

  test('is what cancelling does', async () => {
    await asReader(browser, async (page) => {
      await page.route(/\/factions\//, () => undefined);
      await askToKeep(page, site.home);
      await page.locator('progress').waitFor();
      await page.getByRole('button', { name: 'ألغِ الحفظ' }).click();
      await page.locator('[data-state=none]').waitFor();
      expect(await stored(page)).toEqual(nothing);
    });
  });
});

describe('keeping that fails', () => {
  test('when it is interrupted goes on where it was, and fetches nothing anew', async () => {
    await asReader(browser, async (page) => {
      await page.route(/\/factions\//, (route) => route.abort());
      await askToKeep(page, site.home);
      await page.locator('[data-failure=network]').waitFor();
      expect(await stored(page)).toMatchObject({ workers: [] });
      await page.route('**/list.json', (route) => route.abort());
      await page.getByRole('button', { name: 'أعد المحاولة' }).click();
      await page.getByText('وما وصل من قبل باقٍ على جهازك').waitFor();
      expect(await page.getByRole('button', { name: 'احذف ما حُفظ' }).isVisible()).toBe(true);
      await page.unroute('**/list.json');
      await page.reload();
      const said = await page.locator('[data-state=part] [role=status]').innerText();
      const [kept = 0, of = 0] = (said.match(/\d+/g) ?? []).map(Number);
      expect(kept).toBeGreaterThan(20);
      await page.unrouteAll();
      let fetched = 0;
      page.on('response', () => (fetched += 1));
      await page.getByRole('button', { name: 'تابع الحفظ' }).click();
      await page.locator('[data-state=kept]').waitFor({ timeout: 90_000 });
      // Of the icon Playwright tells nothing.
      expect(fetched).toBeGreaterThanOrEqual(of - kept - 1);
      expect(fetched).toBeLessThan(of - kept + 10);
    });
  });

  test.each([
    ['altered', 'mismatch', (path: string) => edit(site.folder, path, (text) => text.replace('ا', 'أ'))],
    ['truncated', 'mismatch', (path: string) => edit(site.folder, path, (text) => text.slice(0, -20))],
    ['gone', 'answer', (path: string) => rm(join(site.folder, path))],
  ])('for a file that is %s says so and names it, and nothing is read from the copy', async (_, kind, spoil) => {
    const path = `${other}index.html`;
    await asReader(browser, async (page) => {
      await spoil(path);
      try {
        await askToKeep(page, site.home);
        await page.locator(`[data-failure=${kind}]`).waitFor();
        expect(await page.locator('[data-panel]').innerText()).toContain(path);
        expect(await stored(page)).toMatchObject({ workers: [] });
      } finally {
        await copyFile(join(dist, path), join(site.folder, path));
      }
      await page.getByRole('button', { name: 'أعد المحاولة' }).click();
      await page.locator('[data-state=part] button').first().click();
      await page.locator('[data-state=kept]').waitFor({ timeout: 90_000 });
    });
  });

  test('for want of room says how much is needed before it fetches anything', async () => {
    await asReader(browser, async (page) => {
      // Chromium tells every site that it has the same room, whatever there is.
      await page.addInitScript(() => {
        StorageManager.prototype.estimate = () => Promise.resolve({ quota: 600_000, usage: 100_000 });
      });
      await page.goto(at('offline/'), { waitUntil: 'networkidle' });
      let fetched = 0;
      page.on('request', () => (fetched += 1));
      await page.locator('[data-state=none] button').click();
      await page.locator('[data-state=full]').waitFor();
      expect(await page.locator('sijill-offline [role=status]').innerText()).toMatch(/م\.ب.*500 ك\.ب/);
      expect(fetched).toBe(0);
      expect(await stored(page)).toEqual(nothing);
    });
  });

  test('when the room ends on the way says so, and what was kept can be deleted', async () => {
    await asReader(browser, async (page) => {
      await page.goto(at('offline/'));
      const session = await page.context().newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.home).origin, quotaSize: 1_000_000 });
      await page.locator('[data-state=none] button').click();
      await page.locator('[data-failure=full]').waitFor();
      await page.getByRole('button', { name: 'احذف ما حُفظ' }).click();
      await page.locator('[data-state=none]').waitFor();
      expect(await stored(page)).toEqual(nothing);
    });
  });

  test('when the browser refuses says so', async () => {
    await asReader(browser, async (page) => {
      await page.addInitScript(() => {
        CacheStorage.prototype.open = () => Promise.reject(new DOMException('no', 'SecurityError'));
      });
      await askToKeep(page, site.home);
      await page.locator('[data-failure=refused]').waitFor();
    });
  });

  test('is not offered where there are no service workers, and the page says what still works', async () => {
    await asReader(browser, async (page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      });
      await page.goto(at('offline/'));
      await page.locator('[data-state=unable]').waitFor();
      expect(await page.locator('[data-panel] button').count()).toBe(0);
      expect(await page.locator('sijill-offline [role=status]').innerText()).toContain('ما دام الاتصال');
      expect(await page.locator('.wordmark').isVisible()).toBe(true);
    });
  });
});
