import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { checkContent } from '../../src/archive/check.ts';
import { contentFolder } from '../../src/archive/read.ts';
import { lexiconHome, readEntries, readExonyms } from '../../src/arabic/lexicon/read.ts';
import { serve } from '../../src/distribution/serve.ts';
import type { Served } from '../../src/distribution/serve.ts';
import { writeQuery } from '../../src/search/address.ts';
import { writeBundle } from '../../src/search/bundle.ts';
import { documents } from '../../src/search/documents.ts';
import type { SearchDocument } from '../../src/search/documents.ts';
import { fromArchive } from '../../src/search/lexicon-sources.ts';
import { nameTable } from '../../src/search/name-table.ts';
import type { Query } from '../../src/search/query.ts';
import { withManyReports } from '../bench/shards/many-reports.ts';
import { dist } from '../site/pages.ts';
import { asReader, keepSite, keptSite } from './kept-site.ts';
import { unpackPortable } from './portable-folder.ts';
import { connect, openReader, visit } from './visits.ts';
import type { Reader } from './visits.ts';

/** Reports that are made of the archive's: one in ten of 2016, one in five without a date, the others of 2017. */
const count = 60;

function dated({ date: _, ...document }: SearchDocument, place: number): SearchDocument {
  const year = place % 10 === 0 ? '2016' : place % 5 === 3 ? undefined : '2017';
  const day = `${year ?? ''}-0${(place % 9) + 1}-01`;
  const filters = { ...document.filters, year: [year ?? 'unknown'] };
  return { ...document, filters, ...(year === undefined ? {} : { date: `${day}/${day}` }) };
}

const kinds = ['one', 'year'] as const;
/** Milliseconds to write two bundles: the machine may be busy. */
const patience = 180_000;

let folder = '';
let browser: Browser;
let sites: readonly Served[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-shards-'));
  const archive = withManyReports(openArchive((await checkContent(contentFolder())).content), count);
  const sources = { ...(await readEntries(lexiconHome)), ...fromArchive(archive) };
  const names = nameTable(archive, await readExonyms(lexiconHome), new Set(sources.attested));
  for (const sharding of kinds) {
    const site = join(folder, sharding);
    await cp(dist, site, { recursive: true });
    await rm(join(site, 'pagefind'), { recursive: true });
    await writeBundle(documents(archive).map(dated), join(site, 'pagefind'), sources, names, [], { sharding });
  }
  sites = await Promise.all(kinds.map((sharding) => serve(join(folder, sharding), { port: 0 })));
  browser = await connect(inject('browser'));
}, patience);
afterAll(async () => {
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
  await rm(folder, { recursive: true, force: true });
});

const asked = (query: Partial<Query>) => writeQuery('search/', { words: '', mode: 'lemma', filters: {}, ...query });

/** What a reader sees of an answer, once it is there: groups, results and marks in their order, and the filters' counts. */
async function answer(page: Page): Promise<Readonly<Record<string, string>>> {
  await page.locator('sijill-search:is([data-state=found], [data-state=nothing], [data-state=failed])').waitFor();
  return page.locator('sijill-search').evaluate((search) => ({
    state: search.getAttribute('data-state') ?? '',
    status: search.querySelector('[role=status]')?.textContent ?? '',
    results: search.querySelector('[data-results]')?.innerHTML.replaceAll(location.origin, '') ?? '',
    filters: [...search.querySelectorAll('select')].map((select) => select.innerText).join('\n'),
  }));
}

const queries: readonly Partial<Query>[] = [
  { words: 'الأقصى' },
  { words: 'فصيل' },
  { words: 'مقاتلين إدلب' },
  { words: '"جند الأقصى"', mode: 'spelling' },
  { words: 'المقاتل', sort: 'oldest', view: 'context' },
  { words: 'مقاتل', filters: { year: '2016' } },
  { words: 'انسخب' },
  { filters: { faction: 'jund-al-aqsa' }, sort: 'newest' },
];

describe('a search in three shards of one origin', () => {
  test('stands in three folders', async () => {
    const names = await readdir(join(folder, 'year/pagefind'));
    expect(names.filter((name) => /^(?:20\d\d|unknown)$/.test(name)).sort()).toEqual(['2016', '2017', 'unknown']);
  });

  test('shows for each query what the search in one bundle shows, and complains of nothing', async () => {
    const shown = [];
    for (const { address } of sites) {
      const answers = await visit(browser, address, asked(queries[0] ?? {}), async ({ page, troubles }) => {
        const list = [await answer(page)];
        for (const query of queries.slice(1)) {
          await page.goto(new URL(asked(query), address).href);
          list.push(await answer(page));
        }
        return { list, troubles };
      });
      shown.push(answers);
    }
    const [whole, sharded] = shown;
    expect(sharded).toEqual(whole);
    expect(whole?.troubles).toEqual([]);
    expect(new Set(whole?.list.map(({ state }) => state))).toEqual(new Set(['found', 'nothing']));
    expect(whole?.list[1]?.['results']?.match(/<mark/g)?.length).toBeGreaterThan(10);
  });

  test.each([
    ['the program for the processor', '**/wasm.*'],
    ['the shard that is opened first', '**/2016/pagefind-entry.json*'],
  ])('says that it fails, and is made afresh: %s', async (_, files) => {
    const home = sites[1]?.address ?? '';
    const look = async ({ page }: { readonly page: Page }) => {
      expect((await answer(page))['state']).toBe('failed');
      await page.unroute(files);
      await page.locator('[data-advice] button').click();
      await page.locator('[data-results] li').first().waitFor();
    };
    await visit(browser, home, asked({ words: 'الأقصى' }), look, {}, (page) =>
      page.route(files, (route) => route.fulfill({ status: 404 })),
    );
  });
});

describe('the same search away from its host', () => {
  /** A word and a word with a filter, whose passages stand in more than one shard. */
  const some = [asked({ words: 'مقاتلين إدلب' }), asked({ words: 'مقاتل', filters: { year: '2016' } })];

  /** What is marked for each of them, and what went wrong on the way. */
  const marks = async (reader: Reader, rename = (query: string) => query) => {
    const seen = [];
    for (const query of some) {
      seen.push(
        await reader.visit(rename(query), async ({ page, troubles }) => {
          await answer(page);
          return { marks: await page.locator('[data-results] mark').allInnerTexts(), troubles: [...troubles] };
        }),
      );
    }
    await reader.close();
    return seen;
  };

  let there: Awaited<ReturnType<typeof marks>>;
  beforeAll(async () => {
    there = await marks(await openReader(browser, sites[0]?.address ?? ''));
  });

  test('answers from a disk, asks for nothing outside and complains of nothing', async () => {
    const disk = await unpackPortable(join(folder, 'year'));
    const here = await marks(await openReader(browser, disk.home), (query) =>
      query.replace('search/', 'search/index.html'),
    );
    await disk.remove();
    expect(here).toEqual(there);
    expect(there.map(({ troubles }) => troubles)).toEqual([[], []]);
    for (const { marks } of there) expect(marks.length).toBeGreaterThan(3);
  });

  test('answers with its server stopped, from a copy of a large archive of which a part is kept', async () => {
    const site = await keptSite({ search: true });
    const large = 1;
    try {
      await site.publish(
        '2031.7',
        async (into) => {
          await rm(join(into, 'pagefind'), { recursive: true });
          await cp(join(folder, 'year/pagefind'), join(into, 'pagefind'), { recursive: true });
        },
        large,
      );
      await asReader(browser, async (page) => {
        await keepSite(page, site.home);
        await site.stop();
        for (const [place, query] of some.entries()) {
          await page.goto(new URL(query, site.home).href);
          await answer(page);
          expect(await page.locator('[data-results] mark').allInnerTexts()).toEqual(there[place]?.marks);
        }
        await page.locator('[data-results] a').first().click();
        await page.waitForURL('**/offline/#not-kept');
      });
    } finally {
      await site.remove();
    }
  });
});
