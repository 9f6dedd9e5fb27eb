/** What readers are told of addresses that are no more, and of what was corrected. */
import { passageName } from '../arabic/passage-names.ts';
import type { Archive, Report } from '../archive/archive.ts';
import type { Former } from '../archive/former.ts';
import { parts, recordAt, sections } from '../archive/identity.ts';
import type { Address, Addressed, RecordKind } from '../archive/identity.ts';
import { publishedReport } from '../archive/published.ts';
import { figure as figureSchema, place as placeSchema, report as schema } from '../archive/schema.ts';
import type { Correction } from '../archive/schema.ts';
import * as addresses from './addresses.ts';
import { siteSections } from './sections.ts';
import { eventAddress } from './timeline-pages.ts';
import { captureName, date } from './wording.ts';

/** A link, worded. */
export interface Way {
  readonly words: string;
  readonly href: string;
}

/** A page that moved or was withdrawn, ready to be told. */
export interface FormerPage {
  readonly here: Address;
  /** Like no other page's. */
  readonly title: string;
  readonly heading: string;
  /** What kind of thing stood here and what became of it; its words are not in it. */
  readonly sentence: string;
  readonly reason: string;
  /** Where it is now; none when it was withdrawn. */
  readonly now: (Way & { readonly address: Address }) | undefined;
  /** The index in which others like it stand. */
  readonly index: Way | undefined;
}

/** An anchor whose part of the page moved or was withdrawn. */
export interface FormerAnchor {
  readonly id: string;
  readonly words: string;
  readonly edition: string;
  readonly reason: string;
  readonly now: Way | undefined;
}

/** A correction, ready to be shown. */
export interface Corrected {
  /** Its anchor on the page of its record: `correction-p3-2026.2`. */
  readonly id: string;
  /** As the record names it: `p3`, `f2.place`. */
  readonly field: string;
  readonly words: string;
  /** Where the corrected part stands if it has an anchor of its own. */
  readonly href: string | undefined;
  readonly day: string;
  readonly edition: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** What a report's page says of its own past. */
export interface ReportHistory {
  /** The edition it was first published in, once it was. */
  readonly since: string | undefined;
  /** Oldest first. */
  readonly corrections: readonly Corrected[];
  readonly former: readonly FormerAnchor[];
}

/** Every page that moved or was withdrawn. */
export function formerPages(archive: Archive): readonly FormerPage[] {
  return archive.former.pages.map((former) => formerPage(archive, former));
}

function formerPage(archive: Archive, { from: here, to, edition, reason }: Former): FormerPage {
  const record = recordAt(here);
  const page = record ? (record.capture ? 'capture' : record.kind) : 'page';
  const kind = here.endsWith('/') ? page : 'file';
  const [words, feminine] = stood[kind];
  const name = (kind === 'file' ? undefined : nameOf(record)) ?? words;
  const [was, moved, gone] = feminine ? ['كانت', 'نُقلت', 'سُحبت'] : ['كان', 'نُقل', 'سُحب'];
  const section = siteSections.find(({ address }) => record && address === sections[record.kind]);
  const index = section && { words: section.name, href: addresses.link(here, section.address) };
  const shared = { here, reason, index };
  if (to === undefined) {
    return {
      ...shared,
      title: `ما سُحب من ${here}`,
      heading: `${gone} ${name}`,
      sentence: `${was} هنا ${name}، و${gone} من الأرشيف في الإصدار ${edition}. لا تُعرض هنا ${feminine ? 'كلماتها' : 'كلماته'}، ولا يُعاد استعمال هذا العنوان.`,
      now: undefined,
    };
  }
  return {
    ...shared,
    title: `ما نُقل من ${here}`,
    heading: `${moved} ${name}`,
    sentence: `${was} هنا ${name}، و${moved} إلى عنوان آخر في الإصدار ${edition}.`,
    now: { ...way(archive, here, to), address: to },
  };
}

/** What stood at an address, and whether the noun is feminine. */
const stood = {
  report: ['التقرير', false],
  capture: ['النسخة الملتقَطة', true],
  faction: ['صفحة فصيل', true],
  organisation: ['صفحة جهة', true],
  place: ['صفحة مكان', true],
  person: ['صفحة شخص', true],
  question: ['صفحة سؤال', true],
  page: ['صفحة', true],
  file: ['ملفّ', false],
} as const satisfies Record<RecordKind | 'capture' | 'page' | 'file', readonly [string, boolean]>;

/** The anchors of a page whose parts moved or were withdrawn, in the order of the redirects. */
export function formerAnchors(archive: Archive, here: string): readonly FormerAnchor[] {
  return (archive.former.anchors.get(here) ?? []).map(({ from, to, edition, reason }) => {
    const { anchor: id } = parts(from);
    return { id, words: partWords(id), edition, reason, now: to && way(archive, here, to) };
  });
}

/** What a report's page says of its own past. */
export function reportHistory(archive: Archive, report: Report): ReportHistory {
  const here = addresses.report(report.id);
  return {
    since: publishedReport(archive.published, report.id)?.edition,
    corrections: correctionsOf(report.corrections, here, here, (id) => eventAddress(archive, id)),
    former: formerAnchors(archive, here),
  };
}

/**
 * The corrections of one record, ready to be shown, each with an anchor that is never another's.
 *
 * @param page The record's own page; links are made for the page at `here`.
 * @param eventAt Where an event stands for good.
 */
export function correctionsOf(
  corrections: readonly Correction[],
  page: Address,
  here: string,
  eventAt: (id: string) => Address = addresses.event,
): readonly Corrected[] {
  const times = new Map<string, number>();
  return corrections.map(({ date: day, edition, field, before, after, reason }) => {
    const base = `correction-${field}-${edition}`;
    const time = (times.get(base) ?? 0) + 1;
    times.set(base, time);
    const id = time === 1 ? base : `${base}-${time}`;
    const { words, place } = corrected(field, page, eventAt);
    const href = place && addresses.link(here, place);
    return { id, field, words, href, day: date(day), edition, before, after, reason };
  });
}

/** The corrections of a record that is no report, on its own page; oldest first. */
export function recordCorrections(archive: Archive, page: string, here: string = page): readonly Corrected[] {
  return correctionsOf(
    archive.corrections.filter(({ of }) => of === page),
    page as Address,
    here,
    (id) => eventAddress(archive, id),
  );
}

/** A corrected field in words, and where it stands, if it has a place of its own. */
function corrected(
  field: string,
  page: Address,
  eventAt: (id: string) => Address,
): { readonly words: string; readonly place: Address | undefined } {
  const [part = '', below] = field.split('.');
  if (/^(?:title|[pf]\d+)$/.test(part) && page.startsWith(addresses.reports)) {
    const label = below === undefined ? '' : labelOf(figureSchema.shape, below);
    return { words: [partWords(part), label].filter((each) => each !== '').join('، '), place: `${page}#${part}` };
  }
  if (/^e\d/.test(part)) return { words: partWords(part), place: eventAt(part) };
  if (/^r\d/.test(part)) return { words: partWords(part), place: undefined };
  const place: Address | undefined = evident.has(field) ? `${page}#${addresses.provenanceFragment}` : undefined;
  return { words: labelOf({ ...placeSchema.shape, ...schema.shape }, field), place };
}

/** A field of a record's shape: one that may be left out has its label inside. */
interface Labelled {
  meta(): { readonly label?: unknown } | undefined;
  unwrap?(): Labelled;
}

function labelOf(shape: Readonly<Record<string, Labelled>>, field: string): string {
  const own = shape[field];
  const label = own?.meta()?.label ?? own?.unwrap?.().meta()?.label;
  return typeof label === 'string' ? label : field;
}

/** Fields that the report's part on provenance shows. */
const evident: ReadonlySet<string> = new Set(['byline', 'dateline', 'source', 'published', 'original', 'archived']);

/** The way to an address, worded: the name of what stands there, and of the part if it is one. */
function way(archive: Archive, here: string, to: Address): Way {
  const { page, anchor } = parts(to);
  const name = page === parts(here).page && anchor !== '' ? '' : pageWords(archive, page);
  const words = [anchor === '' ? '' : partWords(anchor), name].filter((each) => each !== '').join('، ');
  return { words, href: addresses.link(here, to) };
}

/** What stands on a page, in a word: a report by its number, a record by its name. */
export function pageWords(archive: Archive, page: string): string {
  const record = recordAt(page);
  if (!record) return page;
  const { kind, id } = record;
  const named = nameOf(record);
  if (named !== undefined) return named;
  if (kind === 'question') return archive.questions.find((question) => question.id === id)?.title ?? page;
  const entities = [archive.factions, archive.organisations, archive.places, archive.persons].flat();
  return entities.find((entity) => entity.id === id)?.name ?? page;
}

/** A report or its capture, which a number names whether it is there or not. */
function nameOf(record: Addressed | undefined): string | undefined {
  if (record?.kind !== 'report') return undefined;
  return record.capture ? captureName(record.id) : `${stood.report[0]} ${record.id}`;
}

/** A part of a page by its anchor: «الفقرة 3». */
function partWords(anchor: string): string {
  const [, letter = '', number = ''] = /^([pfler])(\d+)$/.exec(anchor) ?? [];
  switch (letter) {
    case 'p':
      return passageName(anchor);
    case 'f':
      return `الرقم المنسوب ${anchor}`;
    case 'e':
      return `الحدث ${anchor}`;
    case 'r':
      return `العلاقة ${anchor}`;
    case 'l':
      return `السطر ${number}`;
    default:
      return anchor === 'title' ? passageName(anchor) : `الموضع ${anchor}`;
  }
}
