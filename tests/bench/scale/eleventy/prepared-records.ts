/** What the templates of dossiers show: made by the modules that prepare our own pages of them. */
import { passageOf } from '../../../../src/archive/archive.ts';
import type { Archive } from '../../../../src/archive/archive.ts';
import { contextObject } from '../../../../src/exports/coins.ts';
import { reportsNaming } from '../../../../src/exports/references.ts';
import * as addresses from '../../../../src/site/addresses.ts';
import { citationFiles } from '../../../../src/site/citation-files.ts';
import { citedReport, mostContextObjects } from '../../../../src/site/citing.ts';
import type { Credit } from '../../../../src/site/credits.ts';
import { linkedData, reportsOf } from '../../../../src/site/described.ts';
import {
  dossierPages,
  dossierRecords,
  dossierStanding,
  partNames,
  partWays,
  standingHere,
  tieName,
  waysInPart,
} from '../../../../src/site/dossier-pages.ts';
import type { DossierPart } from '../../../../src/site/dossier-pages.ts';
import { dossier as open } from '../../../../src/site/dossiers.ts';
import { describeDossier, entityWords } from '../../../../src/site/entity-words.ts';
import { movedAnchors } from '../../../../src/site/moved-anchors.ts';
import { namingAddress } from '../../../../src/site/naming-pages.ts';
import { nearWords } from '../../../../src/site/places-map.ts';
import { drawTies, egoGraph } from '../../../../src/site/relation-graphs.ts';
import { ties as openTies } from '../../../../src/site/ties.ts';
import type { Tie } from '../../../../src/site/ties.ts';
import { leafHead } from './prepared-lists.ts';

/** The page of a named thing. */
export function preparedDossier(archive: Archive, id: string) {
  const { entity: kind } = archive.entity(id);
  const here = addresses.entityPage(kind, id);
  const { parts, briefNames } = dossierPages(archive, id);
  const records = dossierRecords(archive, id);
  const { forms, ...dossier } = open(archive, id, here, standingHere(records, parts));
  const { named, ties, credits } = dossier;
  const allTies = parts.relations.length > 0 ? openTies(archive, records.relations, here) : ties;
  const moved = dossierStanding(archive, id);
  const way = (tie: Tie) => addresses.link(here, moved.get(tie.id)?.address ?? `${here}#${tie.id}`);
  const ego = kind === 'faction' ? egoGraph(named.record.name, id, allTies, way) : undefined;
  const reports = reportsOf(archive, id);
  const cited = kind === 'faction' ? reportsNaming(archive, id).length : 0;
  return {
    ...dossier,
    here,
    records,
    cited,
    title: `${named.record.name} · ${named.record.english}`,
    description: describeDossier(archive, named),
    linked: JSON.stringify(linkedData.entity(archive, id, reports)),
    words: entityWords[kind],
    near: kind === 'place' ? nearWords(archive, archive.place(id), here) : [],
    ways: partWays(parts, here),
    drawing: ego && drawTies(ego),
    credits: credits.map((credit) => creditWays(credit, here)),
    ties: ties.map((tie) => ({ ...tie, heading: tieName(tie, id) })),
    forms: forms.map((form) => ({ ...form, rows: formRows(archive, form.printed, briefNames, here) })),
    brief: briefNames,
    naming: kind === 'faction' && addresses.link(here, namingAddress(archive, id)),
    files: cited > 0 ? citationFiles(here, here) : [],
    moved: movedAnchors(archive, here, moved),
    contexts:
      reports.length > mostContextObjects ? [] : reports.map((each) => contextObject(citedReport(archive, each))),
  };
}

/** A page of a part of a dossier. */
export function preparedDossierLeaf(archive: Archive, id: string, part: DossierPart, here: string) {
  const { parts } = dossierPages(archive, id);
  const { leaf, leaves, groups, pages, holds } = waysInPart(parts, part, here);
  const { named, credits, claims, claimsThere, claimsSaid, ties, relationsSaid, mentions } = open(archive, id, here, {
    [part]: leaf.entries,
  });
  return {
    ...leafHead(leaf, leaves, `${named.record.name}، ${partNames[part]}`, holds),
    ...{ groups, pages, relationsSaid, mentions },
    credits: credits.map((credit) => creditWays(credit, here)),
    claims: [...claims, ...claimsThere, ...claimsSaid],
    ties: ties.map((tie) => ({ ...tie, heading: tieName(tie, id) })),
    list: { name: named.record.name, href: addresses.link(here, addresses.entityPage(named.record.entity, id)) },
  };
}

function creditWays({ report, statements }: Credit, here: string) {
  const address = addresses.report(report.id);
  const href = addresses.link(here, address);
  return { report, statements, href, evidence: addresses.link(here, `${address}#${addresses.provenanceFragment}`) };
}

/** The rows of a form: one for each report that prints it, or in short one for each way of printing. */
function formRows(
  archive: Archive,
  printed: ReturnType<typeof open>['forms'][number]['printed'],
  brief: boolean,
  here: string,
) {
  return printed.flatMap((form) => {
    const places = brief ? form.reports.slice(0, 1) : form.reports;
    return places.map(({ report, times, first }, i) => ({
      ...{ report, times, first, form, rows: places.length, opens: i === 0 },
      href: addresses.link(here, addresses.passage(report, passageOf(archive.report(report), first.line))),
    }));
  });
}
