import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const reports = addresses().filter((address) => kindOf(address) === 'reports/*');
const [report = ''] = reports;

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const bar = (page: Page) => page.locator('sijill-hits');
const hits = (page: Page) => page.locator('.search-hit');
const button = (page: Page, name: string) => bar(page).getByRole('button', { name });

/** Every text of a capture on the page, and what stands in it as nodes. */
const verbatim = (page: Page) =>
  page.locator('[data-verbatim]').evaluateAll((all) => all.map(({ textContent }) => textContent));
const inner = (page: Page) =>
  page
    .locator('article [data-verbatim]')
    .evaluateAll((all) => all.map(({ innerHTML, childNodes }) => `${childNodes.length} ${innerHTML}`));
const plain = () =>
  visit(browser, home, report, async ({ page }) => ({
    html: await inner(page),
    text: await verbatim(page),
    length: await page.locator('#p1').evaluate(({ textContent }) => textContent.length),
  }));

describe('<sijill-hits>', () => {
  test.each(['الأقصى', 'جند الأقصى', 'مقاتل', '"تحرير الشام"'])(
    'marks the words of a hit for «%s», in its paragraph those that the result shows',
    async (words) => {
      await visit(browser, home, `search/?q=${encodeURIComponent(words)}&view=context`, async ({ page, troubles }) => {
        const hit = page.locator('.search-passage').first();
        const link = hit.locator('a[href*="#p"]');
        await link.waitFor();
        const expected = await hit.locator('mark').allTextContents();
        const { hash, pathname } = await link.evaluate((each) => new URL((each as HTMLAnchorElement).href));
        await link.click();
        await bar(page).waitFor();
        await expect.poll(() => new URL(page.url()).search).toBe('');
        expect(page.url()).toBe(new URL(pathname + hash, home).href);
        const marked = await page.locator(hash).evaluate((passage) => {
          const pieces = [...passage.querySelectorAll('.search-hit')].map(({ textContent }) => textContent);
          return pieces.join('');
        });
        expect(marked).toBe(expected.join(''));
        expect(await page.locator(':target').count()).toBe(1);
        expect(troubles).toEqual([]);
      });
    },
  );

  test('leaves the text as it was, and the elements too once the marks are cleared', async () => {
    const { html, text, length } = await plain();
    const address = `${report}?a=1&hits=title:0-4;p1:0-3,5-${length - 1};p2:3-60#p1`;
    await visit(browser, home, address, async ({ page, troubles }) => {
      await bar(page).waitFor();
      await expect.poll(() => new URL(page.url()).search).toBe('?a=1');
      expect(await bar(page).getByRole('status').innerText()).toBe('عُلّمت 4 مواضع من نتائج البحث');
      expect(await hits(page).count()).toBeGreaterThanOrEqual(4);
      expect(await verbatim(page)).toEqual(text);
      expect(await inner(page)).not.toEqual(html);
      await page.reload();
      await bar(page).waitFor();
      expect(await hits(page).count()).toBeGreaterThanOrEqual(4);
      await button(page, 'أزِل العلامات').press('Enter');
      expect(await hits(page).count()).toBe(0);
      expect(await bar(page).isVisible()).toBe(false);
      expect(await inner(page)).toEqual(html);
      expect(page.url()).not.toContain('hits');
      await page.reload({ waitUntil: 'load' });
      expect(await hits(page).count()).toBe(0);
      expect(troubles).toEqual([]);
    });
  });

  test('leads from place to place, from the one in the paragraph asked for, and round', async () => {
    await visit(browser, home, `${report}?hits=p1:0-3;p2:0-3,5-8#p2`, async ({ page }) => {
      const now = () => page.locator('.search-hit[data-current]').first();
      const said = () => bar(page).getByRole('status').innerText();
      await button(page, 'التالي').click();
      expect(await said()).toBe('الموضع 2 من 3');
      await button(page, 'التالي').press('Enter');
      await button(page, 'التالي').press('Enter');
      expect(await said()).toBe('الموضع 1 من 3');
      expect(await now().evaluate((each) => each.closest('[id]')?.id)).toBe('p1');
      await button(page, 'السابق').click();
      expect(await said()).toBe('الموضع 3 من 3');
      const { y = -1 } = (await now().boundingBox()) ?? {};
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(page.viewportSize()?.height ?? 0);
    });
  });

  test.each([
    ['garbage', '<img src=x>%00%'],
    ['no passage', 'p9999:1-2'],
    ['an element that is no passage', 'main:1-2'],
    ['beyond the end', 'p1:0-999999'],
    ['the wrong way round', 'p1:9-3'],
    ['nothing', ''],
  ])('passes over %s', async (_, written) => {
    await visit(browser, home, `${report}?hits=${written}#p1`, async ({ page, troubles }) => {
      await expect.poll(() => page.url()).toBe(new URL(`${report}#p1`, home).href);
      expect(await hits(page).count()).toBe(0);
      expect(await bar(page).isVisible()).toBe(false);
      expect(troubles).toEqual([]);
    });
  });

  test('marks places that overlap once, and no more than sixty', async () => {
    const many = Array.from({ length: 90 }, (_, at) => `${at}-${at + 1}`).join(',');
    await visit(browser, home, `${report}?hits=p1:0-3,1-9,4-6,4-6`, async ({ page }) => {
      await bar(page).waitFor();
      expect(await bar(page).getByRole('status').innerText()).toBe('عُلّم موضعان من نتائج البحث');
    });
    await visit(browser, home, `${report}?hits=p1:${many}`, async ({ page }) => {
      await bar(page).waitFor();
      expect(await bar(page).getByRole('status').innerText()).toBe('عُلّم 60 موضعًا من نتائج البحث');
    });
  });

  test('fits into 320 pixels, with buttons that can be hit', async () => {
    const small = { viewport: { width: 320, height: 640 } };
    const look = async ({ page }: { page: Page }) => {
      await bar(page).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const boxes = await Promise.all((await bar(page).getByRole('button').all()).map((each) => each.boundingBox()));
      expect(boxes).toHaveLength(3);
      for (const box of boxes) {
        expect(box?.height).toBeGreaterThanOrEqual(24);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
      }
    };
    await visit(browser, home, `${report}?hits=p1:0-3#p1`, look, small);
  });

  test('is not printed, and neither are the marks', async () => {
    await visit(browser, home, `${report}?hits=p1:0-3`, async ({ page }) => {
      await bar(page).waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await bar(page).isVisible()).toBe(false);
      const background = await hits(page)
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundImage);
      expect(background).toBe('none');
    });
  });

  test('is not loaded by a reader who comes from elsewhere', async () => {
    await visit(browser, home, report, async ({ page }) => {
      await page.waitForLoadState('networkidle');
      expect(await page.locator('script[src*="/hits-"]').count()).toBe(0);
      expect(await bar(page).isVisible()).toBe(false);
    });
  });
});
