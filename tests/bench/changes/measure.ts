/**
 * `npm run bench -- changes`: whether a build that keeps files gives the bytes of a whole one after changes of content of
 * every kind, one upon another, in an archive whose lists are split.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { siteFiles } from '../../../src/distribution/site-files.ts';
import { cleanEnvironment } from '../../setup/environment.ts';
import { random } from '../random.ts';
import { writeContent } from '../scale/content.ts';
import { changes } from './changes.ts';

export interface Options {
  /** Reports of the archive. */
  readonly size: number;
  /** How often each kind of change is made. */
  readonly times: number;
  readonly seed: number;
}

/** Make the changes, and print of each how many files were kept and which are stale. @throws Error when any is. */
export async function measureChanges(print: (line: string) => void, { size, times, seed }: Options): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sijill-changes-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  const [whole, kept] = [join(folder, 'whole'), join(folder, 'kept')];
  // Pages so small that every list is split which can be.
  const env = cleanEnvironment({ SIJILL_CONTENT: content, SIJILL_PAGE_BYTES: '9000' });
  const build = (...given: string[]) => promisify(execFile)(process.execPath, ['scripts/build.ts', ...given], { env });
  const chance = random(seed);
  const order = changes
    .flatMap((change) => Array.from({ length: times }, () => ({ change, at: chance() })))
    .sort((a, b) => a.at - b.at);
  const faults: string[] = [];
  try {
    await writeContent(content, size);
    await build(site, '--incremental', '--kept', kept);
    for (const { change } of order) {
      const before = await inodes(site);
      await change.make(content, chance);
      await build(site, '--incremental', '--kept', kept);
      await build(whole);
      const [ours, theirs] = [await sums(site), await sums(whole)];
      const stale = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
        (path) => ours.get(path) !== theirs.get(path),
      );
      const now = await inodes(site);
      const same = [...now].filter(([path, inode]) => before.get(path) === inode).length;
      const found = stale.length === 0 ? 'same bytes' : `${stale.length} STALE: ${stale.slice(0, 5).join(', ')}`;
      print(`${change.what.padEnd(28)} ${String(same).padStart(5)} of ${now.size} files kept: ${found}`);
      if (stale.length > 0) faults.push(`${change.what}: ${stale.join(', ')}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  print(`${order.length} changes of ${changes.length} kinds: ${faults.length} with stale files`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function sums(site: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await siteFiles(site)).map(({ path, sha256 }) => [path, sha256]));
}

/** Which file of the disk stands at each path. */
async function inodes(site: string): Promise<ReadonlyMap<string, number>> {
  const files = (await siteFiles(site)).map(async ({ path }) => [path, (await stat(join(site, path))).ino] as const);
  return new Map(await Promise.all(files));
}
