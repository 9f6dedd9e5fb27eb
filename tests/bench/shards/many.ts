/** Many reports to be indexed: articles of a corpus, or made of the archive's own. */
import { openArchive } from '../../../src/archive/archive.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { contentFolder } from '../../../src/archive/read.ts';
import type { LexiconSources } from '../../../src/arabic/index.ts';
import { lexiconHome, readEntries } from '../../../src/arabic/lexicon/read.ts';
import { documents } from '../../../src/search/documents.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { fromArchive } from '../../../src/search/lexicon-sources.ts';
import { withManyReports } from './many-reports.ts';
import { readCorpus } from '../search/corpus/corpus.ts';
import { sourcesOf } from '../search/corpus/indexes.ts';

export interface Many {
  readonly documents: readonly SearchDocument[];
  readonly sources: LexiconSources;
}

/** Made-up reports are of these years, as many of each. */
const years = { first: 2011, count: 15 };

/** So many reports that are made up, or the first articles of a corpus. */
export async function many(count: number, corpus: string | undefined): Promise<Many> {
  if (corpus === undefined) {
    const archive = await manyReports(count);
    const sources = { ...(await readEntries(lexiconHome)), ...fromArchive(archive) };
    return { documents: documents(archive).map(dated), sources };
  }
  const all = (await readCorpus(corpus)).documents;
  if (all.length < count) throw new Error(`${corpus} has ${all.length} articles, and ${count} are wanted.`);
  const some = all.slice(0, count);
  return { documents: some, sources: await sourcesOf(some) };
}

/** The archive with so many reports. */
export async function manyReports(count: number): Promise<Archive> {
  return withManyReports(openArchive((await checkContent(contentFolder())).content), count);
}

function dated(document: SearchDocument, place: number): SearchDocument {
  const year = String(years.first + (place % years.count));
  return { ...document, filters: { ...document.filters, year: [year] }, date: `${year}-01-01/${year}-01-01` };
}
