import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const factions = 'factions/';

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const field = (page: Page) => page.getByRole('searchbox', { name: 'رشّح القائمة' }).first();
const entries = (page: Page) => page.locator('main .entity-index > li');
const shown = async (page: Page) =>
  (await entries(page).filter({ visible: true }).allInnerTexts()).map((text) => text.trim());

describe('<sijill-filter>', () => {
  test.each([
    ['الاقصي', /الأقصى/, 'without the hamza, the last letter dotted'],
    ['لِواءُ', /لواء/, 'vocalised'],
    ['AQSA', /aqsa/i, 'in Latin letters, in capitals'],
    ['الاقصى  جند', /جند الأقصى/, 'words in any order'],
  ])('leaves of the factions those that hold «%s»: %s, %s', async (typed, written) => {
    await visit(browser, home, factions, async ({ page, troubles }) => {
      const all = await shown(page);
      const wanted = all.filter((text) => written.test(text));
      await field(page).fill(typed);
      await expect.poll(() => shown(page)).toEqual(wanted);
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(all.length);
      expect(troubles).toEqual([]);
    });
  });

  test('says how many are left, in words that agree', async () => {
    await visit(browser, home, factions, async ({ page }) => {
      const total = await entries(page).count();
      await field(page).fill('ظظظ');
      await page
        .getByRole('status')
        .filter({ hasText: `لا فصائل من ${total}` })
        .waitFor();
      await field(page).fill('هيئة تحرير الشام');
      await page
        .getByRole('status')
        .filter({ hasText: `فصيل واحد من ${total}` })
        .waitFor();
    });
  });

  test('shows all again on Escape', async () => {
    await visit(browser, home, factions, async ({ page }) => {
      const total = await entries(page).count();
      await field(page).fill('ظظظ');
      await expect.poll(() => shown(page)).toEqual([]);
      await field(page).press('Escape');
      expect(await shown(page)).toHaveLength(total);
      expect(await field(page).inputValue()).toBe('');
    });
  });

  test('hides nothing on paper, nor prints its box', async () => {
    await visit(browser, home, factions, async ({ page }) => {
      const total = await entries(page).count();
      await field(page).fill('ظظظ');
      await page.emulateMedia({ media: 'print' });
      expect(await shown(page)).toHaveLength(total);
      expect(await page.locator('.filter-box').first().isVisible()).toBe(false);
    });
  });

  test('hides lists of which nothing is left, with their headings and sections', async () => {
    await visit(browser, home, factions, async ({ page }) => {
      await page.locator('main').evaluate((main) => {
        const noun = document.querySelector('sijill-filter')?.getAttribute('data-noun') ?? '';
        main.innerHTML = `<sijill-filter>
          <section><h2>إدلب</h2><ul><li>سرمين <ul><li>حيّ</li></ul></li><li>خان شيخون</li></ul></section>
          <section><h2>حماة</h2><h3>مدن</h3><ul><li>مورك</li></ul><h3>قرى</h3><ol><li>كفرزيتا</li></ol></section>
        </sijill-filter>`;
        main.querySelector('sijill-filter')?.setAttribute('data-noun', noun);
      });
      await field(page).fill('مورك');
      const left = page.locator('main :is(h2, h3, li)').filter({ visible: true });
      await expect.poll(() => left.allInnerTexts()).toEqual(['حماة', 'مدن', 'مورك']);
      await field(page).fill('حيّ');
      await expect.poll(() => page.getByRole('status').innerText()).toBe('فصيل واحد من 4');
    });
  });

  test('counts as several what says that it is, and leaves it whole', async () => {
    await visit(browser, home, factions, async ({ page }) => {
      const facing = page.locator('.facing').first();
      const box = page.getByRole('searchbox', { name: 'رشّح القائمة' }).last();
      await box.fill('نفي قطعي');
      await page.getByRole('status').filter({ hasText: 'علاقتان من' }).waitFor();
      expect(await facing.locator('.relation').filter({ visible: true }).count()).toBe(2);
      expect(await page.locator('.tie').filter({ visible: true }).count()).toBe(1);
    });
  });

  test('is not there without JavaScript, nor is room for it', async () => {
    await visit(
      browser,
      home,
      factions,
      async ({ page }) => {
        expect(await field(page).count()).toBe(0);
        const top = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate((element) => element.getBoundingClientRect().y);
        expect(await top('sijill-filter > ul')).toBe(await top('sijill-filter'));
      },
      { javaScriptEnabled: false },
    );
  });
});
