/**
 * The pages that a build takes from the folder in which Astro keeps them. Astro copies one by one what it finds there and
 * does not look into it; a page that stands in the site already it leaves as it is. So they are put there first, each
 * compared with its checksum, and those that turn out to be no pages of this build are taken away again.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { measuredFile } from './site-files.ts';
import type { SiteFile } from './site-files.ts';
import { readSums, sumsText } from './sums.ts';

/** Pages as they were put into a site. */
export interface Placed {
  readonly files: readonly SiteFile[];
  /** What each was made of, by its path. */
  readonly made: ReadonlyMap<string, string>;
  /** When the last was written, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Put every page that is kept in a folder into an empty site.
 *
 * @returns `damaged` when one of them is not as it was kept: nothing of the folder can be trusted, and the site holds some.
 */
export function placeKept(folder: string, site: string): Placed | 'damaged' {
  const made = pagesOf(folder);
  const sums = new Map(readSums(text(join(folder, sumsFile))).sums.map(({ path, sha256: sum }) => [path, sum]));
  const files: SiteFile[] = [];
  const folders = new Set<string>();
  for (const path of made.keys()) {
    const [from, to] = [join(folder, 'dist', path), join(site, path)];
    if (!existsSync(from)) return 'damaged';
    if (!folders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    folders.add(dirname(to));
    const measured = measuredFile(from, to);
    if (measured.sha256 !== sums.get(path)) return 'damaged';
    files.push({ path, ...measured });
  }
  return { files, made, at: Date.now() };
}

/**
 * Take away what was put into a site and is no page of it: what Astro neither has in its list now nor wrote itself.
 *
 * @returns The files that were put there and still stand there as they were.
 */
export async function leaveTaken(
  { files, made, at }: Placed,
  folder: string,
  site: string,
): Promise<readonly SiteFile[]> {
  const now = pagesOf(folder);
  for (const { path } of files) {
    const file = join(site, path);
    if (!now.has(path) && statSync(file).mtimeMs <= at) await rm(file);
  }
  return files.filter(({ path }) => now.has(path) && now.get(path) === made.get(path));
}

/** Note the checksums of the pages that are kept now, for the next build. */
export function writeKeptSums(folder: string, files: readonly SiteFile[]): void {
  const now = pagesOf(folder);
  writeFileSync(join(folder, sumsFile), sumsText(files.filter(({ path }) => now.has(path))));
}

const sumsFile = 'sums';
/** `INCREMENTAL_CACHE_FILE` of Astro 7.3. */
const listFile = 'incremental-build.json';

interface List {
  readonly routes: Readonly<
    Record<
      string,
      { dependencyHash: string; paths: Readonly<Record<string, { cacheKey: string; outputFile: string }>> }
    >
  >;
}

/** What each page of Astro's list was made of, by its path; a list that is none has no pages, for Astro too. */
function pagesOf(folder: string): ReadonlyMap<string, string> {
  try {
    const { routes } = JSON.parse(text(join(folder, listFile))) as List;
    return new Map(
      Object.values(routes).flatMap(({ dependencyHash, paths }) =>
        Object.values(paths).map(({ cacheKey, outputFile }) => [
          decodeURI(outputFile),
          `${dependencyHash} ${cacheKey}`,
        ]),
      ),
    );
  } catch {
    return new Map();
  }
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
