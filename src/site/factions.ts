/** Factions in the order of how often reports name them. */
import type { Archive } from '../archive/archive.ts';
import { nameEntities } from './entities.ts';
import type { NamedEntity } from './entities.ts';

/** Factions by how often they are named, most first; the archive's order among equals. */
export function rankFactions(archive: Archive): readonly NamedEntity[] {
  return [...nameEntities(archive, archive.factions)].sort((a, b) => b.mentions - a.mentions || b.reports - a.reports);
}
