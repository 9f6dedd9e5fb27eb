/** The archive and its lists as linked data. */
import type { Address } from '../../archive/identity.ts';
import { recordAddress, sections } from '../../archive/identity.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Question } from '../../archive/schema.ts';
import { archiveLatinName, archiveName } from '../../archive/vocabulary.ts';
import { reportsAnswering } from '../references.ts';
import { mostListed } from './node.ts';
import type { Node } from './node.ts';

/** The archive as a body that keeps things. Its address is that of the first page with a fragment of its own. */
export function archiveNode(locate: (address: Address) => string): Node {
  return { '@type': 'ArchiveOrganization', '@id': locate('/#archive'), name: archiveName };
}

/** The site, and the archive that it is of: for the first page. */
export function siteNode(description: string, locate: (address: Address) => string): Node {
  return {
    '@type': 'WebSite',
    '@id': locate('/'),
    name: archiveName,
    alternateName: archiveLatinName,
    description,
    inLanguage: 'ar',
    publisher: { ...archiveNode(locate), archiveHeld: { '@id': locate(sections.report) } },
  };
}

/** All reports, each by its address: for their list. */
export function collectionNode({ reports }: Archive, locate: (address: Address) => string): Node {
  return {
    '@type': ['Collection', 'ArchiveComponent'],
    '@id': locate(sections.report),
    name: `تقارير ${archiveName}`,
    inLanguage: 'ar',
    holdingArchive: archiveNode(locate),
    collectionSize: reports.length,
    hasPart: reports.slice(0, mostListed).map(({ id }) => ({ '@id': locate(recordAddress('report', id)) })),
  };
}

/**
 * A question as a collection of the claims that answer it. Not a schema.org Question, which has a best answer; nor a
 * Dataset, since the numbers are not measurements of one thing.
 */
export function questionNode(
  archive: Archive,
  { id, title, note }: Question,
  locate: (address: Address) => string,
): Node {
  const answering = reportsAnswering(archive, id);
  const claims = answering.flatMap(({ figures }) => figures.filter(({ questions }) => questions.includes(id)));
  return {
    '@type': 'Collection',
    '@id': locate(recordAddress('question', id)),
    name: title,
    description: note,
    inLanguage: 'ar',
    isBasedOn: answering.slice(0, mostListed).map((report) => ({ '@id': locate(recordAddress('report', report.id)) })),
    hasPart: claims
      .slice(0, mostListed)
      .map((figure) => ({ '@id': locate(`${recordAddress('report', figure.report)}#${figure.id}`) })),
  };
}
