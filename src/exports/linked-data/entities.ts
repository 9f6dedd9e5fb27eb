/** Named things as linked data: what they are, and nothing of what is said about them. */
import type { Address } from '../../archive/identity.ts';
import { recordAddress } from '../../archive/identity.ts';
import type { Archive, Entity } from '../../archive/archive.ts';
import { mostListed } from './node.ts';
import type { Node } from './node.ts';

const types = {
  faction: 'Organization',
  organisation: 'Organization',
  person: 'Person',
  place: 'Place',
} as const satisfies Record<Entity['entity'], string>;

/** A named thing by its page and its name. */
export function entityNode(archive: Pick<Archive, 'entity'>, id: string, locate: (address: Address) => string): Node {
  const { entity, name } = archive.entity(id);
  return { '@type': types[entity], '@id': locate(recordAddress(entity, id)), name };
}

/**
 * A named thing as its own page tells of it: its names in Arabic and Latin letters, and the reports that tell of it.
 *
 * @param reports Their accession numbers.
 */
export function describedEntity(
  archive: Pick<Archive, 'entity'>,
  id: string,
  reports: readonly string[],
  locate: (address: Address) => string,
): Node {
  const { english, transliteration } = archive.entity(id);
  return {
    ...entityNode(archive, id, locate),
    alternateName: [...new Set([english, ...(transliteration === undefined ? [] : [transliteration])])],
    subjectOf: reports.slice(0, mostListed).map((report) => ({ '@id': locate(recordAddress('report', report)) })),
  };
}
