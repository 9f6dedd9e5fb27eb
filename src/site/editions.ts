/** The editions of the archive and what each brought. */
import type { Archive } from '../archive/archive.ts';
import * as addresses from './addresses.ts';
import { accounts } from './corrections.ts';
import type { FormerEntry } from './corrections.ts';
import type { Corrected } from './former.ts';
import { allSections } from './sections.ts';

/** An edition as the list of editions shows it. */
export interface EditionInList {
  readonly id: string;
  /** Its date, in words. */
  readonly day: string;
  /** Whether it is in the record of what was published; the one that is being made is not. */
  readonly released: boolean;
  /** The reports that it was the first to publish. */
  readonly reports: readonly { readonly id: string; readonly href: string }[];
  /** The parts of the site that it was the first to publish. */
  readonly sections: readonly { readonly name: string; readonly href: string }[];
  /** What it corrected, named with the report. */
  readonly corrections: readonly Corrected[];
  /** How many more it corrected, and where all of them are told. */
  readonly more: number;
  readonly all: string;
  /** The pages and the parts of pages that moved or were withdrawn in it. */
  readonly former: readonly FormerEntry[];
}

/** Corrections of one edition that are listed with it; of more, the list of corrections has them. */
const most = 20;

/** Every edition, the newest first, for the page at `here`; the one that is being made too. */
export function editionsInList(archive: Archive, here: string): readonly EditionInList[] {
  const { edition, published, reports } = archive;
  const first = new Map(published.reports.map((report) => [report.id, report.edition]));
  const added = Map.groupBy(reports, ({ id }) => first.get(id) ?? edition.id);
  const firstPages = new Map(published.pages.map((page) => [page.address, page.edition]));
  const opened = Map.groupBy(allSections, ({ address }) => firstPages.get(address) ?? edition.id);
  return accounts(archive, here).map(({ id, day, released, corrections, former }) => ({
    id,
    day,
    released,
    reports: (added.get(id) ?? []).map((report) => ({
      id: report.id,
      href: addresses.link(here, addresses.report(report.id)),
    })),
    sections: (opened.get(id) ?? []).map(({ name, address }) => ({ name, href: addresses.link(here, address) })),
    corrections: corrections.slice(0, most),
    more: Math.max(0, corrections.length - most),
    all: addresses.link(here, `${addresses.corrections}#e${id}`),
    former,
  }));
}
