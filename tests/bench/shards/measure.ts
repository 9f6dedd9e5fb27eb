/** From which size an archive's search is better in shards, and what goes to a search server: memory, bytes, time. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLexicon } from '../../../src/arabic/index.ts';
import { search } from '../../../src/search/search.ts';
import { openBundle } from '../../unit/search/bundled.ts';
import { sample } from '../search/corpus/sample.ts';
import { many } from './many.ts';
import { runMeasured } from './memory.ts';

/** Reports of each bundle, and how it is divided. */
const cases = [
  [1_000, 'one'],
  [1_000, 'year'],
  [2_000, 'one'],
  [4_000, 'one'],
  [10_000, 'one'],
  [10_000, 'year'],
] as const;
/** Reports that are exported. */
const most = 10_000;
/** Reports of the two bundles that are asked, and how many queries, each with nothing loaded yet. */
const compared = 1_000;
const asked = 30;

/**
 * Print it, line by line. Memory is that of our process and of Pagefind's together, at one time, the reports held in it.
 *
 * @param corpus A file as `readCorpus` reads it; without one the archive's reports are made many.
 */
export async function measureShards(corpus: string | undefined, print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sijill-shards-'));
  try {
    print('Indexing, by number of reports:\n  reports       memory  of it Pagefind’s    seconds of processor   bundle');
    for (const [count, sharding] of cases) {
      const to = join(folder, `${count}-${sharding}`);
      const options = ['index', String(count), sharding, to, ...(corpus === undefined ? [] : [corpus])];
      const { all, started, printed } = await runMeasured('tests/bench/shards/task.ts', options);
      const { bytes, seconds } = JSON.parse(printed) as { readonly bytes: number; readonly seconds: number };
      print(
        `${String(count).padStart(9)} ${sharding.padEnd(5)}${mega(all).padStart(8)}${mega(started).padStart(16)}${seconds.toFixed(0).padStart(17)} + Pagefind’s${mega(bytes).padStart(10)}`,
      );
    }
    await printSearches(folder, corpus, print);
    if (corpus !== undefined) return;
    const to = join(folder, 'export');
    const { all, printed } = await runMeasured('tests/bench/shards/task.ts', ['export', String(most), to]);
    const { bytes, seconds } = JSON.parse(printed) as { readonly bytes: number; readonly seconds: number };
    print(
      `\nExport of ${most} reports for a search server: ${mega(bytes)}, ${seconds.toFixed(0)} s of processor time,`,
    );
    print(`${mega(all)} of memory, most of it the archive itself.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function printSearches(folder: string, corpus: string | undefined, print: (line: string) => void): Promise<void> {
  const { documents, sources } = await many(compared, corpus);
  const queries = sample(documents, openLexicon(sources), asked);
  const found = new Map<string, { answers: string[]; files: number[]; bytes: number[] }>();
  for (const sharding of ['one', 'year']) {
    const list = { answers: [] as string[], files: [] as number[], bytes: [] as number[] };
    for (const [place, words] of queries.entries()) {
      // A module is remembered by its address.
      const bundle = openBundle(join(folder, `${compared}-${sharding}`), `?${place}`);
      list.answers.push(JSON.stringify(await search({ words, mode: 'lemma', filters: {} }, bundle.load)));
      const paths = [...new Set(bundle.fetched)];
      const sizes = await Promise.all(paths.map(async (path) => (await stat(join(bundle.folder, path))).size));
      list.files.push(paths.length);
      list.bytes.push(sizes.reduce((sum, size) => sum + size, 0));
      await bundle.close();
    }
    found.set(sharding, list);
  }
  const [one, year] = [found.get('one'), found.get('year')];
  const same = one?.answers.filter((answer, at) => answer === year?.answers[at]).length;
  print(
    `\nA first search of ${compared} reports, the median of ${queries.length} queries (index, lexicon, names, ten reports):`,
  );
  for (const [sharding, { files, bytes }] of found)
    print(`  ${sharding.padEnd(5)}${String(median(files)).padStart(4)} files, ${Math.round(median(bytes) / 1000)} kB`);
  print(`Answers that are the same in both, hits, order, spans and counts: ${same} of ${queries.length}.`);
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const mega = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
