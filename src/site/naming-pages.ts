/** The ledger of names in pages by letter, where it is too long for one; a faction of many reports stands on several. */
import type { Archive, Mention } from '../archive/archive.ts';
import type { Faction } from '../archive/schema.ts';
import * as addresses from './addresses.ts';
import type { Address } from './addresses.ts';
import { byLetter } from './letters.ts';
import type { Standing } from './moved-anchors.ts';
import { formsOf, mentionsByDate, widest } from './naming.ts';
import type { TablesOf } from './naming.ts';
import { perArchive } from './per-archive.ts';
import { split } from './split.ts';
import type { Leaf } from './split.ts';
import { count } from './wording.ts';

/** A table of a faction's names. */
export interface WeighedTable {
  readonly faction: Faction;
  /** Its place among those of the faction, from 0. */
  readonly table: number;
  readonly bytes: number;
}

/** The pages of the ledger by letter; none where one page holds all. */
export const namingLeaves = perArchive((archive): readonly Leaf<WeighedTable>[] => {
  const groups = byLetter(archive.factions, ({ name }) => name).map(({ entries, ...group }) => ({
    ...group,
    entries: entries.flatMap((faction) => weighedTables(archive, faction)),
  }));
  return split(groups, { root: addresses.namingLetters, weigh: ({ bytes }) => bytes });
});

function weighedTables(archive: Archive, faction: Faction): readonly WeighedTable[] {
  const reports = mentionsByDate(archive, faction.id);
  const tables = Math.max(1, Math.ceil(reports.length / widest));
  return Array.from({ length: tables }, (_, table) => {
    const mentions = reports.slice(table * widest, (table + 1) * widest).flatMap(([, own]) => own);
    return { faction, table, bytes: weigh(mentions) };
  });
}

/** The tables of a page by their factions. */
export function tablesOn(entries: readonly WeighedTable[]): readonly TablesOf[] {
  return [...Map.groupBy(entries, ({ faction }) => faction)].map(([faction, own]) => {
    const places = own.map(({ table }) => table);
    return { faction, from: Math.min(...places), to: Math.max(...places) + 1 };
  });
}

/** How many factions there are, in words. */
export function factionsIn(entries: readonly WeighedTable[]): string {
  return count(new Set(entries.map(({ faction }) => faction)).size, 'faction');
}

/** Where the names of each faction stand, or begin, when the ledger is split. */
export const namingStanding = perArchive((archive): ReadonlyMap<string, Standing> => {
  const standing = new Map<string, Standing>();
  for (const { address, entries } of namingLeaves(archive)) {
    for (const { id, name } of entries.map(({ faction }) => faction))
      if (!standing.has(id)) standing.set(id, { address: `${address}#${id}`, words: name });
  }
  return standing;
});

/** Where the names of a faction stand. */
export function namingAddress(archive: Archive, id: string): Address {
  return namingStanding(archive).get(id)?.address ?? `${addresses.naming}#${id}`;
}

/** Factions of which reports print several names, for a ledger that is split: of very many those with the most names. */
export const factionsOfSeveralNames = perArchive((archive) => {
  const named = archive.factions.map(({ id, name }) => {
    return { id, name, forms: formsOf(archive, id).forms };
  });
  const several = named.filter(({ forms }) => forms > 1);
  const most = new Set(several.toSorted((a, b) => b.forms - a.forms).slice(0, mostOfSeveral));
  return several.filter((faction) => most.has(faction));
});

const mostOfSeveral = 300;

function weigh(mentions: readonly Mention[]): number {
  return 1500 + 500 * mentions.length;
}
