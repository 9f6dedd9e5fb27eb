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

  test('a word is found by the word index, from the search page to the passage', async () => {
    await visit(
      browser,
      home,
      'search/',
      async ({ page, troubles }) => {
        const follow = (name: string | RegExp) => page.locator('main').getByRole('link', { name }).first().click();
        await page.locator('[data-plain]').getByRole('link', { name: 'فهرس الكلمات' }).click();
        await follow('حرف الفاء');
        // The line of the plural leads to its word.
        await page
          .locator('.word-list li')
          .filter({ hasText: /^\s*فصائل\s+انظر/ })
          .getByRole('link')
          .click();
        expect(new URL(page.url()).hash).toMatch(/^#[a-z]{8}$/);
        const heading = page.locator(`h2${new URL(page.url()).hash}`);
        expect(await heading.innerText()).toBe('فصيل');
        expect(await page.locator('[data-finding-aid]').count()).toBe(1);
        const [context] = await heading.locator('xpath=following-sibling::ul[1]').locator('p').all();
        const marked = (await context?.locator('mark').first().innerText()) ?? '';
        expect(marked).toMatch(/فصائل|فصيل/);
        await context?.getByRole('link').click();
        const passage = page.locator(new URL(page.url()).hash);
        expect(await passage.innerText()).toContain(marked);
        expect(troubles).toEqual([]);
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
