/** What pages say of themselves to programs as linked data. */
import type { Archive, Report } from '../archive/archive.ts';
import { collectionNode, questionNode, siteNode } from '../exports/linked-data/archives.ts';
import { describedEntity } from '../exports/linked-data/entities.ts';
import type { Node } from '../exports/linked-data/node.ts';
import { reportNode } from '../exports/linked-data/reports.ts';
import * as addresses from './addresses.ts';
import { citedReport } from './citing.ts';
import { siteDescription } from './wording.ts';

/** The reports that tell of a named thing, by number: those that name it, and those whose source, writer or place it is. */
export function reportsOf(archive: Archive, id: string): readonly Report[] {
  const naming = archive.mentionsOf(id).map(({ report }) => report);
  const credited = archive.reportsOf(id).map((report) => report.id);
  return [...new Set([...naming, ...credited])].sort((a, b) => Number(a) - Number(b)).map(archive.report);
}

/** Linked data of each kind of page that has any. */
export const linkedData = {
  home: (): Node => siteNode(siteDescription, from(addresses.home)),
  reports: (archive: Archive): Node => collectionNode(archive, from(addresses.reports)),
  report: (archive: Archive, report: Report): Node =>
    reportNode(archive, report, citedReport(archive, report), addresses.licences, from(addresses.report(report.id))),
  question: (archive: Archive, id: string): Node =>
    questionNode(archive, archive.question(id), from(addresses.question(id))),
  entity: (archive: Archive, id: string, reports: readonly Report[]): Node =>
    describedEntity(
      archive,
      id,
      reports.map((report) => report.id),
      from(addresses.entityPage(archive.entity(id).entity, id)),
    ),
} as const;

function from(here: addresses.Address): (address: addresses.Address) => string {
  return (address) => addresses.iri(here, address);
}
