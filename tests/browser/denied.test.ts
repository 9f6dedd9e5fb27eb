import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dist, siteFiles } from '../site/pages.ts';
import { connect, openReader, specimens, visit } from './visits.ts';
import type { Reader } from './visits.ts';

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
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(browser, home, {}, withoutStorage);
  });

  test.each(specimens())('%s (%s) is as ever', async (_, address) => {
    await reader.visit(address, async ({ page, troubles }) => {
      await page.waitForLoadState('networkidle');
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(troubles).toEqual([]);
    });
  });
});

test('where storage is denied the page about keeping says so, and what still works', async () => {
  await visit(
    browser,
    home,
    'offline/',
    async ({ page }) => {
      await page.locator('sijill-offline[data-state=unable]').waitFor();
      const said = await page.locator('sijill-offline [role=status]').innerText();
      expect(said).toContain('لا يتيح هذا المتصفّح حفظ المواقع');
      expect(said).toContain('والقراءة والبحث يعملان');
      expect(await page.locator('sijill-offline :is(button, [data-plain])').filter({ visible: true }).count()).toBe(0);
    },
    {},
    withoutStorage,
  );
});

test('where the store opens for nobody the page says that it was refused, and offers nothing to delete', async () => {
  await visit(
    browser,
    home,
    'offline/',
    async ({ page }) => {
      await page.locator('sijill-offline[data-failure=refused]').waitFor();
      expect(await page.locator('sijill-offline [role=status]').innerText()).toContain('رفض المتصفّح أن يُحفظ شيء');
      expect(await page.locator('sijill-offline button').allInnerTexts()).toEqual(['أعد المحاولة']);
    },
    {},
    (page) =>
      page.addInitScript(() => {
        for (const name of ['open', 'has', 'match', 'delete'] as const)
          Object.defineProperty(CacheStorage.prototype, name, {
            value: () => Promise.reject(new DOMException('denied', 'SecurityError')),
          });
      }),
  );
});

describe('a verifier whose files are damaged', () => {
  const [report = ''] = siteFiles().filter((path) => /^reports\/\d+\/text\.txt$/.test(path));
  const [word = ''] = /\p{L}{5,}/u.exec(readFileSync(`${dist}/${report}`, 'utf8')) ?? [];

  test.each(['words.json', 'words/*.txt', 'reports/*.txt'])(
    'judges nothing without a whole %s, and does when it is there',
    async (path) => {
      for (const spoil of [
        (body: Buffer) => body.fill(0x20, body.length - 9, body.length - 5),
        (body: Buffer) => body.subarray(0, body.length / 2),
      ])
        await visit(
          browser,
          home,
          `verify/?q=${encodeURIComponent(word)}`,
          async ({ page }) => {
            await page.locator('sijill-verify[data-state=failed]').waitFor();
            const said = await page.locator('sijill-verify [role=status]').innerText();
            expect(said).toContain('فلا يُحكم على الاقتباس بشيء');
            expect(said).toContain('مقروءة من صفحاتها');
            await page.unrouteAll();
            await page.locator('[data-results] button').click();
            await page.locator('sijill-verify[data-state=exact]').waitFor();
          },
          {},
          (page) =>
            page.route(`**/verify/${path}`, async (route) => {
              const response = await route.fetch();
              await route.fulfill({ response, body: spoil(await response.body()) });
            }),
        );
    },
  );
});

describe('files that do not come', () => {
  test.each([
    ['a search', 'search/?q=الأقصى', '**/*.pf_index', 'ما زال البحث ينتظر', 'sijill-search[data-state=found]'],
    ['a verdict', 'verify/?q=الأقصى', '**/verify/words/*', 'ما زالت المقارنة تنتظر', 'sijill-verify[data-state=exact]'],
  ])('%s says so after a while, and comes when they do', async (_, address, files, waiting, answered) => {
    let come = (): void => undefined;
    const comes = new Promise<void>((resolve) => (come = resolve));
    await visit(
      browser,
      home,
      address,
      async ({ page }) => {
        await page.clock.runFor(10_000);
        await expect.poll(() => page.locator('main [role=status]').innerText()).toContain(waiting);
        expect(await page.locator('main').innerText()).toContain('مقروءة من صفحاتها');
        come();
        await page.locator(answered).waitFor();
        expect(await page.locator('main').innerText()).not.toMatch(/[يت]نتظر ملفّا/);
      },
      {},
      async (page) => {
        await page.clock.install();
        await page.route(files, async (route) => {
          await comes;
          await route.continue();
        });
      },
    );
  });
});

describe('a search that cannot run', () => {
  /** The page's policy lets no WebAssembly run. */
  const forbidden = (page: Page) =>
    page.route('**/search/?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(" 'wasm-unsafe-eval'", '') });
    });
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
    ['where the policy forbids it', forbidden],
    ['with half of the module that is imported', cut('**/pagefind/pagefind.js')],
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
        if (prepare !== noProgram && prepare !== forbidden)
          await page.locator('sijill-search[data-state=found]').waitFor();
      },
      {},
      prepare,
    );
  });
});
