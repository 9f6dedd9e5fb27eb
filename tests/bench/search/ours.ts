/** The search of the built site, asked in a browser as a reader asks it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../../src/distribution/serve.ts';
import { visit } from '../../browser/visits.ts';
import { dist } from '../../site/pages.ts';
import type { Judged } from './score.ts';

/** What the built site gave. */
export interface Answers {
  /** The paragraphs that answer each query, in its groups, best first: `0001#p1`. */
  readonly found: readonly (readonly string[])[];
  /** How long each answer took, in milliseconds, the browser's messages among them. */
  readonly times: readonly number[];
  /** What the first search loads, in words. */
  readonly weight: string;
}

/**
 * Ask the search in `dist/` each query.
 *
 * @throws When there is no built site, or a search gives no answer.
 */
export async function askOurs(browser: Browser, queries: readonly Judged[]): Promise<Answers> {
  const site = await serve(dist, { port: 0 });
  try {
    const first = queries.find(({ groups }) => groups.length === 1)?.query ?? '';
    const weight = await visit(browser, site.address, 'search/', async ({ page }) => {
      const loaded: string[] = [];
      page.context().on('response', (response) => void loaded.push(new URL(response.url()).pathname));
      await answer(page, first);
      await page.waitForLoadState('networkidle');
      return `First search («${first}»), fonts aside, ${await weigh(loaded.filter((path) => !path.endsWith('.woff2')))}`;
    });
    return await visit(browser, site.address, 'search/', async ({ page }) => {
      const found: (readonly string[])[] = [];
      const times: number[] = [];
      for (const { query, groups } of queries) {
        const start = performance.now();
        const given = await answer(page, query);
        times.push(performance.now() - start);
        const text = given['text'] ?? [];
        const more = groups.filter((kind) => kind !== 'text' && (kind !== 'suggestion' || text.length === 0));
        found.push([...text, ...more.flatMap((kind) => given[kind] ?? [])]);
      }
      return { found, times, weight };
    });
  } finally {
    await site.close();
  }
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
async function weigh(paths: readonly string[]): Promise<string> {
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
