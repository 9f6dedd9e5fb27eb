/**
 * What the analyser does for retrieval and coverage, printed as tables.
 *
 *   node tests/bench/analyser.ts queries.json [corpus.ndjson.gz]
 *
 * Retrieval: the lines of the reports that hold every word of a query by its readings, against the lines that were
 * judged by hand; groups of queries that the engine answers otherwise (names, romanisation, typos) are not asked.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { analyse, codeOf, nearInQuery, searchKey, words, type Lexicon } from '../../src/arabic/index.ts';
import { openArchive } from '../../src/archive/archive.ts';
import { checkContent } from '../../src/archive/check.ts';
import { readLexicon } from '../../src/arabic/lexicon/read.ts';
import { fromArchive } from '../../src/search/lexicon-sources.ts';

interface Query {
  readonly id: string;
  readonly query: string;
  readonly category: string;
  readonly groups: readonly string[];
  readonly relevant: readonly string[];
  readonly neutral: readonly string[];
}

const folder = fileURLToPath(new URL('../../src/arabic/lexicon', import.meta.url));
const archive = openArchive((await checkContent('content')).content);
const [queriesFile, corpusFile] = process.argv.slice(2);

const codes = (text: string, lexicon: Lexicon, near?: number): { codes: string[]; function: boolean }[] =>
  words(text).flatMap((word) =>
    analyse(word.text, lexicon, near === undefined ? {} : { near }).map((part) => ({
      codes: part.readings.map(codeOf),
      function: part.readings[0].kind === 'function',
    })),
  );

async function retrieval(queries: readonly Query[]): Promise<void> {
  const lexicon = await readLexicon(folder, fromArchive(archive));
  const index = archive.reports.flatMap(({ id, passages }) =>
    passages.map(({ line, text }) => [`${id}:${line}`, codes(text, lexicon)] as const),
  );
  const table = new Map<string, { n: number; r: number; p: number; f: number; bad: string[] }>();
  for (const query of queries) {
    if (['translit', 'typo', 'alias'].includes(query.category)) continue;
    const phrase = /^["«“].*["»”]$/u.test(query.query);
    const asked = codes(query.query, lexicon, nearInQuery);
    const content = asked.some((word) => !word.function) && !phrase ? asked.filter((word) => !word.function) : asked;
    const found = index.filter(([, line]) => {
      const has = (want: { codes: string[] } | undefined, at: { codes: string[] } | undefined) =>
        want?.codes.some((code) => at?.codes.includes(code)) === true;
      if (phrase) {
        return line.some((_, i) => content.every((want, j) => has(want, line[i + j])));
      }
      return content.every((want) => line.some((at) => has(want, at)));
    });
    const neutral = new Set(query.neutral);
    const judged = found.map(([id]) => id).filter((id) => !neutral.has(id));
    const right: string[] = judged.filter((id) => query.relevant.includes(id));
    const r = query.relevant.length === 0 ? 1 : right.length / query.relevant.length;
    const p = judged.length === 0 ? (query.relevant.length === 0 ? 1 : 0) : right.length / judged.length;
    const f = query.relevant.length === 0 ? (judged.length === 0 ? 1 : 0) : r + p === 0 ? 0 : (2 * r * p) / (r + p);
    const row = table.get(query.category) ?? { n: 0, r: 0, p: 0, f: 0, bad: [] };
    table.set(query.category, row);
    row.n += 1;
    row.r += r;
    row.p += p;
    row.f += f;
    if (f < 1) {
      const missed = query.relevant.filter((id) => !right.includes(id));
      const strange = judged.filter((id) => !right.includes(id));
      row.bad.push(`${query.query}: missed ${missed.join(' ') || '–'}; strange ${strange.join(' ') || '–'}`);
    }
  }
  console.log('category       n  recall  precision  F1');
  for (const [category, { n, r, p, f, bad }] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(
      `${category.padEnd(13)} ${String(n).padStart(3)}  ${(r / n).toFixed(3)}   ${(p / n).toFixed(3)}   ${(f / n).toFixed(3)}`,
    );
    for (const line of bad) console.log(`    ${line}`);
  }
}

async function coverage(file: string): Promise<void> {
  const text = gunzipSync(await readFile(file)).toString('utf8');
  const counts = new Map<string, number>();
  for (const line of text.split('\n').filter(Boolean)) {
    const article = JSON.parse(line) as { title: string; text: string };
    for (const word of words(`${article.title} ${article.text}`))
      counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  }
  const { names } = fromArchive(archive);
  const lexicon = await readLexicon(folder, { names, attested: [...counts.keys()].map(searchKey) });
  let total = 0;
  const kinds = new Map<string, number>();
  const unexplained = new Map<string, number>();
  const started = performance.now();
  for (const [word, count] of counts) {
    for (const { readings } of analyse(word, lexicon)) {
      const [{ kind, lemma }] = readings;
      total += count;
      kinds.set(kind, (kinds.get(kind) ?? 0) + count);
      if (kind === 'unknown') unexplained.set(lemma, (unexplained.get(lemma) ?? 0) + count);
    }
  }
  const seconds = ((performance.now() - started) / counts.size) * 100;
  console.log(`\n${total} running words, ${counts.size} different; ${seconds.toFixed(1)} s for 100,000 different ones`);
  for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1]))
    console.log(`  ${kind.padEnd(10)} ${((count / total) * 100).toFixed(2)} %`);
  const top = [...unexplained].sort((a, b) => b[1] - a[1]).slice(0, 150);
  console.log(top.map(([word, count]) => `${word} ${count}`).join('، '));
}

if (queriesFile !== undefined && queriesFile !== '-')
  await retrieval((JSON.parse(await readFile(queriesFile, 'utf8')) as { queries: Query[] }).queries);
if (corpusFile !== undefined) await coverage(corpusFile);
