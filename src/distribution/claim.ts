/**
 * What one command at a time may write says by which it is being written: `dist.claim` beside `dist`, with the number of
 * the process. A claim whose process has ended, or that is older than the machine's last start, is none.
 */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** Where a claim stands. */
export const claimOf = (path: string): string => `${path}.claim`;

/** Those of this process: a number that is its own and not among them is that of a process before it. */
const held = new Set<string>();

/**
 * Claim what is to be written.
 *
 * @returns What gives it up.
 * @throws Error when another command that still runs has claimed it, and what to do.
 */
export function claim(path: string): () => void {
  const file = claimOf(path);
  const owner = ownerOf(path);
  if (owner !== undefined)
    throw new Error(
      `${path} is being written by another command (process ${owner}). Wait for its end, or stop it; ` +
        `should process ${owner} be something else, remove ${file}.`,
    );
  rmSync(file, { force: true });
  // One of two that begin at the same moment fails here.
  writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** The process that is writing a path. */
export function ownerOf(path: string): number | undefined {
  const file = claimOf(path);
  try {
    const started = Date.now() - uptime() * 1000;
    if (statSync(file).mtimeMs < started) return undefined;
    const owner = Number(readFileSync(file, 'utf8'));
    return (owner === process.pid ? held.has(file) : isRunning(owner)) ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of this machine runs. */
export function isRunning(pid: number): boolean {
  // Of a claim that was cut short; to a system it would be the whole group.
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
