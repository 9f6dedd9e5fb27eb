import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connect, openReader, specimens } from './visits.ts';
import type { Reader } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
let reader: Reader;
beforeAll(async () => {
  browser = await connect(inject('browser'));
  reader = await openReader(browser, home);
});
afterAll(() => browser.close());

/** The first is a phone of 390 pixels whose reader has doubled the size of everything. */
const widths = [195, 320, 390, 768, 1280, 1600];

interface Sideways {
  readonly width: number;
  /** By how many pixels the page is wider than the window. */
  readonly scrolled: number;
  /** The page hides what does not fit, and the reader never sees it. */
  readonly clipped: boolean;
  /** What stands out of the window and in no box that scrolls: the last five, the innermost among them. */
  readonly wide: readonly string[];
}

/** Of the extreme archives several reports: which is hard to set is not to be told by its bytes. */
const more = process.env['SIJILL_SITE'] === undefined ? [] : specimens(6).filter(([kind]) => kind === 'reports/*');
const largest = specimens();
const pages = [...largest, ...more.filter(([, address]) => !largest.some(([, other]) => other === address))];

test.each(pages)('%s (%s) is not scrolled sideways at any width', async (_, address) => {
  await reader.visit(address, async ({ page }) => {
    const seen: Sideways[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      seen.push({ width, ...(await page.evaluate(sideways)) });
    }
    expect(seen).toEqual(widths.map((width) => ({ width, scrolled: 0, clipped: false, wide: [] })));
  });
});

/** Runs in the page. */
function sideways(): Omit<Sideways, 'width'> {
  const root = document.documentElement;
  const overflow = (element: Element): string => getComputedStyle(element).overflowX;
  const scrollable = (element: Element | null): boolean =>
    element !== null && (/auto|scroll/.test(overflow(element)) || scrollable(element.parentElement));
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    const out = left < -1 || right > root.clientWidth + 1;
    return out && width > 1 && height > 1 && !scrollable(element.parentElement);
  });
  return {
    scrolled: root.scrollWidth - root.clientWidth,
    clipped: [root, document.body].some((element) => overflow(element) !== 'visible'),
    wide: wide.slice(-5).map((element) => element.outerHTML.slice(0, 120)),
  };
}
