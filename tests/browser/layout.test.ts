/** Each page once, at every width: whether it fits into the window, and whether words lie on other words. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, openReader, sample, specimens } from './visits.ts';
import type { Reader } from './visits.ts';

const [home = ''] = inject('addresses');

let browser: Browser;
let reader: Reader;
beforeAll(async () => {
  browser = await connect(inject('browser'));
  reader = await openReader(browser, home);
});
afterAll(() => browser.close());

/** The first is a phone of 390 pixels whose reader has doubled the size of everything. */
const widths = [195, 320, 390, 768, 1280, 1600];
/** In a narrower window months of the timeline's drawing touch. */
const readable = 320;

interface Sideways {
  /** By how many pixels the page is wider than the window. */
  readonly scrolled: number;
  /** The page hides what does not fit, and the reader never sees it. */
  readonly clipped: boolean;
  /** What stands out of the window and in no box that scrolls: the last five, the innermost among them. */
  readonly wide: readonly string[];
}

interface Words {
  readonly words: number;
  /** Which lie on which: the first ten. */
  readonly overlaps: readonly string[];
}

/** Several reports of an archive: which is hard to set is not to be told by its bytes. */
const reports = addresses().filter((address) => kindOf(address) === 'reports/*');
const hard = specimens(6).flatMap(([kind, address]) => (kind === 'reports/*' ? [address] : []));
const pages = [...new Set([...specimens().map(([, address]) => address), ...hard, ...sample(reports, 12)])];

interface Seen {
  readonly sideways: readonly (Sideways & { readonly width: number })[];
  readonly words: readonly (Words & { readonly width: number })[];
}

/** What is seen of a page at all widths. */
function look(address: string): Promise<Seen> {
  return reader.visit(address, async ({ page }) => {
    const seen = { sideways: [] as Seen['sideways'][number][], words: [] as Seen['words'][number][] };
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      seen.sideways.push({ width, ...(await page.evaluate(sideways)) });
      if (width >= readable) seen.words.push({ width, ...(await page.evaluate(overlapping)) });
    }
    return seen;
  });
}

describe.each(pages)('the page /%s, at any width', (address) => {
  let seen: Seen;
  beforeAll(async () => {
    seen = await look(address);
  });

  test('is not scrolled sideways', () => {
    expect(seen.sideways).toEqual(widths.map((width) => ({ width, scrolled: 0, clipped: false, wide: [] })));
  });

  test('has no words that lie on other words', () => {
    expect(seen.words.filter(({ words }) => words === 0)).toEqual([]);
    expect(seen.words.map(({ width, overlaps }) => ({ width, overlaps }))).toEqual(
      widths.filter((width) => width >= readable).map((width) => ({ width, overlaps: [] })),
    );
  });
});

test('words that lie on other words are seen', async () => {
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

/** Runs in the page. */
function sideways(): Sideways {
  const root = document.documentElement;
  const overflow = (element: Element): string => getComputedStyle(element).overflowX;
  const scrollable = (element: Element | null): boolean =>
    element !== null && (/auto|scroll/.test(overflow(element)) || scrollable(element.parentElement));
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    const out = left < -1 || right > root.clientWidth + 1;
    return out && width > 1 && height > 1 && !scrollable(element.parentElement);
  });
  return {
    scrolled: root.scrollWidth - root.clientWidth,
    clipped: [root, document.body].some((element) => overflow(element) !== 'visible'),
    wide: wide.slice(-5).map((element) => element.outerHTML.slice(0, 120)),
  };
}

/**
 * Runs in the page: the lines of each run of text, and those that lie on a line of another run. A line's box is taller
 * than its letters, so its middle half is compared; what is hidden, or shown to a screen reader alone, or stays put while
 * the page moves, is left out.
 */
function overlapping(): Words {
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
