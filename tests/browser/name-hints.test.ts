import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, sample, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const reports = addresses().filter((address) => kindOf(address) === 'reports/*');
const [report = ''] = reports;

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const hint = (page: Page) => page.getByRole('tooltip');
const names = (page: Page) => page.locator('.transcription :is(.faction-name, .place-name, .person-name)');

describe('<sijill-name-hints>', () => {
  test('says on focus what the list at the foot says of the name, and no more after Escape', async () => {
    await visit(browser, home, report, async ({ page, troubles }) => {
      const name = names(page).first();
      const href = await name.getAttribute('href');
      const listed = page.locator(`.named-things li:has(a[href="${href}"])`);
      await name.focus();
      expect(await name.getAttribute('aria-describedby')).toBe(await hint(page).getAttribute('id'));
      const words = (text: string) => text.replace(/\s+/g, '');
      expect(words(await hint(page).innerText())).toBe(words(await listed.innerText()));
      expect(await hint(page).innerText()).toMatch(/[a-z]/i);
      await page.keyboard.press('Escape');
      expect(await hint(page).count()).toBe(0);
      expect(await name.getAttribute('aria-describedby')).toBeNull();
      expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(troubles).toEqual([]);
    });
  });

  test('is gone when the focus is elsewhere', async () => {
    await visit(browser, home, report, async ({ page }) => {
      await names(page).first().focus();
      expect(await hint(page).count()).toBe(1);
      await page.locator('.wordmark').focus();
      expect(await hint(page).count()).toBe(0);
    });
  });

  test('stays while the pointer is on it, and goes when the pointer does', async () => {
    await visit(browser, home, report, async ({ page }) => {
      await names(page).first().hover();
      await hint(page).hover();
      await page.waitForTimeout(600);
      expect(await hint(page).count()).toBe(1);
      await page.locator('.wordmark').hover();
      await expect.poll(() => hint(page).count()).toBe(0);
    });
  });

  test.each([320, 390, 1280])('covers no part of its name and stays inside a window of %i pixels', async (width) => {
    for (const address of sample(reports, 5)) {
      await visit(
        browser,
        home,
        address,
        async ({ page }) => {
          const faults = await page.evaluate(() => {
            const found: string[] = [];
            for (const name of document.querySelectorAll<HTMLElement>('.transcription a[class$="-name"]')) {
              name.focus();
              const hint = document.querySelector('[role=tooltip]:not([hidden])');
              const { x, y, right, bottom } = hint?.getBoundingClientRect() ?? new DOMRect();
              const covered = [...name.getClientRects()]
                .slice(0, 1)
                .some((line) => x < line.right && right > line.x && y < line.bottom - 0.5 && bottom > line.y + 0.5);
              const inside = x >= 0 && right <= document.documentElement.clientWidth && y >= 0;
              if (!hint || covered || !inside) found.push(`${name.textContent}: ${x} ${y} ${right} ${bottom}`);
            }
            return found;
          });
          expect(faults).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        },
        { viewport: { width, height: 900 } },
      );
    }
  });

  test('shows nothing where nothing hovers', async () => {
    await visit(
      browser,
      home,
      report,
      async ({ page }) => {
        await names(page).first().focus();
        expect(await hint(page).count()).toBe(0);
      },
      { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } },
    );
  });
});
