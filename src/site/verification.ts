/** The files by which the page for quotations verifies them, with what the site says of each report. */
import type { Archive } from '../archive/archive.ts';
import { arabicCitation } from '../exports/arabic-citation.ts';
import { documents } from '../search/documents.ts';
import { verifyFiles } from '../verify/files.ts';
import * as addresses from './addresses.ts';
import { citedReport } from './citing.ts';

/** Texts by paths below the page's address. */
export function verificationFiles(archive: Archive): ReadonlyMap<string, string> {
  const abouts = new Map(documents(archive).map(({ address, about }) => [`/${address}`, about]));
  return verifyFiles(archive, (report) => {
    const address = addresses.report(report.id);
    return {
      about: abouts.get(address) ?? '',
      citation: arabicCitation(citedReport(archive, report)).words,
      address: addresses.standing(address),
    };
  });
}
