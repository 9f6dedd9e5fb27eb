/** What the archive holds of a named thing in pages, where it is too much for the thing's own page. */
import type { Archive, Figure, Mention, Relation, Report } from '../archive/archive.ts';
import { relationTypes } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';
import type { CacheKeys, ListedIn } from './cache-keys.ts';
import { byReport } from './forms.ts';
import { toMake } from './kept-routes.ts';
import { byLetter } from './letters.ts';
import type { Standing } from './moved-anchors.ts';
import { perRecord } from './per-archive.ts';
import { facedBy } from './relation-pages.ts';
import { bytesOf, groupWays, leaves, pageWays, pageBytes, waysOf, weight } from './split.ts';
import type { Group, GroupWay, Leaf } from './split.ts';
import { namesOf, ties } from './ties.ts';
import type { Tie } from './ties.ts';
import { count } from './wording.ts';
import { weighFigure, weighRelation } from './weights.ts';
import { byYear, byYearOfReport, publishedOn } from './years.ts';

/** The mentions of a thing in one report. */
export interface MentionsInReport {
  readonly report: string;
  readonly mentions: readonly Mention[];
}

/** What each part of a dossier lists, by the last step of its pages' address. */
export interface DossierRecords {
  readonly reports: readonly Report[];
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
  readonly there: readonly Figure[];
  readonly said: readonly Figure[];
  readonly stated: readonly Relation[];
  readonly mentions: readonly MentionsInReport[];
}

export type DossierPart = keyof DossierRecords;

/** The pages of each part that has some; and whether the table of names is shortened to a row for each form. */
export interface DossierPages {
  readonly parts: { readonly [Part in DossierPart]: readonly Leaf<DossierRecords[Part][number]>[] };
  readonly briefNames: boolean;
}

/** All that the archive holds of a thing. */
export function dossierRecords(archive: Archive, id: string): DossierRecords {
  return {
    reports: archive.reportsOf(id),
    relations: archive.relationsOf(id),
    figures: archive.figuresOf(id),
    there: archive.figuresAt(id),
    said: archive.figuresSaidBy(id),
    stated: archive.relationsSaidBy(id),
    mentions: byReport(archive.mentionsOf(id)).map(([report, mentions]) => ({ report, mentions })),
  };
}

/**
 * The pages of a thing's dossier. What fits on its own page together stays there; of what does not, the heaviest parts
 * go to pages of their own until the rest fits.
 *
 * @param budget Bytes of a page; `pageBytes` if not given.
 */
export function dossierPages(archive: Archive, id: string, budget = pageBytes): DossierPages {
  return budget === pageBytes ? fullPages(archive, id) : paged(archive, id, budget);
}

const fullPages = perRecord((archive, id) => paged(archive, id, pageBytes));

function paged(archive: Archive, id: string, budget: number): DossierPages {
  const records = dossierRecords(archive, id);
  const weights: readonly (readonly [part: DossierPart | 'names', bytes: number])[] = [
    ['names', 450 * records.mentions.length],
    ['reports', weight(records.reports, weighCredit)],
    ['relations', weight(records.relations, weighRelation)],
    ['figures', weight(records.figures, weighFigure)],
    ['there', weight(records.there, weighFigure)],
    ['said', weight(records.said, weighFigure)],
    ['stated', weight(records.stated, weighRelation)],
    ['mentions', weight(records.mentions, weighMentions)],
  ];
  const out = new Set(outside(weights, budget));
  const at = <Entry>(
    part: DossierPart,
    weigh: (entry: Entry) => number,
    groups: () => readonly Group<Entry>[],
    together?: (entry: Entry) => unknown,
  ) => {
    const root = addresses.dossierPart(archive.entity(id).entity, id, part);
    return out.has(part) ? leaves(groups(), { root, weigh, budget, ...(together && { together }) }) : [];
  };
  const years =
    <Entry extends { readonly report: string }>(entries: readonly Entry[]) =>
    () =>
      byYearOfReport(archive, entries);
  return {
    parts: {
      reports: at('reports', weighCredit, () => byYear(records.reports, publishedOn)),
      relations: at('relations', weighRelation, () => tiesByLetter(archive, id, records.relations), facedBy(archive)),
      figures: at('figures', weighFigure, years(records.figures)),
      there: at('there', weighFigure, years(records.there)),
      said: at('said', weighFigure, years(records.said)),
      stated: at('stated', weighRelation, years(records.stated)),
      mentions: at('mentions', weighMentions, years(records.mentions)),
    },
    briefNames: out.has('names'),
  };
}

/** The parts of a dossier that stand on the thing's own page. */
export function standingHere(records: DossierRecords, parts: DossierPages['parts']): Partial<DossierRecords> {
  const here = Object.entries(records).filter(([part]) => parts[part as DossierPart].length === 0);
  return Object.fromEntries(here) as Partial<DossierRecords>;
}

/** The way to the groups of each part that has pages, from the page at `here`. */
export function partWays(
  { reports, relations, figures, there, said, stated, mentions }: DossierPages['parts'],
  here: string,
): Readonly<Record<DossierPart, readonly GroupWay[]>> {
  return {
    reports: groupWays(reports, here, holdsOf.reports),
    relations: groupWays(relations, here, holdsOf.relations),
    figures: groupWays(figures, here, holdsOf.figures),
    there: groupWays(there, here, holdsOf.there),
    said: groupWays(said, here, holdsOf.said),
    stated: groupWays(stated, here, holdsOf.stated),
    mentions: groupWays(mentions, here, holdsOf.mentions),
  };
}

/** What each part is called. */
export const partNames: Readonly<Record<DossierPart, string>> = {
  reports: 'التقارير',
  relations: 'العلاقات',
  figures: 'الأرقام المنسوبة',
  there: 'أرقام المكان',
  said: 'أقوال فيها أرقام',
  stated: 'أقوال عن علاقات',
  mentions: 'المواضع',
};

/** The own pages of things that have to be made, as routes. */
export function entityPaths(
  { entity }: Pick<Archive, 'entity'>,
  records: readonly { readonly id: string }[],
  keys: Pick<CacheKeys, 'entity'>,
) {
  return toMake(
    records.map(({ id }) => ({
      here: addresses.entityPage(entity(id).entity, id),
      key: keys.entity(id),
      params: { id },
    })),
  );
}

/** The pages of a thing's dossier besides its own that have to be made, as routes. */
export function dossierPaths(archive: Archive, id: string, keys: Pick<CacheKeys, 'leaf'>) {
  const { parts } = dossierPages(archive, id);
  const own = addresses.entityPage(archive.entity(id).entity, id);
  const routes = (Object.keys(parts) as DossierPart[]).flatMap((part) => {
    const ways = waysInList(parts, part);
    return parts[part].map(({ address, entries }) => ({
      here: address,
      key: keys.leaf(address, ways, () => entries.map(listedIn)),
      params: { id, leaf: address.slice(own.length, -1) },
      props: { part, here: address },
    }));
  });
  return toMake(routes);
}

type Entry = DossierRecords[DossierPart][number];

function waysInList(parts: DossierPages['parts'], part: DossierPart) {
  switch (part) {
    case 'reports':
      return waysOf(parts.reports, holdsOf.reports);
    case 'relations':
    case 'stated':
      return waysOf(parts[part], holdsOf[part]);
    case 'figures':
    case 'there':
    case 'said':
      return waysOf(parts[part], holdsOf[part]);
    case 'mentions':
      return waysOf(parts.mentions, holdsOf.mentions);
  }
}

function listedIn(entry: Entry): ListedIn {
  if (!('report' in entry)) return [entry.id];
  return 'id' in entry ? [entry.report, entry.id] : [entry.report];
}

/** A page of a part, with the ways from it. */
export function waysInPart(parts: DossierPages['parts'], part: DossierPart, here: string) {
  const ways = <Entry>(leaves: readonly Leaf<Entry>[], holds: (entries: readonly Entry[]) => string) => {
    const leaf = leaves.find(({ address }) => address === here);
    if (!leaf) throw new Error(`${here} is no page of a dossier`);
    return {
      leaf,
      leaves,
      groups: groupWays(leaves, here, holds),
      pages: pageWays(leaves, leaf),
      holds: holds(leaf.entries),
    };
  };
  switch (part) {
    case 'reports':
      return ways(parts.reports, holdsOf.reports);
    case 'relations':
    case 'stated':
      return ways(parts[part], holdsOf[part]);
    case 'figures':
    case 'there':
    case 'said':
      return ways(parts[part], holdsOf[part]);
    case 'mentions':
      return ways(parts.mentions, holdsOf.mentions);
  }
}

const counting = (noun: Parameters<typeof count>[1]) => (records: readonly unknown[]) => count(records.length, noun);

/** How much a list of each part holds, in words. Of mentions, the places are counted. */
const holdsOf = {
  reports: counting('report'),
  relations: counting('relation'),
  figures: counting('figure'),
  there: counting('figure'),
  said: counting('figure'),
  stated: counting('relation'),
  mentions: (groups: readonly MentionsInReport[]) =>
    count(
      groups.reduce((sum, { mentions }) => sum + mentions.length, 0),
      'mention',
    ),
} as const;

/** The heaviest, until the rest weighs no more than the budget. */
function outside<Part>(weights: readonly (readonly [Part, number])[], budget: number): readonly Part[] {
  let rest = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  const out: Part[] = [];
  for (const [part, bytes] of weights.toSorted(([, a], [, b]) => b - a)) {
    if (rest <= budget) break;
    out.push(part);
    rest -= bytes;
  }
  return out;
}

/** Relations by the name of the other parties, those of the same parties together. */
function tiesByLetter(archive: Archive, id: string, relations: readonly Relation[]): readonly Group<Relation>[] {
  const known = new Map(relations.map((relation) => [relation.id, relation]));
  const all = ties(archive, relations, addresses.home);
  return byLetter(all, (tie) => tieName(tie, id)).map(({ entries, ...group }) => ({
    ...group,
    entries: entries.flatMap(({ statements }) => statements.flat()).flatMap((stated) => known.get(stated.id) ?? []),
  }));
}

/** The other parties of a tie, or all of them where there is no other. */
export function tieName({ parties }: Tie, id: string): string {
  return namesOf(parties.filter(({ key }) => key !== id)) || namesOf(parties);
}

/** Where each relation and tie of a thing stands that is not on its own page, by its anchor there. */
export function dossierStanding(archive: Archive, id: string): ReadonlyMap<string, Standing> {
  const { relations, stated } = dossierPages(archive, id).parts;
  const standing = new Map<string, Standing>();
  for (const { address, entries } of [...relations, ...stated]) {
    for (const { id: relation, type, report } of entries)
      if (!standing.has(relation))
        standing.set(relation, {
          address: `${address}#${relation}`,
          words: `${relationTypes[type]}، بحسب التقرير ${report}`,
        });
  }
  for (const { address, entries } of relations) {
    for (const tie of ties(archive, entries, address))
      if (!standing.has(tie.id)) standing.set(tie.id, { address: `${address}#${tie.id}`, words: tieName(tie, id) });
  }
  return standing;
}

function weighCredit({ heading }: Report): number {
  return 900 + bytesOf(heading.text);
}

/** A mention with the words around it, and the title of its report. */
function weighMentions({ mentions }: MentionsInReport): number {
  return 700 + 700 * mentions.length;
}
