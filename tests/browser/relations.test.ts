import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

describe.each(['factions/', 'factions/liwa-al-aqsa/', 'factions/islamic-state/'])('the drawing on %s', (address) => {
  test.each([
    [320, 10],
    [390, 11],
    [768, 11],
    [1280, 11],
  ])(
    'is legible in a window of %i pixels: %i pixels high at least, in its box, on nothing else',
    async (width, least) => {
      await visit(
        browser,
        home,
        address,
        async ({ page }) => {
          await page.evaluate(() => document.fonts.ready);
          const { shown, small, overlaps, spilling } = await page.evaluate(read, least);
          expect({ shown, small, overlaps, spilling }).toEqual({ shown: 1, small: [], overlaps: [], spilling: [] });
        },
        { viewport: { width, height: 900 } },
      );
    },
  );

  test('gives the keyboard every party and every tie, and nothing of the shape that is not shown', async () => {
    await visit(browser, home, address, async ({ page }) => {
      const links = page.locator('.graph a').filter({ visible: true });
      const wanted = await links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')));
      expect(wanted.length).toBeGreaterThan(5);
      expect(wanted.filter((label) => !label)).toEqual([]);
      await links.first().focus();
      const reached: (string | null | undefined)[] = [];
      for (let i = 0; i < wanted.length; i += 1) {
        reached.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')));
        await page.keyboard.press('Tab');
      }
      expect(reached).toEqual(wanted);
      expect(await page.evaluate(() => document.activeElement?.closest('.graph') === null)).toBe(true);
    });
  });

  test('leads from a tie to its statements', async () => {
    await visit(browser, home, address, async ({ page }) => {
      const tie = page.locator('.graph-tie a[href^="#"]').filter({ visible: true }).first();
      await tie.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.tie:target .relation').count()).toBeGreaterThan(0);
    });
  });
});

/** Runs in the page: what of the drawing that is shown cannot be read. */
function read(least: number) {
  const svgs = [...document.querySelectorAll('.graph')].filter((svg) => svg.checkVisibility());
  const rects = (selector: string) => svgs.flatMap((svg) => [...svg.querySelectorAll(selector)]);
  const name = (element: Element) => (element.textContent ?? '').trim();
  const small = svgs.flatMap((svg) => {
    const scale = (svg as SVGSVGElement).getScreenCTM()?.a ?? 0;
    return [...svg.querySelectorAll('text')]
      .filter((text) => parseFloat(getComputedStyle(text).fontSize) * scale < least)
      .map(name);
  });
  const words = [...rects('.graph-name'), ...rects('.graph-nouns tspan'), ...rects('.graph-sign')];
  const overlaps = words.flatMap((word, i) => {
    const a = word.getBoundingClientRect();
    return words.slice(i + 1).flatMap((other) => {
      const b = other.getBoundingClientRect();
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      // A line of text is higher than its letters.
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > 1 && high > a.height / 4 && word.parentElement !== other.parentElement
        ? [`${name(word)} / ${name(other)}`]
        : [];
    });
  });
  const spilling = rects('.graph-name').flatMap((text) => {
    const box = text.previousElementSibling?.getBoundingClientRect();
    const { left, right } = text.getBoundingClientRect();
    return box && left >= box.left && right <= box.right ? [] : [name(text)];
  });
  return { shown: svgs.length, small, overlaps, spilling };
}
