import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ofColours, violations } from './axe.ts';
import { connect, openReader, specimens, visit } from './visits.ts';
import type { Reader } from './visits.ts';

const [home = ''] = inject('addresses');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

/** The same page in both schemes, which differ in colours alone; each fault under the scheme that has it. */
async function inEachScheme(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, tags);
  // Colours do not depend on what an archive holds: the extreme ones are looked at in one scheme.
  if (process.env['SIJILL_SITE'] !== undefined) return light;
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, ofColours);
  return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)];
}

describe('axe', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(browser, home);
  });

  test.each(specimens())('finds nothing on %s (%s)', async (_, address) => {
    await reader.visit(address, async ({ page }) => expect(await inEachScheme(page)).toEqual([]));
  });

  test.each([
    ['the words of an answer in context', 'view=context&sort=oldest', '.search-line'],
    ['a report with marks of a search', '', '.search-hit'],
  ])('finds nothing on %s', async (_, choice, shown) => {
    await visit(browser, home, `search/?q=${encodeURIComponent('الأقصى')}&${choice}`, async ({ page }) => {
      await page.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
      const link = page.locator('[data-group] a[href*="#p"]').first();
      // An extreme archive may have no such words.
      if (process.env['SIJILL_SITE'] !== undefined && (await link.count()) === 0) return;
      if (choice === '') await link.click();
      await page.locator(shown).first().waitFor();
      expect(await inEachScheme(page)).toEqual([]);
    });
  });

  test('finds nothing on a list of completions, one of them active', async () => {
    // An extreme archive may have no such words.
    if (process.env['SIJILL_SITE'] !== undefined) return;
    await visit(browser, home, 'search/', async ({ page }) => {
      await page.locator('sijill-search input[type=search]').pressSequentially('من');
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await inEachScheme(page)).toEqual([]);
      expect(await page.locator('[role=option]').count()).toBeGreaterThan(1);
    });
  });

  test.each(['الأقصى', 'ظظظظظظ'])('finds nothing on the answer to «%s»', async (query) => {
    await visit(browser, home, `search/?q=${encodeURIComponent(query)}`, async ({ page }) => {
      await page.locator('[role=status]').filter({ hasText: /\S/ }).waitFor();
      expect(await inEachScheme(page)).toEqual([]);
    });
  });

  test('finds nothing on a quotation with its differences, all that is folded opened', async () => {
    // An extreme archive has no such words.
    if (process.env['SIJILL_SITE'] !== undefined) return;
    const quotation = 'وأكد المصدر أن عدد القتلى … غالبيتهم من المعارضة المعتدلة';
    await visit(browser, home, `verify/?q=${encodeURIComponent(quotation)}`, async ({ page }) => {
      await page.locator('.verify-differences').waitFor();
      for (const summary of await page.locator('details:not([open]) > summary').all()) await summary.click();
      expect(await inEachScheme(page)).toEqual([]);
    });
  });
});
