/** Relations by their parties: all that reports state of the same one, two or three stands together. */
import { compareNames } from '../arabic/index.ts';
import type { Archive, Relation } from '../archive/archive.ts';
import type { Party } from '../archive/schema.ts';
import { deniedRelations } from '../archive/vocabulary.ts';
import { perArchive } from './per-archive.ts';
import { partyLink } from './parties.ts';
import type { NameLink } from './parties.ts';
import { statedRelation } from './related.ts';
import type { StatedRelation } from './related.ts';

export interface TieParty extends NameLink {
  /** The record's id; of a party in words an id made of the first relation that has them. */
  readonly key: string;
  readonly faction: boolean;
}

export interface Tie {
  /** The anchor of its heading, the same on every page. */
  readonly id: string;
  /** One, two or three, by name. */
  readonly parties: readonly TieParty[];
  /** Every statement once, by number; those that deny one another together, in the place of their first. */
  readonly statements: readonly (readonly StatedRelation[])[];
  readonly count: number;
  /** Whether a denial is among the statements. */
  readonly denied: boolean;
}

/** Ties of relations for the page at `here`, by the names of their parties. */
export function ties(archive: Archive, relations: readonly Relation[], here: string): readonly Tie[] {
  const words = keysOfWords(archive);
  const open = (relation: Relation): readonly TieParty[] => {
    const parties = partiesOf(relation).map(([place, party]) => ({
      ...partyLink(archive, party, here),
      key: typeof party === 'string' ? party : (words.get(wordsOf(relation, party)) ?? `${place}-of-${relation.id}`),
      faction: typeof party === 'string' && archive.entity(party).entity === 'faction',
    }));
    return [...new Map(parties.map((party) => [party.key, party])).values()].sort(byName);
  };
  const opened = relations.map((relation) => ({ relation, parties: open(relation) }));
  return [...Map.groupBy(opened, ({ parties }) => anchor(parties))]
    .map(([id, members]): Tie => {
      const all = members.map(({ relation }) => relation);
      return {
        id,
        parties: members[0]?.parties ?? [],
        statements: facing(all).map((group) => group.map((relation) => statedRelation(archive, relation, here))),
        count: all.length,
        denied: all.some(({ type }) => type in deniedRelations),
      };
    })
    .sort((a, b) => compareLists(a.parties, b.parties));
}

/** The names of parties in a row: «لواء الأقصى وجند الأقصى». */
export function namesOf(parties: readonly NameLink[]): string {
  return parties.map(({ name }) => name).join(' و');
}

/**
 * Relations of the same parties in groups: a denial with all that it denies, every other by itself.
 */
function facing(relations: readonly Relation[]): readonly (readonly Relation[])[] {
  const groups: Relation[][] = [];
  for (const relation of relations) {
    const faced = groups.filter((group) => group.some((other) => denies(relation, other) || denies(other, relation)));
    const [first, ...more] = faced;
    if (!first) {
      groups.push([relation]);
      continue;
    }
    first.push(...more.flat(), relation);
    for (const group of more) groups.splice(groups.indexOf(group), 1);
  }
  return groups;
}

/** Whether a relation denies another of the same parties: the same deed of the same party. */
function denies(denial: Relation, other: Relation): boolean {
  return (deniedRelations[denial.type]?.includes(other.type) ?? false) && same(denial.subject, other.subject);
}

function same(a: Party, b: Party): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : a.words === b.words;
}

function partiesOf({ subject, object, with: second }: Relation): readonly (readonly [place: string, party: Party])[] {
  const places = [
    ['subject', subject],
    ['object', object],
    ['second', second],
  ] as const;
  return places.flatMap(([place, party]) => (party === undefined ? [] : [[place, party] as const]));
}

/** The same words in one report are one party; those of another report may mean others. */
function wordsOf({ report }: Relation, { words }: Exclude<Party, string>): string {
  return `${report} ${words}`;
}

const keysOfWords = perArchive((archive): ReadonlyMap<string, string> => {
  const keys = new Map<string, string>();
  for (const relation of archive.relations) {
    for (const [place, party] of partiesOf(relation)) {
      if (typeof party === 'string') continue;
      const words = wordsOf(relation, party);
      if (!keys.has(words)) keys.set(words, `${place}-of-${relation.id}`);
    }
  }
  return keys;
});

/** Slugs have no underscore: an anchor is like no other, and like no record's own. */
function anchor(parties: readonly TieParty[]): string {
  const keys = parties.map(({ key }) => key).sort();
  return keys.length === 1 ? `of_${keys[0]}` : `between_${keys.join('_')}`;
}

function byName(a: TieParty, b: TieParty): number {
  return compareNames(a.name, b.name) || (a.key < b.key ? -1 : 1);
}

function compareLists(a: readonly TieParty[], b: readonly TieParty[]): number {
  for (const [i, party] of a.entries()) {
    const other = b[i];
    if (!other) return 1;
    const order = party.key === other.key ? 0 : byName(party, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
