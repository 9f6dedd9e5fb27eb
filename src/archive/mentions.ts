/**
 * The names in a report's text: found by the authority files' forms, and where a form is ambiguous, as a person decided
 * in the record.
 */
import { nameFinder, searchKey } from '../arabic/index.ts';
import { sha256 } from './digest.ts';
import type { EntityKind, Mention, Span } from './model.ts';
import { keptValue } from './kept.ts';
import { captureLines, isText } from './lines.ts';
import { once } from './once.ts';
import { standings } from './quotes.ts';
import type { Capture, Content } from './read.ts';
import type { NameDecision, ReportRecord } from './schema.ts';

/** The forms of all authority files, ready to be found. */
export interface Lexicon {
  readonly find: (text: string) => readonly (Span & { form: number })[];
  /** Who bears each form; `ambiguous` when it is linked by decision only. */
  readonly bearers: readonly { readonly ids: readonly string[]; readonly ambiguous: boolean }[];
  readonly kinds: ReadonlyMap<string, EntityKind>;
  /** A name as it was written before, the same string: each would else be one of its own in thousands of reports. */
  readonly asBefore: (text: string) => string;
  /** Of the records' ids and names, which all of it is made of. */
  readonly sha256: string;
}

interface Named {
  readonly id: string;
  readonly names: readonly { readonly text: string; readonly ambiguous?: true | undefined }[];
}

/** Build the lexicon of an archive. A form that two entities bear, in whatever spelling, is ambiguous. */
export function lexicon(entities: Readonly<Record<EntityKind, readonly Named[]>>): Lexicon {
  const kinds = new Map<string, EntityKind>();
  const forms = new Map<string, { text: string; ids: Set<string>; ambiguous: boolean }>();
  for (const kind of ['faction', 'organisation', 'place', 'person'] as const) {
    for (const { id, names } of entities[kind]) {
      kinds.set(id, kind);
      for (const { text, ambiguous } of names) {
        const key = searchKey(text);
        const form = forms.get(key) ?? { text, ids: new Set(), ambiguous: false };
        form.ids.add(id);
        form.ambiguous ||= ambiguous === true || form.ids.size > 1;
        forms.set(key, form);
      }
    }
  }
  const all = [...forms.values()];
  const written = new Map<string, string>();
  return {
    find: nameFinder(all.map(({ text }) => text)),
    bearers: all.map(({ ids, ambiguous }) => ({ ids: [...ids], ambiguous })),
    kinds,
    asBefore(text) {
      const before = written.get(text);
      if (before === undefined) written.set(text, text);
      return before ?? text;
    },
    sha256: sha256(JSON.stringify(entities, namesAlone)),
  };
}

/** The lexicon of content, the same as long as nobody in its authority files has other names. */
export function lexiconOf({ factions, organisations, places, persons }: Content): Lexicon {
  const records = <T>(entries: readonly { readonly record: T }[]) => entries.map(({ record }) => record);
  return lexicons(factions, [organisations, places, persons], () => {
    const entities = {
      faction: records(factions),
      organisation: records(organisations),
      place: records(places),
      person: records(persons),
    };
    const written = JSON.stringify(entities, namesAlone);
    if (latest?.written !== written) latest = { written, made: lexicon(entities) };
    return latest.made;
  });
}

const lexicons = once<Content['factions'], Lexicon>();
/** The last one: what else is edited in an authority file leaves the names in all texts as they were found. */
let latest: { readonly written: string; readonly made: Lexicon } | undefined;

/** Of a record in an authority file, who it is and the names; all of what it stands in. */
function namesAlone(_: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && 'id' in value && 'names' in value;
  return isRecord ? [value.id, value.names] : value;
}

/** The names in the lines of a capture that are text. */
export function namesIn(record: ReportRecord, capture: Capture, names: Lexicon): FoundNames {
  return found(record, [capture, names], () => {
    const { id, name_decisions: decisions, capture: recorded } = record;
    const read = JSON.stringify([id, decisions, recorded.lines]);
    return keptValue('names', [capture.sha256, names.sha256, read], () =>
      findMentions(record, captureLines(record, capture).filter(isText), names),
    );
  });
}

const found = once<ReportRecord, FoundNames>();

/** The lines in which names count, in the order of the capture. */
export interface NamedLine {
  readonly number: number;
  readonly text: string;
}

/** What stands in a report's lines. */
export interface FoundNames {
  readonly mentions: readonly Mention[];
  /** Ambiguous forms that no decision covers. */
  readonly undecided: readonly (Span & { readonly line: number; readonly text: string })[];
  /** Indices of decisions that cover nothing. */
  readonly idle: readonly number[];
}

/**
 * Find the names in the lines of a report.
 *
 * Where spans overlap, a decision with `within` goes before one without, then the longer before the shorter, then a
 * decision before a form found by itself.
 */
export function findMentions(
  record: Pick<ReportRecord, 'id' | 'name_decisions'>,
  lines: readonly NamedLine[],
  names: Lexicon,
): FoundNames {
  const decisions = record.name_decisions.map((decision) => ({ decision, find: nameFinder([decision.text]) }));
  const used = new Set<number>();
  const mentions: Mention[] = [];
  const undecided: (Span & { line: number; text: string })[] = [];
  for (const line of lines) {
    const candidates: Candidate[] = names.find(line.text).map(({ start, end, form }) => {
      const bearer = names.bearers[form];
      const id = bearer && !bearer.ambiguous ? bearer.ids[0] : undefined;
      return { start, end, rank: 0, id };
    });
    for (const [index, { decision, find }] of decisions.entries()) {
      for (const span of covered(decision, find, line)) {
        candidates.push({ ...span, id: decision.is, index, rank: decision.within ? 3 : decision.line ? 2 : 1 });
      }
    }
    for (const { start, end, id, index } of disjoint(candidates)) {
      if (index !== undefined) used.add(index);
      const text = names.asBefore(line.text.slice(start, end));
      const entity = id === undefined ? undefined : names.kinds.get(id);
      if (id === undefined) undecided.push({ line: line.number, start, end, text });
      else if (entity) {
        mentions.push({
          report: record.id,
          line: line.number,
          start,
          end,
          text,
          entity,
          id,
          decided: index !== undefined,
        });
      }
    }
  }
  // Of its length: a list that grew has room for more.
  return { mentions: mentions.slice(), undecided, idle: [...decisions.keys()].filter((index) => !used.has(index)) };
}

interface Candidate extends Span {
  /** Whom it names; `none` for a decided «no name»; `undefined` for an ambiguous form. */
  readonly id: string | undefined;
  /** Of the decision that made it. */
  readonly index?: number;
  /** 3 decided in a context, 2 in a line, 1 in the report, 0 found by itself. */
  readonly rank: number;
}

function covered(decision: NameDecision, find: (text: string) => readonly Span[], line: NamedLine): readonly Span[] {
  if (decision.line !== undefined && decision.line !== line.number) return [];
  const spans = find(line.text).map(({ start, end }) => ({ start, end }));
  if (decision.within === undefined) return spans;
  const { within } = decision;
  const contexts = standings(line.text, within);
  let next = 0;
  return spans.filter((span) => {
    while ((contexts[next] ?? Infinity) <= span.start) next += 1;
    // The last context that begins before the span reaches farthest: all are as long.
    const start = contexts[next - 1];
    return start !== undefined && span.end <= start + within.length;
  });
}

/** The candidates that stand, in reading order. Works cluster by cluster of overlapping ones: near linear in all. */
function disjoint(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  let cluster: Candidate[] = [];
  let end = 0;
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start)) {
    if (candidate.start >= end) {
      kept.push(...standing(cluster));
      cluster = [];
    }
    cluster.push(candidate);
    end = Math.max(end, candidate.end);
  }
  return [...kept, ...standing(cluster)];
}

function standing(cluster: readonly Candidate[]): readonly Candidate[] {
  const context = ({ rank }: Candidate) => (rank === 3 ? 1 : 0);
  const length = ({ start, end }: Span) => end - start;
  const ordered = [...cluster].sort(
    (a, b) => context(b) - context(a) || length(b) - length(a) || b.rank - a.rank || a.start - b.start,
  );
  if (ordered.length < 2) return ordered;
  const from = cluster[0]?.start ?? 0;
  const taken = new Uint8Array(cluster.reduce((end, candidate) => Math.max(end, candidate.end), 0) - from);
  const kept = ordered.filter(({ start, end }) => {
    if (taken.subarray(start - from, end - from).includes(1)) return false;
    taken.fill(1, start - from, end - from);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
