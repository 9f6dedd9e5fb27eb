/** The search at the size of a corpus, beside stock Pagefind: time to index, bytes of a first search, time of an answer. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openLexicon } from '../../../../src/arabic/index.ts';
import { serve } from '../../../../src/distribution/serve.ts';
import { startChromium } from '../../../browser/chromium.ts';
import { connect, visit } from '../../../browser/visits.ts';
import { askForms, openOurs, openStock } from './asking.ts';
import type { Asked } from './asking.ts';
import { readCorpus } from './corpus.ts';
import { sourcesOf, stockPage, writeSite } from './indexes.ts';
import { sample } from './sample.ts';

/** How many queries are timed, and of how many of them the bytes are counted, each in a browser that has nothing yet. */
const asked = 60;
const counted = 20;

/**
 * Print how the archive's search fares on a corpus.
 *
 * @param path A file as `readCorpus` reads it.
 * @throws When there is no built site, or the file is no corpus.
 */
export async function measureCorpus(path: string, print: (line: string) => void): Promise<void> {
  const { origin, documents } = await readCorpus(path);
  print(`${origin}\n${documents.length} articles.\n`);
  const queries = sample(documents, openLexicon(await sourcesOf(documents)), asked);
  const folder = await mkdtemp(join(tmpdir(), 'sijill-corpus-'));
  try {
    const { ours, stock } = await writeSite(documents, folder);
    print(`Indexed and written: ${ours.toFixed(1)} s, stock Pagefind ${stock.toFixed(1)} s: ${ratio(ours, stock)}.\n`);
    const site = await serve(folder, { port: 0 });
    const chromium = await startChromium(undefined, print);
    const browser = await connect(chromium.endpoint);
    try {
      await printBytes(browser, site.address, folder, queries, print);
      await printTimes(browser, site.address, queries, print);
    } finally {
      await browser.close();
      await chromium.close();
      await site.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ratio = (ours: number, stock: number) => `${(ours / stock).toFixed(2)} times`;
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

async function printBytes(
  browser: Browser,
  home: string,
  folder: string,
  queries: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const step = Math.floor(queries.length / counted);
  // Of each kind as many: the kinds take turns.
  const some = queries.filter((_, place) => place % step === Math.floor(place / step) % step);
  const weights: { query: string; index: number; search: number; all: number }[] = [];
  for (const query of some) {
    const loaded = await visit(browser, home, 'search/', async ({ page }) => {
      const paths: string[] = ['/search/index.html'];
      page.context().on('response', (response) => void paths.push(new URL(response.url()).pathname));
      await page.reload({ waitUntil: 'networkidle' });
      await askForms(page, query);
      await page.waitForLoadState('networkidle');
      return [...new Set(paths)].filter((path) => !path.endsWith('/'));
    });
    const sizes = await Promise.all(loaded.map(async (path) => ({ path, size: await weight(join(folder, path)) })));
    const sum = (test: RegExp) =>
      sizes.filter(({ path }) => test.test(path)).reduce((total, { size }) => total + size, 0);
    weights.push({
      query,
      index: sum(/^\/pagefind\/index\//),
      search: sum(/^\/pagefind\/|search[^/]*\.js$/),
      all: sum(/(?<!woff2)$/),
    });
  }
  print(`A first search, ${some.length} queries, each in a browser that has nothing yet, bytes after Brotli:`);
  print('  index: the parts of the index; search: these with program, lexicon, names, reports that are shown, and');
  print('  scripts; all: these with the page and its styles, fonts aside.\n');
  const line = (name: string, values: readonly number[]) =>
    `${values.map((value) => String(value).padStart(9)).join('')}  ${name}`;
  print('    index   search      all');
  for (const { query, index, search, all } of weights) print(line(query, [index, search, all]));
  print(
    line('median', [
      median(weights.map(({ index }) => index)),
      median(weights.map(({ search }) => search)),
      median(weights.map(({ all }) => all)),
    ]),
  );
  print('');
}

async function weight(path: string): Promise<number> {
  const bytes = await readFile(path);
  return Math.min(bytes.length, brotliCompressSync(bytes).length);
}

async function printTimes(
  browser: Browser,
  home: string,
  queries: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const ours: Asked[] = [];
  const stock: Asked[] = [];
  const [first = ''] = queries;
  await visit(browser, home, 'search/', ({ page }) =>
    visit(browser, home, stockPage, async ({ page: other }) => {
      const [askOurs, askStock] = [await openOurs(page, first), await openStock(other)];
      await Promise.all([askOurs(first), askStock(first)]);
      // In turn, so that what else the machine does falls on both.
      for (const query of queries) {
        ours.push(await askOurs(query));
        stock.push(await askStock(query));
      }
    }),
  );
  const times = [ours, stock].map((list) => median(list.map(({ time }) => time)));
  const [mine = 0, other = 0] = times;
  const answered = (list: readonly Asked[]) => list.filter(({ reports }) => reports > 0).length;
  print(`An answer with its first ten reports, in a page that has searched before, ${queries.length} queries, median:`);
  print(`${mine.toFixed(1)} ms, stock Pagefind ${other.toFixed(1)} ms: ${ratio(mine, other)}.`);
  print(`Queries that find something: ${answered(ours)}, in stock Pagefind ${answered(stock)}.`);
}
