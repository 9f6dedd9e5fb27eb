/** The relations of the archive in pages by letter, where they are too many for the page of factions. */
import type { Archive, Relation } from '../archive/archive.ts';
import { relationTypes } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';
import { byLetter } from './letters.ts';
import type { Standing } from './moved-anchors.ts';
import { perArchive } from './per-archive.ts';
import { split } from './split.ts';
import type { Leaf } from './split.ts';
import { namesOf, ties } from './ties.ts';
import type { Tie } from './ties.ts';
import { weighRelation } from './weights.ts';
import { count } from './wording.ts';

/** All ties, for links in the page of factions. */
export const allTies = perArchive((archive): readonly Tie[] => ties(archive, archive.relations, addresses.factions));

/** The pages of relations by the first of their parties' names, those of the same parties together; none where one page holds all. */
export const relationLeaves = perArchive((archive): readonly Leaf<Relation>[] => {
  const known = new Map(archive.relations.map((relation) => [relation.id, relation]));
  const groups = byLetter(allTies(archive), ({ parties }) => parties[0]?.name ?? '').map(({ entries, ...group }) => ({
    ...group,
    entries: entries.flatMap(({ statements }) => statements.flat()).flatMap(({ id }) => known.get(id) ?? []),
  }));
  return split(groups, { root: addresses.relationLetters, weigh: weighRelation, together: facedBy(archive) });
});

/** What a relation stands together with wherever it is listed: a statement and its denial are never on two pages. */
export function facedBy(archive: Archive): (relation: Relation) => unknown {
  const faced = facing(archive);
  return ({ id }) => faced.get(id);
}

const facing = perArchive((archive): ReadonlyMap<string, unknown> => {
  const groups = allTies(archive).flatMap(({ statements }) => statements);
  return new Map(groups.flatMap((group) => group.map(({ id }) => [id, group] as const)));
});

/** Where each relation and each tie stands when they are split, by its anchor on the page of factions. */
export const relationsStanding = perArchive((archive): ReadonlyMap<string, Standing> => {
  const standing = new Map<string, Standing>();
  const tieOf = new Map(allTies(archive).flatMap((tie) => tie.statements.flat().map(({ id }) => [id, tie] as const)));
  for (const { address, entries } of relationLeaves(archive)) {
    for (const { id, type, report } of entries) {
      const tie = tieOf.get(id);
      if (!tie) continue;
      const names = namesOf(tie.parties);
      standing.set(id, {
        address: `${address}#${id}`,
        words: `${names}: ${relationTypes[type]}، بحسب التقرير ${report}`,
      });
      if (!standing.has(tie.id)) standing.set(tie.id, { address: `${address}#${tie.id}`, words: names });
    }
  }
  return standing;
});

/** How many there are, in words. */
export function relationsIn(relations: readonly unknown[]): string {
  return count(relations.length, 'relation');
}
