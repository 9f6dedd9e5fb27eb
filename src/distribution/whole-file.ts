/** Files that are written whole or not at all, and what is told when they cannot be. */
import { createWriteStream, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Write a file beside its place and move it there when all of it is on the disk: what stood there before is whole until
 * then, whatever happens. What was half written is removed, also when the command is stopped (Ctrl+C).
 *
 * @throws Error in plain words when the disk is full or cannot be written; what else the pieces throw, as it is.
 */
export async function writeWhole(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const staging = `${path}.part`;
  const forget = forgetWhenStopped(staging);
  try {
    await rm(staging, { recursive: true, force: true });
    await pipeline(Readable.from(pieces, { objectMode: true, highWaterMark: 1 }), createWriteStream(staging));
    const file = await open(staging, 'r+');
    await file.sync().finally(() => file.close());
    await rename(staging, path);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    throw inPlainWords(error, path);
  } finally {
    forget();
  }
}

/** An error of the disk as a person reads it; any other as it is. */
export function inPlainWords(error: unknown, path: string): unknown {
  const why = reasons[codeOf(error) ?? ''];
  return why === undefined ? error : new Error(`${path} cannot be written: ${why}.`, { cause: error });
}

/** The system's code of an error, or of what caused it; of one told by a program in Rust, by its number or in its words. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && error.code in reasons) return error.code;
  const number = Number(/\(os error (\d+)\)/.exec(error.message)?.[1]);
  const told = Object.keys(reasons).find((code) => numbers.get(code) === number || error.message.includes(`${code}:`));
  return told ?? codeOf(error.cause);
}

const numbers: ReadonlyMap<string, number> = new Map(Object.entries(constants.errno));

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to write there',
  EDQUOT: 'the quota of the disk is used up',
  EEXIST: 'something else of this name stands there',
  EFBIG: 'it grows larger than files may be here (see `ulimit -f`)',
  EIO: 'the disk reports an error',
  EISDIR: 'a folder of this name stands there',
  ENOENT: 'the folder is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'what it names as a folder is a file',
  EPERM: 'there is no permission to write there',
  EROFS: 'the disk can only be read',
};

/** What goes when the command is stopped: the first to hear of the signal ends it, for all who wait. */
const unfinished = new Set<string>();

/**
 * Remove files or folders should the command be stopped by a signal, and end with the exit code of that.
 *
 * @returns What lifts this again.
 */
export function forgetWhenStopped(...paths: readonly string[]): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const path of paths) unfinished.add(path);
  const stops = Object.entries(signals).map(([signal, code]) => {
    const stop = (): void => {
      try {
        for (const path of unfinished) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
      } finally {
        process.exit(code);
      }
    };
    process.once(signal, stop);
    return () => process.off(signal, stop);
  });
  return () => {
    for (const path of paths) unfinished.delete(path);
    stops.forEach((off) => off());
  };
}
