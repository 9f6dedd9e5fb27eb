/** Keeping an edition: every file of it fetched, compared with its checksum and stored, and what is there not again. */
import { arrived } from './arrived.ts';
import type { Copy, Edition } from './copy.ts';
import { KeepingFailure } from './failure.ts';
import { isLater, pieceFor } from './listing.ts';
import type { ListedFile, Piece } from './listing.ts';

/** What is wanted of an edition: what is kept at first, or everything. Of an archive that is not large, both are the same. */
export type Part = 'first' | 'all';

/** How many files are there, and of how many. */
export interface Progress {
  readonly kept: number;
  readonly of: number;
}

/** Files that are asked for at the same time: a browser opens so many connections to one host. */
const lanes = 6;

/** Milliseconds after which a file is asked for again, once more for each: a bad connection drops some of hundreds. */
const pauses = [500, 2_000];

/**
 * Keep the files of an edition beside whatever is kept. It does not stand for anything afterwards: who calls says what is
 * read (`Copy.stand`). Pages that were kept as they were read are kept in this edition too.
 *
 * It ends when all of them are found in the copy, at one look: another page may have taken some away meanwhile.
 *
 * @param stop Ends it when aborted; it is aborted by the first failure too.
 * @throws KeepingFailure, or what `stop` was aborted with. What has arrived stays.
 */
export async function keep(
  copy: Copy,
  edition: Edition,
  part: Part,
  {
    stop = new AbortController(),
    told = () => undefined,
  }: { stop?: AbortController; told?: (at: Progress) => void } = {},
): Promise<void> {
  const pieces = wantedPieces(edition, part, await heldPaths(copy));
  const files = await wantedFiles(copy, pieces, stop.signal);
  const all = [...pieces, ...files];
  for (;;) {
    const keys = await copy.keys();
    const waiting = all.filter((file) => !keys.has(copy.key(file)));
    let kept = files.filter((file) => keys.has(copy.key(file))).length;
    told({ kept, of: files.length });
    if (waiting.length === 0) return;
    await fetchAll(copy, waiting, stop, () => told({ kept: Math.min(++kept, files.length), of: files.length }));
  }
}

/** How much of an edition is kept: files and bytes of them, of all that it has. */
export async function heldOf(copy: Copy, edition: Edition, part: Part): Promise<Progress & { readonly bytes: number }> {
  const keys = await copy.keys();
  const pieces = edition.list.pieces.filter((piece) => part === 'all' || !piece.later);
  let kept = 0;
  let bytes = 0;
  for (const piece of pieces.filter((piece) => keys.has(copy.key(piece)))) {
    for (const file of (await copy.files(piece)).values()) {
      if (!keys.has(copy.key(file))) continue;
      kept += 1;
      bytes += file.size;
    }
  }
  return { kept, of: pieces.reduce((sum, { files }) => sum + files, 0), bytes };
}

/** The paths that are kept, of whatever edition. */
async function heldPaths(copy: Copy): Promise<ReadonlySet<string>> {
  const addresses = [...(await copy.keys())].map((key) => key.replace(/\?.*$/, ''));
  return new Set(addresses.map((address) => decodeURI(address.slice(copy.scope.length))));
}

interface WantedPiece extends Piece {
  /** Of a piece that is kept later, the paths that are kept already; else all of it is wanted. */
  readonly only: ReadonlySet<string> | undefined;
}

function wantedPieces({ list }: Edition, part: Part, held: ReadonlySet<string>): readonly WantedPiece[] {
  const read = new Set([...held].filter(isLater).map((path) => pieceFor(list, path)));
  return list.pieces
    .filter((piece) => part === 'all' || !piece.later || read.has(piece))
    .map((piece) => ({ ...piece, only: part === 'all' || !piece.later ? undefined : held }));
}

async function wantedFiles(
  copy: Copy,
  pieces: readonly WantedPiece[],
  signal: AbortSignal,
): Promise<readonly ListedFile[]> {
  const files: ListedFile[] = [];
  for (const piece of pieces) {
    for (const file of (await copy.files(piece, signal)).values()) {
      if (piece.only?.has(file.path) ?? true) files.push(file);
    }
  }
  return files;
}

async function fetchAll(copy: Copy, files: readonly ListedFile[], stop: AbortController, told: () => void) {
  const waiting = files.values();
  const lane = async (): Promise<void> => {
    for (const file of waiting) {
      stop.signal.throwIfAborted();
      await copy.put(file, await arrivedAtLast(file, copy.scope, stop.signal));
      told();
    }
  };
  const failing = async (): Promise<void> => {
    try {
      await lane();
    } catch (error) {
      stop.abort(error);
      throw error;
    }
  };
  await Promise.allSettled(Array.from({ length: lanes }, failing));
  // The first failure, or what the reader's wish was called.
  stop.signal.throwIfAborted();
}

async function arrivedAtLast(file: ListedFile, scope: string, signal: AbortSignal): Promise<Response> {
  for (const pause of pauses) {
    try {
      return await arrived(file, scope, signal);
    } catch (error) {
      if (!(error instanceof KeepingFailure) || error.kind === 'mismatch') throw error;
    }
    await new Promise<unknown>((done) => {
      setTimeout(done, pause);
      signal.addEventListener('abort', done, { once: true });
    });
    signal.throwIfAborted();
  }
  return arrived(file, scope, signal);
}
