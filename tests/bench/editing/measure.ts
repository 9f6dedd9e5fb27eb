/** The editing loop by the clock: from a file's saving to the changed page being served, for each kind of file. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startDevelopment } from '../../setup/development.ts';
import type { Development } from '../../setup/development.ts';
import { copyTree } from '../../setup/tree.ts';
import { costOf } from '../scale/processes.ts';
import { writeContent } from '../scale/content.ts';

/** One kind of change: a file of the copy, and the page on which it is seen. */
interface Change {
  readonly about: string;
  readonly file: string;
  readonly page: string;
  /** The text with `mark` in it, so that the page holds it. */
  readonly marked: (text: string, mark: string) => string;
  /** What of the page holds the mark, where it is not the page itself: a file that it names. */
  readonly within?: RegExp;
}

/** Milliseconds after which a change that no page shows is given up. */
const patience = 120_000;

/**
 * Print it, size by size: the median and the slowest of each kind of change.
 *
 * @param sizes Numbers of made-up reports.
 * @param times How often each kind of file is saved.
 */
export async function measureEditing(
  print: (line: string) => void,
  { sizes, times }: { readonly sizes: readonly number[]; readonly times: number },
): Promise<void> {
  print(`${availableParallelism()} cores; each file saved ${times} times, with a pause of a second`);
  for (const size of sizes) {
    const folder = await copyTree('sijill-editing-bench-');
    const content = await mkdtemp(join(tmpdir(), 'sijill-edited-'));
    try {
      await writeContent(content, size);
      await measureSize(folder, content, times, print);
    } finally {
      for (const each of [folder, content]) await rm(each, { recursive: true, force: true });
    }
  }
}

async function measureSize(folder: string, content: string, times: number, print: (line: string) => void) {
  const reports = (await readdir(join(content, 'reports'))).sort();
  print(`\n${reports.length} reports`);
  const started = performance.now();
  const server = await startDevelopment(folder, { SIJILL_CONTENT: content });
  try {
    const changes = await changesOf(content, reports[Math.floor(reports.length / 2)]?.slice(0, -3) ?? '');
    await server.ask('');
    print(`  from the start to the first page: ${seconds(performance.now() - started)}`);
    for (const change of changes) {
      await shown(server, change, () => true);
      await wait(1000);
      const before = costOf(server.pid).cpu;
      const took = await saveAgain(server, resolve(folder, change.file), change, times);
      const [median = 0, slowest = 0] = [took[Math.floor(took.length / 2)], took.at(-1)];
      const cpu = (costOf(server.pid).cpu - before) / (times + 1);
      print(`  ${change.about}: ${seconds(median)}, at most ${seconds(slowest)} (CPU ${cpu.toFixed(1)} s)`);
    }
  } finally {
    await server.stop();
  }
}

/** Milliseconds from saving a file to its page, shortest first. */
async function saveAgain(server: Development, file: string, change: Change, times: number): Promise<number[]> {
  const text = await readFile(file, 'utf8');
  const took: number[] = [];
  for (let i = 0; i <= times; i += 1) {
    // The last saving puts the file back as it was.
    const mark = i < times ? `qqq${i}qqq` : undefined;
    const written = mark === undefined ? text : change.marked(text, mark);
    if (written === text && mark !== undefined) throw new Error(`Nothing was changed in ${file}.`);
    const saved = performance.now();
    await writeFile(file, written);
    await shown(server, change, (page) => (mark === undefined ? !page.includes('qqq') : page.includes(mark)));
    if (mark !== undefined) took.push(performance.now() - saved);
    await wait(1000);
  }
  return took.sort((a, b) => a - b);
}

/** Ask for a page until it is as wanted. */
async function shown(server: Development, { about, page, within }: Change, wanted: (text: string) => boolean) {
  const until = performance.now() + patience;
  for (;;) {
    const { text } = await server.ask(page);
    const named = within?.exec(text)?.[0];
    if (wanted(named === undefined ? text : (await server.ask(named)).text)) return;
    if (performance.now() > until) throw new Error(`${about}: ${page} does not show it.\n${server.printed()}`);
    await wait(20);
  }
}

async function changesOf(content: string, id: string): Promise<readonly Change[]> {
  const factions = await readFile(join(content, 'factions.yaml'), 'utf8');
  const faction = /^- id: (\S+)/m.exec(factions)?.[1] ?? '';
  const report = `reports/${id}/`;
  return [
    {
      about: 'a report, on its page',
      file: join(content, report.replace(/\/$/, '.md')),
      page: report,
      marked: (text, mark) =>
        text.replace(/^summary: .*/m, (line) => line.replace(/^summary: ("?)/, `summary: $1${mark} `)),
    },
    {
      about: 'an authority file, on the page of a faction',
      file: join(content, 'factions.yaml'),
      page: `factions/${faction}/`,
      marked: (text, mark) => text.replace(/english: /, `english: ${mark} `),
    },
    {
      about: 'a plugin of the pipeline, on the page of a report',
      file: 'src/markdown/rehype-names.ts',
      page: report,
      marked: (text, mark) => text.replaceAll('-name', `-name${mark}`),
    },
    {
      about: 'a component, on the page of a report',
      file: 'src/components/ReportHead.astro',
      page: report,
      marked: (text, mark) => text.replace('<h1', `<h1 data-mark="${mark}"`),
    },
    {
      about: 'a style, in the sheet of every page',
      file: 'src/styles/tokens.css',
      page: report,
      marked: (text, mark) => `${text}\n:root { --${mark}: 1px; }\n`,
      within: /\/?assets\/site-\w+\.css/,
    },
  ];
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
