import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const [report = ''] = addresses().filter((address) => /^reports\/\d+\/$/.test(address));
const [faction = ''] = addresses().filter((address) => /^factions\/[^/]+\/$/.test(address));
const number = String(Number(report.split('/')[1]));

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const offer = 'sijill-near-addresses';

describe('the page for missing addresses', () => {
  test.each([
    [`report/${number}`, report],
    [`reports/${number}/#p1`, `${report}#p1`],
    [`a/${faction}`, faction],
    [faction.replace('factions', 'faction').slice(0, -2), faction],
  ])('offers for %s the address that was meant, and it is there', async (asked, meant) => {
    await visit(browser, home, asked, async ({ page }) => {
      const first = page.locator(`${offer} a`).first();
      await first.waitFor();
      expect(await first.evaluate((link: HTMLAnchorElement) => link.href)).toBe(new URL(meant, home).href);
      await first.click();
      await page.waitForURL(new URL(meant, home).href);
      expect(await page.locator('h1').innerText()).not.toContain('لا صفحة بهذا العنوان');
    });
  });

  test.each(['nothing/like/this/at/all', '404.html'])(
    'offers nothing for %s, and shows no empty box',
    async (asked) => {
      await visit(browser, home, asked, async ({ page }) => {
        await page.waitForLoadState('networkidle');
        expect(await page.locator(offer).isVisible()).toBe(false);
      });
    },
  );

  test('helps without JavaScript: a search box, every section, and how addresses are made', async () => {
    await visit(
      browser,
      home,
      `report/${number}`,
      async ({ page }) => {
        expect(await page.locator('main input[type=search]').isVisible()).toBe(true);
        expect(await page.locator(offer).isVisible()).toBe(false);
        expect(await page.locator('main dl a').count()).toBeGreaterThan(8);
        expect(await page.locator('main dl').innerText()).toContain(`/${report}`);
      },
      { javaScriptEnabled: false },
    );
  });

  test('stays as it is when the list of addresses cannot be read', async () => {
    await visit(
      browser,
      home,
      `report/${number}`,
      async ({ page, troubles }) => {
        await page.waitForLoadState('networkidle');
        expect(await page.locator(offer).isVisible()).toBe(false);
        expect(troubles.filter((trouble) => trouble.startsWith('thrown'))).toEqual([]);
      },
      {},
      (page) => page.route('**/addresses.txt', (route) => route.fulfill({ status: 500, body: '/\tx' })),
    );
  });
});
