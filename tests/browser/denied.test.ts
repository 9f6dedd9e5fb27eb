import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, specimens, visit } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

/** As a browser does that keeps nothing: whoever as much as looks for a store is refused. */
const withoutStorage = (page: Page) =>
  page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(globalThis, name, { get: refuse });
    Object.defineProperty(navigator, 'serviceWorker', { get: refuse });
    Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
  });

describe('where storage is denied', () => {
  test.each(specimens())('%s (%s) is as ever', async (_, address) => {
    await visit(
      browser,
      home,
      address,
      async ({ page, troubles }) => {
        await page.waitForLoadState('networkidle');
        expect(await page.locator('h1').isVisible()).toBe(true);
        expect(troubles).toEqual([]);
      },
      {},
      withoutStorage,
    );
  });
});

describe('a search that cannot run', () => {
  const noProgram = (page: Page) => page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'WebAssembly'));
  const damaged = (path: string) => (page: Page) =>
    page.route(path, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      const at = body.length - 12;
      body[at] = (body[at] ?? 0) ^ 1;
      await route.fulfill({ response, body });
    });
  const cut = (path: string) => (page: Page) =>
    page.route(path, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    });

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['without WebAssembly', noProgram],
    ['with one bit of the index wrong', damaged('**/*.pf_index')],
    ['with one bit of every report wrong', damaged('**/*.pf_fragment')],
    ['with one bit of the list of words wrong', damaged('**/pagefind/lexicon.json')],
    ['with half of the index', cut('**/*.pf_index')],
    ['with half of the program', cut('**/wasm.*.pagefind')],
    ['with half of its script', cut('**/assets/search-engine-*.js')],
    ['with a connection that breaks', (page) => page.route('**/*.pf_meta', (route) => route.abort('connectionreset'))],
  ])('says so %s, shows no answer, and tells what still works', async (_, prepare) => {
    await visit(
      browser,
      home,
      'search/?q=الأقصى',
      async ({ page }) => {
        await page.locator('sijill-search[data-state=failed]').waitFor();
        expect(await page.locator('main [role=status]').innerText()).toContain('فلا تُعرف النتائج');
        expect(await page.locator('[data-results]').innerText()).toBe('');
        expect(await page.locator('[data-advice]').innerText()).toContain('مقروءة من صفحاتها');
        expect(await page.locator('[data-advice] a').getAttribute('href')).toBe('../words/');
        await page.unrouteAll();
        await page.locator('[data-advice] button').click();
        if (prepare !== noProgram) await page.locator('sijill-search[data-state=found]').waitFor();
      },
      {},
      prepare,
    );
  });
});
