import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const phone = { viewport: { width: 390, height: 844 } };

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const found = `search/?q=${encodeURIComponent('فصيل')}`;
const narrowing = (page: Page) => page.locator('.search-narrowing');
const answered = (page: Page) => page.locator('.search-result').first().waitFor();

describe('the search form', () => {
  test('leaves the first result in view on a phone', async () => {
    await visit(
      browser,
      home,
      found,
      async ({ page }) => {
        await answered(page);
        const passage = await page.locator('.search-place').first().boundingBox();
        expect((passage?.y ?? 844) + (passage?.height ?? 0)).toBeLessThan(844);
        expect(await narrowing(page).locator('select').first().isVisible()).toBe(false);
        await narrowing(page).locator('summary').click();
        expect(await narrowing(page).locator('select:visible').count()).toBe(4);
      },
      phone,
    );
  });

  test('says on a phone how many filters are set, and is open then', async () => {
    await visit(
      browser,
      home,
      found,
      async ({ page }) => {
        await answered(page);
        const summary = narrowing(page).locator('summary');
        expect(await summary.innerText()).toBe('تضييق النتائج وعرضها');
        await summary.click();
        for (const [name, said] of [
          ['year', '(مرشِّح واحد)'],
          ['source', '(مرشِّحان)'],
        ] as const) {
          const value = await page.locator(`select[name=${name}] option:nth-child(2)`).getAttribute('value');
          await page.locator(`select[name=${name}]`).selectOption(value);
          await expect.poll(() => summary.innerText()).toBe(`تضييق النتائج وعرضها ${said}`);
        }
        await page.reload();
        await expect.poll(() => summary.innerText()).toContain('(مرشِّحان)');
        expect(await narrowing(page).locator('select').first().isVisible()).toBe(true);
      },
      phone,
    );
  });

  test.each([768, 1280])('is all open at %i pixels, without a summary, with and without JavaScript', async (width) => {
    for (const javaScriptEnabled of [true, false]) {
      await visit(
        browser,
        home,
        'search/',
        async ({ page }) => {
          expect(await narrowing(page).locator('select:visible').count()).toBe(4);
          expect(await narrowing(page).locator('summary').isVisible()).toBe(false);
        },
        { viewport: { width, height: 900 }, javaScriptEnabled },
      );
    }
  });

  test('shows what the chosen mode does, tells what each does, and moves nothing', async () => {
    await visit(
      browser,
      home,
      found,
      async ({ page }) => {
        await answered(page);
        const seen = new Set<string>();
        const places = new Set<number | undefined>();
        for (const mode of await page.locator('input[name=mode]').all()) {
          await mode.check();
          const about = page.locator(`#${await mode.getAttribute('aria-describedby')}`);
          expect(await about.isVisible()).toBe(true);
          expect(await page.locator('.search-modes p:visible').count()).toBe(1);
          seen.add((await about.textContent()) ?? '');
          places.add((await narrowing(page).boundingBox())?.y);
        }
        expect(seen.size).toBe(3);
        expect(places.size).toBe(1);
      },
      phone,
    );
  });

  test('moves nothing while the page loads', async () => {
    const first = await shiftOfLoading();
    // What the form moves, it moves each time; what a busy machine happens to draw late, it does not.
    expect(first < 0.02 ? first : await shiftOfLoading()).toBeLessThan(0.02);
  });
});

/** The sum of layout shifts on a phone, until half a second after the page has come. */
function shiftOfLoading(): Promise<number> {
  return visit(
    browser,
    home,
    'search/',
    ({ page }) =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((entries) => {
              for (const entry of entries.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 500);
          }),
      ),
    phone,
  );
}
