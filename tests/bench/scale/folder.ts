/** What a built site weighs, part by part. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathsIn } from '../../../src/distribution/site-files.ts';

/** Bytes and files of a part of a site. */
export interface Weight {
  readonly bytes: number;
  readonly files: number;
}

/** The weight of each part that `partOf` names by a file's path; files that it names none are passed over. */
export async function weighParts(
  folder: string,
  partOf: (path: string) => string | undefined,
): Promise<ReadonlyMap<string, Weight>> {
  const parts = new Map<string, { bytes: number; files: number }>();
  for (const path of await pathsIn(folder)) {
    const part = partOf(path);
    if (part === undefined) continue;
    const { size } = await stat(join(folder, path));
    const known = parts.get(part) ?? { bytes: 0, files: 0 };
    parts.set(part, { bytes: known.bytes + size, files: known.files + 1 });
  }
  return parts;
}

/** Pages of a site and parts that are loaded one by one. */
export function sitePart(path: string): string {
  if (/^reports\/\d+\/index\.html$/.test(path)) return 'report pages';
  if (/^reports\/\d+\/capture\/index\.html$/.test(path)) return 'capture pages';
  if (/^reports\/\d+\//.test(path)) return 'files beside reports';
  const [section = ''] = path.split('/');
  if (['words', 'verify', 'data', 'pagefind'].includes(section)) return `${section}/`;
  return path.endsWith('.html') ? 'other pages' : 'other files';
}
