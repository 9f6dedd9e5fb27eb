/**
 * The fields that citations, data files and pages repeat of a record, besides a report's statements and words: what the
 * published record keeps of them as values, so that a change of one can be read. Pure.
 */
import { sha256 } from './digest.ts';
import { questionId } from './groups.ts';
import type { RecordKind } from './identity.ts';
import type * as schema from './schema.ts';

/** A term, an id, words, or a checksum of words; of a list, its items, sorted. */
export type FieldValue = string | readonly string[];
/** Values by field; `undefined` where the record has none. */
export type Fields = ReadonlyMap<string, FieldValue | undefined>;
/** A field's values as they were published, oldest first. */
export type FieldHistory = readonly { readonly edition: string; readonly value?: FieldValue | undefined }[];

/** Fields as the published record has them: under each edition those that it published anew. */
type Recorded = NonNullable<schema.PublishedReport['fields']>;

/** What else is told of a report: the relations and the events that quote it. */
export interface ToldOf {
  readonly relations: readonly schema.RelationRecord[];
  readonly events: readonly schema.EventRecord[];
}

/**
 * The fields of a report, its figures (`f1.measure`), and the relations (`r4.type`) and events (`e7.what`) that quote it.
 *
 * @param passageAt The passage at a line of the capture: `p3`.
 */
export function reportFields(
  record: schema.ReportRecord,
  { relations, events }: ToldOf,
  passageAt: (line: number) => string,
): Fields {
  const { section, summary, original, archived, factions, organisations, places, persons } = record;
  const words = (quoted: Quoted, by: schema.Attribution) =>
    sha256(JSON.stringify([passageAt(quoted.line), quoted.quote, quoted.occurrence ?? 1, speaker(by)]));
  return new Map<string, FieldValue | undefined>([
    ['section', section?.quote],
    ['summary', summary],
    ['original', 'address' in original ? original.address : undefined],
    ['archived', 'address' in archived ? archived.address : undefined],
    ...Object.entries({ factions, organisations, places, persons }).map(
      ([field, ids]) => [field, sorted(ids)] as const,
    ),
    ...record.figures.flatMap(({ id, measure, counting_unit, counted, actor, target, place, date, questions }) =>
      below(id, {
        measure,
        counting_unit,
        counted,
        actor: parties(actor),
        target: parties(target),
        place: sorted(place),
        date: date && `${date.edtf} ${date.basis}`,
        questions: sorted(questions.map(questionId)),
      }),
    ),
    ...relations.flatMap((relation) =>
      below(relation.id, {
        type: relation.type,
        subject: parties([relation.subject]),
        object: parties([relation.object, relation.with].filter((each) => each !== undefined)),
        quote: words(relation, relation.asserted_by),
      }),
    ),
    ...events.flatMap(({ id, what, parties: of, place, date, ...quoted }) =>
      below(id, {
        what,
        parties: parties(of),
        place: sorted(place),
        date: date.basis === 'unknown' ? undefined : `${date.edtf} ${date.basis}`,
        quote: words(quoted, quoted.asserted_by),
      }),
    ),
  ]);
}

/** The fields of a record that has a page of its own and is no report: what citations and data files call it by. */
export function recordFields(
  kind: Exclude<RecordKind, 'report'>,
  record: schema.Faction | schema.Organisation | schema.Person | schema.Place | schema.Question,
): Fields {
  const { english } = record;
  if ('title' in record)
    return new Map([
      ['title', record.title],
      ['english', english],
    ]);
  const { name, transliteration } = record;
  const point = 'point' in record ? record.point : undefined;
  return new Map<string, FieldValue | undefined>([
    ['name', name],
    ['english', english],
    ['transliteration', transliteration],
    ...('kind' in record ? [['kind', record.kind] as const] : []),
    ...(kind === 'place'
      ? [
          ['governorate', 'governorate' in record ? record.governorate : undefined] as const,
          ['point', point && `${point.latitude}, ${point.longitude}`] as const,
        ]
      : []),
  ]);
}

type Quoted = { readonly line: number; readonly quote: string; readonly occurrence?: number | undefined };

function below(id: string, fields: Readonly<Record<string, FieldValue | undefined>>) {
  return Object.entries(fields).map(([field, value]) => [`${id}.${field}`, value] as const);
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}

/** Ids, and words of parties that have no record, in quotation marks. */
function parties(all: readonly schema.Party[]): readonly string[] {
  return sorted(all.map((each) => (typeof each === 'string' ? each : `«${each.words}»`)));
}

/** Who says it, as the words of the record have it: an id may change its spelling. */
function speaker(by: schema.Attribution): readonly string[] {
  return [by.basis, by.mode, 'name' in by ? by.name : ''];
}

/** A field whose list may grow without a word: a name or a question that was recognised later is no correction. */
function mayGrow(field: string): boolean {
  return /^(?:factions|organisations|places|persons|f\d+\.questions)$/.test(field);
}

/** What tells whether two lists of ids name the same things. */
export interface Naming {
  /** What an id was called before its address moved. */
  readonly namesOf: (id: string) => readonly string[];
  /** Whether there is a record of the id; that one is gone is told of its address, not of each list that named it. */
  readonly stands: (id: string) => boolean;
}

/** Whether a value says what another said: the same, or, of a list that may grow, all of it and more. */
export function saysAll(
  field: string,
  before: FieldValue | undefined,
  now: FieldValue | undefined,
  { namesOf, stands }: Naming,
): boolean {
  if (!isList(before) || !isList(now)) return JSON.stringify(before) === JSON.stringify(now);
  const known = new Set(now.flatMap((id) => [id, ...namesOf(id)]));
  const kept = before.every((id) => known.has(id) || (!id.startsWith('«') && !stands(id)));
  return kept && (mayGrow(field) || now.length <= before.length);
}

/** Whether a value is a list of ids. */
export function isList(value: FieldValue | undefined): value is readonly string[] {
  return value !== undefined && typeof value !== 'string';
}

/** The history of each field that was published, in the order in which they were first. */
export function fieldHistories(published: Recorded = {}): ReadonlyMap<string, FieldHistory> {
  const all = Object.entries(published).flatMap(([edition, fields]) =>
    Object.entries(fields).map(([field, value]) => ({ field, said: { edition, value: value ?? undefined } })),
  );
  return new Map(
    [...Map.groupBy(all, ({ field }) => field)].map(([field, each]) => [field, each.map(({ said }) => said)]),
  );
}

/** The fields after one more edition: values that differ from the last published ones are added under it. */
export function publishFields(
  before: Recorded = {},
  now: Fields,
  edition: string,
  namesOf: Naming['namesOf'],
): Recorded {
  const naming = { namesOf, stands: () => true };
  const histories = fieldHistories(before);
  const anew = new Map<string, string | string[] | null>();
  for (const [field, value] of now) {
    const last = histories.get(field)?.at(-1);
    const same = last && saysAll(field, last.value, value, naming) && sizeOf(last.value) === sizeOf(value);
    if (!same) anew.set(field, isList(value) ? [...value] : (value ?? null));
  }
  for (const [field, history] of histories) {
    // A redirect answers for a figure that is gone; a relation or an event that is gone was dropped, which is a change.
    const gone = !now.has(field) && !isOfFigure(field);
    if (gone && history.at(-1)?.value !== undefined) anew.set(field, null);
  }
  return anew.size === 0 ? before : { ...before, [edition]: { ...before[edition], ...Object.fromEntries(anew) } };
}

function sizeOf(value: FieldValue | undefined): number {
  return isList(value) ? value.length : 1;
}

/** Whether a field is one of a figure. */
export function isOfFigure(field: string): boolean {
  return /^f\d+\./.test(field);
}

/** The part of a report that a field belongs to: `f1` of `f1.place`; a field of the report itself is its own. */
export function partOf(field: string): string {
  return field.split('.', 1)[0] ?? field;
}
