import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

/** An extreme archive has no outlines, and so no map. */
describe.skipIf(process.env['SIJILL_SITE'] !== undefined)('the map of places', () => {
  test.each([390, 600, 768, 1280, 1600])(
    'at %d px has names of a readable size that lie on no others',
    async (width) => {
      await visit(
        browser,
        home,
        'places/',
        async ({ page }) => {
          const { smallest, count, overlaps } = await page.evaluate(names);
          expect(count).toBeGreaterThan(20);
          expect(overlaps).toEqual([]);
          expect(smallest).toBeGreaterThanOrEqual(11);
        },
        { viewport: { width, height: 900 } },
      );
    },
  );

  test('shows by which mark the keyboard stands', async () => {
    await visit(browser, home, 'places/', async ({ page }) => {
      const mark = page.locator('a[data-place]').first();
      await mark.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const line = await mark.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(line).toBe('solid');
      expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  test('leads from a mark to the page of its place', async () => {
    await visit(browser, home, 'places/', async ({ page }) => {
      const mark = page.locator('a[data-place]').last();
      const id = await mark.getAttribute('data-place');
      await mark.locator('text').click();
      await page.waitForURL(`**/places/${id}/`);
    });
  });
});

/** Runs in the page: the words of the drawings as a reader sees them, in CSS pixels. */
function names(): { count: number; smallest: number; overlaps: readonly string[] } {
  const found = [...document.querySelectorAll<SVGTextElement>('svg.places-map text')].map((element) => {
    const drawn = (element.ownerSVGElement?.getBoundingClientRect().width ?? 0) / 360;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * drawn;
    const { left: start, right: end, top, bottom } = element.getBoundingClientRect();
    // A line's box is taller than its letters.
    const rest = (bottom - top - size * 1.1) / 2;
    return { name: element.textContent ?? '', size, start, end, top: top + rest, bottom: bottom - rest };
  });
  const overlaps = found.flatMap((one, i) =>
    found
      .slice(i + 1)
      .filter(
        (other) =>
          Math.min(one.end, other.end) > Math.max(one.start, other.start) &&
          Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top),
      )
      .map((other) => `${one.name} / ${other.name}`),
  );
  return { count: found.length, smallest: Math.min(...found.map(({ size }) => size)), overlaps };
}
