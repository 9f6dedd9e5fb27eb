import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copied, permissions } from './clipboard.ts';
import { addresses, connect, kindOf, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const report = addresses().find((address) => kindOf(address) === 'reports/*') ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const buttons = (page: Page) => page.getByRole('button', { name: /^انسخ رابط الفقرة/ });

describe('<sijill-permalinks>', () => {
  test('copies the address of a paragraph, and says so', async () => {
    await visit(
      browser,
      home,
      `${report}?utm=1`,
      async ({ page, troubles }) => {
        await page.getByRole('button', { name: 'انسخ رابط الفقرة 2', exact: true }).click();
        await page.getByRole('status').filter({ hasText: 'نُسخ رابط الفقرة 2' }).waitFor({ state: 'attached' });
        expect(await copied(page)).toBe(new URL(`${report}#p2`, home).href);
        expect(troubles).toEqual([]);
      },
      { permissions },
    );
  });

  test('copies the canonical address where the page has one', async () => {
    await visit(
      browser,
      home,
      report,
      async ({ page }) => {
        await page.evaluate(() => {
          const link = document.createElement('link');
          link.rel = 'canonical';
          link.href = 'https://sijill.invalid/archive/reports/0001/';
          document.head.append(link);
        });
        await buttons(page).first().press('Enter');
        await expect.poll(() => copied(page)).toBe('https://sijill.invalid/archive/reports/0001/#p1');
      },
      { permissions },
    );
  });

  test('has a button for every paragraph, to be reached by keyboard', async () => {
    await visit(browser, home, report, async ({ page }) => {
      expect(await buttons(page).count()).toBe(await page.locator('article p[id^="p"]').count());
      await page.locator('.passage-number').first().focus();
      await page.keyboard.press('Tab');
      const first = buttons(page).first();
      expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
      expect(await first.evaluate((button) => getComputedStyle(button).opacity)).toBe('1');
    });
  });

  test('shows the buttons at all times where nothing hovers', async () => {
    const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } };
    await visit(
      browser,
      home,
      report,
      async ({ page }) => {
        const opacity = await buttons(page).evaluateAll((all) => all.map((button) => getComputedStyle(button).opacity));
        expect(new Set(opacity)).toEqual(new Set(['1']));
      },
      phone,
    );
  });

  test('offers nothing where the clipboard cannot be written', async () => {
    const without = (page: Page) =>
      page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }));
    await visit(
      browser,
      home,
      report,
      async ({ page, troubles }) => {
        expect(await buttons(page).count()).toBe(0);
        expect(await page.locator('.passage-number').count()).toBeGreaterThan(0);
        expect(troubles).toEqual([]);
      },
      {},
      without,
    );
  });
});
