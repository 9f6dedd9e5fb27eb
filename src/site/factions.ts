/** Factions with how often reports name them. */
import type { Archive } from '../archive/archive.ts';
import type { Faction } from '../archive/schema.ts';
import { count } from './wording.ts';

export interface NamedFaction {
  readonly faction: Faction;
  readonly mentions: number;
  readonly reports: number;
  /** Both counts in words: «37 موضعًا في 3 تقارير». */
  readonly named: string;
}

/** Every faction in the archive's order, with its counts. */
export function nameFactions(archive: Archive): readonly NamedFaction[] {
  return archive.factions.map((faction) => {
    const mentions = archive.mentionsOf(faction.id);
    const reports = new Set(mentions.map(({ report }) => report)).size;
    const named =
      mentions.length === 0
        ? 'لم يُربط بأيّ موضع'
        : `${count(mentions.length, 'mention')} في ${count(reports, 'report', 'genitive')}`;
    return { faction, mentions: mentions.length, reports, named };
  });
}

/** Factions by how often they are named, most first; the archive's order among equals. */
export function rankFactions(archive: Archive): readonly NamedFaction[] {
  return [...nameFactions(archive)].sort((a, b) => b.mentions - a.mentions || b.reports - a.reports);
}
