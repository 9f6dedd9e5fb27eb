import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openSite } from '../../src/site/archive.ts';
import { dist } from '../site/pages.ts';
import { connect, specimens } from './visits.ts';
import { watch } from './watched.ts';

const [home = ''] = inject('addresses');
const { origin } = new URL(home);
const {
  reports: [report],
  factions: [faction],
} = await openSite();
if (!report || !faction) throw new Error('an archive without a report or a faction');
const reportPage = `reports/${report.id}/`;
const passage = report.passages[0];
if (!passage) throw new Error('a report without a passage');

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const open = (page: Page, path: string) => page.goto(new URL(path, home).href);

/** Everything that a reader can do in an archive, one after the other. */
const visit: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'sees every kind of page': async (page) => {
    for (const [, address] of specimens()) await open(page, address);
  },
  'searches by a completion, narrows what is found and goes there': async (page) => {
    await open(page, 'search/');
    await page.locator('sijill-search input[type=search]').pressSequentially(faction.name.slice(0, 6), { delay: 20 });
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.search-result').first().waitFor();
    await page.locator('sijill-search select').first().selectOption({ index: 1 });
    await page.waitForURL((url) => url.searchParams.size > 1);
    await page.locator('.search-result a').first().click();
    await page.waitForURL(/\/reports\/\d+\//);
  },
  'verifies a quotation': async (page) => {
    await open(page, 'verify/');
    await page.locator('textarea').fill(passage.text);
    await page.locator('textarea').press('Control+Enter');
    await page.locator('sijill-verify[data-state=exact]').waitFor();
  },
  'copies a citation, a quotation and the address of a paragraph': async (page) => {
    await open(page, reportPage);
    await page.locator('.report-citation').scrollIntoViewIfNeeded();
    await page.locator('.citation-form').first().getByRole('button').click();
    await page.locator('.citation-said', { hasText: 'نُسخ' }).waitFor();
    await page.locator(`#${passage.id}`).evaluate((element) => getSelection()?.selectAllChildren(element));
    await page.getByRole('button', { name: 'انسخ الاقتباس مع توثيقه' }).click();
    await page.getByRole('button', { name: 'نُسخ الاقتباس مع توثيقه' }).waitFor();
    await page
      .getByRole('button', { name: /^انسخ رابط الفقرة/ })
      .first()
      .click();
  },
  'takes files away': async (page) => {
    for (const [from, file] of [
      [reportPage, 'cite.ris'],
      [reportPage, 'cite.bib'],
      ['data/', 'figures.csv'],
    ] as const) {
      await open(page, from);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`a[href$="${file}"]`).first().click(),
      ]);
      await download.cancel();
    }
  },
  'opens files that no page is around': async (page) => {
    const files = [
      `${reportPage}text.txt`,
      'data/figures.json',
      'social.png',
      'icon.svg',
      'icon-512.png',
      'robots.txt',
    ];
    for (const file of files) await open(page, file);
  },
  'follows an address that moved': async (page) => {
    const moved = new URL('reports/moved/', home).href;
    const html = readFileSync(join(dist, reportPage, 'index.html'), 'utf8');
    const body = html.replace('<title>', '<meta http-equiv="refresh" content="0; url=../../about/"><title>');
    await page.route(moved, (route) => route.fulfill({ contentType: 'text/html;charset=utf-8', body }));
    await page.goto(moved);
    await page.waitForURL(new URL('about/', home).href);
  },
  'finds its way from an address that never was': async (page) => {
    await open(page, `report/${Number(report.id)}`);
    await page.locator('sijill-near-addresses a').first().click();
    await page.waitForURL(new URL(reportPage, home).href);
  },
};

describe('a full visit', () => {
  test('asks nothing of another host, has nothing refused, says nothing on the console, and leaves nothing behind', async () => {
    await watch(browser, async ({ page, requests, escaped, refused, troubles, kept }) => {
      for (const [step, go] of Object.entries(visit)) {
        await go(page).catch((error: Error) => expect(`${step}: ${error.message}`).toBe(step));
      }
      const own = (address: string) => /^(?:data|blob):/.test(address) || new URL(address).origin === origin;
      expect(requests.filter((address) => !own(address))).toEqual([]);
      expect(escaped).toEqual([]);
      expect(refused).toEqual([]);
      // The browser itself says so of an address that does not exist.
      expect(troubles.filter((trouble) => !/\/report\/\d+: .*status of 404/.test(trouble))).toEqual([]);
      expect(await kept()).toEqual([]);
      // What the visit came by: programs, fonts, the index, data, pictures.
      const asked = new Set(requests.map((address) => new URL(address).pathname.replace(/^.*\./, '')));
      for (const kind of ['js', 'css', 'woff2', 'pagefind', 'json', 'txt', 'png', 'svg']) {
        expect([...asked]).toContain(kind);
      }
    });
  });
});

/** The page of a report with something planted at its end, and its own policy alone: none is sent with it. */
async function plant(page: Page, planted: string, change: (html: string) => string = (html) => html): Promise<void> {
  const html = change(readFileSync(join(dist, reportPage, 'index.html'), 'utf8'));
  const body = html.replace('</body>', `${planted}</body>`);
  const address = new URL(reportPage, home).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html;charset=utf-8', body }));
  await page.route('**/planted.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'document.title = "ran"; eval("document.title = 1")' }),
  );
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}

describe("a page's own policy", () => {
  const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
  test.each([
    ['a script in the page', '<script>document.title = 1</script>', 'script-src-elem inline'],
    ['a handler', '<details open ontoggle="document.title = 1">', 'script-src-attr inline'],
    ['a style in an attribute', '<p style="color: red">', 'style-src-attr inline'],
    ['a style in the page', '<style>p { color: red }</style>', 'style-src-elem inline'],
    ['a foreign script', '<script src="http://foreign.invalid/a.js"></script>', 'script-src-elem'],
    ['a foreign sheet', '<link rel="stylesheet" href="http://foreign.invalid/a.css">', 'style-src-elem'],
    ['a foreign picture', '<img src="http://foreign.invalid/a.png">', 'img-src'],
    ['a picture in an address', `<img src="${picture}">`, 'img-src data'],
    ['a frame', '<iframe src="./"></iframe>', 'frame-src'],
    ['an object', '<object data="../../icon.svg"></object>', 'object-src'],
    ['a sound', '<audio src="../../a.mp3"></audio>', 'media-src'],
    ['eval, in a script of the site', '<script src="/planted.js"></script>', 'script-src eval'],
  ])('refuses %s', async (_, planted, directive) => {
    await watch(browser, async ({ page, refused, escaped }) => {
      await plant(page, planted);
      await expect.poll(() => refused.join()).toContain(directive);
      expect(refused.length).toBe(1);
      expect(await page.title()).not.toBe('1');
      expect(escaped).toEqual([]);
    });
  });

  test.each([
    ['WebAssembly', 'WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))'],
    ['a request to another host', 'fetch("http://foreign.invalid/")'],
    ['a message to another host', 'navigator.sendBeacon("http://foreign.invalid/", "1") || Promise.reject("refused")'],
  ])('refuses a script of the site %s', async (_, code) => {
    await watch(browser, async ({ page, refused, escaped }) => {
      await page.route('**/asking.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: `Promise.resolve().then(() => ${code}).catch(() => (document.title = 'refused'))`,
        }),
      );
      await plant(page, '<script src="/asking.js"></script>');
      await expect.poll(() => refused.length).toBe(1);
      expect(escaped).toEqual([]);
    });
  });

  test('is what holds it: without it all of that runs, and the trap has the request', async () => {
    await watch(browser, async ({ page, refused, escaped }) => {
      const open = (html: string) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      await plant(page, '<img src="http://foreign.invalid/a.png"><script src="/planted.js"></script>', open);
      await expect.poll(() => escaped).toEqual(['GET http://foreign.invalid/a.png']);
      expect(await page.title()).toBe('1');
      expect(refused).toEqual([]);
    });
  });
});

describe('a link to another site', () => {
  const link = (attributes = '') => `<a id="planted" ${attributes} href="http://foreign.invalid/a">…</a>`;

  test('asks nothing of it before it is followed, and then does not tell it where the reader comes from', async () => {
    await watch(browser, async ({ page, escaped }) => {
      await plant(page, link());
      await page.locator('#planted').hover();
      await page.mouse.down();
      await page.waitForTimeout(200);
      expect(escaped).toEqual([]);
      await page.mouse.up();
      await expect.poll(() => escaped).toEqual(['GET http://foreign.invalid/a']);
    });
  });

  test("is silent by the page's own word: without it the trap hears where one comes from", async () => {
    await watch(browser, async ({ page, escaped }) => {
      await plant(page, link('referrerpolicy="unsafe-url"'));
      await page.locator('#planted').click();
      await expect.poll(() => escaped).toEqual([expect.stringMatching(/^GET http:\/\/foreign.invalid\/a from http/)]);
    });
  });
});

describe('what a host says besides', () => {
  test('shows no page inside the page of another', async () => {
    await watch(browser, async ({ page, troubles }) => {
      const around = new URL('around/', home).href;
      const body = `<iframe src="${new URL(reportPage, home).href}"></iframe>`;
      await page.route(around, (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(around);
      await expect.poll(() => troubles.join()).toContain("frame-ancestors 'none'");
      expect(await page.frameLocator('iframe').locator('h1').count()).toBe(0);
    });
  });
});

describe('the site as it is installed', () => {
  test("has nothing missing, to Chromium's own judgement", async () => {
    for (const address of inject('addresses')) {
      await watch(browser, async ({ page, troubles }) => {
        await page.goto(new URL(reportPage, address).href);
        const session = await page.context().newCDPSession(page);
        const { url, errors, manifest } = await session.send('Page.getAppManifest');
        expect([url, errors]).toEqual([new URL('manifest.webmanifest', address).href, []]);
        expect(manifest).toMatchObject({ startUrl: address, scope: address, display: 'kStandalone' });
        expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
        expect(troubles).toEqual([]);
      });
    }
  });
});
