/**
 * What was published, what of the archive a citation can rest on today, and how the two differ: the ground of
 * permanence and of corrections. Pure: the files are read by `read-published.ts` and written by the release command.
 */
import { sha256 } from './digest.ts';
import { fieldHistories, isOfFigure, partOf, recordFields, reportFields, saysAll } from './fields.ts';
import type { Fields, FieldValue, Naming, ToldOf } from './fields.ts';
import { formerIds } from './former-ids.ts';
import { recordAddress } from './identity.ts';
import type { Address, RecordKind } from './identity.ts';
import { captureLines, isPassage } from './lines.ts';
import { once } from './once.ts';
import type { AuthorityFile, Capture, Content } from './read.ts';
import type { FigureRecord, PublishedPage, PublishedReport, ReleasedEdition, ReportRecord } from './schema.ts';
import type { FieldPath } from './source.ts';

/** All that was published so far. */
export interface Published {
  /** Oldest first. */
  readonly editions: readonly ReleasedEdition[];
  readonly reports: readonly PublishedReport[];
  /** Every address that is no report's and no capture's. */
  readonly pages: readonly PublishedPage[];
}

/** What was published of a report, once it was. */
export function publishedReport(published: Published, id: string): PublishedReport | undefined {
  return reportsIn(published, [], () => new Map(published.reports.map((report) => [report.id, report]))).get(id);
}

/** What was published of a page that is no report's and no capture's, once it was. */
export function publishedPage(published: Published, address: string): PublishedPage | undefined {
  return pagesIn(published, [], () => new Map(published.pages.map((page) => [page.address, page]))).get(address);
}

const reportsIn = once<Published, ReadonlyMap<string, PublishedReport>>();
const pagesIn = once<Published, ReadonlyMap<string, PublishedPage>>();

/** The statements about a report that a citation of it repeats. */
export const citedStatements = ['title', 'byline', 'dateline', 'source', 'published'] as const;

/** What a citation repeats of a statement: an id, words or a date; no value where nothing is known. */
export interface CitableStatement {
  readonly basis: ReportRecord['source']['basis'];
  readonly value?: string;
}

/** What a citation of a report can rest on. */
export interface CitableReport {
  readonly id: string;
  readonly capture: { readonly file: string; readonly sha256: string; readonly lines: number };
  readonly statements: Readonly<Record<(typeof citedStatements)[number], CitableStatement>>;
  /** SHA-256 of each passage's text, by `title`, `p1`…; in the order of the capture. */
  readonly passages: ReadonlyMap<string, string>;
  /** SHA-256 of each figure's words, by `f1`…. */
  readonly figures: ReadonlyMap<string, string>;
  /** What else citations and data files repeat. */
  readonly fields: Fields;
}

/** What of the archive a citation can rest on today. */
export interface Citable extends Naming {
  readonly reports: ReadonlyMap<string, CitableReport>;
  /** Ids of the records that have a page of their own, by kind; reports too. */
  readonly records: Readonly<Record<RecordKind, ReadonlySet<string>>>;
  /** What citations and data files repeat of the records that are no reports, by the address of the record's page. */
  readonly fields: ReadonlyMap<string, Fields>;
  /** Whether a fault of form hides if a record is there: nothing can be said of it. */
  readonly unclear: (kind: RecordKind, id: string) => boolean;
}

/** A difference between what was published and what is there. */
export type Change =
  | {
      readonly what: 'vanished';
      readonly address: Address;
      /** The edition that it was first published in. */
      readonly since: string;
      /** The record of what was published that holds it, and where: a report's number, or `pages`. */
      readonly within: string;
      readonly at: FieldPath;
    }
  | { readonly what: 'capture'; readonly report: string; readonly since: string; readonly published: string }
  /** Other words than in the edition `since`, the last in which the field's words were published anew. */
  | {
      readonly what: 'changed';
      /** Where it stands: the page of a report, or of another record. */
      readonly address: Address;
      readonly field: string;
      readonly since: string;
      /** What a statement or a field was; words are kept as checksums only. */
      readonly was?: { readonly basis?: CitableStatement['basis']; readonly value?: FieldValue };
    };

/** The published record without the places of its fields. */
export function publishedOf({ published }: Pick<Content, 'published'>): Published {
  const { editions, reports, pages } = published;
  return { editions: records(editions), reports: records(reports), pages: records(pages) };
}

const records = <T>(entries: readonly { readonly record: T }[]) => entries.map(({ record }) => record);

/**
 * What a citation can rest on. A report whose capture cannot be read is unclear, not gone; a record whose address moved
 * is called as it was when it was published: another slug is not another thing.
 */
export function citableOf(content: Content): Citable {
  return citables(content, [], () => citableNow(content));
}

const citables = once<Content, Citable>();
const citableReports = once<ReportRecord, CitableReport>();

function citableNow(content: Content): Citable {
  const before = new Map(content.published.reports.map(({ record }) => [record.id, record]));
  const namesOf = formerIds(content.published.redirects?.record);
  const reports = new Map<string, CitableReport>();
  const hidden = new Set(content.broken);
  const told = toldOfReports(content);
  for (const { record } of content.reports) {
    const { id } = record;
    const capture = content.captures.get(record.capture.file);
    if (capture) {
      const [was, own] = [before.get(id), told(id)];
      const all = [...(own?.relations ?? []), ...(own?.events ?? [])];
      const grounds = [capture, was, content.published.redirects?.record, own !== undefined, all.length, ...all];
      const make = () => citableReport(record, capture, was, namesOf, own);
      reports.set(id, citableReports(record, grounds, make));
    } else hidden.add(id);
  }
  const fields = (['faction', 'organisation', 'place', 'person', 'question'] as const).flatMap((kind) =>
    content[`${kind}s`].map(({ record }) => [recordAddress(kind, record.id), recordFields(kind, record)] as const),
  );
  const ids = (entries: readonly { readonly record: { readonly id: string } }[]) =>
    new Set(entries.map(({ record }) => record.id));
  const byKind = {
    report: ids(content.reports),
    faction: ids(content.factions),
    organisation: ids(content.organisations),
    place: ids(content.places),
    person: ids(content.persons),
    question: ids(content.questions),
  };
  return {
    reports,
    records: byKind,
    stands: (id) => Object.values(byKind).some((each) => each.has(id)),
    fields: new Map<string, Fields>(fields),
    namesOf,
    unclear: (kind, id) => hidden.has(id) || (kind !== 'report' && content.incomplete.get(authorities[kind]) === 'ids'),
  };
}

const authorities = {
  faction: 'factions.yaml',
  organisation: 'organisations.yaml',
  place: 'places.yaml',
  person: 'persons.yaml',
  question: 'questions.yaml',
} as const satisfies Record<Exclude<RecordKind, 'report'>, AuthorityFile>;

/** The relations and events by their report; none that a fault of form may hide a part of. */
function toldOfReports({ relations, events, incomplete }: Content): (report: string) => ToldOf | undefined {
  if (incomplete.has('relations.yaml') || incomplete.has('events.yaml')) return () => undefined;
  const related = Map.groupBy(records(relations), ({ report }) => report);
  const happened = Map.groupBy(records(events), ({ report }) => report);
  return (report) => ({ relations: related.get(report) ?? [], events: happened.get(report) ?? [] });
}

function citableReport(
  record: ReportRecord,
  capture: Capture,
  before: PublishedReport | undefined,
  namesOf: (id: string) => readonly string[],
  told: ToldOf | undefined,
): CitableReport {
  const ids = new Map(record.capture.lines.map((line) => [line.line, 'id' in line ? line.id : line.role]));
  const passages = captureLines(record, capture).filter(isPassage);
  const { title, byline, dateline, source, published } = record;
  const named = (field: 'dateline' | 'source', id: string) =>
    asPublished([id, ...namesOf(id)], before?.statements[field].at(-1)?.value);
  const words = (figure: FigureRecord) => {
    const { claimed_by: by, id, line } = figure;
    const who = ('who' in by && by.who) || '';
    const all = [who, ...namesOf(who)].map((each) => figureWords(figure, ids.get(line) ?? '', each));
    return asPublished(all, before?.figures[id]?.at(-1)?.sha256);
  };
  return {
    id: record.id,
    capture: { file: record.capture.file, sha256: record.capture.sha256, lines: capture.lines.length },
    statements: {
      title: { basis: title.basis, value: title.quote },
      byline: byline.basis === 'unknown' ? unknown : { basis: byline.basis, value: byline.quote },
      dateline:
        dateline.basis === 'unknown' ? unknown : { basis: dateline.basis, value: named('dateline', dateline.place) },
      source:
        source.basis === 'unknown' ? unknown : { basis: source.basis, value: named('source', source.organisation) },
      published: published.basis === 'unknown' ? unknown : { basis: published.basis, value: moment(published) },
    },
    passages: new Map(passages.map(({ number, sha256 }) => [ids.get(number) ?? '', sha256])),
    figures: new Map(record.figures.map((figure) => [figure.id, words(figure)])),
    fields: told ? reportFields(record, told, (line) => ids.get(line) ?? '') : new Map(),
  };
}

/** Of ways to say one thing, the one that was published, if any; else the first, which is today's. */
function asPublished([now = '', ...others]: readonly string[], published: string | undefined): string {
  return others.find((each) => each === published) ?? now;
}

const unknown: CitableStatement = { basis: 'unknown' };

function moment({ edtf, ...rest }: { readonly edtf: string; readonly time?: string | undefined }): string {
  return rest.time === undefined ? edtf : `${edtf} ${rest.time}`;
}

/** SHA-256 of what a citation of a figure repeats: its place and words, the quantity and the claimant. */
function figureWords(
  { quote, occurrence, value, value_occurrence, quantity, claimed_by }: FigureRecord,
  passage: string,
  who: string,
) {
  const amount = 'n' in quantity ? [quantity.n] : 'min' in quantity ? [quantity.min, quantity.max] : [];
  const claimant = [claimed_by.basis, claimed_by.mode, 'name' in claimed_by ? claimed_by.name : '', who];
  const place = [passage, quote, occurrence ?? 1, value, value_occurrence ?? 1];
  return sha256(JSON.stringify([place, quantity.kind, amount, claimant]));
}

/**
 * Everything published that is not there any more, or not in the same words. What a redirect or a correction answers
 * for is among it: that is the checker's to weigh.
 */
export function changesSince(published: Published, citable: Citable): readonly Change[] {
  return [
    ...published.reports.flatMap((report) => reportChanges(report, citable)),
    ...published.pages.flatMap(({ address, kind, id, edition }, i): Change[] => {
      if (kind === 'page' || id === undefined) return [];
      if (citable.records[kind].has(id) || citable.unclear(kind, id)) return [];
      return [{ what: 'vanished', address: address as Address, since: edition, within: 'pages', at: [i] }];
    }),
    ...published.pages.flatMap(({ address, fields }): Change[] => {
      const now = citable.fields.get(address);
      return now ? [...fieldChanges(address as Address, fields, now, citable)] : [];
    }),
  ];
}

/** Fields whose last published value says something that today's does not say. */
function fieldChanges(
  address: Address,
  published: PublishedPage['fields'],
  now: Fields,
  citable: Citable,
): readonly Change[] {
  // Where the whole part is gone, it is told once.
  const parts = new Set([...now.keys()].map(partOf));
  const told = new Set<string>();
  return [...fieldHistories(published)].flatMap(([field, history]): Change[] => {
    const { edition: since = '', value } = history.at(-1) ?? {};
    if (saysAll(field, value, now.get(field), citable)) return [];
    const part = partOf(field);
    if (parts.has(part)) {
      return [{ what: 'changed', address, field, since, was: value === undefined ? {} : { value } }];
    }
    if (told.has(part) || isOfFigure(field)) return [];
    told.add(part);
    return [{ what: 'changed', address, field: part, since }];
  });
}

function reportChanges(published: PublishedReport, citable: Citable): readonly Change[] {
  const { id } = published;
  const report = citable.reports.get(id);
  const vanished = (address: Address, since: string, at: FieldPath): Change => {
    return { what: 'vanished', address, since, within: id, at };
  };
  const address = recordAddress('report', id);
  if (!report) return citable.unclear('report', id) ? [] : [vanished(address, published.edition, [])];
  // Other bytes have other lines: nothing more can be told of them.
  if (report.capture.sha256 !== published.capture.sha256) {
    return [{ what: 'capture', report: id, since: published.edition, published: published.capture.sha256 }];
  }
  const gone: Change[] = [];
  const changed = new Map<string, { since: string; was?: CitableStatement }>();
  const fields = report.fields.size > 0 ? fieldChanges(address, published.fields, report.fields, citable) : [];
  for (const [kind, now] of [
    ['passages', report.passages],
    ['figures', report.figures],
  ] as const) {
    for (const [part, history] of Object.entries(published[kind])) {
      const words = now.get(part);
      if (words === undefined) gone.push(vanished(`${address}#${part}`, history[0]?.edition ?? '', [kind, part]));
      else if (words !== history.at(-1)?.sha256) changed.set(part, { since: history.at(-1)?.edition ?? '' });
    }
  }
  for (const field of citedStatements) {
    const last = published.statements[field].at(-1);
    const now = report.statements[field];
    if (last && (last.basis !== now.basis || last.value !== now.value)) {
      const { edition: since, basis, value } = last;
      changed.set(field, { since, was: { basis, ...(value === undefined ? {} : { value }) } });
    }
  }
  return [
    ...gone,
    ...[...changed].map(([field, change]): Change => ({ what: 'changed', address, field, ...change })),
    ...fields,
  ];
}

/** The order of editions: `2026.2` before `2026.10` before `2027.1`; negative, zero or positive. */
export function compareEditions(a: string, b: string): number {
  const [[yearA = 0, numberA = 0], [yearB = 0, numberB = 0]] = [a, b].map((id) => id.split('.').map(Number)) as [
    number[],
    number[],
  ];
  return yearA - yearB || numberA - numberB;
}
