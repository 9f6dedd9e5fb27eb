/** `npm run bench -- builds`: whether a build gives the same bytes whatever machine, place and settings it is made with. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { siteFiles } from '../../src/distribution/site-files.ts';
import { cleanEnvironment } from '../setup/environment.ts';
import { copyTree } from '../setup/tree.ts';

/** What differs from the first build; each on a copy of its own. */
interface Change {
  readonly what: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Stands before the command. */
  readonly before?: readonly string[];
  /** Begins the folder's name. */
  readonly folder?: string;
  /** Files are made in the other order and are as old as the epoch. */
  readonly reversed?: boolean;
}

const changes: readonly Change[] = [
  { what: 'as it is' },
  { what: 'one core', before: ['taskset', '-c', '0'], env: { UV_THREADPOOL_SIZE: '1' } },
  { what: 'time zone and language', env: { TZ: 'Pacific/Kiritimati', LANG: 'ar_SY.UTF-8', LC_ALL: 'ar_SY.UTF-8' } },
  { what: 'no language at all', env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } },
  { what: 'folder with spaces and Arabic letters', folder: 'سجلّ في مجلّد ' },
  { what: 'files made in the other order, old', reversed: true },
  { what: 'umask 077', before: ['sh', '-c', 'umask 077; exec "$@"', 'sh'] },
];

/** Build once for each change, and print which builds are the first one byte for byte. @throws When any is not. */
export async function measureBuilds(print: (line: string) => void): Promise<void> {
  let first: string | undefined;
  const others: string[] = [];
  for (const change of changes) {
    const { count, sums } = await built(change);
    first ??= sums;
    if (sums !== first) others.push(change.what);
    print(`${sums === first ? 'same bytes' : 'OTHER BYTES'}  ${count} files: ${change.what}`);
  }
  if (others.length > 0) throw new Error(`Other bytes: ${others.join(', ')}.`);
}

async function built({ env = {}, before = [], folder = 'sijill-builds-', reversed = false }: Change) {
  const tree = await copyTree(folder, (paths) => (reversed ? paths.toReversed() : paths));
  try {
    if (reversed) await age(join(tree, 'content'));
    const [command = '', ...given] = [...before, process.execPath, 'scripts/build.ts'];
    await promisify(execFile)(command, given, { cwd: tree, env: cleanEnvironment(env) });
    const files = await siteFiles(join(tree, 'dist'));
    return { count: files.length, sums: JSON.stringify(files) };
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

/** Every file as old as the epoch, and entered in its folder in the other order. */
async function age(folder: string): Promise<void> {
  const aside = `${folder}-aside`;
  await mkdir(aside);
  for (const name of (await readdir(folder)).toReversed()) {
    await rename(join(folder, name), join(aside, name));
    await utimes(join(aside, name), 0, 0);
  }
  await rm(folder, { recursive: true });
  await rename(aside, folder);
}
