/** How long the search of a built site takes to answer in a browser, and what a first search loads. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../../../src/distribution/serve.ts';
import { startChromium } from '../../browser/chromium.ts';
import { connect, visit } from '../../browser/visits.ts';
import { askForms, openOurs } from '../search/corpus/asking.ts';

/** Medians over the queries. */
export interface Searching {
  /** Bytes after Brotli of what a first search loads of `pagefind/`. */
  readonly payload: number;
  /** Milliseconds of an answer with what it loads, the engine being there. */
  readonly latency: number;
}

/** Ask the site in a folder each query; the payload is taken of the first few, each in a browser that has nothing yet. */
export async function askSite(
  folder: string,
  queries: readonly string[],
  print: (line: string) => void,
): Promise<Searching> {
  const site = await serve(folder, { port: 0 });
  const chromium = await startChromium(undefined, print);
  const browser = await connect(chromium.endpoint);
  try {
    const payloads: number[] = [];
    for (const query of queries.slice(0, fresh)) {
      const paths = await visit(browser, site.address, 'search/', async ({ page }) => {
        const loaded = new Set<string>();
        page.context().on('response', (response) => void loaded.add(new URL(response.url()).pathname));
        await askForms(page, query);
        await page.waitForLoadState('networkidle');
        return [...loaded].filter((path) => path.startsWith('/pagefind/'));
      });
      const sizes = paths.map(async (path) => {
        const bytes = await readFile(join(folder, decodeURIComponent(path)));
        return Math.min(bytes.length, brotliCompressSync(bytes).length);
      });
      payloads.push((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0));
    }
    const times = await visit(browser, site.address, 'search/', async ({ page }) => {
      const [first = '', ...others] = queries;
      const ask = await openOurs(page, first);
      const found: number[] = [];
      for (const query of others) found.push((await ask(query)).time);
      return found;
    });
    return { payload: median(payloads), latency: median(times) };
  } finally {
    await browser.close();
    await chromium.close();
    await site.close();
  }
}

/** Of how many queries the payload is taken. */
const fresh = 5;

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
