import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, specimens, visit } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

interface Focus {
  readonly element: string;
  readonly href: string | null;
  readonly type: string | null;
  /** It can be seen to have the focus: an outline or a shadow, inside the window. */
  readonly seen: boolean;
}

/** What has the focus after one more Tab; none when the focus has left the page. */
async function tab(page: Page): Promise<Focus | undefined> {
  await page.keyboard.press('Tab');
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const style = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return {
      element: element.outerHTML.slice(0, 120),
      href: element.getAttribute('href'),
      type: element.getAttribute('type'),
      seen: marked && inside && width > 1 && height > 1,
    };
  });
  return focus ?? undefined;
}

/** Everything the Tab key reaches, in order, up to a limit. */
async function tabAll(page: Page, limit = 150): Promise<Focus[]> {
  const reached: Focus[] = [];
  for (let focus = await tab(page); focus !== undefined && reached.length < limit; focus = await tab(page)) {
    reached.push(focus);
  }
  return reached;
}

describe('with the keyboard alone', () => {
  test.each(specimens())('%s (%s) shows where the focus is, all the way', async (_, address) => {
    await visit(browser, home, address, async ({ page }) => {
      const reached = await tabAll(page);
      expect(reached.length).toBeGreaterThan(2);
      expect(reached.filter(({ seen }) => !seen).map(({ element }) => element)).toEqual([]);
    });
  });

  test.each(specimens())('%s (%s) offers to skip to its content first', async (_, address) => {
    await visit(browser, home, address, async ({ page }) => {
      const first = await tab(page);
      expect(first).toMatchObject({ href: expect.stringMatching(/^#./) as string, seen: true });
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).hash).toBe(first?.href);
      await tab(page);
      const inside = await page.evaluate(
        (target) => document.querySelector(target)?.contains(document.activeElement) ?? false,
        first?.href ?? '',
      );
      const nothingToReach = (await page.locator(`${first?.href} :is(a[href], button, input, select)`).count()) === 0;
      expect(inside || nothingToReach).toBe(true);
    });
  });

  test('the home page gives the search box and every link', async () => {
    await visit(browser, home, '', async ({ page }) => {
      const reached = await tabAll(page);
      expect(reached.some(({ type }) => type === 'search')).toBe(true);
      const links = await page
        .locator('a[href]')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
      expect(links.filter((href) => !reached.some((focus) => focus.href === href))).toEqual([]);
    });
  });

  test('a query typed into the search box of the home page and sent with Enter is asked', async () => {
    await visit(browser, home, '', async ({ page }) => {
      await page.locator('main input[type=search], input[type=search]').first().focus();
      await page.keyboard.type('الأقصى');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?/);
      expect(new URL(page.url()).searchParams.get('q')).toBe('الأقصى');
    });
  });

  test('the number of a paragraph is its address', async () => {
    const report = addresses().find((address) => kindOf(address) === 'reports/*') ?? '';
    const viewport = { width: 1280, height: 500 };
    const address = await visit(
      browser,
      home,
      report,
      async ({ page }) => {
        const last = page.locator('article p[id^="p"]').last();
        const id = (await last.getAttribute('id')) ?? '';
        await page.locator(`article a[href="#${id}"]`).first().focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
        return page.url();
      },
      { viewport },
    );
    await visit(
      browser,
      home,
      address,
      async ({ page }) => {
        const target = page.locator(':target');
        expect(await target.evaluate((element) => element.tagName)).toBe('P');
        const box = await target.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect(box?.y).toBeLessThan(viewport.height);
      },
      { viewport },
    );
  });
});
