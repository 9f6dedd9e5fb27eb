/** Whom a report quotes, and for which of the parties that it tells of they speak. */
import { passageOf } from '../archive/archive.ts';
import type { Archive, Relation, Report, ToldEvent } from '../archive/archive.ts';
import type { Address } from '../archive/identity.ts';
import type { Attribution, Party, Question } from '../archive/schema.ts';
import { deniedRelations } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';

/** Someone whose saying a report passes on. */
export interface Voice {
  /** The registered name; the words of the report where there is no record. */
  readonly name: string;
  /** The line in which those words stand exactly so; none where the name is a record's. */
  readonly line: number | undefined;
  /** `inferred` where the report names nobody for any of the sayings. */
  readonly basis: 'stated' | 'inferred';
  /** The first saying. */
  readonly address: Address;
  /** Whether one of the sayings is a denial. */
  readonly denies: boolean;
}

/** A faction that a report tells of, and who speaks for it there. */
export interface HeardParty {
  readonly id: string;
  readonly name: string;
  readonly voices: readonly Voice[];
}

/** The parties and the voices of a report. */
export interface Voices {
  /** How many factions are a party to what the report tells. */
  readonly parties: number;
  /** Those of whom somebody is quoted, in the archive's order of names. */
  readonly heard: readonly HeardParty[];
  /** Whoever else is quoted, in reading order. */
  readonly others: readonly Voice[];
}

/** What the records hold of one report besides its own. */
interface Beside {
  readonly relations: readonly Relation[];
  readonly events: readonly ToldEvent[];
  /** Its words that answer a question without a figure. */
  readonly statements: readonly Question['statements'][number][];
  /** Who is in which faction, by the report's words. */
  readonly roles: readonly { readonly person: string; readonly of: string }[];
}

/** Relations by which a person or a body is of a faction. Not `formerly-in` and not `pledged-allegiance`. */
const belonging: ReadonlySet<Relation['type']> = new Set(['member-of', 'leads', 'commander-in', 'part-of']);

/** The voices of every report, by its id: a total lookup. */
export function voicesOf(archive: Archive): (report: Report) => Voices {
  const relations = byReport(archive.relations);
  const events = byReport(archive.events);
  const statements = byReport(archive.questions.flatMap((question) => question.statements));
  const roles = byReport(
    archive.persons.flatMap(({ id, roles: held }) =>
      held.flatMap(({ report, of }) => (of === undefined ? [] : [{ report, person: id, of }])),
    ),
  );
  return (report) => {
    const { id } = report;
    const beside = { relations: relations(id), events: events(id), statements: statements(id), roles: roles(id) };
    return voices(archive, report, beside);
  };
}

function byReport<T extends { readonly report: string }>(records: readonly T[]): (report: string) => readonly T[] {
  const groups = Map.groupBy(records, ({ report }) => report);
  return (report) => groups.get(report) ?? [];
}

interface Saying {
  readonly by: Exclude<Attribution, { readonly basis: 'unknown' }>;
  readonly line: number;
  readonly address: Address;
  readonly denies: boolean;
}

function voices(archive: Archive, report: Report, beside: Beside): Voices {
  const parties = partiesOf(archive, report, beside);
  const speakers = [...Map.groupBy(sayings(report, beside), ({ by }) => by.who ?? by.name).values()];
  const sided = speakers.flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const all = [first, ...rest] as const;
    return [{ voice: voice(archive, report, all), sides: sidesOf(archive, all, beside) }];
  });
  return {
    parties: parties.size,
    heard: archive.factions
      .filter(({ id }) => parties.has(id))
      .map(({ id, name }) => ({
        id,
        name,
        voices: sided.filter(({ sides }) => sides.has(id)).map((each) => each.voice),
      }))
      .filter((party) => party.voices.length > 0),
    others: sided.filter(({ sides }) => parties.isDisjointFrom(sides)).map((each) => each.voice),
  };
}

/** The factions that did, suffered, are or have something by a figure, a relation or an event of the report. */
function partiesOf(archive: Archive, report: Report, { relations, events }: Beside): ReadonlySet<string> {
  const named: (Party | undefined)[] = [
    ...report.figures.flatMap(({ actor, target }) => [...actor, ...target]),
    ...relations.flatMap(({ subject, object, with: second }) => [subject, object, second]),
    ...events.flatMap(({ parties }) => parties),
  ];
  const ids = named.filter((party) => typeof party === 'string');
  return new Set(ids.filter((id) => archive.entity(id).entity === 'faction'));
}

/** Everything that somebody is stated or inferred to say, in reading order. */
function sayings(report: Report, { relations, events, statements }: Beside): readonly Saying[] {
  const passage = (line: number) => addresses.passage(report.id, passageOf(report, line));
  const all = [
    ...report.figures.map(({ claimed_by: by, line, id, quantity }) => {
      return { by, line, address: addresses.figure(report.id, id), denies: quantity.kind === 'denied' };
    }),
    ...relations.map(({ asserted_by: by, line, type }) => {
      return { by, line, address: passage(line), denies: type in deniedRelations };
    }),
    ...[...events, ...statements].map(({ asserted_by: by, line }) => {
      return { by, line, address: passage(line), denies: false };
    }),
  ];
  return all
    .flatMap(({ by, ...place }) => (by === undefined || by.basis === 'unknown' ? [] : [{ by, ...place }]))
    .sort((a, b) => a.line - b.line);
}

function voice(archive: Archive, report: Report, all: readonly [Saying, ...Saying[]]): Voice {
  const first = all.find(({ by }) => by.basis === 'stated') ?? all[0];
  const { by } = first;
  const printed = by.who === undefined && by.basis === 'stated' && inLine(report, by.line, by.name);
  return {
    name: by.who === undefined ? by.name : archive.entity(by.who).name,
    line: printed ? by.line : undefined,
    basis: by.basis,
    address: by.basis === 'stated' ? addresses.passage(report.id, passageOf(report, by.line)) : first.address,
    denies: all.some(({ denies }) => denies),
  };
}

function inLine(report: Report, line: number, words: string): boolean {
  return report.lines[line - 1]?.text.includes(words) ?? false;
}

/** The factions that the speaker is or is of, as the records of this report say. */
function sidesOf(archive: Archive, all: readonly Saying[], { relations, roles }: Beside): ReadonlySet<string> {
  const who = all[0]?.by.who;
  const stated = all.flatMap(({ by }) => ('of' in by && by.of !== undefined ? [by.of] : []));
  if (who === undefined) return new Set(stated);
  if (archive.entity(who).entity === 'faction') return new Set([who, ...stated]);
  const held = roles.filter(({ person }) => person === who).map(({ of }) => of);
  const related = relations
    .filter(({ type, subject }) => belonging.has(type) && subject === who)
    .flatMap(({ object }) => (typeof object === 'string' ? [object] : []));
  return new Set([...stated, ...held, ...related]);
}
