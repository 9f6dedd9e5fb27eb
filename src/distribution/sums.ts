/** `SHA256SUMS`: the checksum of every file of a site, as `sha256sum` writes and checks it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFiles } from './site-files.ts';
import type { SiteFile } from './site-files.ts';

/** Its name in the site's folder; the one file that it does not name. */
export const sumsFile = 'SHA256SUMS';

/** The list as text: 64 hex digits, two spaces and the path a line. */
export function sumsText(files: readonly SiteFile[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** Write the list of a site into its folder. Nothing may be written there afterwards. */
export async function writeSums(folder: string): Promise<void> {
  const files = (await siteFiles(folder)).filter(({ path }) => path !== sumsFile);
  await writeFile(join(folder, sumsFile), sumsText(files));
}
