/** Names of things with the way to their pages. */
import type { Archive } from '../archive/archive.ts';
import type { Party } from '../archive/schema.ts';
import { captureLine, entityPage, link } from './addresses.ts';

/** A name to show, and where it leads from the page it is shown on, if anywhere. */
export interface NameLink {
  readonly name: string;
  readonly href: string | undefined;
}

/** A registered thing by its id. */
export function entityLink(archive: Archive, id: string, here: string): NameLink {
  const { name, entity } = archive.entity(id);
  return { name, href: link(here, entityPage(entity, id)) };
}

/** A party to an act: a registered thing, or words for a body that has no record. */
export function partyLink(archive: Archive, party: Party, here: string): NameLink {
  return typeof party === 'string' ? entityLink(archive, party, here) : { name: party.words, href: undefined };
}

/** A line of a report's capture: «السطر 7», with the way to it. */
export function lineLink(report: string, line: number, here: string): { readonly name: string; readonly href: string } {
  return { name: `السطر ${line}`, href: link(here, captureLine(report, line)) };
}
