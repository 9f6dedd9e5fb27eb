import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, sample, specimens, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const reports = addresses().filter((address) => kindOf(address) === 'reports/*');
const plain = { javaScriptEnabled: false };

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

describe('with JavaScript off', () => {
  test.each(sample(reports, 10))('%s is read whole: its text, its figures, its links', async (address) => {
    await visit(
      browser,
      home,
      address,
      async ({ page, troubles }) => {
        const hidden: string[] = [];
        const shown = { paragraphs: 0, links: 0 };
        for (const element of await page.locator('article [id]').all()) {
          const id = (await element.getAttribute('id')) ?? '';
          if (!/^[pf]\d+$/.test(id)) continue;
          if (id.startsWith('p')) shown.paragraphs += 1;
          if (!(await element.isVisible())) hidden.push(id);
        }
        for (const link of await page.locator('article a:not(details:not([open]) a)').all()) {
          shown.links += 1;
          if (!(await link.isVisible())) hidden.push((await link.getAttribute('href')) ?? '');
        }
        expect(await page.locator('h1').isVisible()).toBe(true);
        expect(shown.paragraphs).toBeGreaterThan(0);
        expect(shown.links).toBeGreaterThan(shown.paragraphs);
        expect(hidden).toEqual([]);
        expect(troubles).toEqual([]);
      },
      plain,
    );
  });

  test('the search page says what it needs, and leads to the reports all the same', async () => {
    await visit(
      browser,
      home,
      'search/',
      async ({ page }) => {
        expect(await page.locator('main').innerText()).toMatch(/JavaScript|جافا ?سكربت/);
        expect(await page.locator('main a[href*="reports/"]:visible').count()).toBeGreaterThan(0);
      },
      plain,
    );
  });

  test('only it, the method, the verifier of quotations and the keeping of a copy say so: the others are whole', async () => {
    const saying: string[] = [];
    for (const [, address] of specimens()) {
      await visit(
        browser,
        home,
        address,
        async ({ page }) => {
          if (/JavaScript/.test(await page.locator('main').innerText())) saying.push(address);
        },
        plain,
      );
    }
    expect(saying.filter((address) => !['search/', 'about/', 'verify/', 'offline/'].includes(address))).toEqual([]);
  });
});
