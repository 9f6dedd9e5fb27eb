/** How the two searches are asked in the browser. */
import type { Page } from 'playwright-core';
import type { SearchEngine } from '../../../../src/client/search-engine.ts';
import type { Engine } from '../../../../src/search/engine.ts';
import type { Load } from '../../../../src/search/load.ts';

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

/** Asks one query in a page, which measures by itself. */
export type Ask = (query: string) => Promise<Asked>;

interface Asking {
  ask: (query: string) => Promise<number>;
}

/** Ready the search page to ask the archive's engine without drawing anything. */
export async function openOurs(page: Page, first: string): Promise<Ask> {
  await askForms(page, first);
  await page.evaluate(() => {
    const { search, openReports, openShelf, openNames } = (globalThis as unknown as { sijillSearch: SearchEngine })
      .sijillSearch;
    const folder = new URL('../pagefind/', location.href).href;
    const text = async (path: string) => (await fetch(folder + path)).text();
    const files = new Map<string, Promise<string>>();
    // As `openFiles` gives them, their checksums passed over.
    const file = (path: string, sum?: string | true) => {
      const known =
        files.get(path) ?? text(path).then((found) => (sum === true ? found.slice(found.indexOf('\n') + 1) : found));
      files.set(path, known);
      return known;
    };
    const engine = import(`${folder}pagefind.js`) as Promise<Engine>;
    const reports = Promise.all([engine, text('reports.txt')]).then((parts) => openReports(...parts));
    const load: Load = {
      engine: () => engine,
      reports: () => reports,
      lexicon: openShelf(file),
      names: openNames(file),
    };
    (globalThis as unknown as Asking).ask = async (words) => {
      const { groups } = await search({ words, mode: 'lemma', filters: {} }, load);
      return groups[0]?.reports ?? 0;
    };
  });
  return timed(page);
}

interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<unknown> }[] }>;
}

/** Ready a page to ask stock Pagefind, and to load its first ten results. */
export async function openStock(page: Page): Promise<Ask> {
  await page.evaluate(async () => {
    const address = new URL('pagefind/pagefind.js', location.href).href;
    const pagefind = (await import(address)) as Pagefind;
    (globalThis as unknown as Asking).ask = async (words) => {
      const { results } = await pagefind.search(words);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return results.length;
    };
  });
  return timed(page);
}

const timed =
  (page: Page): Ask =>
  (query) =>
    page.evaluate(async (words) => {
      const start = performance.now();
      const reports = await (globalThis as unknown as Asking).ask(words);
      return { time: performance.now() - start, reports };
    }, query);
