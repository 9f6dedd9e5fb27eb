/** The library of some reports as a page opens it, from files in memory. */
import type { Archive } from '../../../src/archive/archive.ts';
import { openSite } from '../../../src/site/archive.ts';
import { verifyFiles } from '../../../src/verify/files.ts';
import { openLibrary } from '../../../src/verify/library.ts';
import type { Library } from '../../../src/verify/library.ts';
import type { ReportText } from '../../../src/verify/report-text.ts';

const site = await openSite();
const ids = new Set(['0001', '0002', '0003', '0004', '0005']);
/** The archive with its first five reports, so that later ones change no expectation. */
const firstFive = { ...site, reports: site.reports.filter(({ id }) => ids.has(id)) };

const said = { about: '', citation: '', address: '' };

/** What a page fetches, by path. */
export const filesOf = (archive: Pick<Archive, 'edition' | 'reports'>): ReadonlyMap<string, string> =>
  verifyFiles({ ...site, ...archive }, () => said);

/** @param fetched Takes the paths that are asked for. */
export function libraryOf(files: ReadonlyMap<string, string>, fetched: string[] = []): Library {
  return openLibrary((path) => {
    fetched.push(path);
    const text = files.get(path);
    return text === undefined ? Promise.reject(new Error(`404: ${path}`)) : Promise.resolve(text);
  });
}

export const files = filesOf(firstFive);
export const library = libraryOf(files);

/** The texts of the five, compared with directly. */
export const texts: readonly ReportText[] = await Promise.all([...ids].map((id) => library.report(id)));

/** Every passage of the five: its report, and its words as written. */
export const passages = texts.flatMap(({ report, parts }) =>
  parts.map(({ passage }) => ({ report: report.id, id: passage.id, text: passage.text })),
);
