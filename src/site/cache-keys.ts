/**
 * What the files of records are made of, each in one digest. A build that keeps files (`npm run build -- --incremental`)
 * makes one again when its digest, or anything of the program, is another than when it was made. A digest may hold more
 * than its page shows, never less: a page made once too often costs a moment, a stale one is a fault.
 */
import { sha256 } from '../archive/digest.ts';
import { isKeeping } from '../archive/kept.ts';
import type { Archive, Report } from '../archive/archive.ts';
import type { Question } from '../archive/schema.ts';
import { parts } from '../archive/identity.ts';
import { pageWords } from './former.ts';
import { namingAddress } from './naming-pages.ts';
import { perArchive } from './per-archive.ts';
import { pageBytes } from './split.ts';
import { timelineLeaves } from './timeline-pages.ts';

/** The digests of one archive's pages, 64 hexadecimal digits each. */
export interface CacheKeys {
  /** Of a report's page, its capture's, and the files beside it. */
  report(report: Report, neighbours?: readonly (Report | undefined)[]): string;
  /** Of a file of some reports in their order, and of nothing else but the archive's frame. */
  reports(reports: readonly Report[]): string;
  /** Of the page of a named thing: of whatever touches it. */
  entity(id: string): string;
  /** Of a question's page. */
  question(question: Question): string;
  /**
   * Of a page of a long list: of its entries, their reports, and every named thing, relation and event.
   *
   * @param ways What it shows of the list's other pages.
   * @param entries In their order, each by its report and what tells it from others of that report. Asked for only where
   *   files are kept.
   */
  leaf(here: string, ways: unknown, entries: () => readonly ListedIn[]): string;
  /** Of a page that shows a value and nothing else of the archive. */
  value(shown: unknown): string;
}

/** An entry of a list by its report's number, and its own id unless it is the report. */
export type ListedIn = readonly [report: string, id?: string];

/** The digests of an archive's pages; empty ones in a build that keeps no files, where nobody asks for them. */
export const openKeys = perArchive((archive): CacheKeys => (isKeeping() ? cacheKeys(archive) : unasked));

const unasked: CacheKeys = {
  report: () => '',
  reports: () => '',
  entity: () => '',
  question: () => '',
  leaf: () => '',
  value: () => '',
};

/** The digests of an archive's pages. */
export function cacheKeys(archive: Archive): CacheKeys {
  const { edition, former, corrections, factions, organisations, places, persons, questions, relations, events } =
    archive;
  // Where an event is shown depends on all of them.
  const standing = [pageBytes, timelineLeaves(archive).length > 0, archive.published.pages];
  const anchors = [...former.anchors.values()].flat();
  const moved = anchors.map(({ to, ...anchor }) => [anchor, to && [to, pageWords(archive, parts(to).page)]]);
  const frame = digest([edition, former.pages, moved, standing]);
  const authority = digest([factions, organisations, places, persons, questions, corrections]);
  const told = digest([relations, events]);
  const digestOf = new Map<string, string>();
  for (const record of [factions, organisations, places, persons, questions].flat())
    digestOf.set(record.id, digest([digestOf.get(record.id), record]));
  const orderOf = new Map([...digestOf.keys()].map((id, place) => [id, place]));
  const longest = Math.max(...[...digestOf.keys()].map((id) => id.length));
  // To look up a long text costs as much as to read it.
  const isId = (text: string) => text.length <= longest && digestOf.has(text);
  const published = new Map(archive.published.reports.map((outline) => [outline.id, outline]));
  const relationsIn = Map.groupBy(relations, ({ report }) => report);
  const eventsIn = Map.groupBy(events, ({ report }) => report);
  const answering = new Map<string, Report[]>();
  for (const report of archive.reports)
    for (const id of new Set(report.figures.flatMap((figure) => figure.questions)))
      answering.set(id, [...(answering.get(id) ?? []), report]);

  const own = remembered((report) =>
    digest([report.digest, report.capture.sha256, report.mentions, published.get(report.id)]),
  );
  const owns = (reports: Iterable<string>) => [...new Set(reports)].sort().map((id) => own(archive.report(id)));

  /** A report with all that its pages show besides, their neighbours aside. */
  const around = remembered((report) => {
    const said = [relationsIn.get(report.id), eventsIn.get(report.id)];
    // In the archive's order: names that are alike stand in it.
    const named = [...idsIn([report, said], isId)]
      .sort((a, b) => (orderOf.get(a) ?? 0) - (orderOf.get(b) ?? 0))
      .flatMap((id) => digestOf.get(id) ?? []);
    return digest([frame, own(report), said, named]);
  });

  return {
    report(report, neighbours = []) {
      const beside = neighbours.map((other) => other && [other.id, other.heading]);
      return digest([around(report), beside]);
    },
    reports: (reports) => digest(reports.map(around)),
    entity: rememberedById((id) => {
      const record = archive.entity(id);
      const roles = record.entity === 'person' ? record.roles : [];
      const touching = [
        ...[archive.mentionsOf(id), archive.figuresOf(id), archive.figuresAt(id), archive.figuresSaidBy(id)],
        ...[archive.relationsOf(id), archive.relationsSaidBy(id)],
      ];
      const reports = [
        ...touching.flat().map(({ report }) => report),
        ...archive.reportsOf(id).map((report) => report.id),
        ...roles.map(({ report }) => report),
      ];
      const naming = record.entity === 'faction' ? namingAddress(archive, id) : '';
      return digest([frame, authority, told, id, naming, owns(reports)]);
    }),
    question: ({ id, statements }) => {
      const reports = [
        ...(answering.get(id) ?? []).map((report) => report.id),
        ...statements.map(({ report }) => report),
      ];
      return digest([frame, authority, told, id, owns(reports)]);
    },
    leaf: (here, ways, listed) => {
      const entries = listed();
      return digest([frame, authority, told, here, ways, entries, owns(entries.map(([report]) => report))]);
    },
    value: (shown) => digest([frame, shown]),
  };
}

const digest = (value: unknown) => sha256(JSON.stringify(value));

function remembered(of: (report: Report) => string): (report: Report) => string {
  const known = new WeakMap<Report, string>();
  return (report) => {
    const digest = known.get(report) ?? of(report);
    known.set(report, digest);
    return digest;
  };
}

function rememberedById(of: (id: string) => string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const digest = known.get(id) ?? of(id);
    known.set(id, digest);
    return digest;
  };
}

/** Every string in a value that is an id. */
function idsIn(value: unknown, isId: (text: string) => boolean, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') {
    if (isId(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) idsIn(each, isId, found);
  return found;
}
