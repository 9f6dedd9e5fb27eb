/** Rules of identifiers: each names one thing, and each reference names something. */
import { questionId } from '../groups.ts';
import type { Entity } from '../model.ts';
import { nearest } from '../nearest.ts';
import type { RuleId } from '../problems.ts';
import type { AuthorityFile, Content, Entry } from '../read.ts';
import type { Attribution, Party } from '../schema.ts';
import type { FieldPath } from '../source.ts';
import { unaryRelations } from '../vocabulary.ts';

/** Check that ids are unique and references resolve. */
export function checkIdentifiers(content: Content): void {
  const { factions, organisations, places, persons, questions, relations, events, glossary, reports } = content;
  unique([...factions, ...organisations, ...places, ...persons]);
  for (const entries of [questions, relations, events, glossary, reports]) unique(entries);
  for (const entries of [factions, organisations, places, persons]) different(entries);
  for (const { record, report } of questions) {
    const { groups = [] } = record;
    distinct(groups, (i) => report('id/duplicate', ['groups', i, 'id'], groups[i]?.id ?? ''));
  }
  for (const { record, report } of reports) {
    distinct(record.figures, (i) => report('id/duplicate', ['figures', i, 'id'], record.figures[i]?.id ?? ''));
    const { lines } = record.capture;
    const id = (i: number) => {
      const line = lines[i];
      return line && 'id' in line ? line.id : undefined;
    };
    distinct(
      lines.map((_, i) => ({ id: id(i) })),
      (i) => {
        report('id/duplicate', ['capture', 'lines', i, 'id'], id(i) ?? '');
      },
    );
    const once = (ids: readonly unknown[], at: FieldPath) => {
      distinct(
        ids.map((each) => ({ id: typeof each === 'string' ? each : undefined })),
        (i) => report('id/duplicate', [...at, i], String(ids[i]), { wanted: 'معرّف يرد مرة واحدة في القائمة' }),
      );
    };
    for (const field of ['factions', 'organisations', 'places', 'persons'] as const) once(record[field], [field]);
    for (const [i, figure] of record.figures.entries()) {
      for (const field of ['actor', 'target', 'place'] as const) once(figure[field], ['figures', i, field]);
      once(figure.questions.map(questionId), ['figures', i, 'questions']);
    }
  }
  references(content);
}

function unique(entries: readonly Entry<{ readonly id: string }>[]): void {
  distinct(
    entries.map(({ record }) => record),
    (i) => entries[i]?.report('id/duplicate', ['id'], entries[i].record.id),
  );
}

/** Two records of a kind that no list could tell apart: their pages would bear one title. */
function different(entries: readonly Entry<Pick<Entity, 'id' | 'name' | 'english'>>[]): void {
  const seen = new Map<string, string>();
  for (const { record, report } of entries) {
    const { id, name, english } = record;
    const shown = `${name} (${english})`;
    const before = seen.get(shown);
    if (before !== undefined && before !== id)
      report('id/alike', ['english'], shown, { nearest: `${before}: ${shown}` });
    seen.set(shown, id);
  }
}

function distinct(records: readonly { readonly id: string | undefined }[], again: (index: number) => void): void {
  const seen = new Set<string>();
  for (const [i, { id }] of records.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) again(i);
    seen.add(id);
  }
}

type Reference = (id: string | undefined, at: FieldPath) => void;

function references(content: Content): void {
  const named = (
    entries: readonly Entry<{ readonly id: string; readonly name?: string }>[],
    ...files: AuthorityFile[]
  ) => ({
    names: new Map(entries.map(({ record }) => [record.id, record.name ?? ''])),
    complete: files.every((file) => content.incomplete.get(file) !== 'ids'),
  });
  const { factions: f, organisations: o, places: l, persons: s } = content;
  const factions = named(f, 'factions.yaml');
  const organisations = named(o, 'organisations.yaml');
  const places = named(l, 'places.yaml');
  const persons = named(s, 'persons.yaml');
  const questions = named(content.questions, 'questions.yaml');
  const reports = named(content.reports);
  const all = named([...f, ...o, ...l, ...s], 'factions.yaml', 'organisations.yaml', 'places.yaml', 'persons.yaml');

  const referrer =
    ({ report }: Entry<unknown>) =>
    (rule: RuleId, { names, complete }: ReturnType<typeof named>): Reference => {
      return (id, at) => {
        if (id === undefined || !complete || names.has(id) || content.broken.has(id)) return;
        // Numbers that differ in a digit are not near.
        const near = /^\d+$/.test(id) ? undefined : nearest(id, names.keys());
        const name = near === undefined ? undefined : names.get(near);
        report(rule, at, id, { nearest: name ? `${near} (${name})` : near });
      };
    };
  const party = (refer: Reference) => (value: Party | undefined, at: FieldPath) => {
    if (typeof value === 'string') refer(value, at);
  };
  const speaker = (entry: Entry<unknown>) => {
    const [any, faction] = [referrer(entry)('party/unknown', all), referrer(entry)('faction/unknown', factions)];
    return (value: Attribution, at: FieldPath) => {
      if ('who' in value) any(value.who, [...at, 'who']);
      if ('of' in value) faction(value.of, [...at, 'of']);
    };
  };

  for (const entry of content.reports) {
    const { record } = entry;
    const check = referrer(entry);
    const [faction, organisation] = [check('faction/unknown', factions), check('organisation/unknown', organisations)];
    const [place, person] = [check('place/unknown', places), check('person/unknown', persons)];
    const [question, any] = [check('question/unknown', questions), check('party/unknown', all)];
    record.factions.forEach((id, i) => faction(id, ['factions', i]));
    record.organisations.forEach((id, i) => organisation(id, ['organisations', i]));
    record.places.forEach((id, i) => place(id, ['places', i]));
    record.persons.forEach((id, i) => person(id, ['persons', i]));
    if ('person' in record.byline) person(record.byline.person, ['byline', 'person']);
    if ('organisation' in record.byline) organisation(record.byline.organisation, ['byline', 'organisation']);
    if ('place' in record.dateline) place(record.dateline.place, ['dateline', 'place']);
    if ('organisation' in record.source) organisation(record.source.organisation, ['source', 'organisation']);
    for (const [i, decision] of record.name_decisions.entries()) {
      if (decision.is !== 'none') any(decision.is, ['name_decisions', i, 'is']);
    }
    for (const [i, figure] of record.figures.entries()) {
      const at = ['figures', i];
      figure.actor.forEach((value, j) => party(any)(value, [...at, 'actor', j]));
      figure.target.forEach((value, j) => party(any)(value, [...at, 'target', j]));
      figure.place.forEach((id, j) => place(id, [...at, 'place', j]));
      for (const [j, named] of figure.questions.entries())
        question(questionId(named), [...at, 'questions', j, ...(typeof named === 'string' ? [] : ['id'])]);
      speaker(entry)(figure.claimed_by, [...at, 'claimed_by']);
    }
    for (const field of ['source', 'published'] as const) {
      const value = record[field];
      if (value.basis !== 'inferred') continue;
      for (const [i, item] of value.evidence.entries()) {
        if (item.kind === 'other-capture')
          check('report/unknown', reports)(item.report, [field, 'evidence', i, 'report']);
      }
    }
  }
  // Filled as they are read: of places that lead round to one another only the last is told.
  const nearOf = new Map<string, string[]>();
  for (const entry of content.places) {
    const [place, report] = [referrer(entry)('place/unknown', places), referrer(entry)('report/unknown', reports)];
    for (const [i, near] of (entry.record.near ?? []).entries()) {
      place(near.place, ['near', i, 'place']);
      report(near.report, ['near', i, 'report']);
      if (leadsTo(entry.record.id, near.place, nearOf)) entry.report('place/near', ['near', i, 'place'], near.place);
      nearOf.set(entry.record.id, [...(nearOf.get(entry.record.id) ?? []), near.place]);
    }
  }
  for (const entry of content.persons) {
    for (const [i, { report, of }] of entry.record.roles.entries()) {
      referrer(entry)('report/unknown', reports)(report, ['roles', i, 'report']);
      referrer(entry)('faction/unknown', factions)(of, ['roles', i, 'of']);
    }
  }
  for (const entry of content.questions) {
    const report = referrer(entry)('report/unknown', reports);
    for (const [i, statement] of entry.record.statements.entries()) {
      const at = ['statements', i];
      report(statement.report, [...at, 'report']);
      if (statement.asserted_by) speaker(entry)(statement.asserted_by, [...at, 'asserted_by']);
    }
  }
  for (const entry of content.relations) {
    const any = referrer(entry)('party/unknown', all);
    const { type, object, with: second } = entry.record;
    if (object === undefined && second === undefined && !unaryRelations.includes(type)) {
      entry.report('field/missing', ['object'], 'لا شيء', { wanted: 'طرف آخر للعلاقة: object أو with' });
    }
    for (const side of ['subject', 'object', 'with'] as const) party(any)(entry.record[side], [side]);
    speaker(entry)(entry.record.asserted_by, ['asserted_by']);
    referrer(entry)('report/unknown', reports)(entry.record.report, ['report']);
  }
  for (const entry of content.events) {
    const { record } = entry;
    const any = referrer(entry)('party/unknown', all);
    const place = referrer(entry)('place/unknown', places);
    record.parties.forEach((value, i) => party(any)(value, ['parties', i]));
    record.place.forEach((id, i) => place(id, ['place', i]));
    speaker(entry)(record.asserted_by, ['asserted_by']);
    referrer(entry)('report/unknown', reports)(record.report, ['report']);
  }
}

/** Whether a place is one that another is near, or that one is near, and so on. */
function leadsTo(id: string, from: string, nearOf: ReadonlyMap<string, readonly string[]>): boolean {
  const met = new Set([from]);
  for (const each of met) for (const next of nearOf.get(each) ?? []) met.add(next);
  return met.has(id);
}
