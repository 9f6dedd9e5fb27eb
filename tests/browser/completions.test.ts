import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dist } from '../site/pages.ts';
import { connect, firstVisit, visit } from './visits.ts';
import type { Visit } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const field = (page: Page) => page.locator('sijill-search input[type=search]');
const list = (page: Page) => page.getByRole('listbox');
const options = (page: Page) => list(page).getByRole('option');
const answered = (page: Page) => page.locator('.search-result').first().waitFor();
const asked = (page: Page) => new URL(page.url()).searchParams.get('q');
const active = (page: Page) =>
  field(page).evaluate((input) => {
    const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    return option?.getAttribute('aria-selected') === 'true' ? option.textContent : undefined;
  });

/** Open the search page and type, letter by letter; give it to `look` when there is a list. */
const typing = <T>(
  typed: string,
  look: (visit: Visit) => Promise<T>,
  more: BrowserContextOptions = {},
  path = 'search/',
): Promise<T> =>
  visit(
    browser,
    home,
    path,
    async (seen) => {
      await field(seen.page).pressSequentially(typed, { delay: 20 });
      await list(seen.page).waitFor();
      return look(seen);
    },
    more,
  );

describe('a list while typing', () => {
  test.each([
    ['جند ال', 'جند الأقصى', /جماعة/u],
    ['khan sh', 'خان شيخون', /Khan Shaykhun · /],
    ['فصا', 'فصائل', /في \d* ?تقر?ا?/u],
    ['الاقص', 'جند الأقصى', /جماعة/u],
  ])('offers for «%s» «%s», with what it is', async (typed, expected, about) => {
    await typing(typed, async ({ page, troubles }) => {
      const option = options(page).filter({ hasText: expected }).first();
      expect(await option.innerText()).toMatch(about);
      expect(await options(page).count()).toBeLessThanOrEqual(8);
      expect(troubles).toEqual([]);
    });
  });

  test('is led through with arrows, Home and End, and tells which is active while the focus stays', async () => {
    await typing('من', async ({ page }) => {
      const texts = await options(page).allTextContents();
      expect(texts.length).toBeGreaterThan(2);
      expect(await field(page).getAttribute('aria-expanded')).toBe('true');
      expect(await field(page).getAttribute('aria-controls')).toBe(await list(page).getAttribute('id'));
      const seen: (string | null | undefined)[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp']) {
        await page.keyboard.press(key);
        seen.push(await active(page));
      }
      const [first, second, last] = [texts[0], texts[1], texts.at(-1)];
      expect(seen).toEqual([first, second, last, undefined, last, first, undefined]);
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await field(page).inputValue()).toBe('من');
    });
  });

  test('writes the active one with Enter, which is searched, and leaves what stands around', async () => {
    await typing('معارك خان ش', async ({ page, troubles }) => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await field(page).inputValue()).toBe('معارك خان شيخون');
      expect(await list(page).count()).toBe(0);
      await expect.poll(() => asked(page)).toBe('معارك خان شيخون');
      await answered(page);
      await page.waitForTimeout(400);
      expect(await list(page).count()).toBe(0);
      expect(troubles).toEqual([]);
    });
  });

  test('lets Enter search what is typed while none is active, and does not come after it', async () => {
    await typing('من', async ({ page }) => {
      await page.keyboard.press('Enter');
      expect(await list(page).count()).toBe(0);
      await page.keyboard.press('Backspace');
      await page.keyboard.type('ن');
      await page.keyboard.press('Enter');
      await expect.poll(() => asked(page)).toBe('من');
      await page.locator('[data-results][aria-busy=false]').waitFor();
      await page.waitForTimeout(400);
      expect(await list(page).count()).toBe(0);
      expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    });
  });

  test('closes with Escape, keeps the words, and comes back with ↓', async () => {
    await typing('فصا', async ({ page }) => {
      await page.keyboard.press('Escape');
      expect(await list(page).count()).toBe(0);
      expect(await field(page).inputValue()).toBe('فصا');
      await page.keyboard.press('ArrowDown');
      await list(page).waitFor();
    });
  });

  test('is left with Tab, which goes where it would', async () => {
    await typing('فصا', async ({ page }) => {
      await page.keyboard.press('Tab');
      expect(await list(page).count()).toBe(0);
      expect(
        await page.locator('sijill-search [type=submit]').evaluate((each) => each === document.activeElement),
      ).toBe(true);
      expect(await field(page).inputValue()).toBe('فصا');
    });
  });

  test('is chosen from with a finger, and covers neither the field nor the page’s edge', async () => {
    await typing(
      'جند ال',
      async ({ page, troubles }) => {
        const [box, under] = [await list(page).boundingBox(), await field(page).boundingBox()];
        expect(box?.y).toBeGreaterThanOrEqual((under?.y ?? 0) + (under?.height ?? 0));
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
        for (const option of await options(page).all())
          expect((await option.boundingBox())?.height).toBeGreaterThan(24);
        await options(page).first().tap();
        expect(await field(page).inputValue()).toBe('جند الأقصى');
        expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
        expect(await list(page).count()).toBe(0);
        await answered(page);
        expect(troubles).toEqual([]);
      },
      { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
    );
  });

  test('leaves the keys to an input method that composes, and is there meanwhile', async () => {
    await typing('فصا', async ({ page }) => {
      await page.keyboard.press('ArrowDown');
      const first = await active(page);
      const pressed = await field(page).evaluate((input) =>
        ['ArrowDown', 'Enter', 'Escape'].map((key) =>
          input.dispatchEvent(
            new KeyboardEvent('keydown', { key, isComposing: true, cancelable: true, bubbles: true }),
          ),
        ),
      );
      expect(pressed).toEqual([true, true, true]);
      expect(await active(page)).toBe(first);
      expect(await list(page).count()).toBe(1);
      const typist = await page.context().newCDPSession(page);
      await field(page).fill('');
      await typist.send('Input.imeSetComposition', { text: 'فصائ', selectionStart: 4, selectionEnd: 4 });
      await options(page).filter({ hasText: 'فصائل' }).waitFor();
    });
  });

  test('stays inside quotation marks', async () => {
    await typing('«جند ال', async ({ page }) => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await field(page).inputValue()).toBe('«جند الأقصى');
    });
  });

  test('is announced briefly, once, and not as a status', async () => {
    await typing('جند ال', async ({ page }) => {
      const said = page.locator('sijill-search [aria-live=polite]');
      await expect.poll(() => said.textContent()).toBe('اقتراح واحد');
      await page.keyboard.press('Escape');
      expect(await said.textContent()).toBe('');
      expect(await page.locator('sijill-search [role=status]').count()).toBe(1);
    });
  });

  test.each([
    ['no script', '**/assets/search-completions*', 404, ''],
    ['no list of files', '**/pagefind/completions.json', 404, ''],
    ['a damaged list of files', '**/pagefind/completions.json', 200, '<!doctype html>'],
    ['no files', '**/pagefind/completions/**', 404, ''],
    ['damaged files', '**/pagefind/completions/**', 200, 'damaged'],
  ])('is not there with %s, and nothing else is missed', async (_, files, status, body) => {
    await visit(
      browser,
      home,
      'search/',
      async ({ page, troubles }) => {
        const refused = page.waitForResponse(files);
        await field(page).pressSequentially('فصائل', { delay: 20 });
        await answered(page);
        await refused;
        await page.waitForTimeout(300);
        expect(await list(page).count()).toBe(0);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await answered(page);
        expect(troubles.filter((trouble) => trouble.startsWith('thrown'))).toEqual([]);
      },
      {},
      (page) => page.route(files, (route) => route.fulfill({ status, body })),
    );
  });

  test('costs the first answer nothing, and then 5 kB for each file', async () => {
    await firstVisit(browser, home, 'search/', async ({ page }) => {
      const size = (path: string) =>
        brotliCompressSync(readFileSync(join(dist, path.slice(new URL(home).pathname.length)))).length;
      const loaded: string[] = [];
      const busy: (string | null)[] = [];
      page.on('request', (request) => {
        if (!request.url().includes('completions')) return;
        loaded.push(new URL(request.url()).pathname);
      });
      await page.exposeFunction('sawScript', (state: string | null) => busy.push(state));
      await page.evaluate(() => {
        const element = document.querySelector('sijill-search') as HTMLElement;
        new MutationObserver((changes) => {
          const script = changes
            .flatMap(({ addedNodes }) => [...addedNodes])
            .find((node) => {
              return node instanceof HTMLScriptElement && node.src.includes('completions');
            });
          const { sawScript } = globalThis as unknown as { sawScript: (state: string | undefined) => void };
          if (script) sawScript(element.dataset['state']);
        }).observe(document.head, { childList: true });
      });
      await page.waitForLoadState('networkidle');
      expect(loaded).toEqual([]);
      await field(page).pressSequentially('فصا', { delay: 20 });
      await list(page).waitFor();
      expect(busy.length).toBe(1);
      expect(busy).not.toContain('loading');
      expect(loaded.length).toBeLessThanOrEqual(4);
      expect(Math.max(...loaded.map(size))).toBeLessThanOrEqual(5_000);
    });
  });
});
