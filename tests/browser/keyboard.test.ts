import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, openReader, specimens, visit } from './visits.ts';
import type { Reader } from './visits.ts';

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

/** Runs in the page: what has the focus; none when the focus has left the page. */
function focused(): Focus | null {
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
}

/** What has the focus after one more Tab; none when the focus has left the page. */
async function tab(page: Page): Promise<Focus | undefined> {
  const [focus] = await tabAll(page, 1);
  return focus;
}

/** Runs in each page: looks after each Tab, so that it need not be asked each time. */
const recorder = `globalThis.focused = ${focused.toString()};
globalThis.tabbed = [];
addEventListener('keyup', ({ key }) => key === 'Tab' && tabbed.push(focused()), true);`;

/** In the page: what had the focus after each Tab. */
declare const tabbed: (Focus | null)[];

/** Everything the Tab key reaches, in order, up to a limit or until the focus leaves the page. */
async function tabAll(page: Page, limit: number): Promise<Focus[]> {
  const reached: Focus[] = [];
  while (reached.length < limit) {
    const some = Math.min(10, limit - reached.length);
    for (let i = 0; i < some; i += 1) await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => tabbed.splice(0));
    expect(seen).toHaveLength(some);
    for (const focus of seen) {
      if (focus === null) return reached;
      reached.push(focus);
    }
  }
  return reached;
}

/** Runs in the page: gives the focus to all that can have it after what has it now, as the Tab key would, which is slower. */
function focusRest(): Focus[] {
  const { focused: look } = globalThis as unknown as { focused: () => Focus | null };
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ];
  const rest = all.slice(all.indexOf(document.activeElement as HTMLElement) + 1);
  return rest.flatMap((element) => {
    if (
      element.tabIndex < 0 ||
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.matches(':disabled, [type=radio]:not(:checked)')
    )
      return [];
    element.focus({ focusVisible: true } as FocusOptions);
    const focus = element === document.activeElement ? look() : null;
    return focus === null ? [] : [focus];
  });
}

/** Enough to come to the content of a page and to be seen on its way through it; a list may have hundreds of links. */
const pressed = 40;

describe('with the keyboard alone', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(browser, home, {}, (page) => page.addInitScript(recorder));
  });

  test.each(specimens())(
    '%s (%s) shows where the focus is all the way, and offers to skip to its content first',
    async (_, address) => {
      await reader.visit(address, async ({ page }) => {
        const reached = await tabAll(page, pressed);
        expect(reached.length).toBeGreaterThan(2);
        const rest = reached.length < pressed ? [] : await page.evaluate(focusRest);
        expect([...reached, ...rest].filter(({ seen }) => !seen).map(({ element }) => element)).toEqual([]);
        if (reached.length === pressed) expect(await tab(page)).toBeUndefined();

        const [first] = reached;
        expect(first?.href).toMatch(/^#./);
        await page.locator(`a[href="${first?.href}"]`).first().focus();
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
    },
  );

  test('the home page gives the search box and every link', async () => {
    await reader.visit('', async ({ page }) => {
      const reached = await tabAll(page, 150);
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
