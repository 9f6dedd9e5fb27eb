/** How the two searches are asked in the browser. */
import type { Page } from 'playwright-core';
import type { SearchEngine } from '../../../../src/client/search-engine.ts';

/** How long a query took, in milliseconds, and how many reports it found. */
export interface Asked {
  readonly time: number;
  readonly reports: number;
}

/** Ask the search page as a reader does. */
export async function askForms(page: Page, query: string): Promise<void> {
  const field = page.locator('sijill-search input[type=search]');
  await field.fill(query);
  await field.press('Enter');
  await page.waitForFunction(() => {
    const state = document.querySelector<HTMLElement>('sijill-search')?.dataset['state'];
    if (state === 'failed') throw new Error('The search says that it failed.');
    return state !== 'loading' && state !== 'hint';
  });
}

/** Ask the archive's engine in the search page, without drawing anything; the first query is asked once before. */
export async function askOurs(page: Page, queries: readonly string[]): Promise<readonly Asked[]> {
  await askForms(page, queries[0] ?? '');
  return page.evaluate(async (list) => {
    const { search, httpLoader } = (globalThis as unknown as { sijillSearch: SearchEngine }).sijillSearch;
    const load = httpLoader(new URL('../pagefind/', location.href).href);
    const ask = async (words: string) => {
      const start = performance.now();
      const { groups } = await search({ words, mode: 'lemma', filters: {} }, load);
      return { time: performance.now() - start, reports: groups[0]?.reports ?? 0 };
    };
    await ask(list[0] ?? '');
    const all: { time: number; reports: number }[] = [];
    for (const words of list) all.push(await ask(words));
    return all;
  }, queries);
}

interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<unknown> }[] }>;
}

/** Ask stock Pagefind, and load its first ten results; the first query is asked once before. */
export async function askStock(page: Page, queries: readonly string[]): Promise<readonly Asked[]> {
  return page.evaluate(async (list) => {
    const address = new URL('pagefind/pagefind.js', location.href).href;
    const pagefind = (await import(address)) as Pagefind;
    const ask = async (words: string) => {
      const start = performance.now();
      const { results } = await pagefind.search(words);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return { time: performance.now() - start, reports: results.length };
    };
    await ask(list[0] ?? '');
    const all: { time: number; reports: number }[] = [];
    for (const words of list) all.push(await ask(words));
    return all;
  }, queries);
}
