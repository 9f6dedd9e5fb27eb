import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dist } from '../site/pages.ts';
import { addresses, connect, openReader, specimens, visit } from './visits.ts';
import type { Reader } from './visits.ts';

const [home = ''] = inject('addresses');
const [report = ''] = addresses().filter((address) => /^reports\/\d+\/$/.test(address));

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

/** CSS pixels between the margins of the narrower and the wider paper, A4 and US Letter. */
const papers = [673, 695];

const onPaper = (page: Page) => page.emulateMedia({ media: 'print' });

/** Runs in the page: what of it stands on paper. */
function printed() {
  const isSeen = (element: Element) => element.checkVisibility({ contentVisibilityAuto: true });
  const content = (element: Element, part: string) =>
    isSeen(element) ? getComputedStyle(element, part).content.replaceAll('"', '') : 'none';
  const all = (selector: string, part: string) =>
    [...document.querySelectorAll(selector)].map((element) => content(element, part));
  // The letters of the word index are what its page holds.
  const controls = 'button, select, nav:not(:has(> .word-letters)), .skip-link, [role=status]';
  const root = getComputedStyle(document.documentElement);
  return {
    texts: document.body.innerText,
    controls: [...document.querySelectorAll(controls)]
      .filter((element) => isSeen(element) && element.getClientRects().length > 0 && element.textContent !== '')
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    pseudo: [
      all('.figure-value[data-figure]', '::after'),
      all('.figure-quantity[data-figure]', '::before'),
      all('[data-sum]', '::after'),
    ],
    sheet: root.getPropertyValue('--sheet'),
    paper: root.backgroundColor,
    wide: document.documentElement.scrollWidth,
  };
}

describe('a printed report', () => {
  test('is checked against the archive by itself: numbers, notes, checksums, citation, edition, address', async () => {
    await visit(
      browser,
      home,
      report,
      async ({ page, troubles }) => {
        const before = await page.evaluate(printed);
        expect(before.pseudo.flat().every((content) => content === 'none')).toBe(true);
        await onPaper(page);
        const { texts, controls, pseudo, sheet, paper } = await page.evaluate(printed);
        const [values = [], notes = [], sums = []] = pseudo;
        expect(values.length).toBeGreaterThan(3);
        expect([...values].sort()).toEqual([...notes].sort());
        expect(sums).toEqual(
          await page.$$eval('[data-sum]', (all) => all.map((each) => each.getAttribute('data-sum'))),
        );
        expect(await page.locator('.passage-number:visible').count()).toBe(await page.locator('.passage').count());
        const sum = readFileSync(join(dist, 'SHA256SUMS'), 'utf8')
          .split('\n')
          .find((line) => line.endsWith(`  ${report}text.txt`));
        for (const wanted of [
          sum?.slice(0, 64) ?? '',
          'sha256sum text.txt',
          'خلاصة كتبها الأرشيف',
          'العنوان في الأرشيف',
          `/${report}`,
          '/verify/',
          'توثيق هذا التقرير',
          'ما يسمّيه التقرير',
        ])
          expect(texts).toContain(wanted);
        expect(texts).toMatch(/الإصدار \d{4}\.\d+، \d+ [^\d]+ \(\S+\) \d{4}/);
        expect(texts).not.toMatch(/انسخ|السند$/m);
        expect(controls).toEqual([]);
        expect(sheet).toMatch(/التقرير \d+ · الإصدار/);
        expect(paper).toBe('rgb(255, 255, 255)');
        expect(troubles).toEqual([]);
      },
      { colorScheme: 'dark' },
    );
  });

  test('has every note open, every detail too, and no size but its own', async () => {
    await visit(browser, home, report, async ({ page }) => {
      const size = () =>
        page
          .locator('.passage')
          .first()
          .evaluate((text) => getComputedStyle(text).fontSize);
      await onPaper(page);
      const usual = await size();
      await page.emulateMedia({ media: 'screen' });
      await page.locator('#text-size-largest').check({ force: true });
      await onPaper(page);
      expect(await size()).toBe(usual);
      const closed = await page.$$eval('main details > :not(summary)', (all) =>
        all.filter((each) => each.getClientRects().length === 0).map((each) => each.outerHTML.slice(0, 80)),
      );
      expect(closed).toEqual([]);
    });
  });
});

describe('on paper', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(browser, home, {}, onPaper);
  });

  test.each(specimens())(
    '%s (%s) has no control, says what it is of, and is no wider than the sheet',
    async (_, address) => {
      await reader.visit(address, async ({ page }) => {
        for (const width of papers) {
          await page.setViewportSize({ width, height: 900 });
          const { texts, controls, wide } = await page.evaluate(printed);
          expect(texts).toMatch(/الإصدار \d{4}\.\d+، /);
          expect(controls.filter((control) => !/^<(?:select|p)/.test(control))).toEqual([]);
          expect(wide).toBeLessThanOrEqual(width);
        }
      });
    },
  );
});
