/** Which reports the archive holds, as a set of links (RFC 9264): a list of thousands has no place in a page's head. */
import type { Address } from '../archive/identity.ts';
import type { Archive } from '../archive/archive.ts';
import { recordAddress, sections } from '../archive/identity.ts';

/** The media type of the file. */
export const linksetType = 'application/linkset+json';

/**
 * The file: UTF-8, a link a line. From the list of reports to each report, by accession number.
 *
 * @param locate Writes an address as the file has it: with the site's origin, or on the way from the file.
 */
export function writeLinkset({ reports }: Archive, locate: (address: Address) => string): string {
  const link = (address: Address) => JSON.stringify({ href: locate(address), type: 'text/html' });
  const items = reports.map(({ id }) => `\n${link(recordAddress('report', id))}`);
  const anchor = JSON.stringify(locate(sections.report));
  return `{"linkset": [{"anchor": ${anchor}, "item": [${items.join(',')}]}]}\n`;
}
