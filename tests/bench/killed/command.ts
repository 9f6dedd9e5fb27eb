/** One run of a command in a copy of the tree, to its end or to the moment when it is killed. */
import { spawn } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanEnvironment } from '../../setup/environment.ts';

/** How it ended. */
export interface Ended {
  /** Of the command itself; `null` where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it told. */
  readonly told: string;
  /** Its changes of the disk in their order, `renameSync:2` the second of its kind; none when it was killed. */
  readonly changes: readonly string[];
  /** Whether something that it started still ran ten seconds later. */
  readonly orphans: boolean;
}

interface Run {
  /** Where it runs. */
  readonly tree: string;
  readonly given: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Before which change of the disk it is killed, as `changes` names it, and by what. */
  readonly at?: string;
  readonly by?: NodeJS.Signals;
}

/** Run a command. */
export async function runCommand({ tree, given, env, at, by }: Run): Promise<Ended> {
  const list = join(tree, 'node_modules', '.changes');
  const killed = at === undefined || by === undefined ? {} : { SIJILL_KILLED_AT: at, SIJILL_KILLED_BY: by };
  const hook = new URL('../../setup/killed-at.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', hook, ...given], {
    cwd: tree,
    env: cleanEnvironment({ ...env, ...killed, SIJILL_CHANGES: list }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (told += piece.toString()));
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done, fail) => {
    child.once('error', fail);
    child.once('exit', (...end) => done(end));
  });
  const changes = code === 0 ? (await readFile(list, 'utf8')).split('\n') : [];
  return { code, signal, told, changes, orphans: await stillRuns(tree) };
}

/** Whether a process still has its place in the tree after ten seconds. Only Linux tells. */
async function stillRuns(tree: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
    const places = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')));
    if (!places.some((place) => place === tree || place.startsWith(`${tree}/`))) return false;
    await new Promise((done) => setTimeout(done, 200));
  }
  return true;
}
