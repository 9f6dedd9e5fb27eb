import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, sample, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const reports = addresses().filter((address) => kindOf(address) === 'reports/*');
const plain = { javaScriptEnabled: false };

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

/** Runs in the page: how many paragraphs and links a report has, and which of them and of its figures are not seen. */
function read(): { paragraphs: number; links: number; hidden: string[] } {
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
  };
  const passages = [...document.querySelectorAll('article [id]')].filter(({ id }) => /^[pf]\d+$/.test(id));
  const links = [...document.querySelectorAll('article a:not(details:not([open]) a)')];
  return {
    paragraphs: passages.filter(({ id }) => id.startsWith('p')).length,
    links: links.length,
    hidden: [...passages, ...links]
      .filter((element) => !isSeen(element))
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  };
}

describe('with JavaScript off', () => {
  test.each(sample(reports, 10))('%s is read whole: its text, its figures, its links', async (address) => {
    await visit(
      browser,
      home,
      address,
      async ({ page, troubles }) => {
        const { paragraphs, links, hidden } = await page.evaluate(read);
        expect(await page.locator('h1').isVisible()).toBe(true);
        expect(paragraphs).toBeGreaterThan(0);
        expect(links).toBeGreaterThan(paragraphs);
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
});
