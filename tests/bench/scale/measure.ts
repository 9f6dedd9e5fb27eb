/**
 * The build at growing sizes: what it costs, what it weighs, how its search answers, and how it grows; beside Eleventy 3,
 * which makes most kinds of its pages and files in the same run.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../search/corpus/corpus.ts';
import { readCorpus } from '../search/corpus/corpus.ts';
import { askSite } from './asked.ts';
import { printCompared } from './compared.ts';
import { writeContent } from './content.ts';
import { packages } from './eleventy/packages.ts';
import { sitePart, weighParts } from './folder.ts';
import { measureIncremental } from './incremental.ts';
import { weighQuotations } from './quoted.ts';
import { measured } from './measured.ts';
import type { Measured } from './measured.ts';

/** What is measured. */
export interface Sizes {
  /** Numbers of reports, each larger than the last. */
  readonly sizes: readonly number[];
  /** A file of articles, whose texts are then the captures; without one the reports are made up. */
  readonly corpus: string | undefined;
  /** What is measured besides the whole build. */
  readonly parts: readonly Part[];
}

/** What may be measured besides the whole build: its search in a browser, a build that keeps files, Eleventy's. */
export const measurable = ['search', 'incremental', 'eleventy'] as const;
export type Part = (typeof measurable)[number];

/** What one size gave. */
interface Run {
  readonly count: number;
  readonly ours: Measured;
  readonly eleventy: Measured | undefined;
}

/** Print it, size by size, then how the cost grows. Works on Linux alone, which tells what processes cost. */
export async function measureScale(print: (line: string) => void, { sizes, corpus, parts }: Sizes): Promise<void> {
  if (parts.includes('eleventy')) await packages.install(print);
  const articles = corpus === undefined ? undefined : await readCorpus(corpus);
  print(`${availableParallelism()} cores; ${articles?.origin ?? 'made-up reports'}`);
  const all: Run[] = [];
  for (const count of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'sijill-scale-'));
    try {
      all.push(await measureSize(count, folder, articles, parts, print));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  for (const [place, run] of all.entries()) {
    const before = all[place - 1];
    if (before) printGrowth(before, run, print);
  }
}

async function measureSize(
  count: number,
  folder: string,
  articles: Corpus | undefined,
  wanted: readonly Part[],
  print: (line: string) => void,
): Promise<Run> {
  const [content, site, other] = [join(folder, 'content'), join(folder, 'site'), join(folder, 'eleventy')];
  await writeContent(content, count, articles?.documents);
  const env = { SIJILL_CONTENT: content };
  print(`\n${count} reports`);
  const ours = await measured([script('site.ts'), site], env);
  const parts = await weighParts(site, sitePart);
  const files = [...parts.values()].reduce((sum, part) => sum + part.files, 0);
  print(`  ${sum(ours)}; ${Math.round(files / ours.wall)} files/s`);
  print(`  by stage: ${list(ours.stages)}`);
  print(`  of pages: ${list(new Map(Object.entries(ours.parts)))}`);
  const weights = [...parts].map(([part, { bytes, files }]) => `${part} ${mega(bytes)} in ${files}`);
  print(`  weight: ${weights.join(', ')}`);
  if (wanted.includes('search')) await printSearch(content, count, site, print);
  const whole = { content, count, site, cost: ours };
  if (wanted.includes('incremental'))
    await measureIncremental(whole, script('site.ts'), join(folder, 'incremental'), print);
  if (!wanted.includes('eleventy')) return { count, ours, eleventy: undefined };
  const eleventy = await measured([script('eleventy/build.ts'), other, site], { SIJILL_CONTENT: content });
  print(`  Eleventy ${packages.version('@11ty/eleventy')}: ${sum(eleventy)}; by stage: ${list(eleventy.stages)}`);
  await printCompared({ folder: site, cost: ours }, { folder: other, cost: eleventy }, print);
  return { count, ours, eleventy };
}

/** What the search of a built site costs a reader. */
async function printSearch(content: string, count: number, site: string, print: (line: string) => void): Promise<void> {
  const lines = await linesOf(content, count);
  const titles = lines.map(([title = '']) => runs(title).slice(-2).join(' '));
  const { payload, latency } = await askSite(site, titles, print);
  print(
    `  search: ${Math.round(payload / 1000)} kB loaded for a first search (Brotli), ${Math.round(latency)} ms an answer`,
  );
  const quotations = lines.map((text) =>
    runs(text[4] ?? '')
      .slice(0, quoted)
      .join(' '),
  );
  const index = await weighQuotations(site, quotations);
  print(`  verifying ${quoted} words loads ${Math.round(index / 1000)} kB of index (gzip)`);
}

/** The cost of a report at one size over that at another, and the exponent of the growth. */
function printGrowth(a: Run, b: Run, print: (line: string) => void): void {
  const law = (x: number, y: number) => {
    const growth = (y / b.count / (x / a.count)).toFixed(2);
    return `${growth} (exponent ${(Math.log(y / x) / Math.log(b.count / a.count)).toFixed(2)})`;
  };
  print(`\nCPU of a report at ${b.count} over that at ${a.count}: ${law(a.ours.cpu, b.ours.cpu)}`);
  for (const [stage, cpu] of b.ours.stages) {
    const before = a.ours.stages.get(stage) ?? 0;
    if (before > 0 && cpu > 0) print(`  ${stage}: ${law(before, cpu)}`);
  }
  if (a.eleventy && b.eleventy) print(`  Eleventy: ${law(a.eleventy.cpu, b.eleventy.cpu)}`);
}

/** The lines of captures all over the archive. */
async function linesOf(content: string, count: number): Promise<readonly (readonly string[])[]> {
  return Promise.all(
    Array.from({ length: asked }, async (_, i) => {
      const id = String(Math.floor((count * i) / asked) + 1).padStart(4, '0');
      return (await readFile(join(content, 'captures', `${id}.txt`), 'utf8')).split('\n');
    }),
  );
}

/** How many queries and quotations are asked, and words of a quotation. */
const asked = 30;
const quoted = 15;

const runs = (text: string) => text.split(/\s+/u);
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const mega = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
const sum = ({ cpu, wall, memory }: Measured) =>
  `${cpu.toFixed(1)} s of CPU, ${wall.toFixed(0)} s by the clock, ${(memory / 2 ** 30).toFixed(2)} GiB at most`;
const list = (seconds: ReadonlyMap<string, number>) =>
  [...seconds].map(([name, cpu]) => `${name} ${cpu.toFixed(1)}`).join(', ');
