/**
 * The model: every record resolved, cross-linked and in one order. Pages, exports, the search index and the tests see
 * the content only through it.
 */
import { compareNames } from '../arabic/index.ts';
import { captureLines, isPassage, isText } from './lines.ts';
import { findMentions, lexicon } from './mentions.ts';
import type { Lexicon } from './mentions.ts';
import { locate, valueSpan } from './quotes.ts';
import type { Content, ReportEntry } from './read.ts';
import type * as schema from './schema.ts';

export type EntityKind = 'faction' | 'organisation' | 'place' | 'person';

export type Entity =
  | (schema.Faction & { readonly entity: 'faction' })
  | (schema.Organisation & { readonly entity: 'organisation' })
  | (schema.Place & { readonly entity: 'place' })
  | (schema.Person & { readonly entity: 'person' });

/** Half-open, UTF-16, into the text of a capture line as written. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One line of a capture. `role` is `blank` for a line without characters. */
export interface CaptureLine {
  readonly number: number;
  readonly text: string;
  /** SHA-256 of the line's UTF-8 bytes without its line feed, as 64 hexadecimal digits. */
  readonly sha256: string;
  readonly role: schema.CaptureLineRecord['role'] | 'blank';
  readonly kind?: string;
  readonly note?: string;
}

/** A name as it stands in a line of a report's text. */
export interface Mention extends Span {
  readonly report: string;
  readonly line: number;
  readonly entity: EntityKind;
  readonly id: string;
  /** The name as written: `line.slice(start, end)`. */
  readonly text: string;
  /** `decided` when a person's decision in the record links it. */
  readonly decided: boolean;
}

/** A paragraph, or the title (`id` is `title`): a line of the transcription with all that is marked in it. */
export interface Passage {
  /** `title`, or a stored paragraph number `p1`… and the fragment of its address. */
  readonly id: string;
  readonly line: number;
  readonly text: string;
  readonly caption: boolean;
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
}

/** A claimed number with its places resolved. */
export interface Figure extends Omit<schema.FigureRecord, 'id'> {
  /** `f1`…: stored, and the fragment of its address in the report. */
  readonly id: string;
  readonly report: string;
  /** The passage it stands in: `title` or `p1`…. */
  readonly passage: string;
  /** Where the value stands in the line. */
  readonly valueSpan: Span;
  /** Where the quote stands in the line. */
  readonly quoteSpan: Span;
}

export interface Relation extends schema.RelationRecord {
  /** The passage the quote stands in: `title` or `p1`…. */
  readonly passage: string;
}

export interface Report extends Omit<schema.ReportRecord, 'figures'> {
  /** Every line of the capture, in order, each with its one role. */
  readonly lines: readonly CaptureLine[];
  /** The title's passage. */
  readonly heading: Passage;
  /** The paragraphs in reading order. */
  readonly passages: readonly Passage[];
  /** The Markdown body of the transcription. */
  readonly body: string;
  readonly figures: readonly Figure[];
  /** Every name in the report's own lines (title, byline, date line, paragraphs), by line and place. */
  readonly mentions: readonly Mention[];
  /** SHA-256 of the record's file: changes when anything in it does. */
  readonly digest: string;
}

/** The whole archive. Lookups by id are total: they throw on an id that the checker would have refused. */
export interface Archive {
  readonly edition: schema.Edition;
  /** By accession number, as a number. */
  readonly reports: readonly Report[];
  /** Entities by name in Arabic order, a leading «ال» set aside. */
  readonly factions: readonly schema.Faction[];
  readonly organisations: readonly schema.Organisation[];
  readonly places: readonly schema.Place[];
  readonly persons: readonly schema.Person[];
  readonly questions: readonly schema.Question[];
  readonly relations: readonly Relation[];
  report(id: string): Report;
  faction(id: string): schema.Faction;
  organisation(id: string): schema.Organisation;
  place(id: string): schema.Place;
  person(id: string): schema.Person;
  question(id: string): schema.Question;
  entity(id: string): Entity;
  /** Every mention of an entity, by report, line and place. */
  mentionsOf(id: string): readonly Mention[];
  /** The figures in which an entity is actor or target, by report and figure number. */
  figuresOf(id: string): readonly Figure[];
  /** The relations in which an entity is subject, object or second party, by number. */
  relationsOf(id: string): readonly Relation[];
}

/** Content that breaks a rule has no model: the checker tells what to mend. */
export class ContentError extends Error {}

/**
 * Build the model of checked content.
 *
 * @throws ContentError when a record refers to something that is not there, as only unchecked content does.
 */
export function openArchive(content: Content): Archive {
  const records = <T>(entries: readonly { readonly record: T }[]) => entries.map(({ record }) => record);
  const named = <T extends { readonly name: string }>(entries: readonly { readonly record: T }[]) =>
    records(entries).sort((a, b) => compareNames(a.name, b.name));
  const factions = named(content.factions);
  const organisations = named(content.organisations);
  const places = named(content.places);
  const persons = named(content.persons);
  const questions = records(content.questions);
  const names = lexicon({ faction: factions, organisation: organisations, place: places, person: persons });
  const reports = [...content.reports]
    .sort((a, b) => Number(a.record.id) - Number(b.record.id))
    .map((entry) => openReport(entry, content, names));
  const report = lookup('report', reports);
  const relations = records(content.relations)
    .map((relation) => ({ ...relation, passage: passageOf(report(relation.report), relation.line) }))
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  if (!content.edition) throw new ContentError('edition.yaml');

  const mentions = gather(reports.flatMap((each) => each.mentions), ({ id }) => [id]);
  const figures = gather(reports.flatMap((each) => each.figures), ({ actor, target }) => [...actor, ...target].filter(isId));
  const related = gather(relations, ({ subject, object, with: second }) => [subject, object, second].filter(isId));
  const entities: Entity[] = [
    ...factions.map((record) => ({ ...record, entity: 'faction' as const })),
    ...organisations.map((record) => ({ ...record, entity: 'organisation' as const })),
    ...places.map((record) => ({ ...record, entity: 'place' as const })),
    ...persons.map((record) => ({ ...record, entity: 'person' as const })),
  ];
  return {
    edition: content.edition.record,
    reports,
    factions,
    organisations,
    places,
    persons,
    questions,
    relations,
    report,
    faction: lookup('faction', factions),
    organisation: lookup('organisation', organisations),
    place: lookup('place', places),
    person: lookup('person', persons),
    question: lookup('question', questions),
    entity: lookup('entity', entities),
    mentionsOf: (id) => mentions.get(id) ?? [],
    figuresOf: (id) => figures.get(id) ?? [],
    relationsOf: (id) => related.get(id) ?? [],
  };
}

function openReport({ record, body, digest }: ReportEntry, content: Content, names: Lexicon): Report {
  const capture = content.captures.get(record.capture.file);
  if (!capture) throw new ContentError(record.capture.file);
  const lines = captureLines(record, capture);
  const { mentions } = findMentions(record, lines.filter(isText), names);
  const ids = new Map(record.capture.lines.map((line) => [line.line, 'id' in line ? line.id : line.role]));
  const figures = record.figures.map((figure) => openFigure(figure, record, capture.lines[figure.line - 1] ?? '', ids));
  const passages = lines.filter(isPassage).map((line) => ({
    id: ids.get(line.number) ?? '',
    line: line.number,
    text: line.text,
    caption: line.role === 'caption',
    mentions: mentions.filter((mention) => mention.line === line.number),
    figures: figures.filter((figure) => figure.line === line.number),
  }));
  const heading = passages.find(({ id }) => id === 'title');
  if (!heading) throw new ContentError(`${record.id}: title`);
  return { ...record, lines, heading, passages: passages.filter((each) => each !== heading), body, figures, mentions, digest };
}

function openFigure(
  figure: schema.FigureRecord,
  { id: report }: schema.ReportRecord,
  text: string,
  ids: ReadonlyMap<number, string>,
): Figure {
  const quoteSpan = locate(text, figure.quote, figure.occurrence);
  const span = valueSpan(text, figure);
  if (typeof quoteSpan !== 'object' || !span) throw new ContentError(`${report}#${figure.id}`);
  return { ...figure, report, passage: ids.get(figure.line) ?? '', valueSpan: span, quoteSpan };
}

/** The passage of a line; the title for a line that is none, such as the byline: the top of the report shows it. */
export function passageOf(report: Report, line: number): string {
  return report.passages.find((passage) => passage.line === line)?.id ?? report.heading.id;
}

function isId(party: schema.Party | undefined): party is string {
  return typeof party === 'string';
}

function lookup<T extends { readonly id: string }>(kind: string, records: readonly T[]): (id: string) => T {
  const known = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const record = known.get(id);
    if (!record) throw new ContentError(`${kind}: ${id}`);
    return record;
  };
}

function gather<T>(records: readonly T[], keys: (record: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const gathered = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keys(record))) {
      const known = gathered.get(key);
      if (known) known.push(record);
      else gathered.set(key, [record]);
    }
  }
  return gathered;
}
