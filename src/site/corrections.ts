/** Everything that was corrected, moved or withdrawn, by edition. */
import type { Archive } from '../archive/archive.ts';
import { parts } from '../archive/identity.ts';
import type { Address } from '../archive/identity.ts';
import * as addresses from './addresses.ts';
import { correctionsOf, formerAnchors, formerPages, pageWords, recordCorrections } from './former.ts';
import type { Corrected, FormerPage } from './former.ts';
import { eventAddress } from './timeline-pages.ts';
import { date } from './wording.ts';

/** A correction among others, named with its record. */
export interface CorrectionEntry extends Corrected {
  /** Where it stands in the list of corrections: for good. */
  readonly address: Address;
  /** Where it stands on the page of its record. */
  readonly own: Address;
}

/** What moved or was withdrawn, and from where. */
export interface FormerEntry extends Pick<FormerPage, 'here' | 'heading' | 'reason'> {
  /** Where it stands in the list of corrections: for good. */
  readonly address: Address;
  readonly edition: string;
}

/** What an edition corrected, moved and withdrew. */
export interface EditionAccount {
  readonly id: string;
  /** Its date as its record has it. */
  readonly date: string;
  /** Its date, in words. */
  readonly day: string;
  /** Whether it is in the record of what was published; the one that is being made is not. */
  readonly released: boolean;
  readonly corrections: readonly CorrectionEntry[];
  readonly former: readonly FormerEntry[];
}

/** The account of every edition, the newest first; the one that is being made too. For links in the page at `here`. */
export function accounts(archive: Archive, here: string): readonly EditionAccount[] {
  const { edition, published, reports } = archive;
  const released = new Set(published.editions.map(({ id }) => id));
  const all = [...published.editions, ...(released.has(edition.id) ? [] : [edition])];
  const others = [...new Set(archive.corrections.map(({ of }) => of))].map((of) => of as Address);
  const corrections = Map.groupBy(
    [
      ...reports.flatMap(({ id, corrections: own }) =>
        listed(
          archive,
          here,
          addresses.report(id),
          correctionsOf(own, addresses.report(id), here, (event) => eventAddress(archive, event)),
        ),
      ),
      ...others.flatMap((of) => listed(archive, here, of, recordCorrections(archive, of, here))),
    ],
    (correction) => correction.edition,
  );
  const former = Map.groupBy(formerEntries(archive), (entry) => entry.edition);
  return all.toReversed().map(({ id, date: day }) => ({
    id,
    date: day,
    day: date(day),
    released: released.has(id),
    corrections: corrections.get(id) ?? [],
    former: former.get(id) ?? [],
  }));
}

/** What an edition corrected as the list of corrections tells it: in full, or, of the oldest, a line each. */
export interface EditionInCorrections extends Omit<EditionAccount, 'corrections'> {
  readonly full: readonly CorrectionEntry[];
  readonly brief: readonly CorrectionEntry[];
}

/**
 * The editions that corrected, moved or withdrew anything, the newest first.
 *
 * @param most Corrections told in full, 200 if not given. Others keep their anchors, and lead to the pages of their
 *   records, which tell each in full: so the page stays light however many there are.
 */
export function correctionsInList(archive: Archive, here: string, most = 200): readonly EditionInCorrections[] {
  let rest = most;
  return accounts(archive, here).flatMap(({ corrections, ...account }) => {
    if (corrections.length + account.former.length === 0) return [];
    const full = corrections.slice(0, rest);
    rest -= full.length;
    return [{ ...account, full, brief: corrections.slice(full.length) }];
  });
}

/** The corrections of one record as they are listed elsewhere: named with it, with a way to it. */
function listed(
  archive: Archive,
  here: string,
  page: Address,
  corrections: readonly Corrected[],
): readonly CorrectionEntry[] {
  const name = pageWords(archive, page);
  return corrections.map((correction) => {
    const id = `${anchorOf(page).replace(/^reports-/, '')}-${correction.id.replace(/^correction-/, '')}`;
    return {
      ...correction,
      id,
      words: `${name}، ${correction.words}`,
      href: correction.href ?? addresses.link(here, page),
      address: `${addresses.corrections}#${id}`,
      own: `${page}#${correction.id}`,
    };
  });
}

/** An address as an anchor: `reports-0002`, `reports-0001-f3`. */
function anchorOf(address: string): string {
  return address.replaceAll(/[/#]+/g, '-').replace(/^-|-$/g, '');
}

function formerEntries(archive: Archive): readonly FormerEntry[] {
  const edition = new Map<string, string>(archive.former.pages.map((page) => [page.from, page.edition]));
  const entry = (here: Address, heading: string, reason: string, since: string): FormerEntry => {
    return { here, heading, reason, edition: since, address: `${addresses.corrections}#${anchorOf(here)}` };
  };
  const pages = formerPages(archive).map((page) =>
    entry(page.here, page.heading, page.reason, edition.get(page.here) ?? ''),
  );
  const anchors = [...archive.former.anchors.keys()].flatMap((page) =>
    formerAnchors(archive, page).map(({ id, words, now, reason, edition: since }) =>
      entry(`${parts(page).page}#${id}`, `${now ? 'نُقل' : 'سُحب'} ما كان في ${words}`, reason, since),
    ),
  );
  return [...pages, ...anchors];
}
