/** What the template of the pages of split lists shows: made by the modules that prepare our own pages of them. */
import type { Archive, EntityKind } from '../../../../src/archive/archive.ts';
import { contextObject } from '../../../../src/exports/coins.ts';
import * as addresses from '../../../../src/site/addresses.ts';
import { citedReport } from '../../../../src/site/citing.ts';
import { claim, claimsByMeasure } from '../../../../src/site/claims.ts';
import { figureFacets } from '../../../../src/site/figure-facets.ts';
import { figureLeaves, figuresIn } from '../../../../src/site/figure-pages.ts';
import { indexLeaves, indexNames } from '../../../../src/site/index-pages.ts';
import { indexEntries, indexParts } from '../../../../src/site/indexes.ts';
import { relationLeaves, relationsIn } from '../../../../src/site/relation-pages.ts';
import { reportLeaves, reportsIn } from '../../../../src/site/report-pages.ts';
import { reportCard } from '../../../../src/site/reports.ts';
import { groupWays, leafName, leafTitle, pageWays } from '../../../../src/site/split.ts';
import type { Leaf } from '../../../../src/site/split.ts';
import { namesOf, ties } from '../../../../src/site/ties.ts';
import { count } from '../../../../src/site/wording.ts';

/** A page by its address, and what its template is given. */
export interface ListPage {
  readonly address: addresses.Address;
  readonly prepared: () => object;
}

/** What every page of a split list shows besides its entries. */
export function leafHead(leaf: Leaf<unknown>, leaves: readonly Leaf<unknown>[], name: string, holds: string) {
  const at = leaves.findIndex(({ address }) => address === leaf.address);
  const turn = (other: Leaf<unknown> | undefined) =>
    other && { name: leafName(other), href: addresses.link(leaf.address, other.address) };
  const title = leafTitle(name, leaf);
  return {
    ...{ title, holds, description: `${title}: ${holds}.` },
    ...{ before: turn(leaves[at - 1]), after: turn(leaves[at + 1]) },
  };
}

/** The reports by year. */
export function reportLists(archive: Archive): readonly ListPage[] {
  const name = 'التقارير';
  return pagesOf(
    reportLeaves(archive),
    { name, list: addresses.reports, holds: reportsIn },
    ({ address, entries }) => ({
      cards: entries.map((report) => ({
        ...reportCard(archive, report),
        href: addresses.link(address, addresses.report(report.id)),
      })),
      contexts: entries.map((report) => contextObject(citedReport(archive, report))),
    }),
  );
}

/** The figures by measure. */
export function figureLists(archive: Archive): readonly ListPage[] {
  const name = 'الأرقام المنسوبة';
  return pagesOf(figureLeaves(archive), { name, list: addresses.figures, holds: figuresIn }, ({ address, entries }) => {
    const { facets, row } = figureFacets(archive, entries);
    const sections = claimsByMeasure(entries.map((figure) => claim(archive, figure, address)));
    const data = (shown: (typeof sections)[number]['claims'][number]) =>
      Object.entries(row(shown)).filter(([, value]) => value !== undefined);
    return {
      facets,
      sections: sections.map(({ claims, ...section }) => ({
        ...section,
        claims: claims.map((each) => ({ ...each, data: data(each) })),
      })),
    };
  });
}

/** The relations by letter. */
export function relationLists(archive: Archive): readonly ListPage[] {
  const own = { name: 'أقوال العلاقات', list: addresses.factions, holds: relationsIn };
  return pagesOf(relationLeaves(archive), own, ({ address, entries }) => ({
    ties: ties(archive, entries, address).map((tie) => ({ ...tie, heading: namesOf(tie.parties) })),
  }));
}

/** The named things of a kind by letter. */
export function indexLists(archive: Archive, kind: EntityKind): readonly ListPage[] {
  const { name, address: list } = indexNames[kind];
  const holds = (records: readonly unknown[]) => count(records.length, kind);
  return pagesOf(indexLeaves(archive, kind), { name, list, holds }, ({ address, entries }) => ({
    index: indexParts(indexEntries(archive, entries, address), 'list', Infinity),
  }));
}

interface List {
  readonly name: string;
  readonly list: addresses.Address;
  readonly holds: (entries: readonly unknown[]) => string;
}

function pagesOf<Entry>(
  leaves: readonly Leaf<Entry>[],
  { name, list, holds }: List,
  shown: (leaf: Leaf<Entry>) => object,
): readonly ListPage[] {
  return leaves.map((leaf) => ({
    address: leaf.address,
    prepared: () => ({
      ...leafHead(leaf, leaves, name, holds(leaf.entries)),
      list: { name, href: addresses.link(leaf.address, list) },
      groups: groupWays(leaves, leaf.address, holds),
      pages: pageWays(leaves, leaf),
      ...shown(leaf),
    }),
  }));
}
