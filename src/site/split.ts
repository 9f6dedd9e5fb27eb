/**
 * Long lists in pages: in groups that a reader looks under (years, letters, measures), and of a long group several pages.
 *
 * What fits on one page stays there. The pages of a split list are finding aids: what stands on which changes as the
 * archive grows. What was published on the list's own page keeps its anchor there (`moved-anchors.ts`).
 */
import type { Address } from '../archive/identity.ts';
import * as addresses from './addresses.ts';

/**
 * Bytes of a page's entries, as they are weighed, before the frame: a page of that much has some 200 kB and packs to 20 to
 * 40 kB. `SIJILL_PAGE_BYTES` sets another, so that a small archive shows what a large one looks like.
 */
export const pageBytes = Number(process.env['SIJILL_PAGE_BYTES'] ?? 200_000);

/** Entries that are looked up together. */
export interface Group<Entry> {
  /** Last step of its address. */
  readonly slug: string;
  /** As a list of groups names it: «2017», «ج». */
  readonly name: string;
  /** As a heading names it, where that is something else: «حرف الجيم». */
  readonly title?: string;
  readonly entries: readonly Entry[];
}

/** A page of a split list. */
export interface Leaf<Entry> {
  readonly address: Address;
  readonly group: Group<Entry>;
  /** From 1, among those of its group. */
  readonly page: number;
  readonly of: number;
  readonly entries: readonly Entry[];
}

/** How a list is split. */
export interface Splitting<Entry> {
  /** The list's own page, or a part of it: the pages stand below. */
  readonly root: Address;
  /** The bytes that an entry takes on its page. */
  readonly weigh: (entry: Entry) => number;
  /** Bytes of a page; `pageBytes` if not given. */
  readonly budget?: number;
  /** Entries one after the other of which it gives the same stand on one page; each by itself if not given. */
  readonly together?: (entry: Entry) => unknown;
}

/** The bytes of all entries. */
export function weight<Entry>(entries: readonly Entry[], weigh: (entry: Entry) => number): number {
  return entries.reduce((sum, entry) => sum + weigh(entry), 0);
}

/**
 * The pages of a list, none where it all fits on its own page. A group without entries has no page; an entry that is
 * heavier than a page has one to itself, with those that stand together with it. No entry stands twice, and their order stays.
 */
export function split<Entry>(groups: readonly Group<Entry>[], splitting: Splitting<Entry>): readonly Leaf<Entry>[] {
  const { weigh, budget = pageBytes } = splitting;
  const all = groups.flatMap(({ entries }) => entries);
  return weight(all, weigh) <= budget ? [] : leaves(groups, splitting);
}

/** The pages of a list, also of one that would fit on its own page. */
export function leaves<Entry>(
  groups: readonly Group<Entry>[],
  { root, weigh, budget = pageBytes, together }: Splitting<Entry>,
): readonly Leaf<Entry>[] {
  return groups.flatMap((group) => {
    const pages = packed(units(group.entries, together), weigh, budget);
    return pages.map((entries, i) => ({
      address: addresses.leaf(root, group.slug, i + 1),
      group,
      page: i + 1,
      of: pages.length,
      entries,
    }));
  });
}

function units<Entry>(
  entries: readonly Entry[],
  together: ((entry: Entry) => unknown) | undefined,
): readonly (readonly Entry[])[] {
  const all: Entry[][] = [];
  for (const entry of entries) {
    const last = all.at(-1);
    if (together && last?.[0] !== undefined && together(last[0]) === together(entry)) last.push(entry);
    else all.push([entry]);
  }
  return all;
}

function packed<Entry>(
  all: readonly (readonly Entry[])[],
  weigh: (entry: Entry) => number,
  budget: number,
): readonly (readonly Entry[])[] {
  const pages: Entry[][] = [];
  let left = 0;
  for (const unit of all) {
    const bytes = weight(unit, weigh);
    if (pages.length === 0 || bytes > left) {
      pages.push([]);
      left = budget;
    }
    pages.at(-1)?.push(...unit);
    left -= bytes;
  }
  return pages;
}

/** Bytes of a record's words and keys: what a weight is estimated from. */
export function bytesOf(record: unknown): number {
  return Buffer.byteLength(JSON.stringify(record));
}

/** The way to a group of a split list. */
export interface GroupWay {
  readonly name: string;
  /** How much it holds, in words; empty where that is not said. */
  readonly holds: string;
  readonly href: string;
  readonly current: boolean;
}

/** The way to each group from the page at `here`. */
export function groupWays<Entry>(
  pages: readonly Leaf<Entry>[],
  here: string,
  holds: (entries: readonly Entry[]) => string,
): readonly GroupWay[] {
  return pages
    .filter(({ page }) => page === 1)
    .map(({ address, group }) => ({
      name: group.name,
      holds: holds(group.entries),
      href: addresses.link(here, address),
      current: here.startsWith(address),
    }));
}

/** The way to each page of one group, if it has several, by number. */
export function pageWays<Entry>(
  pages: readonly Leaf<Entry>[],
  { address: here, group }: Leaf<Entry>,
): readonly GroupWay[] {
  const own = pages.filter((leaf) => leaf.group === group);
  if (own.length === 1) return [];
  return own.map(({ address, page }) => ({
    name: String(page),
    holds: '',
    href: addresses.link(here, address),
    current: address === here,
  }));
}

/** What the pages of a list lead to each other by: a page that shows no other may be kept as long as it is the same. */
export function waysOf<Entry>(
  pages: readonly Leaf<Entry>[],
  holds: (entries: readonly Entry[]) => string,
): readonly (readonly string[])[] {
  return pages.map(({ address, group, page, entries }) => [
    address,
    group.name,
    group.title ?? '',
    holds(entries),
    page === 1 ? holds(group.entries) : '',
  ]);
}

/** The last part of a page's name: «2017», «حرف الجيم، الصفحة 2 من 5». */
export function leafName({ group: { name, title = name }, page, of }: Leaf<unknown>): string {
  return of === 1 ? title : `${title}، الصفحة ${page} من ${of}`;
}

/** The name of a page of the list of that name: «التقارير: 2017»; after a question mark there is no colon. */
export function leafTitle(list: string, leaf: Leaf<unknown>): string {
  return `${list}${list.endsWith('؟') ? '' : ':'} ${leafName(leaf)}`;
}
