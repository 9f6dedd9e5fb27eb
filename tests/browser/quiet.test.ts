import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, openReader, sample, specimens, visit } from './visits.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

describe.each(inject('addresses'))('the site at %s', (home) => {
  // The 404 page links from the root of the site, whatever that is: it is right under `/` alone.
  const rooted = new URL(home).pathname === '/';
  const pages = rooted
    ? sample(addresses(), 60)
    : specimens().flatMap(([, address]) => (address === '404.html' ? [] : address));

  test('shows its pages without an error and without a request to another host', { timeout: 300_000 }, async () => {
    const troubles: string[] = [];
    const waiting = pages.values();
    const read = async (): Promise<void> => {
      const reader = await openReader(browser, home);
      for (const address of waiting) {
        await reader.visit(address, async ({ page, troubles: seen }) => {
          await page.waitForLoadState('networkidle');
          troubles.push(...seen.map((trouble) => `${address}: ${trouble}`));
        });
      }
    };
    await Promise.all([read(), read()]);
    expect(pages.length).toBeGreaterThan(3);
    expect(troubles).toEqual([]);
  });

  test('leads from the home page to a report and back by its links alone', async () => {
    await visit(browser, home, '', async ({ page, troubles }) => {
      const heading = await page.locator('h1').textContent();
      await page.locator('main a[href^="reports/0"]:not([href*="#"])').first().click();
      await page.waitForURL(/\/reports\/\d+\/$/);
      await page.locator('header a').first().click();
      await page.waitForURL(home);
      expect(await page.locator('h1').textContent()).toBe(heading);
      expect(troubles).toEqual([]);
    });
  });
});
