/** The files of a built site as they stand on the disk. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of a site. */
export interface SiteFile {
  /** From the site's folder, with `/` on every machine: `reports/0001/index.html`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, 64 hex digits. */
  readonly sha256: string;
}

/** Where every file of a folder stands below it, with `/` on every machine, in the order of their code units. */
export async function pathsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Every file of a folder with its checksum; only one is read at a time, and a large one in pieces.
 *
 * @param known Files that were measured before and stand there unchanged: they are not read again.
 */
export async function siteFiles(folder: string, known: readonly SiteFile[] = []): Promise<readonly SiteFile[]> {
  const before = new Map(known.map((file) => [file.path, file]));
  return (await pathsIn(folder)).map((path) => before.get(path) ?? { path, ...measuredFile(join(folder, path)) });
}

/** Bytes that are read at once, each time into the same room: new room for each file has V8 look through all its heap. */
const room = new Uint8Array(1_000_000);

/**
 * Size in bytes and SHA-256 of a file. To wait for each of a large site costs several times what reading it does.
 *
 * @param copy Where what was read is written too, in a folder that is there.
 */
export function measuredFile(path: string, copy?: string): Measured {
  const hash = createHash('sha256');
  let size = 0;
  const files = [openSync(path, 'r')];
  try {
    const [from = 0] = files;
    const to = copy === undefined ? undefined : openSync(copy, 'w');
    if (to !== undefined) files.push(to);
    for (let length = room.length; length === room.length;) {
      length = readSync(from, room);
      hash.update(room.subarray(0, length));
      for (let at = 0; to !== undefined && at < length;) at += writeSync(to, room, at, length - at);
      size += length;
    }
  } finally {
    for (const file of files) closeSync(file);
  }
  return { size, sha256: hash.digest('hex') };
}

/** What pieces of a file make together; an error of theirs is thrown. */
export type Measured = Pick<SiteFile, 'size' | 'sha256'>;

/** Size in bytes and SHA-256 of a file that comes in pieces; none is kept. */
export async function measure(pieces: AsyncIterable<Uint8Array>): Promise<Measured> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha256: hash.digest('hex') };
}
