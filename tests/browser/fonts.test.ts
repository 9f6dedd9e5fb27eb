import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, specimens, visit } from './visits.ts';

const [home = ''] = inject('addresses');

interface Moved {
  readonly value: number;
  readonly what: string;
}

/** In the page: everything that moved, as it moved. */
declare const moved: Moved[];

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

/** Runs in the page: the files that it asks for before it is laid out and never draws with. */
async function unused(): Promise<string[]> {
  await document.fonts.ready;
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).map(({ style }) => style);
  const plain = (text: string): string => text.replaceAll(/['"\s]/g, '').toLowerCase();
  return [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')]
    .map(({ href }) => href.replace(/^.*\//, ''))
    .filter((file) => {
      const style = faces.find((face) => face.getPropertyValue('src').includes(file));
      const of = (name: string): string => plain(style?.getPropertyValue(name) ?? '');
      return ![...document.fonts].some(
        (face) =>
          face.status === 'loaded' &&
          plain(face.family) === of('font-family') &&
          face.weight === of('font-weight') &&
          plain(face.unicodeRange) === of('unicode-range'),
      );
    });
}

/**
 * The faces that stand in until a font is there, on most Linux machines. The browser of the tests may see no font of the
 * machine's: it gets them in the style sheet.
 */
const dejaVu = ['truetype/dejavu', 'dejavu-sans-fonts', 'TTF', 'dejavu']
  .map((folder) => `/usr/share/fonts/${folder}`)
  .find((folder) => existsSync(`${folder}/DejaVuSans.ttf`) && existsSync(`${folder}/DejaVuSans-Bold.ttf`));

async function substitute(page: Page): Promise<void> {
  const face = (file: string) => `url(data:font/ttf;base64,${readFileSync(`${dejaVu}/${file}`).toString('base64')})`;
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/local\((['"]?)DejaVu Sans( Bold)?\1\)/g, (_, _quote, bold) =>
      face(bold ? 'DejaVuSans-Bold.ttf' : 'DejaVuSans.ttf'),
    );
    await route.fulfill({ response, body });
  });
}

/** Hold back every font until the page is drawn with what stands in for it; count what moves from then on. */
async function delayFonts(page: Page): Promise<void> {
  await substitute(page);
  await page.addInitScript(() => {
    const moved: Moved[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        const what = sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.className}` : `«${node?.textContent?.slice(0, 40)}»`,
        );
        moved.push({ value, what: what.join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let drawn: Promise<unknown> | undefined;
  await page.route('**/*.woff2', async (route) => {
    drawn ??= page
      .waitForFunction(() => {
        const faces = [...document.fonts].filter(({ family }) => /substitute['"]?$/.test(family));
        const used = faces.filter(({ status }) => status !== 'unloaded');
        return used.length > 0 && used.every(({ status }) => status === 'loaded');
      })
      .then(() => page.waitForTimeout(200))
      .then(() => page.evaluate(() => moved.splice(0)));
    await drawn;
    await route.continue();
  });
}

/**
 * The sum of layout shifts that a page may have; 0.1 is «good». Most pages have none at all, but no measure keeps every
 * line from ending at another word, and one that does costs 0.02 to 0.04 on a telephone.
 */
const bearable = 0.05;

describe('fonts', () => {
  test.each(specimens())('%s (%s) preloads none that it does not draw with', async (_, address) => {
    await visit(browser, home, address, async ({ page, troubles }) => {
      expect(await page.locator('link[rel=preload][as=font]').count()).toBeGreaterThan(0);
      expect(await page.evaluate(unused)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  });

  const widths = specimens().flatMap(([kind, address]) => [390, 1280].map((width) => [kind, address, width] as const));

  test.skipIf(dejaVu === undefined).each(widths)(
    'that come late move nothing on %s (%s) at %i pixels',
    async (_, address, width) => {
      await visit(
        browser,
        home,
        address,
        async ({ page }) => {
          await page.evaluate(async () => {
            await document.fonts.ready;
            await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
          });
          await page.waitForTimeout(100);
          const shifts = await page.evaluate(() => moved);
          const sum = shifts.reduce((total, { value }) => total + value, 0);
          expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThanOrEqual(bearable);
        },
        { viewport: { width, height: 900 } },
        delayFonts,
      );
    },
  );
});
