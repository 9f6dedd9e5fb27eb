import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, specimens, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const kinds = new Map(specimens());
const pages = (...names: string[]) => names.flatMap((name) => kinds.get(name) ?? (name === 'home' ? '' : []));
const [report = ''] = pages('reports/*');

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const missing = (route: Route) => route.fulfill({ status: 404, body: '' });
const cut = async (route: Route) => {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
};
const spoilt = async (route: Route) => {
  const response = await route.fetch();
  const body = await response.body();
  for (let at = 63; at < body.length; at += 7) body[at] = (body[at] ?? 0) ^ 0x55;
  await route.fulfill({ response, body });
};

/** Runs in the page: controls that are shown and do nothing, or say nothing; and what is wider than the window. */
function left(): { readonly dead: string[]; readonly nameless: string[]; readonly over: number } {
  const shown = [...document.querySelectorAll<HTMLElement>('button, select, textarea, input')].filter((control) =>
    control.checkVisibility(),
  );
  const address = ({ form }: HTMLButtonElement) => form && new URL(form.action).pathname;
  return {
    dead: shown
      .filter((control) => !control.matches(':disabled, [name=text-size]'))
      .filter((control) => [null, location.pathname].includes(address(control as HTMLButtonElement)))
      .map(({ outerHTML }) => outerHTML),
    nameless: shown.filter((control) => control.matches('button') && control.innerText.trim() === '').map(String),
    over: document.documentElement.scrollWidth - innerWidth,
  };
}

describe('without its scripts a page shows nothing that does not work', () => {
  test.each(pages('home', 'reports/*', 'factions', 'figures', 'search', 'verify', 'offline'))('%s', async (address) => {
    await visit(
      browser,
      home,
      address,
      async ({ page }) => {
        expect((await page.evaluate(left)).dead).toEqual([]);
        expect(
          await page.locator('sijill-hits, sijill-cited, sijill-near-addresses').filter({ visible: true }).count(),
        ).toBe(0);
      },
      {},
      (page) => page.route('**/assets/*.js', missing),
    );
  });

  test.each([
    ['search', 'فهرس الكلمات'],
    ['verify', 'قائمة التقارير'],
  ])('%s says so, and leads on, be its script missing or cut', async (section, way) => {
    for (const fail of [missing, cut])
      await visit(
        browser,
        home,
        `${section}/?q=الأقصى`,
        async ({ page }) => {
          expect(await page.locator('[data-plain]').innerText()).toMatch(
            /^لا (?:يعمل البحث|تجري المقارنة) في هذه الصفحة الآن/,
          );
          expect(await page.locator('[data-plain]').getByRole('link', { name: way }).isVisible()).toBe(true);
          expect(await page.locator('main form :enabled').count()).toBe(0);
        },
        {},
        (page) => page.route(`**/assets/${section}-*.js`, fail),
      );
  });

  test.each([
    ['hits', '?hits=p1:0-4', 'sijill-hits'],
    ['cited', '?sum=0123456789abcdef#p1', 'sijill-cited'],
    ['citation', '#cite', 'sijill-citation button, sijill-citation select'],
  ])('a report is read as ever when %s does not arrive', async (script, asked, part) => {
    await visit(
      browser,
      home,
      report + asked,
      async ({ page }) => {
        await page.waitForLoadState('networkidle');
        expect(await page.locator(part).filter({ visible: true }).count()).toBe(0);
        expect(await page.locator('#p1').isVisible()).toBe(true);
      },
      {},
      (page) => page.route(`**/assets/${script}-*.js`, missing),
    );
  });
});

describe('without its style sheet', () => {
  test.each(pages('home', 'reports/*', 'search', 'offline'))('%s is read from top to end', async (address) => {
    await visit(
      browser,
      home,
      address,
      async ({ page }) => {
        await page.waitForLoadState('networkidle');
        expect((await page.evaluate(left)).nameless).toEqual([]);
        expect(await page.locator('#not-kept, .text-size').filter({ visible: true }).count()).toBe(0);
        const tops = await page
          .locator('h1, main h2, [data-verbatim]')
          .filter({ visible: true })
          .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
        expect(tops.length).toBeGreaterThan(1);
        expect(tops).toEqual(tops.toSorted((a, b) => a - b));
      },
      {},
      (page) => page.route('**/*.css', missing),
    );
  });
});

describe('without its fonts', () => {
  const fonts = (fail: (route: Route) => Promise<void>) => (page: Page) => page.route('**/*.woff2', fail);

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['missing', fonts(missing)],
    ['damaged', fonts(spoilt)],
    ['cut', fonts(cut)],
  ])('a report keeps its layout, and no word waits for a face: %s', async (_, prepare) => {
    await visit(
      browser,
      home,
      report,
      async ({ page }) => {
        const faces = await page.evaluate(() =>
          [...document.fonts]
            .filter(({ status }) => status !== 'unloaded')
            .map(({ status, display }) => [status, display]),
        );
        const own = faces.filter(([, display]) => display === 'swap');
        expect(own.length).toBeGreaterThan(0);
        expect(own.filter(([status]) => status === 'loaded')).toEqual([]);
        expect(await page.locator('#p1').evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(
          20,
        );
        expect((await page.evaluate(left)).over).toBe(0);
      },
      { viewport: { width: 390, height: 800 } },
      prepare,
    );
  });
});
