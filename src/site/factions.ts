/** Factions that the first page names. */
import type { Archive } from '../archive/archive.ts';
import { nameEntities } from './entities.ts';
import type { NamedEntity } from './entities.ts';

/** As many factions as a first page has room for, those that the reports name most; in the archive's order of names. */
export function factionsOfHome(archive: Archive, most = 12): readonly NamedEntity[] {
  const named = nameEntities(archive, archive.factions).filter(({ mentions }) => mentions > 0);
  const chosen = new Set([...named].sort((a, b) => b.mentions - a.mentions || b.reports - a.reports).slice(0, most));
  return named.filter((faction) => chosen.has(faction));
}
