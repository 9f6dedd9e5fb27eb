/** The editions of the archive and what each brought. */
import type { Archive } from '../archive/archive.ts';
import type { Address } from '../archive/identity.ts';
import * as addresses from './addresses.ts';
import { formerAnchors, formerPages, reportHistory } from './former.ts';
import type { Corrected, FormerPage } from './former.ts';
import { date } from './wording.ts';

/** An edition as the list of editions shows it. */
export interface EditionInList {
  readonly id: string;
  /** Its date, in words. */
  readonly day: string;
  /** Whether it is in the record of what was published; the one that is being made is not. */
  readonly released: boolean;
  /** The reports that it was the first to publish. */
  readonly reports: readonly { readonly id: string; readonly href: string }[];
  /** What it corrected, named with the report. */
  readonly corrections: readonly Corrected[];
  /** The pages and the parts of pages that moved or were withdrawn in it. */
  readonly former: readonly FormerEntry[];
}

/** What moved or was withdrawn, and from where. */
export type FormerEntry = Pick<FormerPage, 'here' | 'heading' | 'reason'>;

/** Every edition, the newest first, for the page at `here`; the one that is being made too. */
export function editionsInList(archive: Archive, here: string): readonly EditionInList[] {
  const { edition, published, reports } = archive;
  const released = new Set(published.editions.map(({ id }) => id));
  const all = [...published.editions, ...(released.has(edition.id) ? [] : [edition])];
  const first = new Map(published.reports.map((report) => [report.id, report.edition]));
  const former = Map.groupBy(formerEntries(archive), (entry) => entry.edition);
  return all.toReversed().map(({ id, date: day }) => ({
    id,
    day: date(day),
    released: released.has(id),
    reports: reports
      .filter((report) => (first.get(report.id) ?? edition.id) === id)
      .map((report) => ({ id: report.id, href: addresses.link(here, addresses.report(report.id)) })),
    corrections: reports.flatMap((report) =>
      reportHistory(archive, report)
        .corrections.filter((correction) => correction.edition === id)
        .map((correction) => ({
          ...correction,
          words: `التقرير ${report.id}، ${correction.words}`,
          href: addresses.link(here, `${addresses.report(report.id)}${correction.href ?? ''}`),
        })),
    ),
    former: former.get(id) ?? [],
  }));
}

function formerEntries(archive: Archive): readonly (FormerEntry & { readonly edition: string })[] {
  const edition = new Map<string, string>(archive.former.pages.map((page) => [page.from, page.edition]));
  const pages = formerPages(archive).map((page) => ({ ...page, edition: edition.get(page.here) ?? '' }));
  const anchors = [...archive.former.anchors.keys()].flatMap((page) =>
    formerAnchors(archive, page).map(({ id, words, now, reason, edition: since }) => ({
      here: `${page}#${id}` as Address,
      heading: `${now ? 'نُقل' : 'سُحب'} ما كان في ${words}`,
      reason,
      edition: since,
    })),
  );
  return [...pages, ...anchors];
}
