import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, specimens, visit } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

describe.each(specimens())('%s (%s)', (_, address) => {
  test.each([320, 390, 768, 1280, 1600])('is not scrolled sideways at %i px', async (width) => {
    const look = await visit(
      browser,
      home,
      address,
      ({ page }) =>
        page.evaluate(() => {
          const root = document.documentElement;
          const clipped = [root, document.body].some((element) => getComputedStyle(element).overflowX !== 'visible');
          const scrollable = (element: Element | null): boolean =>
            element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrollable(element.parentElement));
          const wide = [...document.body.querySelectorAll('*')].filter((element) => {
            const { left, right, width: own, height } = element.getBoundingClientRect();
            return own > 1 && height > 1 && (left < -1 || right > root.clientWidth + 1) && !scrollable(element.parentElement);
          });
          return {
            clipped,
            sideways: root.scrollWidth - root.clientWidth,
            wide: wide.map((element) => element.outerHTML.slice(0, 120)),
          };
        }),
      { viewport: { width, height: 900 } },
    );
    expect(look).toEqual({ clipped: false, sideways: 0, wide: [] });
  });
});
