/** The files of `/data/` of this build, told once for all who need them: endpoint, package and page. */
import type { Archive } from '../archive/archive.ts';
import { outlet } from '../archive/outlet.ts';
import { dataSets } from '../exports/data-files.ts';
import type { DataFile, DataSet } from '../exports/data-files.ts';
import { dataPackage } from '../exports/data-package.ts';
import { writeJson } from '../exports/json.ts';
import * as addresses from './addresses.ts';
import { openSite } from './archive.ts';
import { coordinateSources } from './method.ts';
import { perArchive } from './per-archive.ts';

/** Every data set, and the text of the package that lists them. */
export interface SiteData {
  readonly sets: readonly DataSet[];
  readonly files: readonly DataFile[];
  /** Whether the build has written the files already, as it made them: the endpoint has not to give them. */
  readonly written: boolean;
  /** `datapackage.json`. */
  readonly package: string;
}

/** The data of this build's archive. */
export async function openData(): Promise<SiteData> {
  return dataOf(await openSite());
}

/** The data of an archive, addresses with the site's origin where that is known. */
export const dataOf = perArchive((archive: Archive): SiteData => {
  const { write } = outlet();
  const take =
    write && ((name: string, pieces: Iterable<Uint8Array>) => write(`${addresses.data.slice(1)}${name}`, pieces));
  const sets = dataSets({ archive, locate: addresses.standing }, take);
  const sources = coordinateSources(archive).map(({ name, licence }) => (licence ? `${name} (${licence})` : name));
  const listed = dataPackage(sets, { archive }, { sources, homepage: addresses.absolute(addresses.home) });
  const files = sets.flatMap((set) => set.files);
  return { sets, files, written: write !== undefined, package: writeJson(listed) };
});
