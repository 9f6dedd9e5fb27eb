/** The files by which the page for quotations verifies them, with what the site says of each report. */
import type { Archive, Report } from '../archive/archive.ts';
import { sha256 } from '../archive/digest.ts';
import { keptValue } from '../archive/kept.ts';
import { arabicCitation } from '../exports/arabic-citation.ts';
import { documents } from '../search/documents.ts';
import { reportText, wordFiles } from '../verify/files.ts';
import { reportFile } from '../verify/library.ts';
import * as addresses from './addresses.ts';
import { openSite } from './archive.ts';
import { openKeys } from './cache-keys.ts';
import { citedReport } from './citing.ts';
import { toMake } from './kept-routes.ts';
import { perArchive } from './per-archive.ts';
import { inOnePiece, writtenFiles } from './written-files.ts';

/** What an endpoint of such files is given for one of them: its path below the page's address, or its report. */
export type Verifying = { readonly file: string } | { readonly report: Report };

/** A route for each file that has to be made. */
export async function verificationPaths() {
  const archive = await openSite();
  const keys = openKeys(archive);
  const read = verifyGrounds(archive);
  const files = keptValue('files to verify', [read], () =>
    [...index(archive)].map(([file, text]) => [file, sha256(text)]),
  );
  const words = files.map(([file = '', text]) => ({
    here: `${addresses.verify}${file}` as const,
    key: keys.value([file, text]),
    params: { file },
    props: { file } as Verifying,
  }));
  const reports = (reportsWritten(archive) ? [] : archive.reports).map((report) => ({
    params: { file: reportFile(report.id) },
    props: { report } as Verifying,
  }));
  return [...toMake(words), ...reports];
}

/** The text of a file. */
export async function verificationText(of: Verifying): Promise<string> {
  const archive = await openSite();
  return 'file' in of ? (index(archive).get(of.file) ?? '') : textToVerify(archive, of.report);
}

/** Whether the build has written the files of reports. */
const reportsWritten = writtenFiles((archive, keys) =>
  Iterator.from(archive.reports).map((report) => ({
    here: `${addresses.verify}${reportFile(report.id)}` as const,
    key: keys.report(report),
    pieces: () => inOnePiece(textToVerify(archive, report)),
  })),
);

function textToVerify(archive: Archive, report: Report): string {
  const address = addresses.report(report.id);
  return reportText(archive, report, {
    about: abouts(archive).get(address) ?? '',
    citation: arabicCitation(citedReport(archive, report)).words,
    address: addresses.standing(address),
  });
}

/** All of an archive that the index is made of, in a digest. */
export function verifyGrounds({ reports }: Pick<Archive, 'reports'>): string {
  const texts = reports.map(({ id, heading, passages }) => [id, [heading, ...passages].map((each) => each.sha256)]);
  return sha256(JSON.stringify(texts));
}

const index = perArchive((archive) => wordFiles(archive));

const abouts = perArchive(
  (archive: Archive): ReadonlyMap<string, string> =>
    new Map(documents(archive).map(({ address, about }) => [`/${address}`, about])),
);
