/**
 * The files of the last site that would be the same in the next. A build that keeps files is told a key of each, a digest of
 * all that it is made of; what had the same key in the last such build is put into the new site as it stands in the old.
 *
 * Of each file its key and its checksum are noted, and what is taken is compared with its checksum: of a site that was
 * altered since, or made by a build that noted nothing, only what is the same nevertheless is taken.
 */
import { copyFileSync, linkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../archive/digest.ts';
import { keptValues } from '../archive/kept.ts';
import { openFolders } from './folders.ts';
import { measuredFile } from './site-files.ts';
import type { SiteFile } from './site-files.ts';

/** What a build takes over from the last. */
export interface KeptFiles {
  /**
   * Put a file of the last site into the new one if it was made of the same.
   *
   * @param path From the site's folder: `reports/0001/index.html`.
   * @param key A digest of all that it is made of, the program aside.
   * @returns Whether it stands there; if not, it has to be made.
   * @throws Error when it was asked for with another key.
   */
  readonly take: (path: string, key: string) => boolean;
  /** The files that were put there. */
  readonly taken: () => readonly SiteFile[];
  /**
   * Note for the next build the checksums of the files that were asked for.
   *
   * @param files Every file of the new site.
   */
  readonly note: (files: readonly SiteFile[]) => void;
}

/** A file as the last build left it. */
interface Noted extends Pick<SiteFile, 'sha256'> {
  readonly key: string;
}

/**
 * What a site takes over by what is kept of the last build (`keptValues`).
 *
 * @param former The folder of the last site; it need not be there.
 * @param site The folder of the new one.
 */
export function openKeptFiles(former: string, site: string): KeptFiles {
  const last = new Map(Object.entries((keptValues().find(place) ?? {}) as Readonly<Record<string, Noted>>));
  const keys = new Map<string, string>();
  const taken = new Map<string, SiteFile>();
  const makeFolder = openFolders();
  /** Linked, since the old site goes and nobody writes over what was taken; copied where a disk knows no links. */
  const put = (from: string, to: string) => {
    makeFolder(dirname(to));
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
  };
  return {
    take(path, key) {
      const before = keys.get(path);
      if (before !== undefined && before !== key) throw new Error(`${path} is made of two things.`);
      if (before !== undefined) return taken.has(path);
      keys.set(path, key);
      const noted = last.get(path);
      if (noted?.key !== key) return false;
      const from = join(former, path);
      const measured = measuredIfThere(from);
      if (measured?.sha256 !== noted.sha256) return false;
      put(from, join(site, path));
      taken.set(path, { path, ...measured });
      return true;
    },
    taken: () => [...taken.values()],
    note(files) {
      const notes = files.flatMap(({ path, sha256: sum }) => {
        const key = keys.get(path);
        return key === undefined ? [] : [[path, { key, sha256: sum } satisfies Noted] as const];
      });
      keptValues().keep(place, Object.fromEntries(notes));
    },
  };
}

/** Where they are noted, all in one. */
const place = sha256('files of the site');

/** What cannot be read is made again. */
function measuredIfThere(path: string): ReturnType<typeof measuredFile> | undefined {
  try {
    return measuredFile(path);
  } catch {
    return undefined;
  }
}
