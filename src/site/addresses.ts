/**
 * Every URL of the site is made here.
 *
 * An address is a path from the site's root, `/reports/0001/#p3`; what stands in a page is the way from that page to
 * the address, so that the built folder works under any host and any base path.
 */
import { captureAddress, recordAddress, sections } from '../archive/identity.ts';
import type { Address, RecordKind } from '../archive/identity.ts';

export const home: Address = '/';
export const reports: Address = sections.report;
export const factions: Address = sections.faction;
export const places: Address = sections.place;
/** Outlets and agencies, and the other bodies that reports name. */
export const sources: Address = sections.organisation;
export const persons: Address = sections.person;
/** All figures; the questions that gather them stand below. */
export const figures: Address = sections.question;
export const about: Address = '/about/';
export const glossary: Address = '/glossary/';
export const search: Address = '/search/';
/** The page for addresses that do not exist; a server shows it at any depth. */
export const notFound: Address = '/404.html';
export const icon: Address = '/icon.svg';
/** Fragment of the part of a report's page that says where it comes from. */
export const provenanceFragment = 'provenance';

export const report = (id: string): Address => recordAddress('report', id);
/** A paragraph, by its stored number; the title by `title`. */
export const passage = (reportId: string, id: string): Address => `${report(reportId)}#${id}`;
/** A figure, by its stored id. */
export const figure = (reportId: string, id: string): Address => `${report(reportId)}#${id}`;
/** The capture of a report, line by line. */
export const capture = (reportId: string): Address => captureAddress(reportId);
/** A line of a capture, from 1. */
export const captureLine = (reportId: string, line: number): Address => `${capture(reportId)}#l${line}`;
export const faction = (id: string): Address => recordAddress('faction', id);
export const place = (id: string): Address => recordAddress('place', id);
export const source = (id: string): Address => recordAddress('organisation', id);
export const person = (id: string): Address => recordAddress('person', id);
export const question = (id: string): Address => recordAddress('question', id);
/** A built file: style sheet, script or font. */
export const asset = (file: string): Address => `/assets/${file}`;

/** The page about a named thing. */
export function entityPage(kind: Exclude<RecordKind, 'report' | 'question'>, id: string): Address {
  return recordAddress(kind, id);
}

/**
 * The way from one page to an address, relative: `../../factions/liwa-al-aqsa/`.
 *
 * From the page for missing addresses it is not relative, since nobody knows where that page is shown: it starts at
 * the root, below the path of `SITE_URL` when that is set.
 *
 * @param from Address of the page; a fragment on it is passed over.
 */
export function link(from: string, to: string): string {
  if (from === notFound) return `${basePath()}${to}`;
  const [page, fragment] = cut(to, '#');
  const [here] = cut(from, '#');
  if (page === here) return fragment || './';
  const base = here.split('/').slice(1, -1);
  const steps = page.split('/').slice(1);
  const common = sharedSteps(base, steps.slice(0, -1));
  const down = steps.slice(common).join('/');
  const up = '../'.repeat(base.length - common);
  const way = up === '' && (down === '' || /^[^/]*:/.test(down)) ? './' : up;
  return `${way}${down}${fragment}`;
}

function sharedSteps(base: readonly string[], steps: readonly string[]): number {
  const parting = base.findIndex((step, i) => step !== steps[i]);
  return parting < 0 ? base.length : parting;
}

/** A text up to a sign, and from the sign on. */
function cut(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

function basePath(): string {
  const site = import.meta.env?.SITE;
  return site ? new URL(site).pathname.replace(/\/+$/, '') : '';
}
