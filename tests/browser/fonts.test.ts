import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import subset from 'subset-font';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses, connect, kindOf, openReader, sample, specimens, visit } from './visits.ts';
import type { Reader } from './visits.ts';

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
  if (dejaVu !== undefined) await readFaces();
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
 * machine's: it gets them in the style sheet, as data, which the pages' policy lets no page do. (A file would not do: while a
 * font is awaited, a browser fetches none that stands in for it.)
 */
const dejaVu = ['truetype/dejavu', 'dejavu-sans-fonts', 'TTF', 'dejavu']
  .map((folder) => `/usr/share/fonts/${folder}`)
  .find((folder) => existsSync(`${folder}/DejaVuSans.ttf`) && existsSync(`${folder}/DejaVuSans-Bold.ttf`));

/** Latin, Arabic and punctuation: what the pages are written in, and a tenth of the face. */
const letters = [
  [0x20, 0x17f],
  [0x600, 0x6ff],
  [0x2000, 0x206f],
]
  .flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
  .join('');
const faces = new Map<string, string>();
async function readFaces(): Promise<void> {
  for (const file of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']) {
    const face = await subset(readFileSync(`${dejaVu}/${file}`), letters, { targetFormat: 'woff2' });
    faces.set(file, `url(data:font/woff2;base64,${face.toString('base64')})`);
  }
}

/** The site's style sheets with those faces in them, by address. */
const sheets = new Map<string, string>();

async function substitute(page: Page): Promise<void> {
  const face = (file: string) => faces.get(file) ?? '';
  await page.route('**/*.css', async (route) => {
    const address = route.request().url();
    const body =
      sheets.get(address) ??
      (await (await route.fetch()).text()).replaceAll(/local\((['"]?)DejaVu Sans( Bold)?\1\)/g, (_, _quote, bold) =>
        face(bold ? 'DejaVuSans-Bold.ttf' : 'DejaVuSans.ttf'),
      );
    sheets.set(address, body);
    await route.fulfill({ contentType: 'text/css;charset=utf-8', body });
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
 * The sum of layout shifts that a page may have with fonts that come late: no measure keeps every line of every text from
 * ending at another word. 0.1 is «good» by Web Vitals, https://web.dev/articles/cls, and what a report may have, since
 * its title is as long as it is; the largest page of another kind has less.
 */
const bearable = 0.05;
const good = 0.1;

/**
 * The largest page of each kind in a narrow window, where a line breaks soonest, and of a few kinds in a wide one as well:
 * what late fonts move there, they move in both. A few reports besides, whose titles are as long as they are.
 */
const narrow = 390;
const inBoth = ['home', 'reports/*', 'factions/*', 'search'];
const reports = sample(
  addresses().filter((address) => kindOf(address) === 'reports/*'),
  5,
);
const pages = [
  ...new Map(
    [...specimens(), ...reports.map((address) => ['reports/*', address] as const)].map(([kind, address]) => [
      address,
      kind,
    ]),
  ),
].map(([address, kind]) => ({ address, kind, widths: inBoth.includes(kind) ? [narrow, 1280] : [narrow] }));

describe('fonts', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(browser, home);
  });

  test.each(specimens())('%s (%s) preloads none that it does not draw with', async (_, address) => {
    await reader.visit(address, async ({ page, troubles }) => {
      expect(await page.locator('link[rel=preload][as=font]').count()).toBeGreaterThan(0);
      expect(await page.evaluate(unused)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  });

  test.each(pages.filter(({ kind }) => ['home', 'reports/*', 'search'].includes(kind)))(
    '$kind ($address) asks for no more than four files, all of our own',
    async ({ address }) => {
      const asked = new Set<string>();
      const prepare = async (page: Page) =>
        page.on('request', (request) => void asked.add(request.url().replace(/^.*\//, '')));
      await visit(
        browser,
        home,
        address,
        async ({ page }) => void (await page.waitForLoadState('networkidle')),
        {},
        prepare,
      );
      const fonts = [...asked].filter((file) => file.endsWith('.woff2'));
      expect(fonts.length).toBeGreaterThan(1);
      for (const file of fonts) expect(file).toMatch(/^(?:naskh-[47]00|sans-[46]00)-/);
    },
  );

  test.skipIf(dejaVu === undefined).each(pages)(
    'that come late move nothing on $kind ($address), $widths pixels wide',
    async ({ kind, address, widths }) => {
      const limit = kind === 'reports/*' ? good : bearable;
      const over = async (width: number) => {
        const shifts = await shiftsOf(address, width);
        return shifts.sum > limit ? [shifts] : [];
      };
      // What late fonts move, they move each time; what a busy machine happens to draw late, it does not.
      for (const width of widths) expect((await over(width)).length === 0 ? [] : await over(width)).toEqual([]);
    },
  );
});

/** What moves on a page of a width when the fonts come late. */
function shiftsOf(address: string, width: number) {
  return visit(
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
      return { width, sum: shifts.reduce((total, { value }) => total + value, 0), shifts };
    },
    { viewport: { width, height: 900 }, bypassCSP: true },
    delayFonts,
  );
}
