/** What a build costs that keeps the files which would be the same, after one report was changed. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFiles } from '../../../src/distribution/site-files.ts';
import { changeRecord, changeWord } from './changed.ts';
import { measured } from './measured.ts';
import type { Measured } from './measured.ts';

/** The whole build of the content as it stands. */
export interface Whole {
  readonly content: string;
  readonly count: number;
  readonly site: string;
  readonly cost: Measured;
}

/**
 * Build content of which two reports in the middle are as they were before, keeping the files; then the content with the
 * first of them as it stands, and with the second too. The last of these sites is compared with the whole build.
 *
 * @param script Builds a site: told its folder and that of what is kept.
 * @param scratch An empty folder.
 */
export async function measureIncremental(
  { content, count, site, cost }: Whole,
  script: string,
  scratch: string,
  print: (line: string) => void,
): Promise<void> {
  const [before, out, kept] = [join(scratch, 'content'), join(scratch, 'site'), join(scratch, 'kept')];
  const [record = '', text = ''] = [0, 1].map((more) => String(Math.ceil(count / 2) + more).padStart(4, '0'));
  const build = () => measured([script, out, kept], { SIJILL_CONTENT: before });
  const as = (id: string) =>
    Promise.all([`reports/${id}.md`, `captures/${id}.txt`].map((path) => cp(join(content, path), join(before, path))));
  await cp(content, before, { recursive: true });
  await changeRecord(before, record);
  await changeWord(before, text);
  const told = (what: string, run: Measured) => {
    const [pages, all] = [run.stages.get('pages') ?? 0, cost.stages.get('pages') ?? 0];
    const [search, whole] = [run.stages.get('search') ?? 0, cost.stages.get('search') ?? 0];
    const besides = percent(run.cpu - search, cost.cpu - whole);
    print(
      `  ${what}: pages ${pages.toFixed(1)} s of CPU, ${percent(pages, all)} of the whole build's; ` +
        `all but the search ${(run.cpu - search).toFixed(1)} s, ${besides}; ` +
        `search ${search.toFixed(1)} s, ${percent(search, whole)}; in all ${run.cpu.toFixed(1)} s, ${percent(run.cpu, cost.cpu)}; ` +
        `${(run.memory / 2 ** 30).toFixed(2)} GiB at most`,
    );
    print(
      `    of pages: ${Object.entries(run.parts)
        .map(([name, cpu]) => `${name} ${cpu.toFixed(1)}`)
        .join(', ')}`,
    );
  };
  told('files kept for the first time', await build());
  await as(record);
  told('then summary and note of a report changed', await build());
  await as(text);
  told('then a word of a report changed', await build());
  const stale = await differing(site, out);
  const some = stale.slice(0, 20).join(', ');
  print(`    compared with the whole build: ${stale.length === 0 ? 'same bytes' : `${stale.length} STALE: ${some}`}`);
}

/** Files that are not the same in two folders, or not in both. */
async function differing(a: string, b: string): Promise<readonly string[]> {
  const sums = async (folder: string) => new Map((await siteFiles(folder)).map(({ path, sha256 }) => [path, sha256]));
  const [left, right] = [await sums(a), await sums(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((path) => left.get(path) !== right.get(path)).sort();
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`;
