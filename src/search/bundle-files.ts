/**
 * The files of a bundle, as they are made and written.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of a bundle. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A text as a file. */
export const asFile = ([path, text]: readonly [path: string, text: string]): BundleFile => ({
  path,
  content: new TextEncoder().encode(text),
});

/** How many files were written, and their size in bytes. */
export interface Written {
  readonly files: number;
  readonly bytes: number;
}

/** How many files are written at once. */
const atOnce = 64;

/** Write files into a folder, with the folders that they stand in. */
export async function writeFiles(folder: string, files: readonly BundleFile[]): Promise<Written> {
  for (const part of new Set(files.map(({ path }) => dirname(path))))
    await mkdir(join(folder, part), { recursive: true });
  for (let at = 0; at < files.length; at += atOnce) {
    const some = files.slice(at, at + atOnce);
    await Promise.all(some.map(({ path, content }) => writeFile(join(folder, path), content)));
  }
  return { files: files.length, bytes: files.reduce((sum, { content }) => sum + content.length, 0) };
}
