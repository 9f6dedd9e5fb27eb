/** A corpus indexed twice, as the archive does it and as Pagefind does it by itself, in one site. */
import { cp, rm, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive } from '../../../../src/archive/archive.ts';
import { checkContent } from '../../../../src/archive/check.ts';
import type { LexiconSources } from '../../../../src/arabic/index.ts';
import { writeBundle } from '../../../../src/search/bundle.ts';
import type { SearchDocument } from '../../../../src/search/documents.ts';
import { nameTable } from '../../../../src/search/name-table.ts';
import { lexiconHome, readEntries, readExonyms } from '../../../../src/arabic/lexicon/read.ts';
import { attestedIn, fromArchive } from '../../../../src/search/lexicon-sources.ts';
import { dist } from '../../../site/pages.ts';
import { html, writeStock } from '../engines/stock.ts';

/** Where stock Pagefind stands in the site. */
export const stockPage = 'stock/';

/** Seconds that indexing took, reading of the lexicon and writing of all files among them. */
export interface IndexTimes {
  readonly ours: number;
  readonly stock: number;
}

/** What the analyser reads the corpus by: the lexicon, the archive's names, the words of the corpus. */
export async function sourcesOf(documents: readonly SearchDocument[]): Promise<LexiconSources> {
  const { names } = fromArchive(openArchive((await checkContent('content')).content));
  const texts = documents.flatMap(({ title, passages }) => [title, ...passages.map(({ text }) => text)]);
  return { ...(await readEntries(lexiconHome)), names, attested: attestedIn(texts) };
}

/**
 * Make a site: the archive's own pages with the corpus in place of its search index, and `stock/` beside.
 *
 * @throws When there is no built site.
 */
export async function writeSite(documents: readonly SearchDocument[], folder: string): Promise<IndexTimes> {
  await cp(dist, folder, { recursive: true });
  await rm(join(folder, 'pagefind'), { recursive: true });
  await mkdir(join(folder, stockPage));
  await writeFile(join(folder, stockPage, 'index.html'), html('', ''));
  const pages = documents.map(({ address, title, passages, filters }) => ({
    url: address,
    title,
    parts: passages,
    filters,
  }));
  const stock = await seconds(() => writeStock(pages, join(folder, stockPage, 'pagefind')));
  const ours = await seconds(async () => {
    const archive = openArchive((await checkContent('content')).content);
    const sources = await sourcesOf(documents);
    const names = nameTable(archive, await readExonyms(lexiconHome), new Set(sources.attested));
    await writeBundle(documents, join(folder, 'pagefind'), sources, names);
  });
  return { ours, stock };
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
