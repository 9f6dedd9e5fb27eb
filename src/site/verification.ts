/** The files by which the page for quotations verifies them, with what the site says of each report. */
import type { Archive, Report } from '../archive/archive.ts';
import { documents } from '../search/documents.ts';
import { verifyFiles } from '../verify/files.ts';
import * as addresses from './addresses.ts';
import { statements } from './statements.ts';
import { bracketed } from './citing.ts';
import { siteName } from './wording.ts';

/** Texts by paths below the page's address. */
export function verificationFiles(archive: Archive): ReadonlyMap<string, string> {
  const abouts = new Map(documents(archive).map(({ address, about }) => [`/${address}`, about]));
  return verifyFiles(archive, (report) => {
    const address = addresses.report(report.id);
    return {
      about: abouts.get(address) ?? '',
      citation: citation(archive, report),
      address: addresses.absolute(address) ?? address,
    };
  });
}

/** A report as `/about/#citing` cites it, up to its paragraph. */
function citation(archive: Archive, report: Report): string {
  const { byline, source, published } = statements(archive, report);
  const parts = [byline.printed?.text ?? '', report.heading.text].filter((part) => part !== '');
  const origin = [bracketed(source), bracketed(published) || 'د. ت.'].filter((part) => part !== '');
  return `${[...parts, origin.join('، '), siteName].join('. ')}، الإصدار ${archive.edition.id}، التقرير ${report.id}`;
}
