import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const sentence = 'وأكد المصدر ان عدد الاسرى يتجاوز 100 غالبيتهم';
const state = (page: Page) => page.locator('sijill-verify').getAttribute('data-state');
const verdict = (page: Page) => page.locator('.verify-status').innerText();

async function ask(page: Page, quotation: string): Promise<void> {
  await page.locator('textarea').fill(quotation);
  await page.locator('textarea').press('Control+Enter');
  await expect.poll(() => state(page)).not.toBe('loading');
}

describe('/verify/', () => {
  test('tells four verdicts, each with its place, from files of the site alone', async () => {
    await visit(browser, home, 'verify/', async ({ page, troubles }) => {
      await ask(page, `«${sentence}»`);
      await expect.poll(() => state(page)).toBe('exact');
      expect(await verdict(page)).toContain('مطابق حرفيًّا');
      const place = page.locator('.verify-where a');
      expect(await place.getAttribute('href')).toMatch(/^\.\.\/reports\/0001\/\?sum=[0-9a-f]{16}#p2$/);
      expect(await page.locator('.verify-text mark').innerText()).toBe(sentence);
      expect(await page.locator('.verify-proof .code').innerText()).toMatch(/^[0-9a-f]{64}$/);
      expect(await page.locator('.verify-proof').innerText()).toContain('فطابقت المسجَّلة');

      await ask(page, sentence.replace('ان', 'أن'));
      await expect.poll(() => state(page)).toBe('spelling');
      expect(await page.locator('.verify-differences li').allInnerTexts()).toEqual([
        'همزة: في الاقتباس أن، وفي النسخة الملتقَطة ان.',
      ]);
      // For who does not see the lines through words and under them.
      expect(await page.locator('.verify-text del').textContent()).toContain('في الاقتباس: أن');
      expect(await page.locator('.verify-text ins').textContent()).toContain('في النسخة الملتقَطة: ان');

      await ask(page, sentence.replace('الاسرى', 'القتلى'));
      await expect.poll(() => state(page)).toBe('partly');
      expect(await verdict(page)).toBe('ورد بعضه: 7 كلمات من 8.');

      await ask(page, '<img src=x onerror=alert(1)> كلام آخر');
      await expect.poll(() => state(page)).toBe('none');
      expect(await verdict(page)).toContain('لم نجده في تقارير هذا الأرشيف');
      expect(await page.locator('sijill-verify img').count()).toBe(0);

      await page.goBack();
      await expect.poll(() => state(page)).toBe('partly');
      expect(new URL(page.url()).searchParams.get('q')).toBe(sentence.replace('الاسرى', 'القتلى'));
      expect(troubles).toEqual([]);
    });
  });

  test('leads to the paragraph, and keeps a long quotation out of the address', async () => {
    await visit(browser, home, `verify/?q=${encodeURIComponent(sentence)}`, async ({ page }) => {
      await expect.poll(() => state(page)).toBe('exact');
      await ask(page, `${sentence} ${'كلام '.repeat(400)}`);
      await expect.poll(() => state(page)).toBe('partly');
      expect(new URL(page.url()).search).toBe('');
      await page.locator('.verify-where a').first().click();
      await page.waitForURL(/\/reports\/0001\/\?sum=[0-9a-f]+#p2$/);
    });
  });

  test('gives no verdict when a part does not arrive, and gives it when it does', async () => {
    const part = '**/verify/reports/*.txt';
    await visit(
      browser,
      home,
      `verify/?q=${encodeURIComponent(sentence)}`,
      async ({ page }) => {
        await expect.poll(() => state(page)).toBe('failed');
        expect(await verdict(page)).toContain('فلا يُحكم على الاقتباس بشيء');
        await page.unroute(part);
        await page.getByRole('button', { name: 'أعد المحاولة' }).click();
        await expect.poll(() => state(page)).toBe('exact');
      },
      {},
      (page) => page.route(part, (route) => route.fulfill({ body: 'x\n{}' })),
    );
  });

  test('says without JavaScript how to compare', async () => {
    await visit(
      browser,
      home,
      'verify/',
      async ({ page }) => {
        expect(await page.locator('[data-plain]').innerText()).toContain('تستطيع أن تقابل الاقتباس بنفسك');
        expect(await page.locator('form.verify-form').isVisible()).toBe(false);
        expect(await page.locator('[data-plain] a').getAttribute('href')).toBe('../reports/');
      },
      { javaScriptEnabled: false },
    );
  });
});
