/** More builds of the site, each of a copy of the tree, so that nothing passes from one to another. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { cleanEnvironment } from '../setup/environment.ts';

const run = promisify(execFile);

export interface OtherBuild {
  /** The built site. */
  readonly dist: string;
  remove(): Promise<void>;
}

/**
 * Copy the tree and build it there.
 *
 * @param name Begins the folder's name, so that two copies have names of different lengths.
 * @param env Set for the build alone, on a clean environment.
 * @param prepare Changes the copy before it is built.
 */
export async function buildCopy(
  name: string,
  env: Readonly<Record<string, string>>,
  prepare: (folder: string) => Promise<void> = async () => undefined,
): Promise<OtherBuild> {
  const folder = await copyTree(name);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await prepare(folder);
    await run(process.execPath, ['scripts/build.ts'], { cwd: folder, env: cleanEnvironment(env) });
  } catch (error) {
    await remove();
    throw error;
  }
  return { dist: join(folder, 'dist'), remove };
}

/** What a clone would have, were everything committed: Git's files and the new ones that it does not ignore. */
async function files(): Promise<string[]> {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return [...new Set(stdout.split('\0'))].filter((path) => path !== '');
}

/**
 * A copy of the tree in a new folder. Its `node_modules` is a folder of links and not a link, so that the build keeps
 * its cache there and nothing passes from one build to another.
 */
export async function copyTree(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name));
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
