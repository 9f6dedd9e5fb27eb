import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { attribute, dist, elements, sitePages, textContent } from '../site/pages.ts';
import { connect, firstVisit, sample, visit } from './visits.ts';
import type { Visit } from './visits.ts';

/** A word of at least five letters from the middle of each report's first paragraph, as a reader would copy it. */
const asked = sitePages().flatMap((page) => {
  const report = /^reports\/(\d+)\/index\.html$/.exec(page.path)?.[1];
  const [paragraph] = elements(page.tree, (element) => attribute(element, 'id') === 'p1');
  if (report === undefined || paragraph === undefined) return [];
  const words = textContent(paragraph).match(/[\p{L}\p{M}]{5,}/gu) ?? [];
  const word = words[Math.floor(words.length / 2)];
  return word === undefined ? [] : [{ report, word }];
});
const [first = { report: '', word: '' }] = asked;

let browser: Browser;
beforeAll(async () => {
  browser = await connect(inject('browser'));
});
afterAll(() => browser.close());

const results = (page: Page) => page.locator('[data-results] li');
const status = (page: Page) => page.locator('sijill-search [role=status]');
const field = (page: Page) => page.locator('sijill-search input[type=search]');
const filter = (page: Page, name: string) => page.locator(`sijill-search select[name=${name}]`);

/** The accession numbers that the results link to. */
const found = (page: Page): Promise<string[]> =>
  results(page)
    .locator('a[href]')
    .evaluateAll((links) => [
      ...new Set(links.flatMap((link) => /\/reports\/(\d+)\//.exec((link as HTMLAnchorElement).href)?.[1] ?? [])),
    ]);

/** The paragraphs of a group, as `0001#p1`, in their order. */
const paragraphs = (page: Page, group: string): Promise<string[]> =>
  page
    .locator(`main [data-group="${group}"] a[href*="#p"]`)
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href.replace(/^.*\/reports\/(\d+)\/[^#]*/, '$1')),
    );

/** Open the search page at a query and wait for its answer in words. */
function ask<T>(
  home: string,
  query: Readonly<Record<string, string>>,
  look: (visit: Visit) => Promise<T>,
  prepare?: (page: Page) => Promise<unknown>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const answered = async (seen: Visit): Promise<T> => {
    await status(seen.page)
      .filter({ hasText: /\p{Script=Arabic}/u })
      .waitFor();
    return look(seen);
  };
  return visit(browser, home, `search/?${new URLSearchParams(query)}`, answered, options, prepare);
}

describe.each(inject('addresses'))('the search page of the site at %s', (home) => {
  test.each(sample(asked, 5))(
    'finds «$word» in report $report, and leads to a paragraph that has it',
    async ({ report, word }) => {
      await ask(home, { q: word }, async ({ page, troubles }) => {
        await results(page).first().waitFor();
        expect(await found(page)).toContain(report);
        await page.locator(`[data-results] a[href*="reports/${report}/"][href*="#p"]`).first().click();
        await page.waitForURL(/\/reports\/\d+\/#p\d+$/);
        expect(await page.locator(':target').textContent()).toContain(word);
        expect(troubles).toEqual([]);
      });
    },
  );

  test('finds nothing for a word that only begins as one that stands there', async () => {
    await ask(home, { q: `${first.word}ظظظ` }, async ({ page }) => {
      await status(page).filter({ hasText: 'لا نتائج' }).waitFor();
      expect(await results(page).count()).toBe(0);
    });
  });

  test('answers a query typed and sent, keeps it in the address, and goes back to the one before', async () => {
    await ask(home, { q: first.word }, async ({ page }) => {
      await results(page).first().waitFor();
      const before = await results(page).count();
      const other = asked.at(-1)?.word ?? '';
      await field(page).fill(other);
      await field(page).press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(other);
      await results(page).first().waitFor();
      await page.goBack();
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(first.word);
      await expect.poll(() => field(page).inputValue()).toBe(first.word);
      await expect.poll(() => results(page).count()).toBe(before);
    });
  });

  test('comes back to its results from a report', async () => {
    await ask(home, { q: first.word }, async ({ page }) => {
      await results(page).first().waitFor();
      const before = await results(page).count();
      await results(page).locator('a').first().click();
      await page.waitForURL(/\/reports\//);
      await page.goBack();
      await expect.poll(() => results(page).count()).toBe(before);
      expect(await field(page).inputValue()).toBe(first.word);
    });
  });
});

describe('the answer', () => {
  const [home = ''] = inject('addresses');

  test('links each paragraph, with its words marked as they stand there', async () => {
    await ask(home, { q: first.word }, async ({ page }) => {
      const hits = page.locator('[data-group="text"] .search-passage');
      await hits.first().waitFor();
      for (const hit of (await hits.all()).slice(0, 5)) {
        expect(await hit.locator('a').getAttribute('href')).toMatch(/reports\/\d+\/\?hits=[^#]+#p\d+$/);
        expect(await hit.locator('mark').count()).toBeGreaterThan(0);
      }
    });
  });

  test('is wider with each mode, which stands in the address and is chosen by a radio button', async () => {
    for (const { word } of sample(asked, 3)) {
      await ask(home, { q: word, mode: 'literal' }, async ({ page, troubles }) => {
        const wider: string[][] = [];
        for (const mode of ['literal', 'spelling', 'lemma']) {
          await page.locator(`input[name=mode][value=${mode}]`).check();
          await expect.poll(() => new URL(page.url()).searchParams.get('mode') ?? 'lemma').toBe(mode);
          await page.locator('[data-results][aria-busy=false]').waitFor();
          wider.push(await paragraphs(page, 'text'));
        }
        const [literal = [], spelling = [], lemma = []] = wider;
        expect(literal.length).toBeGreaterThan(0);
        expect(spelling).toEqual(expect.arrayContaining(literal));
        expect(lemma).toEqual(expect.arrayContaining(spelling));
        expect(troubles).toEqual([]);
      });
    }
  });

  test('reads the mode from the address, and keeps it with the next query', async () => {
    await ask(home, { q: 'ظظظظظظ', mode: 'spelling' }, async ({ page }) => {
      expect(await page.locator('input[name=mode][value=spelling]').isChecked()).toBe(true);
      await field(page).fill(first.word);
      await field(page).press('Enter');
      await results(page).first().waitFor();
      expect(new URL(page.url()).searchParams.get('mode')).toBe('spelling');
    });
  });

  test('says why a word is there that is not as typed', async () => {
    await ask(home, { q: `و${first.word.replace(/^ال/u, '')}` }, async ({ page }) => {
      await page.locator('.search-why').first().waitFor();
      expect(await page.locator('.search-why').first().innerText()).toMatch(/^(?:بصيغة|بأل|بلا|مع|برسم)/u);
    });
  });

  test('names a word that is nowhere, and offers the passages with the others apart', async () => {
    await ask(home, { q: `${first.word} ظظظظظظ` }, async ({ page }) => {
      await page.locator('[data-group="partial"] h2').waitFor();
      expect(await paragraphs(page, 'text')).toEqual([]);
      expect((await paragraphs(page, 'partial')).length).toBeGreaterThan(0);
      expect(await status(page).innerText()).toContain('لا نتائج');
      expect(await status(page).innerText()).toMatch(/لا يرد في أيّ تقرير: .«ظظظظظظ»/u);
    });
  });

  test('finds a name in Latin letters, and leads to the page of whom it names', async () => {
    await ask(home, { q: 'Khan Sheikhoun' }, async ({ page, troubles }) => {
      await results(page).first().waitFor();
      expect(await page.locator('[data-group="text"] mark').first().textContent()).toBe('خان شيخون');
      expect(await page.locator('.search-why').first().innerText()).toContain('خان شيخون');
      expect(await page.locator('.search-named').innerText()).toContain('Khan Shaykhun');
      await page.locator('.search-named a').click();
      await page.waitForURL(/\/places\/khan-shaykhun\/$/);
      expect(troubles).toEqual([]);
    });
  });

  test('finds other names of what is asked in a group of their own, and no passage twice', async () => {
    await ask(home, { q: 'داعش' }, async ({ page, troubles }) => {
      await page.locator('[data-group="alias"] h2').waitFor();
      const [text, alias] = [await paragraphs(page, 'text'), await paragraphs(page, 'alias')];
      expect(alias.length).toBeGreaterThan(0);
      expect(alias.filter((each) => text.includes(each))).toEqual([]);
      expect(await page.locator('[data-group="alias"] h2').innerText()).toContain('تنظيم الدولة');
      expect(troubles).toEqual([]);
    });
  });

  test('lists those whom a name may mean', async () => {
    await ask(home, { q: 'الأقصى' }, async ({ page }) => {
      await page.locator('.search-named').waitFor();
      expect(await page.locator('.search-named a').count()).toBeGreaterThan(1);
    });
  });

  /** The copied word as a finger that stays on its last letter but one writes it. */
  const slip = first.word.replace(/(?=.$)/u, first.word.at(-2)?.repeat(2) ?? '');

  test('suggests the word for a slip, with what it finds, and leads to it', async () => {
    await ask(home, { q: slip, mode: 'lemma' }, async ({ page, troubles }) => {
      const suggestion = page.locator('main [data-group="suggestion"]');
      await suggestion.locator('h2', { hasText: 'هل تقصد «' }).waitFor();
      expect(await status(page).innerText()).toContain('لا نتائج');
      expect(await paragraphs(page, 'text')).toEqual([]);
      const offered = await paragraphs(page, 'suggestion');
      expect(offered.length).toBeGreaterThan(0);
      const link = suggestion.locator('.search-offers a').first();
      expect(await suggestion.locator('.search-offers li').first().innerText()).toMatch(/ في (?:تقرير|\d+ ت)/u);
      const words = await link.innerText();
      await link.click();
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(words);
      await page.locator('[data-group="text"] .search-passage').first().waitFor();
      expect(await paragraphs(page, 'text')).toEqual(offered);
      expect(await page.locator('[data-group="suggestion"]').count()).toBe(0);
      expect(troubles).toEqual([]);
    });
  });

  test.each([
    ['a missing list of words', '**/pagefind/words.json'],
    ['missing words', '**/pagefind/words/**'],
    ['a missing script', '**/assets/search-suggest*'],
  ])('stands without suggestions for %s, and says so', async (_, files) => {
    await ask(
      home,
      { q: slip },
      async ({ page }) => {
        await status(page).filter({ hasText: 'تعذّر تحميل قائمة الكلمات' }).waitFor();
        expect(await page.locator('[data-group="suggestion"]').count()).toBe(0);
        expect(await status(page).innerText()).toContain('لا نتائج');
        await page.unroute(files);
        await field(page).press('Enter');
        await page.locator('[data-group="suggestion"] .search-passage').first().waitFor();
      },
      (page) => page.route(files, (route) => route.fulfill({ status: 404 })),
    );
  });

  test('shows words of the same family apart, and says which', async () => {
    await ask(home, { q: 'إعلان' }, async ({ page, troubles }) => {
      const related = page.locator('main [data-group="related"]');
      await related.locator('h2', { hasText: 'كلمات قريبة من الأصل نفسه: ' }).waitFor();
      const others = await paragraphs(page, 'related');
      expect(others.length).toBeGreaterThan(0);
      const own = await paragraphs(page, 'text');
      expect(others.filter((other) => own.includes(other))).toEqual([]);
      expect(await related.locator('.search-why').first().innerText()).toContain('من الأصل نفسه');
      expect(troubles).toEqual([]);
    });
  });

  test('is marked as busy until it is there', async () => {
    let go: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => (go = resolve));
    await visit(
      browser,
      home,
      `search/?q=${encodeURIComponent(first.word)}`,
      async ({ page }) => {
        await page.locator('main [data-results][aria-busy=true]').waitFor({ state: 'attached' });
        go();
        await page.locator('main [data-results][aria-busy=false]').waitFor();
        expect(await paragraphs(page, 'text')).not.toEqual([]);
      },
      {},
      (page) => page.route('**/pagefind/index/**', async (route) => wait.then(() => route.continue())),
    );
  });

  test('costs 112.3 kB at first after Brotli, fonts aside, and 15 kB for each script of ours', async () => {
    await firstVisit(browser, home, 'search/', async ({ page }) => {
      const size = (path: string) => {
        const bytes = readFileSync(join(dist, path.slice(new URL(home).pathname.length)));
        return Math.min(bytes.length, brotliCompressSync(bytes).length);
      };
      const own = await page
        .locator('script[src*="/search"]')
        .evaluateAll((scripts) => scripts.map((script) => new URL((script as HTMLScriptElement).src).pathname));
      const loaded = new Set(own);
      page.on('response', (response) => void loaded.add(new URL(response.url()).pathname));
      await field(page).fill(first.word);
      // Sent: what completes words comes after an answer to typed ones (`completions.test.ts`).
      await field(page).press('Enter');
      await results(page).first().waitFor();
      await page.waitForLoadState('networkidle');
      const files = [...loaded].filter((path) => !path.endsWith('.woff2'));
      expect(files.length).toBeGreaterThan(8);
      expect(files.reduce((sum, path) => sum + size(path), 0)).toBeLessThanOrEqual(112_300);
      const scripts = files.filter((path) => /\/assets\/.*\.js$/.test(path));
      expect(scripts).toHaveLength(2);
      expect(Math.max(...scripts.map(size))).toBeLessThanOrEqual(15_000);
    });
  });

  test.each([
    ['emoji and lone surrogates', '😀 \ud800 🇸🇾'],
    ['a long word', 'ا'.repeat(2_000)],
    ['a long text', 'جيش '.repeat(400)],
    ['signs of expressions', '.*+?^${}()|[]\\ (?<=a)'],
    ['marks alone', 'ًٌَُ ـــ'],
    ['overrides of direction', '\u202e\u2066جيش\u2069'],
  ])('comes for %s', async (_, q) => {
    await visit(browser, home, 'search/', async ({ page, troubles }) => {
      await field(page).fill(q);
      await field(page).press('Enter');
      await expect.poll(() => page.locator('sijill-search').getAttribute('data-state')).not.toBe('loading');
      expect(await page.locator('sijill-search').getAttribute('data-state')).not.toBe('failed');
      expect(troubles).toEqual([]);
    });
  });
});

describe('the view and the order', () => {
  const [home = ''] = inject('addresses');
  const radio = (page: Page, name: string, value: string) => page.locator(`input[name=${name}][value=${value}]`);
  const answered = (page: Page) => page.locator('[data-results][aria-busy=false]').waitFor();

  test('each place in a line, its words in the middle, chosen by keyboard, kept in the address, undone by going back', async () => {
    await ask(home, { q: first.word }, async ({ page, troubles }) => {
      await results(page).first().waitFor();
      const before = await paragraphs(page, 'text');
      const marks = await page.locator('.search-passage mark').allTextContents();
      await radio(page, 'view', 'paragraphs').focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('context');
      await page.locator('.search-line').first().waitFor();
      await answered(page);
      expect(await radio(page, 'view', 'context').evaluate((each) => each === document.activeElement)).toBe(true);
      expect(await paragraphs(page, 'text')).toEqual(before);
      expect((await page.locator('.search-line mark').allTextContents()).length).toBeGreaterThanOrEqual(marks.length);
      await page.goBack();
      await page.locator('.search-excerpt').first().waitFor();
      expect(await page.locator('.search-line').count()).toBe(0);
      expect(await radio(page, 'view', 'paragraphs').isChecked()).toBe(true);
      expect(troubles).toEqual([]);
    });
  });

  test.each([320, 390, 1280])('the middle is one line down the page, %i pixels wide', async (width) => {
    await ask(
      home,
      { q: first.word, view: 'context' },
      async ({ page }) => {
        await page.locator('.search-line').first().waitFor();
        const middles = await page.locator('.search-line').evaluateAll((lines) =>
          lines.map((line) => {
            const { x, width: wide, height } = line.getBoundingClientRect();
            const mark = line.querySelector('mark')?.getBoundingClientRect() ?? new DOMRect();
            return { off: Math.round(mark.x + mark.width / 2 - x - wide / 2), high: height > 60 };
          }),
        );
        expect(middles.length).toBeGreaterThan(0);
        expect(middles.filter(({ off, high }) => Math.abs(off) > 1 || high)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      },
      undefined,
      { viewport: { width, height: 900 } },
    );
  });

  test('by date, the newest or the oldest first, said in the status, the focus left where it was', async () => {
    await ask(home, { q: 'الأقصى' }, async ({ page, troubles }) => {
      await results(page).first().waitFor();
      const relevance = await found(page);
      const orders: string[][] = [];
      for (const [sort, said] of [
        ['newest', 'الأحدث نشرًا أوّلًا'],
        ['oldest', 'الأقدم نشرًا أوّلًا'],
      ] as const) {
        await radio(page, 'sort', sort).check();
        await status(page).filter({ hasText: said }).waitFor();
        await answered(page);
        expect(new URL(page.url()).searchParams.get('sort')).toBe(sort);
        expect(await radio(page, 'sort', sort).evaluate((each) => each === document.activeElement)).toBe(true);
        orders.push(await found(page));
      }
      const [newest = [], oldest = []] = orders;
      expect(newest.length).toBeGreaterThan(1);
      expect(newest[0]).not.toBe(oldest[0]);
      await page.goBack();
      await page.goBack();
      await expect.poll(() => found(page)).toEqual(relevance);
      expect(await radio(page, 'sort', 'relevance').isChecked()).toBe(true);
      expect(troubles).toEqual([]);
    });
  });
});

describe('the filters', () => {
  const [home = ''] = inject('addresses');

  test.each(['faction', 'source', 'year', 'place'])(
    '%s narrows the reports found, and stands in the address',
    async (name) => {
      await ask(home, { q: first.word }, async ({ page, troubles }) => {
        await results(page).first().waitFor();
        const before = await found(page);
        const values = await filter(page, name)
          .locator('option')
          .evaluateAll((options) =>
            (options as HTMLOptionElement[])
              .filter(({ disabled, value }) => !disabled && value !== '')
              .map(({ value }) => value),
          );
        expect(values.length).toBeGreaterThan(0);
        const reached = new Set<string>();
        for (const value of sample(values, 5)) {
          await filter(page, name).selectOption(value);
          await expect.poll(() => new URL(page.url()).searchParams.get(name)).toBe(value);
          await page.waitForLoadState('networkidle');
          for (const report of await found(page)) reached.add(report);
        }
        expect([...reached].filter((report) => !before.includes(report))).toEqual([]);
        expect(reached.size).toBeGreaterThan(0);
        expect(troubles).toEqual([]);
      });
    },
  );

  test('read from the address, one faction leaves fewer reports than all', async () => {
    const all = await ask(home, { q: 'الأقصى' }, async ({ page }) => {
      await results(page).first().waitFor();
      return {
        reports: await found(page),
        factions: await filter(page, 'faction')
          .locator('option')
          .evaluateAll((options) =>
            (options as HTMLOptionElement[]).map(({ value }) => value).filter((value) => value !== ''),
          ),
      };
    });
    const sizes: number[] = [];
    for (const faction of sample(all.factions, 5)) {
      await ask(home, { q: 'الأقصى', faction }, async ({ page }) => {
        await expect.poll(() => filter(page, 'faction').inputValue()).toBe(faction);
        sizes.push((await found(page)).length);
      });
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(all.reports.length);
    expect(Math.min(...sizes)).toBeLessThan(all.reports.length);
  });
});

describe('what has no results', () => {
  const [home = ''] = inject('addresses');
  /** What a reader is told: Arabic, and no word of a program's. */
  const plain = /^[^A-Za-z]*\p{Script=Arabic}[^A-Za-z]*$/u;

  test('a word that stands nowhere is said to, in Arabic', async () => {
    await ask(home, { q: 'ظظظظظظ' }, async ({ page, troubles }) => {
      expect(await results(page).count()).toBe(0);
      expect(await status(page).innerText()).toMatch(plain);
      expect(troubles).toEqual([]);
    });
  });

  test.each(['"', '%'])('%s alone asks for nothing, and is told what to write', async (q) => {
    await ask(home, { q }, async ({ page }) => {
      expect(await results(page).count()).toBe(0);
      expect(await status(page).innerText()).toMatch(/^اكتب/u);
    });
  });

  test('a filter that the form does not offer is passed over, and said to be', async () => {
    await ask(home, { q: first.word, faction: 'zzz' }, async ({ page }) => {
      await results(page).first().waitFor();
      expect(await filter(page, 'faction').inputValue()).toBe('');
      expect(await status(page).innerText()).toContain('مرشِّح غير معروف');
    });
  });

  test('words that filters leave nothing of are shown a way to take the filters away', async () => {
    const faction = await visit(browser, home, 'search/', async ({ page }) =>
      filter(page, 'faction').locator('option').nth(1).getAttribute('value'),
    );
    await ask(home, { q: 'ظظظظظظ', faction: faction ?? '' }, async ({ page }) => {
      await page.locator('[data-advice] a').click();
      await expect.poll(() => new URL(page.url()).searchParams.get('faction')).toBeNull();
      expect(new URL(page.url()).searchParams.get('q')).toBe('ظظظظظظ');
    });
  });

  test('an empty query asks for nothing, and shows nothing', async () => {
    await visit(browser, home, 'search/', async ({ page, troubles }) => {
      await page.waitForLoadState('networkidle');
      expect(await results(page).count()).toBe(0);
      expect(troubles).toEqual([]);
    });
  });

  test('an index that cannot be had is said to, in Arabic, and the next try is made afresh', async () => {
    await ask(
      home,
      { q: first.word },
      async ({ page }) => {
        expect(await results(page).count()).toBe(0);
        const failed = await status(page).innerText();
        expect(failed).toMatch(plain);
        await page.unroute('**/pagefind/**');
        await field(page).press('Enter');
        await results(page).first().waitFor();
        expect(await status(page).innerText()).not.toBe(failed);
      },
      (page) => page.route('**/pagefind/**', (route) => route.abort()),
    );
  });

  test.each<[string, string, Parameters<Page['route']>[1]]>([
    ['a part of the index that is missing', '**/pagefind/index/**', (route) => route.fulfill({ status: 404 })],
    ['a part of the index that is damaged', '**/pagefind/index/**', (route) => route.fulfill({ body: 'damaged' })],
    ['a missing report', '**/pagefind/fragment/**', (route) => route.abort()],
    ['a missing list of shards', '**/pagefind/lexicon.json', (route) => route.fulfill({ body: '<!doctype html>' })],
    ['a missing shard', '**/pagefind/lexicon/**', (route) => route.fulfill({ status: 404 })],
    ['a missing table of reports', '**/pagefind/reports.txt', (route) => route.fulfill({ status: 404 })],
    ['a table of other reports', '**/pagefind/reports.txt', (route) => route.fulfill({ body: 'other' })],
    ['a missing list of names', '**/pagefind/names.json', (route) => route.fulfill({ status: 404 })],
    ['a damaged list of names', '**/pagefind/names.json', (route) => route.fulfill({ body: '<!doctype html>' })],
    ['a damaged shard', '**/pagefind/lexicon/**', (route) => route.fulfill({ body: 'damaged' })],
    ['a missing engine', '**/assets/search-engine*', (route) => route.abort()],
  ])('%s is said, with what still works, and the next try is made afresh', async (_, files, answer) => {
    await ask(
      home,
      { q: first.word },
      async ({ page }) => {
        await expect.poll(() => page.locator('sijill-search').getAttribute('data-state')).toBe('failed');
        expect(await status(page).innerText()).toMatch(plain);
        expect(await page.locator('[data-advice]').innerText()).toMatch(plain);
        expect(await results(page).count()).toBe(0);
        await page.unroute(files);
        await page.locator('[data-advice] button').click();
        await results(page).first().waitFor();
      },
      (page) => page.route(files, answer),
    );
  });

  test('what is typed is shown as text and never as markup', async () => {
    await ask(home, { q: '<img src=x onerror="document.title=1">الأقصى' }, async ({ page, troubles }) => {
      await page.waitForLoadState('networkidle');
      expect(await page.locator('sijill-search img').count()).toBe(0);
      expect(await page.title()).not.toBe('1');
      expect(troubles).toEqual([]);
    });
  });
});
