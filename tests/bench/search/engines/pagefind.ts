/**
 * Stock Pagefind in the browser: what the archive would have without a lexicon of its own.
 *
 * One page for each report, found by its `lang` to be Arabic; each paragraph is a result within it.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import type { Archive, Report } from '../../../../src/archive/archive.ts';
import { serve } from '../../../../src/distribution/serve.ts';
import type { Engine, Opened } from './engine.ts';

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
  await index(reports, join(folder, 'pagefind'));
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

async function index(reports: readonly Report[], folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(errors.join('\n'));
    for (const { id, heading, passages } of reports) {
      // A paragraph is a result of its own when it has an id and a title.
      const body = passages.map(
        (each) => `<p id="${each.id}" data-pagefind-title="${each.id}">${escape(each.text)}</p>`,
      );
      const content = html(escape(heading.text), body.join('\n'));
      const added = await index.addHTMLFile({ url: `reports/${id}/`, content });
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
}

const html = (title: string, body: string): string => `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>
`;

const escape = (text: string): string => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
