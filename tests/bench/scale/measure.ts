/** What the archive would weigh at ten thousand reports: its data files, what verifying a quotation loads, and the index of words. */
import { gzipSync } from 'node:zlib';
import { openLexicon } from '../../../src/arabic/index.ts';
import { lexiconHome, readEntries, readExonyms } from '../../../src/arabic/lexicon/read.ts';
import { openArchive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { contentFolder } from '../../../src/archive/read.ts';
import { fromArchive } from '../../../src/search/lexicon-sources.ts';
import { openReader } from '../../../src/search/remembered.ts';
import { dataOf } from '../../../src/site/data-files.ts';
import { verificationFiles } from '../../../src/site/verification.ts';
import { knownForms, mostBytes, wordsOf } from '../../../src/site/words.ts';
import { openLibrary, wordsFolder } from '../../../src/verify/library.ts';
import { verify } from '../../../src/verify/verify.ts';
import { withManyReports } from './many-reports.ts';

const count = 10_000;
/** Words of a quotation, and how many are asked. */
const quoted = 15;
const asked = 50;

/** Print it, line by line: sizes, the seconds it takes to make them on this machine, and the memory of this process. */
export async function measureScale(print: (line: string) => void): Promise<void> {
  const { content } = await checkContent(contentFolder());
  const archive = withManyReports(openArchive(content), count);
  print(`${count} reports, made up of ${content.reports.length}; held in memory: ${memory()}`);

  let begun = performance.now();
  const { files } = dataOf(archive);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  print(`data: ${files.length} files, ${mega(bytes)}, ${seconds(begun)}; held: ${memory()}`);

  begun = performance.now();
  const texts = verificationFiles(archive);
  const index = [...texts].filter(([path]) => path.startsWith(wordsFolder));
  const size = index.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  print(`verification: ${Math.round(size / count)} B of index a report, ${seconds(begun)}; held: ${memory()}`);

  const loaded: number[] = [];
  for (let place = 0; place < asked; place += 1) {
    let sum = 0;
    const library = openLibrary((path) => {
      const text = texts.get(path) ?? '';
      if (!path.startsWith('reports/')) sum += gzipSync(text).length;
      return Promise.resolve(text);
    });
    const words =
      archive.reports[count - 1 - place * 7]?.passages.flatMap(({ text }) => text.match(/\S+/gu) ?? []) ?? [];
    await verify(words.slice(0, quoted).join(' '), library);
    loaded.push(sum);
  }
  const median = loaded.sort((a, b) => a - b)[Math.floor(asked / 2)] ?? 0;
  print(
    `verification: ${Math.round(median / 1000)} kB of index (gzip) for ${quoted} words, the median of ${asked} quotations`,
  );

  begun = performance.now();
  const lexicon = { ...(await readEntries(lexiconHome)), ...fromArchive(archive) };
  const { lists, pages, ...words } = wordsOf(
    archive,
    openReader(openLexicon(lexicon)),
    knownForms(lexicon.nouns, await readExonyms(lexiconHome)),
  );
  const listPages = [...lists.values()].reduce((sum, list) => sum + list.length, 0);
  const listed = words.entries.reduce((sum, { passages }) => sum + passages.length, 0);
  print(
    `words: ${words.entries.length} with ${listed} passages on ${pages.length} pages, found by ${listPages}: at most ${mega((pages.length + listPages) * mostBytes)}, ${seconds(begun)} to deal out; held: ${memory()}`,
  );
  print(`the most memory that was held: ${mega(process.resourceUsage().maxRSS * 1024)}`);
}

const mega = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
const memory = () => mega(process.memoryUsage().rss);
const seconds = (begun: number) => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
