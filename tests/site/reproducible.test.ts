import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { cleanEnvironment } from '../setup/environment.ts';
import { siteFiles } from './pages.ts';

const run = promisify(execFile);
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** What a clone would have, were everything committed: Git's files and the new ones that it does not ignore. */
async function files(): Promise<string[]> {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return [...new Set(stdout.split('\0'))].filter((path) => path !== '');
}

/**
 * A copy of the tree in a new folder. Its `node_modules` is a folder of links and not a link, so that the build keeps
 * its cache there and nothing passes from one build to another.
 */
async function copy(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name));
  folders.push(folder);
  for (const path of await files()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    // A file that Git still lists and that is gone from the tree is gone from the copy.
    await cp(path, join(folder, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await mkdir(join(folder, 'node_modules'));
  for (const entry of await readdir('node_modules')) {
    if (entry.startsWith('.') && entry !== '.bin') continue;
    await symlink(resolve('node_modules', entry), join(folder, 'node_modules', entry), 'junction');
  }
  return folder;
}

/** Build a copy; gives each file's checksum. */
async function build(name: string, env: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const folder = await copy(name);
  await run(process.execPath, ['scripts/build.ts'], { cwd: folder, env: cleanEnvironment(env) });
  const built = join(folder, 'dist');
  const sums = siteFiles(built).map(async (path) => {
    const sum = createHash('sha256').update(await readFile(join(built, path)));
    return [path, sum.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(sums));
}

test(
  'two builds in different folders, time zones and languages give the same bytes',
  { timeout: 600_000 },
  async () => {
    const here = await build('sijill-a-', { TZ: 'Pacific/Kiritimati', LANG: 'ar_SY.UTF-8', LC_ALL: 'ar_SY.UTF-8' });
    const there = await build('sijill-longer-name-b-', { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' });
    expect(Object.keys(here).length).toBeGreaterThan(0);
    expect(there).toEqual(here);
  },
);
