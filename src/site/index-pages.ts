/** Indexes of named things in pages by letter, where they are too long for one. */
import type { Archive, EntityKind } from '../archive/archive.ts';
import { sections } from '../archive/identity.ts';
import * as addresses from './addresses.ts';
import type { CacheKeys } from './cache-keys.ts';
import type { Standing } from './moved-anchors.ts';
import { perArchive } from './per-archive.ts';
import { toMake } from './kept-routes.ts';
import { byLetter } from './letters.ts';
import { split, waysOf, weight } from './split.ts';
import type { Leaf } from './split.ts';

/** A record of a named thing. */
export type Named = Archive['factions' | 'places' | 'persons' | 'organisations'][number];

const leavesByKind = perArchive((archive): Readonly<Record<EntityKind, readonly Leaf<Named>[]>> => {
  const of = (kind: EntityKind, records: readonly Named[]) =>
    split(
      byLetter(records, ({ name }) => name),
      { root: addresses.indexLetters(kind), weigh },
    );
  return {
    faction: of('faction', archive.factions),
    organisation: of('organisation', archive.organisations),
    place: of('place', archive.places),
    person: of('person', archive.persons),
  };
});

/** The pages of the index of a kind by letter; none where one page holds all. */
export function indexLeaves(archive: Archive, kind: EntityKind): readonly Leaf<Named>[] {
  return leavesByKind(archive)[kind];
}

/** Those that have to be made, as routes. */
export function indexPaths(archive: Archive, kind: EntityKind, keys: Pick<CacheKeys, 'entity' | 'value'>) {
  const root = addresses.indexLetters(kind);
  const leaves = indexLeaves(archive, kind);
  const ways = waysOf(leaves, (records) => String(records.length));
  const routes = leaves.map((leaf) => ({
    here: leaf.address,
    key: keys.value([leaf.address, ways, leaf.entries.map(({ id }) => keys.entity(id))]),
    params: { leaf: leaf.address.slice(root.length, -1) },
    props: { leaf },
  }));
  return toMake(routes);
}

/** Where each thing stands when the index is split: its anchor on the index's own page is its id. */
export function entriesStanding(archive: Archive, kind: EntityKind): ReadonlyMap<string, Standing> {
  return new Map(
    indexLeaves(archive, kind).flatMap(({ address, entries }) =>
      entries.map(({ id, name }) => [id, { address: `${address}#${id}`, words: name }] as const),
    ),
  );
}

/** Names by which an index is known: of its page, and of what it counts. */
export const indexNames = {
  faction: { name: 'الفصائل', address: sections.faction },
  organisation: { name: 'المصادر والجهات', address: sections.organisation },
  place: { name: 'الأماكن', address: sections.place },
  person: { name: 'الأشخاص', address: sections.person },
} as const satisfies Record<EntityKind, { readonly name: string; readonly address: addresses.Address }>;

/** The bytes that an index of these takes, by estimate. */
export const indexWeight = (records: readonly Named[]): number => weight(records, weigh);

function weigh({ names, name, english }: Named): number {
  return 350 + 3 * Buffer.byteLength(name + english) + 60 * names.length;
}
