/**
 * The addresses of records: the one place that makes them of ids. An address that was published is never changed, so
 * nothing of a record that may be corrected (name, date, kind) is part of one.
 */
import type { EntityKind } from './model.ts';

/** A path from the site's root, with its fragment. */
export type Address = `/${string}`;

/** Kinds of records that have a page of their own. */
export type RecordKind = 'report' | 'question' | EntityKind;

/** The index of each kind; the pages of its records stand below it. */
export const sections = {
  report: '/reports/',
  faction: '/factions/',
  place: '/places/',
  organisation: '/sources/',
  person: '/persons/',
  question: '/figures/',
} as const satisfies Record<RecordKind, Address>;

/** The address of a record's page: `/factions/liwa-al-aqsa/`. */
export function recordAddress(kind: RecordKind, id: string): Address {
  return `${sections[kind]}${id}/`;
}
