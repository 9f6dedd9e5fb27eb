import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const report = addresses().find((address) => kindOf(address) === 'reports/*') ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const notice = (page: Page) => page.locator('sijill-cited');
const sums = () =>
  visit(browser, home, report, ({ page }) =>
    page
      .locator('[data-sum]')
      .evaluateAll((all) => Object.fromEntries(all.map((each) => [each.id, each.dataset['sum']]))),
  );

/** The page as a later edition has it, in which the words of paragraph 1 were corrected. */
const corrected = (page: Page) =>
  page.route(
    (url) => url.pathname.endsWith(report),
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html
        .replace(
          /(?<=id="p1"[^>]* data-sum=")[0-9a-f]+"/,
          `${'0'.repeat(16)}" data-former="${'c'.repeat(16)}:2026.1:2027.1"`,
        )
        .replace('id="corrections"', 'id="correction-p1-2027.1"');
      await route.fulfill({ response, body });
    },
  );

describe('<sijill-cited>', () => {
  test('says nothing of words that are as they were cited, a figure by its paragraph, and keeps the address', async () => {
    const known = await sums();
    const at = await visit(browser, home, report, ({ page }) =>
      page
        .locator('[data-sum] [id^="f"]')
        .first()
        .evaluate((each) => [each.id, each.closest('[data-sum]')?.id ?? '']),
    );
    const [figure = '', passage = ''] = at;
    for (const cited of [`?sum=${known['p2']}#p2`, `?sum=${known[passage]}#${figure}`]) {
      await visit(browser, home, report + cited, async ({ page, troubles }) => {
        await page.waitForFunction(() => customElements.get('sijill-cited') !== undefined);
        expect(await notice(page).isVisible()).toBe(false);
        expect(page.url()).toBe(new URL(report + cited, home).href);
        expect(troubles).toEqual([]);
      });
    }
  });

  test('tells of a checksum that no words ever had, takes no focus, and can be closed', async () => {
    await visit(browser, home, `${report}?hits=p1:0-4&sum=${'d'.repeat(16)}#p2`, async ({ page, troubles }) => {
      const status = notice(page).getByRole('status');
      await status.filter({ hasText: 'لا توافق بصمةَ أيّ نصّ نُشر في الفقرة 2' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
      expect(new URL(page.url()).search).toBe(`?sum=${'d'.repeat(16)}`);
      const boxes = await Promise.all(['sijill-hits', 'sijill-cited'].map((name) => page.locator(name).boundingBox()));
      const [hits, cited] = boxes.map((box) => box ?? { y: 0, height: 0 });
      expect((cited?.y ?? 0) + (cited?.height ?? 0)).toBeLessThanOrEqual(hits?.y ?? 0);
      await notice(page).getByRole('button', { name: 'أغلِق' }).click();
      expect(await notice(page).isVisible()).toBe(false);
      expect(troubles).toEqual([]);
    });
  });

  test('tells of words that were corrected: in which edition, and where that is explained', async () => {
    await visit(
      browser,
      home,
      `${report}?sum=${'c'.repeat(16)}#p1`,
      async ({ page }) => {
        const status = notice(page).getByRole('status');
        await status.filter({ hasText: 'نُشرت تلك في الإصدار 2026.1، وتغيّرت في الإصدار 2027.1.' }).waitFor();
        const link = notice(page).getByRole('link', { name: 'ما تغيّر ولماذا' });
        await link.click();
        expect(await page.locator(':target').getAttribute('id')).toBe('correction-p1-2027.1');
      },
      {},
      corrected,
    );
  });

  test('tells where the cited words are now', async () => {
    const known = await sums();
    await visit(browser, home, `${report}?sum=${known['p1']}#p2`, async ({ page }) => {
      await notice(page).getByRole('link', { name: 'الفقرة 1' }).waitFor();
    });
  });
});
