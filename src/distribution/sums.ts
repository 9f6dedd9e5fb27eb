/** `SHA256SUMS`: the checksum of every file of a site, as `sha256sum` writes and checks it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFiles } from './site-files.ts';
import type { SiteFile } from './site-files.ts';

/** Its name in the site's folder; the one file that it does not name. */
export const sumsFile = 'SHA256SUMS';

/** A line of a list. */
export type Sum = Pick<SiteFile, 'path' | 'sha256'>;

/** A list as it was read. */
export interface SumList {
  /** In the order of the list. */
  readonly sums: readonly Sum[];
  /** Lines that are none of its form, from 1. */
  readonly strange: readonly number[];
}

/**
 * The list as text: 64 hex digits, two spaces and the path a line. A path with a backslash or a line break is written
 * as GNU's `sha256sum` does: those as `\\`, `\n` and `\r`, and another backslash before the whole line.
 */
export function sumsText(files: readonly Sum[]): string {
  return files.map(({ path, sha256 }) => `${escape(sha256, path)}\n`).join('');
}

/** Read a list; a path marked as binary (` *`) or digits in capitals are taken as well. */
export function readSums(text: string): SumList {
  const sums: Sum[] = [];
  const strange: number[] = [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [i, line] of lines.entries()) {
    const [, mark, sha256 = '', path = ''] = /^(\\?)([0-9A-Fa-f]{64}) [ *](.+)$/s.exec(line) ?? [];
    if (mark === undefined) strange.push(i + 1);
    else sums.push({ sha256: sha256.toLowerCase(), path: mark === '' ? path : unescape(path) });
  }
  return { sums, strange };
}

/**
 * Write the list of a site into its folder. Nothing may be written there afterwards.
 *
 * @param known Files that were measured before and stand there unchanged.
 */
export async function writeSums(folder: string, known: readonly SiteFile[] = []): Promise<void> {
  const files = (await siteFiles(folder, known)).filter(({ path }) => path !== sumsFile);
  await writeFile(join(folder, sumsFile), sumsText(files));
}

function escape(sha256: string, path: string): string {
  const escaped = path.replace(/[\\\n\r]/g, (sign) => escapes[sign] ?? sign);
  return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}`;
}

const unescape = (path: string): string => path.replace(/\\[\\nr]/g, (pair) => signs[pair] ?? pair);

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
const signs: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };
