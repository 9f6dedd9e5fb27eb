/** What stands beside a report's page for programs: its text alone, and what is marked in it. */
import type { Archive, Report } from '../archive/archive.ts';
import { annotations, toldByReport, writeAnnotations } from '../exports/annotations.ts';
import { plainText } from '../exports/plain-text.ts';
import * as addresses from './addresses.ts';
import { annotationAddresses } from './annotations.ts';
import { perArchive } from './per-archive.ts';
import { inOnePiece, writtenFiles } from './written-files.ts';

/** Whether the build has written the plain texts. */
export const plainTextsWritten = writtenFiles(({ reports }, keys) =>
  Iterator.from(reports).map((report) => ({
    here: addresses.plainText(report.id),
    key: keys.report(report),
    pieces: () => inOnePiece(plainText(report).text),
  })),
);

/** Whether the build has written the annotations. */
export const annotationsWritten = writtenFiles((archive, keys) =>
  Iterator.from(archive.reports).map((report) => ({
    here: addresses.annotations(report.id),
    key: keys.report(report),
    pieces: () => inOnePiece(annotationsText(archive, report)),
  })),
);

/** The annotations of a report, as their file has them. */
export function annotationsText(archive: Archive, report: Report): string {
  const page = annotations(archive, report, told(archive)(report.id), annotationAddresses(archive, report.id));
  return writeAnnotations(page);
}

const told = perArchive(toldByReport);
