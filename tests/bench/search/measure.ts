/** The search of the built site, in a real browser, on queries that were judged by hand; and other engines beside it. */
import { readFile } from 'node:fs/promises';
import { openArchive } from '../../../src/archive/archive.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { startChromium } from '../../browser/chromium.ts';
import { connect } from '../../browser/visits.ts';
import { byCategory, overall } from './comparison.ts';
import type { Compared } from './comparison.ts';
import type { Engine } from './engines/engine.ts';
import { packages } from './engines/packages.ts';
import { engines } from './engines.ts';
import { askOurs } from './ours.ts';
import { paragraphs } from './paragraphs.ts';
import { score, table } from './score.ts';
import type { Judged, Row } from './score.ts';

const file = new URL('queries.json', import.meta.url);

/**
 * Print recall, precision, F1 and MRR by category, each query that is not answered perfectly, what the first search
 * loads, and how long an answer takes; then the same measures of other engines on the same queries.
 *
 * @throws When there is no built site, or a search gives no answer.
 */
export async function measureSearch(print: (line: string) => void): Promise<void> {
  const { note, queries } = JSON.parse(await readFile(file, 'utf8')) as { note: string; queries: readonly Judged[] };
  const archive = openArchive((await checkContent('content')).content);
  await packages.install(print);
  const chromium = await startChromium(undefined, print);
  const browser = await connect(chromium.endpoint);
  try {
    const { found, times, weight } = await askOurs(browser, queries);
    const rows = scored(archive, queries, found);
    print(`${weight}\n\n${note}\n`);
    table(rows).forEach(print);
    print('');
    rows
      .filter(({ score: { f1 } }) => f1 < 1)
      .map(fault)
      .forEach(print);
    const median = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    print(`\nMedian of ${times.length} answers: ${median.toFixed(0)} ms, the browser's messages among them.`);

    const others = engines(browser);
    const compared: Compared[] = [{ name: 'Sijill', rows }];
    for (const engine of others) {
      const answers = await askOther(engine, archive, queries);
      compared.push({ name: engine.name, version: engine.version, rows: scored(archive, queries, answers) });
    }
    print('\nThe same queries asked of other engines, and all that they find taken as their answer:\n');
    for (const { name, version, setup } of others) print(`${name} ${version}: ${setup}`);
    print('');
    overall(compared).forEach(print);
    print('\nF1 by category:\n');
    byCategory(compared).forEach(print);
  } finally {
    await browser.close();
    await chromium.close();
  }
}

async function askOther(
  { open }: Engine,
  archive: Archive,
  queries: readonly Judged[],
): Promise<readonly (readonly string[])[]> {
  const { ask, close } = await open(archive);
  try {
    const found: (readonly string[])[] = [];
    for (const { query } of queries) found.push(await ask(query));
    return found;
  } finally {
    await close?.();
  }
}

/** What was found for each query, scored by the lines of the paragraphs. */
function scored(archive: Archive, queries: readonly Judged[], found: readonly (readonly string[])[]): readonly Row[] {
  const lines = new Map(paragraphs(archive).map(({ id, line }) => [id, line]));
  return queries.map((query, place) => ({
    query,
    score: score(
      query,
      (found[place] ?? []).map((id) => lines.get(id) ?? id),
    ),
  }));
}

const fault = ({ query: { category, query }, score: { missed, strange } }: Row): string =>
  `${category}  ${query}: missed ${missed.join(' ') || '–'}; strange ${strange.join(' ') || '–'}`;
