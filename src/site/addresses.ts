/**
 * Every URL of the site is made here.
 *
 * An address is a path from the site's root, `/reports/0001/#p3`; what stands in a page is the way from that page to
 * the address, so that the built folder works under any host and any base path.
 */
import {
  annotationsAddress,
  captureAddress,
  parts,
  plainTextAddress,
  recordAddress,
  sections,
} from '../archive/identity.ts';
import type { Address, RecordKind } from '../archive/identity.ts';

export type { Address };

export const home: Address = '/';
export const reports: Address = sections.report;
export const factions: Address = sections.faction;
export const places: Address = sections.place;
/** Outlets and agencies, and the other bodies that reports name. */
export const sources: Address = sections.organisation;
export const persons: Address = sections.person;
/** All figures; the questions that gather them stand below. */
export const figures: Address = sections.question;
/** The list of questions, on the page of all figures. */
export const questions: Address = `${figures}#questions`;
/** What the reports tell of, and when they were published, along time. */
export const timeline: Address = '/timeline/';
/** Below it the pages of reports by year. */
export const reportYears: Address = `${reports}years/`;
/** Below it the pages of figures by measure. */
export const figureMeasures: Address = `${figures}measures/`;
/** Below it the pages of the list of questions by what their figures count. */
export const questionMeasures: Address = `${figures}questions/`;
/** Below it the pages of relations by letter. */
export const relationLetters: Address = `${factions}relations/`;
/** A page of a list that is split, below the list's own: of a year, a letter or the like. No address to cite. */
export const leaf = (list: Address, group: string, page = 1): Address =>
  `${list}${group}/${page > 1 ? `${page}/` : ''}`;
/** What each report says of itself and its matter, and what it leaves out. */
export const coverage: Address = '/coverage/';
/** The names that each report uses of a faction. */
export const naming: Address = '/naming/';
/** Below it the pages of the ledger of names by letter. */
export const namingLetters: Address = `${naming}letters/`;
/** Every figure with its words, for programs. */
export const figuresData: Address = '/data/figures.json';
export const about: Address = '/about/';
export const glossary: Address = '/glossary/';
/** The editions so far, with what each brought and corrected. */
export const editions: Address = '/editions/';
export const search: Address = '/search/';
/** Everything that was corrected, newest first. */
export const corrections: Address = '/corrections/';
/** Where a quotation is compared with the reports. */
export const verify: Address = '/verify/';
/** How the archive is kept for reading without a network, and its copies checked. */
export const offline: Address = '/offline/';
/** The words of the reports by letter, for reading without a script. */
export const words: Address = '/words/';
/** The words of a letter, by its slug; a long list has more pages, which are no addresses to cite. */
export const wordList = (letter: string, page = 1): Address => `${words}${letter}/${page > 1 ? `${page}/` : ''}`;
/** Words with their passages; which stand on a page depends on what the archive holds. */
export const wordPassages = (page: number): Address => `${words}passages/${page}/`;
/** The icon of the installed site, by its name in `site/app-icons.ts`: `icon-512`. */
export const appIcon = (name: string): Address => `/${name}.png`;
/** What a browser installs the site by. */
export const manifest: Address = '/manifest.webmanifest';
/** The script that answers for the site without a network, once a reader has asked for it. */
export const worker: Address = '/worker.js';
/** The SHA-256 of every file of the site, as `sha256sum` writes and checks it. */
export const sums: Address = '/SHA256SUMS';
/** What programs may take, file by file and column by column. */
export const data: Address = '/data/';
/** A file for programs, by its name: `reports.csv`. */
export const dataFile = (name: string): Address => `${data}${name}`;
/** What the data are, for programs. */
export const dataPackage: Address = dataFile('datapackage.json');
/** Accessions and corrections, as an Atom feed. */
export const feed: Address = '/feed.xml';
/** The page for addresses that do not exist; a server shows it at any depth. */
export const notFound: Address = '/404.html';
export const icon: Address = '/icon.svg';
/** The icon for browsers that read no SVG: some ask for it unbidden. */
export const oldIcon: Address = '/favicon.ico';
/** The picture that others show where they link here. */
export const socialCard: Address = '/social.png';
/** Every address of the archive with its name, one a line: for programs, and for the page for missing addresses. */
export const addressList: Address = '/addresses.txt';
export const sitemap: Address = '/sitemap.xml';
/** Which reports the archive holds, as a set of links. */
export const linkset: Address = '/linkset.json';
/** Where it says whose the words are, and what anyone may take. */
export const licences: Address = `${about}#licences`;
/** Copyright and licence of the family that a font is made of: `scheherazade-new`. */
export const fontLicence = (family: string): Address => `/licences/${family}.txt`;
/** Fragment of the part of a report's page that cites it. */
export const citeFragment = 'cite';
/** Fragment of the part of a report's page that says where it comes from. */
export const provenanceFragment = 'provenance';
/** Fragment of the part of a report's page that tells what of it was corrected. */
export const correctionsFragment = 'corrections';
/** Fragment of the part of a report's page that tells of ambiguous names. */
export const decisionsFragment = 'name-decisions';
/** Fragment of the part of a report's page that lists what it names. */
export const namesFragment = 'names';

export const report = (id: string): Address => recordAddress('report', id);
/** A paragraph, by its stored number; the title by `title`. */
export const passage = (reportId: string, id: string): Address => `${report(reportId)}#${id}`;
/** A figure, by its stored id. */
export const figure = (reportId: string, id: string): Address => `${report(reportId)}#${id}`;
/** An event on the timeline, by its stored id. */
export const event = (id: string): Address => `${timeline}#${id}`;
/** Events by number, five hundred a page, of a timeline that is split: for good. */
export const eventRegister = (page: number): Address => `${timeline}events/${page}/`;
/** What was decided on a report's ambiguous names. */
export const nameDecisions = (reportId: string): Address => `${report(reportId)}#${decisionsFragment}`;
/** The capture of a report, line by line. */
export const capture = (reportId: string): Address => captureAddress(reportId);
/** A line of a capture, from 1. */
export const captureLine = (reportId: string, line: number): Address => `${capture(reportId)}#l${line}`;
/** The text of a report alone, as plain text. */
export const plainText = (reportId: string): Address => plainTextAddress(reportId);
/** What is marked in a report's text, as Web Annotations. */
export const annotations = (reportId: string): Address => annotationsAddress(reportId);
/** Forms of citation that programs take, as the file names end. */
export type CitationFormat = 'ris' | 'bib' | 'csl.json';
/** Citations beside a page: of a report, or of all reports of a faction, a question or the archive (`reports`). */
export const citations = (page: Address, format: CitationFormat): Address => `${page}cite.${format}`;
export const faction = (id: string): Address => recordAddress('faction', id);
export const question = (id: string): Address => recordAddress('question', id);
/** Below it the pages of a question's figures by year. */
export const questionYears = (id: string): Address => `${question(id)}years/`;
/** A built file: style sheet, script or font. */
export const asset = (file: string): Address => `/assets/${file}`;

/** The page about a named thing. */
export function entityPage(kind: Exclude<RecordKind, 'report' | 'question'>, id: string): Address {
  return recordAddress(kind, id);
}

/** Below the index of a kind of named things, its pages by letter. */
export function indexLetters(kind: Parameters<typeof entityPage>[0]): Address {
  return `${sections[kind]}letters/`;
}

/** Below it the pages of where places are, by how the map shows them. */
export const placePositions: Address = `${places}positions/`;

/** Below the page of a named thing, the pages of a part of what the archive holds of it: of its mentions. */
export function dossierPart(kind: Parameters<typeof entityPage>[0], id: string, part: string): Address {
  return `${entityPage(kind, id)}${part}/`;
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
  const { page, anchor } = parts(to);
  const { page: here } = parts(from);
  const fragment = anchor === '' ? '' : `#${anchor}`;
  if (page === here) return fragment || page.slice(page.lastIndexOf('/') + 1) || './';
  const base = here.slice(0, here.lastIndexOf('/') + 1);
  const shared = sharedFolder(base, page);
  const down = page.slice(shared);
  const up = '../'.repeat(base.slice(shared).split('/').length - 1);
  const way = up === '' && (down === '' || /^[^/]*:/.test(down)) ? './' : up;
  return `${way}${down}${fragment}`;
}

/** Where the path of the innermost folder ends that holds both. Every page has dozens of links: nothing is split for it. */
function sharedFolder(base: string, page: string): number {
  let end = 0;
  for (let i = 0; i < base.length && base[i] === page[i]; i += 1) if (base[i] === '/') end = i + 1;
  return end;
}

/**
 * An address with the site's origin and base path, as canonical links, sitemaps and citations need it.
 *
 * @param site Where the home page stands; `SITE_URL` if not given. A slash at its end may be left out; a query or a
 *   fragment on it is passed over.
 * @returns None when there is no site: no origin is invented.
 */
export function absolute(to: string, site: string | undefined = import.meta.env?.SITE): string | undefined {
  if (!site) return undefined;
  const { origin, pathname } = new URL(site);
  return `${origin}${pathname.replace(/\/+$/, '')}${to}`;
}

/** An address as citations and data files write it: with the site's origin where that is known, else from its root. */
export function standing(to: Address): string {
  return absolute(to) ?? to;
}

/**
 * An address as data in a page names it: with the site's origin where that is known, else the way from the page. That
 * is never a fragment alone, which would take a query of the page's own address with it.
 */
export function iri(from: Address, to: Address): string {
  const way = link(from, to);
  return absolute(to) ?? (way.startsWith('#') ? `./${way}` : way);
}

function basePath(): string {
  const home = absolute('');
  return home === undefined ? '' : new URL(home).pathname.replace(/\/+$/, '');
}
