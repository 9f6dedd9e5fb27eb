import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openSite } from '../../src/site/archive.ts';
import { connect, visit } from './visits.ts';

const [home = ''] = inject('addresses');
const questions = (await openSite()).questions.filter(({ answers }) => answers === undefined);

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

test.each(questions)('the drawings of $id keep their words to themselves at any width', async ({ id }) => {
  await visit(browser, home, `figures/${id}/`, async ({ page }) => {
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const { lines, ...troubles } = await page.evaluate(troublesOfDrawings);
      expect(lines).toBeGreaterThan(0);
      expect({ width, ...troubles }).toEqual({ width, outside: [], covered: [], scrolled: [] });
    }
  });
});

test('a row is reached by keyboard, shows that it is, and leads to the words', async () => {
  const [first] = questions;
  await visit(browser, home, `figures/${first?.id}/`, async ({ page }) => {
    const link = page.locator('.question-chart a').first();
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL(/reports\/\d+\/#f\d+$/);
    expect(await page.locator(':target').count()).toBe(1);
  });
});

/** Runs in the page: words out of their drawing, words under a mark or other words, and panels that have to be scrolled. */
function troublesOfDrawings() {
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const name = (element: Element) => (element.textContent ?? '').trim().slice(0, 40);
  const outside: string[] = [];
  const covered: string[] = [];
  let lines = 0;
  for (const drawing of document.querySelectorAll('.question-chart .chart-panel > svg')) {
    const frame = boxOf(drawing);
    const texts = [...drawing.querySelectorAll('text')];
    lines += texts.length;
    const marks = [...drawing.querySelectorAll('.mark circle, .mark line, .sign')];
    for (const [i, text] of texts.entries()) {
      const { top, bottom, left: start, right: end } = boxOf(text);
      if (start < frame.left - 1 || end > frame.right + 1 || top < frame.top - 2 || bottom > frame.bottom + 2)
        outside.push(name(text));
      // The box of a line is taller than its letters.
      const quarter = (bottom - top) / 4;
      for (const other of [...texts.slice(i + 1), ...marks]) {
        const box = boxOf(other);
        const inset = other.tagName === 'text' ? (box.bottom - box.top) / 4 : 0;
        const wide = Math.min(end, box.right) - Math.max(start, box.left);
        const high = Math.min(bottom - quarter, box.bottom - inset) - Math.max(top + quarter, box.top + inset);
        if (wide > 1 && high > 1) covered.push(`${name(text)} / ${name(other) || other.getAttribute('class')}`);
      }
    }
  }
  const panels = [...document.querySelectorAll('.chart-panel')];
  const scrolled = panels.filter((panel) => panel.scrollWidth > panel.clientWidth).map(name);
  return { lines, outside, covered, scrolled };
}
