/** Every page of the archive with its address and its name: for the sitemap, and for readers who mistype. */
import type { Archive } from '../archive/archive.ts';
import { letters } from '../words/letters.ts';
import * as addresses from './addresses.ts';
import { allSections } from './sections.ts';
import { captureName } from './wording.ts';

/** A page that stands at an address of its own. */
export interface ListedPage {
  readonly address: string;
  /** What it is called, on one line. */
  readonly name: string;
}

/** The pages that are there whatever the archive holds. */
export const sections: readonly ListedPage[] = [{ address: addresses.home, name: 'الصفحة الأولى' }, ...allSections];

/**
 * Every page, sections first; not the page for missing addresses, nor those that only lead elsewhere, nor finding aids,
 * which are there to be gone through and not to come back to.
 */
export function listedPages(archive: Archive): readonly ListedPage[] {
  const records = <T extends { readonly id: string }>(
    list: readonly T[],
    address: (id: string) => string,
    name: (record: T) => string,
  ) => list.map((record) => ({ address: address(record.id), name: name(record).replaceAll(/\s+/gu, ' ') }));
  const named = ({ name }: { readonly name: string }) => name;
  return [
    ...sections,
    ...letters.map(({ slug, name }) => ({ address: addresses.wordList(slug), name: `كلمات ${name}` })),
    ...records(archive.reports, addresses.report, ({ id }) => `التقرير ${id}`),
    ...records(archive.reports, addresses.capture, ({ id }) => captureName(id)),
    ...records(archive.questions, addresses.question, ({ title }) => title),
    ...records(archive.factions, addresses.faction, named),
    ...records(archive.places, (id) => addresses.entityPage('place', id), named),
    ...records(archive.persons, (id) => addresses.entityPage('person', id), named),
    ...records(archive.organisations, (id) => addresses.entityPage('organisation', id), named),
  ];
}

/** The list as text: an address and a name a line, a tab between. */
export function writeListing(pages: readonly ListedPage[]): string {
  return pages.map(({ address, name }) => `${address}\t${name}\n`).join('');
}
