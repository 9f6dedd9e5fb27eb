/** The search of the built site, in a real browser, on queries that were judged by hand. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openArchive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { serve } from '../../../src/distribution/serve.ts';
import { startChromium } from '../../browser/chromium.ts';
import { connect, visit } from '../../browser/visits.ts';
import { dist } from '../../site/pages.ts';
import { score, table } from './score.ts';
import type { Judged } from './score.ts';

const file = new URL('queries.json', import.meta.url);

/**
 * Print recall, precision, F1 and MRR by category, each query that is not answered perfectly, what the first search
 * loads, and how long an answer takes.
 *
 * @throws When there is no built site, or a search gives no answer.
 */
export async function measureSearch(print: (line: string) => void): Promise<void> {
  const { note, queries } = JSON.parse(await readFile(file, 'utf8')) as { note: string; queries: readonly Judged[] };
  const lineOf = await linesOfPassages();
  const site = await serve(dist, { port: 0 });
  const chromium = await startChromium(undefined, print);
  const browser = await connect(chromium.endpoint);
  try {
    const first = queries.find(({ groups }) => groups.length === 1)?.query ?? '';
    await visit(browser, site.address, 'search/', async ({ page }) => {
      const loaded: string[] = [];
      page.context().on('response', (response) => void loaded.push(new URL(response.url()).pathname));
      await answer(page, first);
      await page.waitForLoadState('networkidle');
      print(`First search («${first}»), ${await weight(loaded)}`);
    });
    const times: number[] = [];
    const rows = await visit(browser, site.address, 'search/', async ({ page }) => {
      const all = [];
      for (const query of queries) {
        const start = performance.now();
        const groups = await answer(page, query.query);
        times.push(performance.now() - start);
        const text = groups['text'] ?? [];
        const more = query.groups.filter((kind) => kind !== 'text' && (kind !== 'suggestion' || text.length === 0));
        const found = [...text, ...more.flatMap((kind) => groups[kind] ?? [])];
        all.push({
          query,
          score: score(
            query,
            found.map((address) => lineOf.get(address) ?? address),
          ),
        });
      }
      return all;
    });
    print(`\n${note}\n`);
    table(rows).forEach(print);
    print('');
    for (const { query, score: of } of rows.filter(({ score: { f1 } }) => f1 < 1))
      print(
        `${query.category}  ${query.query}: missed ${of.missed.join(' ') || '–'}; strange ${of.strange.join(' ') || '–'}`,
      );
    const median = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    print(`\nMedian of ${times.length} answers: ${median.toFixed(0)} ms, the browser's messages among them.`);
  } finally {
    await browser.close();
    await chromium.close();
    await site.close();
  }
}

/** Which line of its capture a paragraph is, by `0001#p1`. */
async function linesOfPassages(): Promise<ReadonlyMap<string, string>> {
  const { reports } = openArchive((await checkContent('content')).content);
  return new Map(
    reports.flatMap(({ id, passages }) =>
      passages.map((passage) => [`${id}#${passage.id}`, `${id}:${passage.line}`] as const),
    ),
  );
}

/** Ask as a reader does; the paragraphs of the answer by their groups, in their order. */
async function answer(page: Page, query: string): Promise<Readonly<Record<string, readonly string[]>>> {
  await page.locator('sijill-search input[type=search]').fill(query);
  await page.locator('sijill-search input[type=search]').press('Enter');
  await page.waitForFunction(() => {
    const state = document.querySelector<HTMLElement>('sijill-search')?.dataset['state'];
    if (state === 'failed') throw new Error('The search says that it failed.');
    return state !== 'loading';
  });
  return page.locator('main').evaluate((main) => {
    const groups: Record<string, string[]> = {};
    for (const link of main.querySelectorAll<HTMLAnchorElement>('[data-group] a[href*="#p"]')) {
      const [, report = '', passage = ''] = /reports\/(\d+)\/[^#]*#(p\d+)/.exec(link.href) ?? [];
      (groups[link.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? ''] ??= []).push(`${report}#${passage}`);
    }
    return groups;
  });
}

/** What files of the site weigh together after Brotli, and the heaviest of them. */
async function weight(paths: readonly string[]): Promise<string> {
  const sizes = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const bytes = await readFile(join(dist, decodeURIComponent(path)));
      return { path, size: Math.min(bytes.length, brotliCompressSync(bytes).length) };
    }),
  );
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const heaviest = sizes.sort((a, b) => b.size - a.size).map(({ path, size }) => `\n  ${size}  ${path}`);
  return `Brotli: ${total} bytes in ${sizes.length} files${heaviest.join('')}`;
}
