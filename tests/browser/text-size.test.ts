import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const report = addresses().find((address) => kindOf(address) === 'reports/*') ?? '';
const plain = { javaScriptEnabled: false };

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const size = (page: Page) =>
  page
    .locator('.passage')
    .first()
    .evaluate((passage) => parseFloat(getComputedStyle(passage).fontSize));
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

describe("the size of a report's text, without JavaScript", () => {
  test('is chosen from four, by name, each larger than the one before', async () => {
    await visit(
      browser,
      home,
      report,
      async ({ page }) => {
        expect(await page.getByRole('group', { name: 'حجم نصّ التقرير' }).getByRole('radio').count()).toBe(4);
        expect(await radio(page, 'معتاد').isChecked()).toBe(true);
        const usual = await size(page);
        const sizes: number[] = [];
        for (const name of ['أصغر', 'معتاد', 'أكبر', 'الأكبر']) {
          await radio(page, name).check();
          sizes.push(await size(page));
        }
        expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
        expect(sizes[1]).toBe(usual);
      },
      plain,
    );
  });

  test('is chosen with the arrow keys', async () => {
    await visit(
      browser,
      home,
      report,
      async ({ page }) => {
        const before = await size(page);
        await radio(page, 'معتاد').focus();
        await page.keyboard.press('ArrowDown');
        expect(await radio(page, 'أكبر').isChecked()).toBe(true);
        expect(await size(page)).toBeGreaterThan(before);
      },
      plain,
    );
  });

  test('is neither asked nor heeded on paper', async () => {
    await visit(
      browser,
      home,
      report,
      async ({ page }) => {
        await page.emulateMedia({ media: 'print' });
        const before = await size(page);
        await page.emulateMedia({ media: 'screen' });
        await radio(page, 'الأكبر').check();
        await page.emulateMedia({ media: 'print' });
        expect(await size(page)).toBe(before);
        expect(await page.getByRole('radio').filter({ visible: true }).count()).toBe(0);
      },
      plain,
    );
  });

  test.each([320, 1024])('leaves no page wider than a window of %i pixels, nor a note on the text', async (width) => {
    await visit(
      browser,
      home,
      report,
      async ({ page }) => {
        await radio(page, 'الأكبر').check();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        const overlaps = await page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.passage, .figure-notes, .passage-mark')].map((element) => ({
            name: `${element.className} ${element.textContent.trim().slice(0, 20)}`,
            box: element.getBoundingClientRect(),
          }));
          return boxes.flatMap((a, i) =>
            boxes
              .slice(i + 1)
              .filter(
                ({ box }) =>
                  a.box.x < box.right - 1 &&
                  a.box.right > box.x + 1 &&
                  a.box.y < box.bottom - 1 &&
                  a.box.bottom > box.y + 1,
              )
              .map((b) => `${a.name} / ${b.name}`),
          );
        });
        expect(overlaps).toEqual([]);
      },
      { ...plain, viewport: { width, height: 900 } },
    );
  });
});
