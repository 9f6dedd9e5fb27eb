import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, openReader, sample, specimens } from './visits.ts';
import type { Reader } from './visits.ts';

const [home = ''] = inject('addresses');
const reports = addresses().filter((address) => kindOf(address) === 'reports/*');
const others = specimens().flatMap(([kind, address]) => (kind === 'reports/*' ? [] : [address]));
const widths = [390, 768, 1280, 1600];

let browser: Browser;
let reader: Reader;
beforeAll(async () => {
  browser = await connect(inject('browser'));
  reader = await openReader(browser, home);
});
afterAll(() => browser.close());

describe('no words lie on other words, at any width', () => {
  test.each([...sample(reports, 12), ...others])('on %s', async (address) => {
    await reader.visit(address, async ({ page }) => {
      const seen: { width: number; overlaps: readonly string[] }[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const { words, overlaps } = await page.evaluate(overlapping);
        expect(words).toBeGreaterThan(0);
        seen.push({ width, overlaps });
      }
      expect(seen).toEqual(widths.map((width) => ({ width, overlaps: [] })));
    });
  });

  test('is seen where they do', async () => {
    await reader.visit('', async ({ page }) => {
      await page.evaluate(() => {
        const { top, left } = document.querySelector('h1')?.getBoundingClientRect() ?? new DOMRect();
        const over = document.createElement('h2');
        over.textContent = 'سطر فوق سطر '.repeat(20);
        over.style.cssText = `position: absolute; inset: ${top}px auto auto ${left}px`;
        document.body.append(over);
      });
      const { overlaps } = await page.evaluate(overlapping);
      expect(overlaps.join()).toContain('سطر فوق سطر');
    });
  });
});

/**
 * Runs in the page: the lines of each run of text, and those that lie on a line of another run. A line's box is taller
 * than its letters, so its middle half is compared; what is hidden, or shown to a screen reader alone, or stays put while
 * the page moves, is left out.
 */
function overlapping(): { words: number; overlaps: readonly string[] } {
  interface Line {
    readonly top: number;
    readonly bottom: number;
    readonly start: number;
    readonly end: number;
    readonly run: Node;
  }
  const fixed = (element: Element | null): boolean =>
    element !== null && (/fixed|sticky/.test(getComputedStyle(element).position) || fixed(element.parentElement));
  const unseen = (element: Element | null): boolean => {
    if (element === null) return false;
    const { width, height } = element.getBoundingClientRect();
    const { overflow, clipPath } = getComputedStyle(element);
    const clipped = overflow !== 'visible' && (width <= 2 || height <= 2);
    return clipped || clipPath !== 'none' || unseen(element.parentElement);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  for (let run = walker.nextNode(); run !== null; run = walker.nextNode()) {
    const parent = run.parentElement;
    if (!/\S/.test(run.nodeValue ?? '') || parent === null || parent.closest('select, option')) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (unseen(parent) || fixed(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(run);
    for (const { top, bottom, left: start, right: end } of range.getClientRects()) {
      const quarter = (bottom - top) / 4;
      if (end - start > 2) lines.push({ top: top + quarter, bottom: bottom - quarter, start, end, run });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const overlaps: string[] = [];
  const name = ({ run }: Line) => (run.nodeValue ?? '').trim().slice(0, 40);
  for (const [i, line] of lines.entries()) {
    for (const other of lines.slice(i + 1)) {
      if (other.top >= line.bottom) break;
      const wide = Math.min(line.end, other.end) - Math.max(line.start, other.start);
      const high = Math.min(line.bottom, other.bottom) - other.top;
      if (line.run !== other.run && wide > 2 && high > 2) overlaps.push(`${name(line)} / ${name(other)}`);
    }
  }
  return { words: lines.length, overlaps: overlaps.slice(0, 10) };
}
