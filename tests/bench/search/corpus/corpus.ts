/** A corpus of articles as documents of the search: how the archive will fare when it has thousands of reports. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SearchDocument } from '../../../../src/search/documents.ts';

export interface Corpus {
  /** What it is and where it comes from, in a line. */
  readonly origin: string;
  readonly documents: readonly SearchDocument[];
}

/** What is known of corpora, by the SHA-256 of their files. */
const origins: Readonly<Record<string, string>> = {
  '44cfc0a1e47b40ff93cbb87013c7d54b5c1118264497d2f4cb737d749865bd76':
    'ANT corpus v1.1 (Jawhara FM, 2014–2017), antcorpus/antcorpus.data on GitHub at commit 06f6a10, Apache-2.0',
};

/**
 * A file of articles: JSON, one a line, with `id`, `title` and `text`; gzip if its name ends so. A day in the id
 * (`20170120` or `20012017`) serves as the date, and its year as a filter; so does what stands before the last number.
 *
 * @throws With the line that is no such article.
 */
export async function readCorpus(path: string): Promise<Corpus> {
  const bytes = await readFile(path);
  const sum = createHash('sha256').update(bytes).digest('hex');
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const documents = text
    .split('\n')
    .flatMap((line, place) => (line.trim() === '' ? [] : [documentOf(line, place, `${path}:${place + 1}`)]));
  return { origin: `${basename(path)}: ${origins[sum] ?? `of unknown origin, SHA-256 ${sum}`}`, documents };
}

function documentOf(line: string, place: number, where: string): SearchDocument {
  const { id, title, text } = JSON.parse(line) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof title !== 'string' || typeof text !== 'string')
    throw new Error(`${where} is no article with id, title and text.`);
  const [year, month, day] = dayOf(id);
  const date = year === undefined ? undefined : `${year}-${month ?? ''}-${day ?? ''}`;
  const paragraphs = text.split(/\n+/).filter((each) => each.trim() !== '');
  return {
    address: `reports/${String(place + 1).padStart(5, '0')}/`,
    title,
    passages: paragraphs.map((each, number) => ({ id: `p${number + 1}`, text: each })),
    filters: { faction: [], source: [id.replace(/-\d.*/, '')], year: year === undefined ? [] : [year], place: [] },
    meta: {},
    about: id,
    ...(date === undefined ? {} : { date: `${date}/${date}` }),
  };
}

/** Year, month and day at the end of an id. */
function dayOf(id: string): readonly (string | undefined)[] {
  const [, ...written] = /((?:19|20)\d\d)(0[1-9]|1[0-2])(\d\d)$/.exec(id) ?? [];
  const [, ...turned] = /(\d\d)(0[1-9]|1[0-2])((?:19|20)\d\d)$/.exec(id) ?? [];
  return written.length > 0 ? written : turned.reverse();
}
