/**
 * The shapes of the model: what pages, exports, the search index and the tests see of the content.
 */
import type { FormerAddresses } from './former.ts';
import type { Published } from './published.ts';
import type { Outlines } from './read-outlines.ts';
import type * as schema from './schema.ts';
import type { furnitureKinds } from './vocabulary.ts';

/** The four kinds of what a text names, each with its authority file. */
export type EntityKind = 'faction' | 'organisation' | 'place' | 'person';

/** A record of an authority file, with its kind. */
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
  readonly kind?: keyof typeof furnitureKinds;
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
  /** SHA-256 of the text's UTF-8 bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
  readonly caption: boolean;
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
}

/** A claimed number with its places resolved. */
export interface Figure extends Omit<schema.FigureRecord, 'id' | 'questions'> {
  /** `f1`…: stored, and the fragment of its address in the report. */
  readonly id: string;
  /** The questions that it answers. */
  readonly questions: readonly string[];
  /** Its group in each of its questions that has groups, by the question's id. */
  readonly groups: ReadonlyMap<string, schema.QuestionGroup>;
  readonly report: string;
  /** The passage it stands in: `title` or `p1`…. */
  readonly passage: string;
  /** Where the value stands in the line. */
  readonly valueSpan: Span;
  /** Where the quote stands in the line. */
  readonly quoteSpan: Span;
}

/** What a report states of two parties, with its place resolved. */
export interface Relation extends schema.RelationRecord {
  /** The passage the quote stands in: `title` or `p1`…. */
  readonly passage: string;
}

/** What a report tells to have happened, with its place resolved. */
export interface ToldEvent extends schema.EventRecord {
  /** The passage the quote stands in: `title` or `p1`…. */
  readonly passage: string;
}

/** A report: its record with its capture, passages, figures and names resolved. */
export interface Report extends Omit<schema.ReportRecord, 'figures'> {
  /** Every line of the capture, in order, each with its one role. */
  readonly lines: readonly CaptureLine[];
  /** The title's passage. */
  readonly heading: Passage;
  /** The paragraphs in reading order. */
  readonly passages: readonly Passage[];
  /** The Markdown body of the transcription, by lines. */
  readonly body: readonly string[];
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
  /** What the reports tell to have happened, by number. */
  readonly events: readonly ToldEvent[];
  /** The interface's terms, in Arabic order. */
  readonly glossary: readonly schema.GlossaryTerm[];
  /** What was published so far, as the release command wrote it. */
  readonly published: Published;
  /** Corrections of records that are no reports; those of a report are its own. */
  readonly corrections: readonly schema.RecordCorrection[];
  /** Published addresses that are no more, with what became of them. */
  readonly former: FormerAddresses;
  /** What the map is drawn of, where the archive has it. */
  readonly outlines: Outlines | undefined;
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
  /** The figures of what is told to have been in a place, by report and figure number. */
  figuresAt(id: string): readonly Figure[];
  /** The figures that an entity is stated or inferred to claim, by report and figure number. */
  figuresSaidBy(id: string): readonly Figure[];
  /** The relations that an entity is stated or inferred to assert, by number. */
  relationsSaidBy(id: string): readonly Relation[];
  /** The reports that have an entity as their source, their writer or the place of their writing, by number. */
  reportsOf(id: string): readonly Report[];
}
