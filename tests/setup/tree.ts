/** Copies of the tree, in which commands run without touching ours. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * A copy of the tree in a new folder. Its `node_modules` is a folder of links and not a link, so that the build keeps
 * its cache there and nothing passes from one build to another.
 *
 * @param name Begins the folder's name.
 * @param order Puts its files in the order in which they are copied.
 */
export async function copyTree(
  name: string,
  order: (paths: readonly string[]) => readonly string[] = (paths) => paths,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name));
  for (const path of order(await files())) {
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

/** What a clone would have, were everything committed: Git's files and the new ones that it does not ignore. */
async function files(): Promise<string[]> {
  const given = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout } = await promisify(execFile)('git', given);
  return [...new Set(stdout.split('\0'))].filter((path) => path !== '');
}
