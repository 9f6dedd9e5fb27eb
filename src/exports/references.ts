/**
 * What a citation of a report says of it: the one ground of every form of citation (words, RIS, BibLaTeX, CSL, metadata
 * of its page). Who shows a reference says no more than it has, and no less of how it is known.
 */
import type { Archive, Entity, Report } from '../archive/archive.ts';
import { recordAddress } from '../archive/identity.ts';
import type { Address } from '../archive/identity.ts';
import { once } from '../archive/once.ts';

/** A name as its record has it, whole: Arabic names are not parted into given and family names. */
export interface CitedName {
  readonly name: string;
  /** In Latin letters, where the authority file has it. */
  readonly latin?: string;
  readonly kind: 'person' | 'organisation' | 'place';
}

/** Something that a report states, or that the archive infers of it; what is not known is `undefined` instead. */
export type Known<T> = T & { readonly basis: 'stated' | 'inferred' };

/** A report as a citation needs it. */
export interface Reference {
  /** Accession number: `0001`. */
  readonly id: string;
  /** Verbatim, as the capture has it. */
  readonly title: string;
  /**
   * Who wrote it, in order: a person; a body as well where it is not the source. The words of the byline where they
   * name nobody who has a record. Empty where the capture names nobody.
   */
  readonly authors: readonly CitedName[];
  /** Outlet or agency. */
  readonly source: Known<CitedName> | undefined;
  /** When it was published. */
  readonly published: Known<{ readonly edtf: string; readonly time?: string }> | undefined;
  /** Where it was written. */
  readonly dateline: Known<CitedName> | undefined;
  /** The part of the paper that it stood in. */
  readonly section: string | undefined;
  /** The archive's summary, not the report's words. */
  readonly summary: string;
  /** Names of the factions, then the places, that it names. */
  readonly subjects: readonly string[];
  /** The edition of the archive that is cited, with its day in EDTF. */
  readonly edition: { readonly id: string; readonly date: string };
  /** SHA-256 of the capture's bytes. */
  readonly sha256: string;
  /** From the site's root: `/reports/0001/`. */
  readonly path: Address;
  /** With the site's origin; `undefined` where that is not known: none is invented. */
  readonly url: string | undefined;
}

/**
 * A report as a citation needs it.
 *
 * @param locate Puts the site's origin before an address; `undefined` where it is not known.
 */
export function reference(
  archive: Archive,
  report: Report,
  locate: (address: Address) => string | undefined,
): Reference {
  const { byline, source, published, dateline, section } = report;
  const path = recordAddress('report', report.id);
  const names = (ids: readonly string[]) => ids.map((id) => archive.entity(id).name);
  return {
    id: report.id,
    title: report.heading.text,
    authors: byline.basis === 'unknown' ? [] : authorsOf(archive, report, byline),
    source: source.basis === 'unknown' ? undefined : { ...cited(archive, source.organisation), basis: source.basis },
    published:
      published.basis === 'unknown'
        ? undefined
        : {
            edtf: published.edtf,
            basis: published.basis,
            ...('time' in published && published.time !== undefined ? { time: published.time } : {}),
          },
    dateline: dateline.basis === 'unknown' ? undefined : { ...cited(archive, dateline.place), basis: dateline.basis },
    section: section?.quote,
    summary: report.summary,
    subjects: [...names(report.factions), ...names(report.places)],
    edition: { id: archive.edition.id, date: archive.edition.date },
    sha256: report.capture.sha256,
    path,
    url: locate(path),
  };
}

/** The reports that name a faction, by number. */
export function reportsNaming(archive: Archive, faction: string): readonly Report[] {
  return namingIn(archive, [], () => naming(archive)).get(faction) ?? [];
}

/** The reports whose figures or sayings answer a question, by number. */
export function reportsAnswering(archive: Archive, question: string): readonly Report[] {
  return answersIn(archive, [], () => answering(archive)).get(question) ?? [];
}

const namingIn = once<Archive, ReadonlyMap<string, readonly Report[]>>();
const answersIn = once<Archive, ReadonlyMap<string, readonly Report[]>>();

function naming({ reports }: Archive): ReadonlyMap<string, readonly Report[]> {
  const found = new Map<string, Report[]>();
  for (const report of reports) for (const id of report.factions) add(found, id, report);
  return found;
}

function answering({ reports, questions }: Archive): ReadonlyMap<string, readonly Report[]> {
  const said = Map.groupBy(
    questions.flatMap(({ id, statements }) => statements.map(({ report }) => ({ id, report }))),
    ({ report }) => report,
  );
  const found = new Map<string, Report[]>();
  for (const report of reports) {
    const answered = report.figures.flatMap((figure) => figure.questions);
    for (const id of new Set([...answered, ...(said.get(report.id) ?? []).map((each) => each.id)]))
      add(found, id, report);
  }
  return found;
}

function add(found: Map<string, Report[]>, id: string, report: Report): void {
  const known = found.get(id);
  if (known) known.push(report);
  else found.set(id, [report]);
}

type StatedByline = Exclude<Report['byline'], { readonly basis: 'unknown' }>;

function authorsOf(archive: Archive, { source }: Report, byline: StatedByline): readonly CitedName[] {
  const { person, organisation, quote } = byline;
  const own = 'organisation' in source && source.organisation === organisation && person !== undefined;
  const ids = [person, own ? undefined : organisation].filter((id) => id !== undefined);
  return ids.length > 0 ? ids.map((id) => cited(archive, id)) : [{ name: quote, kind: 'person' }];
}

function cited(archive: Archive, id: string): CitedName {
  const { name, transliteration, entity } = archive.entity(id);
  return { name, kind: kinds[entity], ...(transliteration === undefined ? {} : { latin: transliteration }) };
}

const kinds = {
  faction: 'organisation',
  organisation: 'organisation',
  person: 'person',
  place: 'place',
} as const satisfies Record<Entity['entity'], CitedName['kind']>;
