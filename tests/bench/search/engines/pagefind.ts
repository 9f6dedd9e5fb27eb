/**
 * Stock Pagefind in the browser: what the archive would have without a lexicon of its own.
 *
 * One page for each report, found by its `lang` to be Arabic; each paragraph is a result within it.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Archive } from '../../../../src/archive/archive.ts';
import { serve } from '../../../../src/distribution/serve.ts';
import type { Engine, Opened } from './engine.ts';
import { html, writeStock } from './stock.ts';

interface Project {
  readonly dependencies: { readonly pagefind: string };
}

/** What is read of Pagefind's interface in the browser. */
interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] }>;
}
interface Found {
  readonly sub_results: readonly { readonly url: string }[];
}

/** The version that the archive itself is made with. */
export const stockPagefind = (browser: Browser): Engine => ({
  name: 'Pagefind',
  version: (JSON.parse(readFileSync('package.json', 'utf8')) as Project).dependencies.pagefind,
  setup: 'createIndex() on a page for each report, lang="ar", each paragraph a sub-result; asked in the browser',
  open: (archive) => open(archive, browser),
});

async function open({ reports }: Archive, browser: Browser): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'sijill-pagefind-'));
  const pages = reports.map(({ id, heading, passages }) => ({
    url: `reports/${id}/`,
    title: heading.text,
    parts: passages,
  }));
  await writeStock(pages, join(folder, 'pagefind'));
  await writeFile(join(folder, 'index.html'), html('', ''));
  const site = await serve(folder, { port: 0 });
  const page = await browser.newPage();
  await page.goto(site.address);
  return {
    ask: (query) =>
      page.evaluate(async (text) => {
        const address = new URL('pagefind/pagefind.js', location.href).href;
        const pagefind = (await import(address)) as Pagefind;
        const { results } = await pagefind.search(text);
        const found = await Promise.all(results.map((result) => result.data()));
        return found
          .flatMap(({ sub_results: parts }) => parts)
          .flatMap(({ url }) => {
            const [, report, paragraph] = /(\d+)\/#(p\d+)$/.exec(url) ?? [];
            return paragraph === undefined ? [] : [`${report}#${paragraph}`];
          });
      }, query),
    close: async () => {
      await page.close();
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
