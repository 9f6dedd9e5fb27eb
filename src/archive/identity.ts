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

/** The address of a report's capture, line by line. */
export function captureAddress(report: string): Address {
  return `${recordAddress('report', report)}capture/`;
}

/** The address of a report's text alone, as plain text. */
export function plainTextAddress(report: string): Address {
  return `${recordAddress('report', report)}text.txt`;
}

/** The address of what is marked in a report's text, as Web Annotations. */
export function annotationsAddress(report: string): Address {
  return `${recordAddress('report', report)}annotations.json`;
}

/** What a page's address says of what stands there. */
export interface Addressed {
  readonly kind: RecordKind;
  readonly id: string;
  /** Whether it is the page of the report's capture. */
  readonly capture: boolean;
}

/** The record that an address names; `undefined` for an index and any other page. The record need not be there. */
export function recordAt(page: string): Addressed | undefined {
  for (const [kind, section] of Object.entries(sections) as [RecordKind, Address][]) {
    if (!page.startsWith(section)) continue;
    const [id = '', rest, ...more] = page.slice(section.length).split('/').slice(0, -1);
    const capture = kind === 'report' && rest === 'capture';
    return id === '' || more.length > 0 || (rest !== undefined && !capture) ? undefined : { kind, id, capture };
  }
  return undefined;
}

/** An address without its fragment, and the fragment without its sign; the empty string when there is none. */
export function parts(address: string): { readonly page: Address; readonly anchor: string } {
  const at = address.indexOf('#');
  const page = at < 0 ? address : address.slice(0, at);
  return { page: page as Address, anchor: at < 0 ? '' : address.slice(at + 1) };
}
