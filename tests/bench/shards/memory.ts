/** How much memory a program takes with all that it starts. */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** What a program printed, and the most that it and those it started held at one time, in bytes (resident). */
export interface Run {
  readonly printed: string;
  readonly all: number;
  /** Of those alone that it started. */
  readonly started: number;
}

/** Milliseconds between two looks. */
const pause = 50;

/**
 * Run one of our programs in a process of its own.
 *
 * @throws When it fails, with what it said; and on systems that do not tell of their processes in `/proc`.
 */
export async function runMeasured(program: string, options: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { pid } = child;
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const ended = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  let [all, started] = [0, 0];
  let running = true;
  const look = async () => {
    while (running && pid !== undefined) {
      const held = await heldBy(pid);
      all = Math.max(all, held.own + held.started);
      started = Math.max(started, held.started);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  const looking = look();
  const code = await ended.finally(() => (running = false));
  await looking;
  if (code !== 0) throw new Error(`${program} ended with ${code}.`);
  return { printed, all, started };
}

async function heldBy(root: number): Promise<{ readonly own: number; readonly started: number }> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const told = await Promise.all(ids.map(async (id) => [id, await statusOf(id)] as const));
  const parents = new Map(told.map(([id, { parent }]) => [id, parent]));
  const isUnder = (id: number): boolean => {
    const parent = parents.get(id);
    return parent !== undefined && (parent === root || isUnder(parent));
  };
  const sum = (list: typeof told) => list.reduce((bytes, [, { held }]) => bytes + held, 0);
  return { own: sum(told.filter(([id]) => id === root)), started: sum(told.filter(([id]) => isUnder(id))) };
}

/** A process that has just ended has no parent and holds nothing. */
async function statusOf(id: number): Promise<{ readonly parent: number | undefined; readonly held: number }> {
  const text = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  const [parent, kilobytes] = [/^PPid:\s*(\d+)/m, /^VmRSS:\s*(\d+)/m].map((line) =>
    Number(line.exec(text)?.[1] ?? NaN),
  );
  return { parent: parent === 0 || Number.isNaN(parent) ? undefined : parent, held: (kilobytes || 0) * 1024 };
}
