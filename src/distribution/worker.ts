/** The worker of a built site, and the list of the site's files that it goes by. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../archive/digest.ts';
import { isLater, isUnlisted, listPath, pieceStart, writePiece } from '../worker/listing.ts';
import type { EditionFiles, ListedFile, Piece } from '../worker/listing.ts';
import { classicScript } from './classic-script.ts';
import { siteFiles } from './site-files.ts';
import type { SiteFile } from './site-files.ts';

/** Its name in the site's folder. */
export const workerFile = 'worker.js';

/** Bytes of a site above which only a part is kept at first, and the rest on request. */
const large = 25_000_000;

/** Files that a piece of the list names: some 45 kB, which a visited page of a large archive costs the first time. */
const pieceLength = 500;

/**
 * Write the worker and its list into a built site; whatever is written there afterwards is not kept.
 *
 * @param edition Number of the edition, which readers are told.
 * @param limit Bytes above which the site is large.
 * @param known Files that were measured before and stand there unchanged.
 * @returns The files that stood there unchanged.
 */
export async function writeWorker(
  folder: string,
  edition: string,
  {
    limit = large,
    known = [],
  }: { readonly limit?: number | undefined; readonly known?: readonly SiteFile[] | undefined } = {},
): Promise<readonly SiteFile[]> {
  const files = (await siteFiles(folder, known)).filter(({ path }) => !isOwn(path));
  const { list, texts } = editionFiles(
    files.filter(({ path }) => !isUnlisted(path)),
    edition,
    limit,
  );
  for (const [path, text] of texts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const constants = { EDITION_SHA256: JSON.stringify(sha256(list)) };
  await writeFile(join(folder, workerFile), await classicScript('src/worker/worker.ts', constants));
  return files;
}

/** What a worker is written as; of an earlier one nothing is told. */
const isOwn = (path: string): boolean => path === workerFile || path === listPath || path.startsWith(pieceStart);

/** The list of the pieces as text, and the texts of list and pieces by their paths. */
export function editionFiles(
  files: readonly ListedFile[],
  edition: string,
  limit = large,
): { readonly list: string; readonly texts: ReadonlyMap<string, string> } {
  const isLarge = extentOf(files) > limit;
  const parts = [false, true].map((later) => files.filter(({ path }) => (isLarge && isLater(path)) === later));
  const made = parts.flatMap((part, index) => chunks(part).map((chunk) => piece(chunk, index === 1)));
  const list = JSON.stringify({ edition, pieces: made.map((each) => each.piece) } satisfies EditionFiles);
  const texts = made.map(({ piece: { path }, text }) => [path, text] as const);
  return { list, texts: new Map([...texts, [listPath, list]]) };
}

const extentOf = (files: readonly ListedFile[]): number => files.reduce((sum, { size }) => sum + size, 0);

function chunks(files: readonly ListedFile[]): readonly (readonly ListedFile[])[] {
  return Array.from({ length: Math.ceil(files.length / pieceLength) }, (_, index) =>
    files.slice(index * pieceLength, (index + 1) * pieceLength),
  );
}

function piece(files: readonly ListedFile[], later: boolean): { readonly piece: Piece; readonly text: string } {
  const text = writePiece(files);
  const sum = sha256(text);
  return {
    text,
    piece: {
      path: `${pieceStart}${sum.slice(0, 16)}.txt`,
      size: Buffer.byteLength(text),
      sha256: sum,
      from: files[0]?.path ?? '',
      files: files.length,
      bytes: extentOf(files),
      later,
    },
  };
}
