import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { figureFacets, facetNames, figureOrders } from '../../src/site/figure-facets.ts';
import type { FacetName } from '../../src/site/figure-facets.ts';
import { openSite } from '../../src/site/archive.ts';
import { count } from '../../src/site/wording.ts';
import { ofColours, violations } from './axe.ts';
import { connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const path = 'figures/';
const archive = await openSite();
const figures = archive.reports.flatMap((report) => report.figures);
const { facets, row } = figureFacets(archive, figures);
const total = figures.length;

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const rows = (page: Page) => page.locator('tr[data-order]').filter({ visible: true });
/** The figures shown, in order, as `0001#f3`. */
const shown = (page: Page): Promise<string[]> =>
  rows(page)
    .evaluateAll((list) =>
      list.map((each) => /(\d+)\/#(f\d+)$/.exec(each.querySelector('td:last-child a')?.getAttribute('href') ?? '')),
    )
    .then((found) => found.map((match) => `${match?.[1]}#${match?.[2]}`));
const chosen = (page: Page, name: string) => page.locator(`sijill-figures [name=${name}]`);
const status = (page: Page) => page.getByRole('status');
/** The figures that have a value of a facet, by its place in the list. */
const having = (name: FacetName, place: number) =>
  figures.filter((figure) => row(figure)[`data-${name}`]?.split(' ').includes(String(place)));
const named = (list: typeof figures) => list.map(({ report, id }) => `${report}#${id}`);
const asked = (page: Page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.search)));

describe('<sijill-figures>', () => {
  test('leaves those that have what is chosen of any list, and says how many', async () => {
    await visit(browser, home, path, async ({ page, troubles }) => {
      for (const { name, values } of facets) {
        const place = values.findIndex((_, i) => having(name, i + 1).length < total) + 1;
        const { key = '', label } = values[place - 1] ?? {};
        const wanted = having(name, place);
        const option = chosen(page, name).locator('option').nth(place);
        expect(await option.innerText()).toBe(`${label} (${wanted.length})`);
        await chosen(page, name).selectOption(key);
        expect((await shown(page)).toSorted()).toEqual(named(wanted).toSorted());
        expect(await status(page).innerText()).toBe(`${count(wanted.length, 'figure')} من ${total}`);
        await expect.poll(() => asked(page)).toEqual({ [name]: key });
        await chosen(page, name).selectOption('');
      }
      expect(facets.map(({ name }) => name)).toEqual(facetNames);
      expect(troubles).toEqual([]);
    });
  });

  test('finds words however they are spelled, and tells that there is nothing', async () => {
    await visit(browser, home, path, async ({ page }) => {
      await chosen(page, 'q').fill('الإعدآم');
      expect((await shown(page)).length).toBeGreaterThan(0);
      for (const text of await rows(page).allTextContents()) expect(text).toMatch(/[إا]عدام/u);
      await chosen(page, 'q').fill('ظظظ');
      expect(await shown(page)).toEqual([]);
      expect(await status(page).innerText()).toBe(`لا أرقام منسوبة من ${total}`);
      await page.getByRole('button', { name: 'امسح الترشيح والترتيب' }).click();
      expect(await shown(page)).toHaveLength(total);
      expect(await chosen(page, 'q').evaluate((field) => field === document.activeElement)).toBe(true);
      await expect.poll(() => page.evaluate(() => location.search + location.hash)).toBe('');
    });
  });

  test('offers no value that would leave nothing', async () => {
    await visit(browser, home, path, async ({ page }) => {
      const [measure] = facets.find(({ name }) => name === 'measure')?.values ?? [];
      await chosen(page, 'measure').selectOption(measure?.key ?? '');
      const offered = page.locator('[data-facet] option:not([value=""]):not(:disabled)');
      const counts = (await offered.allInnerTexts()).map((text) => Number(/\((\d+)\)$/.exec(text)?.[1]));
      expect(counts.length).toBeGreaterThan(0);
      expect(Math.min(...counts)).toBeGreaterThan(0);
      // Another value of the same list would take the place of the chosen one.
      expect(await chosen(page, 'measure').locator('option').nth(2).innerText()).toMatch(/\([1-9]\d*\)$/);
      const [first] = await page.locator('[data-facet=actor] option:not([value=""]):not(:disabled)').all();
      await chosen(page, 'actor').selectOption((await first?.getAttribute('value')) ?? '');
      expect(await shown(page)).toHaveLength(Number(/\((\d+)\)$/.exec((await first?.innerText()) ?? '')?.[1]));
    });
  });

  test('keeps sections until another order is chosen, and makes them again', async () => {
    await visit(browser, home, path, async ({ page }) => {
      const headings = page.locator('.claims-section').filter({ visible: true });
      const before = await shown(page);
      const sections = await headings.allInnerTexts();
      expect(sections.length).toBeGreaterThan(1);
      await page.getByRole('button', { name: 'موضعه' }).click();
      expect(await shown(page)).toEqual(named(figures));
      expect(await headings.count()).toBe(0);
      // Out of its section a row says what it measures.
      expect(await page.locator('.claim-measure').filter({ visible: true }).count()).toBe(total);
      await page.getByRole('button', { name: 'ما يُعدّ' }).click();
      expect(await shown(page)).toEqual(before);
      expect(await headings.allInnerTexts()).toEqual(sections);
      await expect.poll(() => asked(page)).toEqual({});
    });
  });

  test('says in a section how many of it are left, and takes those away that are empty', async () => {
    await visit(browser, home, `${path}?report=0001`, async ({ page }) => {
      const headings = await page.locator('.claims-section').filter({ visible: true }).allInnerTexts();
      const measures = new Set(archive.report('0001').figures.map(({ measure }) => measure));
      expect(headings).toHaveLength(measures.size);
      expect(headings.filter((text) => / من \d+$/u.test(text)).length).toBeGreaterThan(0);
    });
  });

  test('orders by what a head says, up and down, with what has none of it last', async () => {
    await visit(browser, home, path, async ({ page }) => {
      for (const { key } of figureOrders.slice(1)) {
        const rank = (figure: (typeof figures)[number]) => Number.parseInt(row(figure)[`data-${key as 'date'}`] ?? '');
        const ranked = figures.filter((figure) => !Number.isNaN(rank(figure)));
        const others = figures.filter((figure) => Number.isNaN(rank(figure)));
        const head = page.locator(`[data-sort=${key}] button`);
        const cell = page.locator(`th:has([data-sort=${key}])`);
        await head.click();
        expect(await shown(page)).toEqual(named([...ranked.toSorted((a, b) => rank(a) - rank(b)), ...others]));
        expect(await cell.getAttribute('aria-sort')).toBe('ascending');
        await expect.poll(() => asked(page)).toEqual({ sort: key });
        await head.click();
        expect(await shown(page)).toEqual(named([...ranked.toSorted((a, b) => rank(b) - rank(a)), ...others]));
        expect(await cell.getAttribute('aria-sort')).toBe('descending');
        await expect.poll(() => asked(page)).toEqual({ sort: key, direction: 'desc' });
        expect(await page.locator('th[aria-sort]').count()).toBe(1);
      }
    });
  });

  test('is the same again from its address, also on the way back', async () => {
    await visit(browser, home, path, async ({ page }) => {
      const value = facets.find(({ name }) => name === 'actor')?.values.at(-1)?.key ?? '';
      await chosen(page, 'actor').selectOption(value);
      await chosen(page, 'q').fill('لواء');
      await page.getByRole('button', { name: 'التاريخ' }).click();
      await expect.poll(() => asked(page)).toEqual({ actor: value, q: 'لواء', sort: 'date' });
      expect(page.url()).toMatch(/#all$/);
      const left = await shown(page);
      const said = await page.locator('.figures-said').innerText();
      await page.reload();
      expect(await shown(page)).toEqual(left);
      expect(await page.locator('.figures-said').innerText()).toBe(said);
      await page.goto(new URL('about/', home).href);
      await page.goBack();
      await expect.poll(() => shown(page)).toEqual(left);
      expect(await chosen(page, 'actor').inputValue()).toBe(value);
      expect(await chosen(page, 'q').inputValue()).toBe('لواء');
    });
  });

  test('is led back and forward through addresses of its own', async () => {
    await visit(browser, home, path, async ({ page }) => {
      const [first, second] = facets.find(({ name }) => name === 'measure')?.values ?? [];
      await page.evaluate((value) => history.pushState(null, '', `?measure=${value}`), first?.key);
      await page.evaluate((value) => history.pushState(null, '', `?measure=${value}`), second?.key);
      await page.goBack();
      await expect.poll(() => chosen(page, 'measure').inputValue()).toBe(first?.key);
      await page.goForward();
      await expect.poll(() => chosen(page, 'measure').inputValue()).toBe(second?.key);
      expect(await shown(page)).toHaveLength(having('measure', 2).length);
    });
  });

  test.each(['actor=nobody', 'sort=amount', 'direction=sideways', `measure=${encodeURIComponent('<b>')}`])(
    'says that it does not know %s, and drops it',
    async (unknown) => {
      const [measure] = facets.find(({ name }) => name === 'report')?.values ?? [];
      await visit(browser, home, `${path}?${unknown}&report=${measure?.key}`, async ({ page, troubles }) => {
        expect(await status(page).innerText()).toMatch(/^تُجوهل مرشِّح غير معروف في العنوان\./u);
        expect(await shown(page)).toHaveLength(having('report', 1).length);
        await expect.poll(() => asked(page)).toEqual({ report: measure?.key });
        expect(troubles).toEqual([]);
      });
    },
  );

  test('is worked with the keyboard alone', async () => {
    await visit(browser, home, path, async ({ page }) => {
      await chosen(page, 'q').focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => shown(page)).toHaveLength(having('measure', 1).length);
      await page.getByRole('button', { name: 'صاحب القول' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => asked(page)).toMatchObject({ sort: 'claimant' });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('صاحب القول');
    });
  });

  test('prints what it shows, and says that it is not all', async () => {
    await visit(browser, home, `${path}?report=0001`, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const left = having('report', 1).length;
      expect(await shown(page)).toHaveLength(left);
      expect(await page.locator('.figures-said').innerText()).toContain('التقرير: التقرير 0001');
      const before = () =>
        page.locator('.figures-said').evaluate((element) => getComputedStyle(element, '::before').content);
      expect(await before()).toContain('وليس كلّ الأرقام');
      expect(await page.locator('.figure-controls').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: 'امسح الترشيح والترتيب' }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await shown(page)).toHaveLength(total);
      expect(await before()).toBe('none');
    });
  });

  test('has its controls closed on a telephone, and its orders among them', async () => {
    await visit(
      browser,
      home,
      path,
      async ({ page }) => {
        expect(await chosen(page, 'sort').isVisible()).toBe(false);
        await page.locator('sijill-figures summary').first().click();
        await chosen(page, 'sort').selectOption('date');
        await chosen(page, 'direction').selectOption('desc');
        await expect.poll(() => asked(page)).toEqual({ sort: 'date', direction: 'desc' });
      },
      { viewport: { width: 390, height: 844 } },
    );
  });

  test.each([390, 1280])('moves nothing when its controls come, %s pixels wide', async (width) => {
    const top = (page: Page) => page.locator('.claims').evaluate((table) => table.getBoundingClientRect().y + scrollY);
    let early = 0;
    await visit(
      browser,
      home,
      path,
      async ({ page }) => {
        const late = await top(page);
        await page.evaluate(() => {
          const element = document.querySelector('sijill-figures');
          element?.removeAttribute('data-ready');
          element?.querySelectorAll('form, .figures-said').forEach((each) => each.remove());
        });
        early = await top(page);
        expect(early).toBe(late);
      },
      { viewport: { width, height: 900 } },
    );
  });

  test.each([390, 1280])('has nothing for axe to find, open and narrowed, %s pixels wide', async (width) => {
    const address = `${path}?report=0001&sort=date`;
    await visit(
      browser,
      home,
      address,
      async ({ page }) => {
        await page
          .locator('sijill-figures details')
          .first()
          .evaluate((details) => details.setAttribute('open', ''));
        expect(await violations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page, ofColours)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      },
      { viewport: { width, height: 900 } },
    );
  });

  test('leaves the whole table to readers without JavaScript', async () => {
    await visit(
      browser,
      home,
      path,
      async ({ page }) => {
        expect((await shown(page)).toSorted()).toEqual(named(figures).toSorted());
        expect(await page.locator('sijill-figures :is(form, button, select)').count()).toBe(0);
        const top = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate((e) => e.getBoundingClientRect().y);
        expect(await top('sijill-figures > .page-contents')).toBe(await top('sijill-figures'));
      },
      { javaScriptEnabled: false },
    );
  });
});
