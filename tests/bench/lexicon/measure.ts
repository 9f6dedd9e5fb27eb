/** The lexicon: what it weighs, what it explains, how often it is right. */
import { readFile } from 'node:fs/promises';
import { analyse, openLexicon, searchKey } from '../../../src/arabic/index.ts';
import type { NominalEntry } from '../../../src/arabic/lexicon/entries.ts';
import { openArchive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { readEntries } from '../../../src/arabic/lexicon/read.ts';
import { fromArchive } from '../../../src/search/lexicon-sources.ts';
import { openReader } from '../../../src/search/remembered.ts';
import { readCorpus } from '../search/corpus/corpus.ts';
import { sourcesOf } from '../search/corpus/indexes.ts';
import { askAbsent } from './absent.ts';
import type { Absent } from './absent.ts';
import { accuracyOf } from './accuracy.ts';
import type { Confusion } from './accuracy.ts';
import { coverageOf, explained } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { lexiconOf, readSentences } from './hand-made.ts';
import { byKeys, byLemmas, retrieve } from './retrieval.ts';
import { drawSentences } from './sentences.ts';
import { fileWeights, shardWeights } from './weight.ts';

type Print = (line: string) => void;

/**
 * Print the weight of the lexicon, how much of the reports it explains, and how often it gives the lemma that readers
 * gave; with a corpus, how much of that it explains, and the time it takes.
 *
 * @param corpus A file as `readCorpus` reads it.
 * @throws When the file is no corpus.
 */
export async function measureLexicon(print: Print, corpus?: string): Promise<void> {
  const archive = openArchive((await checkContent('content')).content);
  const sources = { ...(await readEntries()), ...fromArchive(archive) };
  await printWeight(print);
  printShards('the archive', shardWeights(sources, await queries()), print);
  const texts = archive.reports.flatMap(({ heading, passages }) => [heading, ...passages].map(({ text }) => text));
  const lexicon = openLexicon(sources);
  printCoverage('The reports', coverageOf(texts, openReader(lexicon)), print);
  if (corpus !== undefined) {
    const { origin, documents } = await readCorpus(corpus);
    const wide = await sourcesOf(documents);
    printShards(origin, shardWeights(wide, await queries()), print);
    const all = documents.flatMap(({ title, passages }) => [title, ...passages.map(({ text }) => text)]);
    const whole = openLexicon(wide);
    const coverage = coverageOf(all, openReader(whole));
    printCoverage(origin, coverage, print);
    const anew = coverageOf(all, (word) => analyse(word, whole));
    print(`Its words read one by one, none remembered, on one core: ${anew.seconds.toFixed(1)} s.\n`);
    printFrequent(coverage, wide.nouns, print);
    const drawn = new Set(drawSentences(documents));
    const known = (await readSentences('lemmas.tsv')).filter(({ article, text }) => drawn.has(`${article}  ${text}`));
    print(`Of its sentences as they are drawn by the seed, ${known.length} stand in lemmas.tsv.\n`);
  }
  printAbsent(askAbsent(await readSentences('lemmas.tsv'), texts, lexicon), print);
  await printHandMade('held-out.tsv', false, print);
  await printHandMade('lemmas.tsv', true, print);
}

async function printWeight(print: Print): Promise<void> {
  const files = await fileWeights();
  print('entries      raw   brotli');
  const line = (entries: number, raw: number, brotli: number, name: string) =>
    print(
      [entries, raw, brotli].map((value, place) => String(value).padStart(place === 0 ? 7 : 9)).join('') + `  ${name}`,
    );
  for (const { file, entries, raw, brotli } of files) line(entries, raw, brotli, file);
  const sum = (value: (file: (typeof files)[number]) => number) =>
    files.reduce((total, file) => total + value(file), 0);
  line(
    sum(({ entries }) => entries),
    sum(({ raw }) => raw),
    sum(({ brotli }) => brotli),
    'all',
  );
  print('');
}

function printShards(of: string, weights: ReturnType<typeof shardWeights>, print: Print): void {
  const { queries: needed } = weights;
  const at = (share: number) => needed[Math.min(needed.length - 1, Math.floor(needed.length * share))] ?? 0;
  print(
    `Shards for ${of}: ${weights.shards}, ${weights.raw} bytes, ${weights.brotli} after Brotli, largest ${weights.largest}.`,
  );
  print(
    `  A query needs ${at(0.5)} bytes of them (median of ${needed.length}), nine of ten at most ${at(0.9)}, all at most ${at(1)}.\n`,
  );
}

function printCoverage(of: string, coverage: Coverage, print: Print): void {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  print(`${of}: ${coverage.words} running words, read in ${coverage.seconds.toFixed(1)} s, each different one once.`);
  print(
    `  explained ${percent(explained(coverage))}: ${[...coverage.kinds]
      .filter(([kind]) => kind !== 'unknown')
      .sort((a, b) => b[1] - a[1])
      .map(([kind, count]) => `${kind} ${percent(count / coverage.words)}`)
      .join(', ')}`,
  );
  const top = coverage.unknown.slice(0, 60).map(([lemma, count]) => `${lemma} ${count}`);
  print(`  most frequent of the others: ${top.join('، ')}\n`);
}

/** How many of the most frequent nouns and adjectives are entries, and not only made by a rule. */
function printFrequent({ nominals, unknown }: Coverage, nouns: readonly NominalEntry[], print: Print): void {
  const entries = new Set(nouns.filter(({ kind }) => kind !== 'p').map(({ lemma }) => searchKey(lemma)));
  const frequent = nominals.slice(0, 3000);
  const [, least = 0] = frequent.at(-1) ?? [];
  const stated = frequent.filter(([lemma]) => entries.has(lemma)).length;
  const missing = unknown.filter(([, count]) => count > least).length;
  print(
    `Of its ${frequent.length} most frequent nouns and adjectives (${least} times or more) ${stated} are entries, the rest made of verbs and names; ${missing} words that nothing explains are as frequent.\n`,
  );
}

function printAbsent({ asked, found }: Absent, print: Print): void {
  const share = ((found.length / asked) * 100).toFixed(1);
  print(`Of ${asked} words of lemmas.tsv that the reports do not hold, ${found.length} find something (${share} %):`);
  print(`  ${found.map(([word, list]) => `${word} (${list.join(' ')})`).join('، ')}\n`);
}

/** @param confused Whether to tell each word that the analyser reads otherwise. */
async function printHandMade(file: 'lemmas.tsv' | 'held-out.tsv', confused: boolean, print: Print): Promise<void> {
  const sentences = await readSentences(file);
  const lexicon = await lexiconOf(sentences);
  const { tokens, first, either, confusions } = accuracyOf(sentences, lexicon);
  const share = (count: number) => `${((count / tokens) * 100).toFixed(2)} %`;
  print(`${file}: ${sentences.length} sentences, ${tokens} words.`);
  print(`  first reading right ${share(first)}, first or second ${share(either)}`);
  const without = openLexicon({ nouns: [], verbs: [], functionWords: [], numbers: [], names: [], attested: [] });
  for (const { name, queries: asked, recall, precision, f1 } of [
    retrieve('lemmas', sentences, byLemmas(lexicon)),
    retrieve('analyser without a lexicon', sentences, byLemmas(without)),
    retrieve('folded words', sentences, byKeys),
  ])
    print(
      `  sentences found, ${asked} queries, by ${name}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, F1 ${f1.toFixed(3)}`,
    );
  print('');
  if (!confused) return;
  print('Read otherwise (how often, the word, the readers’ lemma, the analyser’s readings):');
  const lines = new Map<string, number>();
  for (const each of confusions) lines.set(said(each), (lines.get(said(each)) ?? 0) + 1);
  for (const [line, count] of [...lines].sort((a, b) => b[1] - a[1])) print(`  ${count}  ${line}`);
}

function said({ token, readings, second }: Confusion): string {
  const wanted = token.lemmas.map((lemmas, place) => `${lemmas.join('|')} ${token.kinds[place] ?? ''}`).join(' + ');
  const given = readings.map(({ lemma, kind, form }) => `${lemma} ${kind} ${form}`).join(' / ');
  return `${token.text}: ${wanted}; ${given}${second ? ' (the second)' : ''}`;
}

/** The judged queries of the search's bench. */
async function queries(): Promise<readonly string[]> {
  const lists = await Promise.all(
    ['queries.json', 'held-out.json'].map((name) => readFile(new URL(`../search/${name}`, import.meta.url), 'utf8')),
  );
  return lists.flatMap((text) =>
    (JSON.parse(text) as { queries: { query: string }[] }).queries.map(({ query }) => query),
  );
}
