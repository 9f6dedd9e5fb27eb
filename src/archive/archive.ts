/**
 * The model: every record resolved, cross-linked and in one order. Pages, exports, the search index and the tests see
 * the content only through it.
 */
import { compareNames } from '../arabic/index.ts';
import { formerAddresses } from './former.ts';
import { groupNamed, questionId } from './groups.ts';
import { captureLines, isPassage } from './lines.ts';
import { lexiconOf, namesIn } from './mentions.ts';
import type { Lexicon } from './mentions.ts';
import type { Archive, Entity, Figure, Passage, Report } from './model.ts';
import { once } from './once.ts';
import { publishedOf } from './published.ts';
import { locate, valueSpan } from './quotes.ts';
import type { Capture, Content, ReportEntry } from './read.ts';
import type * as schema from './schema.ts';

export type * from './model.ts';

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
  const questionsById = new Map(questions.map((question) => [question.id, question]));
  const names = lexiconOf(content);
  const reports = [...content.reports]
    .sort((a, b) => Number(a.record.id) - Number(b.record.id))
    .map((entry) => {
      const capture = content.captures.get(entry.record.capture.file);
      if (!capture) throw new ContentError(entry.record.capture.file);
      const open = () => openReport(entry, capture, names, questionsById);
      return openedReports(entry, [capture, names, content.questions], open);
    });
  const report = lookup('report', reports);
  const placed = <T extends { readonly id: string; readonly report: string; readonly line: number }>(
    entries: readonly { readonly record: T }[],
  ) =>
    records(entries)
      .map((record) => ({ ...record, passage: passageOf(report(record.report), record.line) }))
      .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  const relations = placed(content.relations);
  const events = placed(content.events);
  const glossary = records(content.glossary).sort((a, b) => compareNames(a.term, b.term));
  if (!content.edition) throw new ContentError('edition.yaml');

  const mentions = gather(
    reports.flatMap((each) => each.mentions),
    ({ id }) => [id],
  );
  const allFigures = reports.flatMap((each) => each.figures);
  const figures = gather(allFigures, ({ actor, target }) => [...actor, ...target].filter(isId));
  const figuresAt = gather(allFigures, ({ place }) => place);
  const figuresSaid = gather(allFigures, ({ claimed_by: by }) => speakerOf(by));
  const relationsSaid = gather(relations, ({ asserted_by: by }) => speakerOf(by));
  const credited = gather(reports, creditsOf);
  const related = gather(relations, ({ subject, object, with: second }) => [subject, object, second].filter(isId));
  const entities: Entity[] = [
    ...factions.map((record) => ({ ...record, entity: 'faction' as const })),
    ...organisations.map((record) => ({ ...record, entity: 'organisation' as const })),
    ...places.map((record) => ({ ...record, entity: 'place' as const })),
    ...persons.map((record) => ({ ...record, entity: 'person' as const })),
  ];
  const published = publishedOf(content);
  return {
    edition: content.edition.record,
    reports,
    factions,
    organisations,
    places,
    persons,
    questions,
    relations,
    events,
    glossary,
    published,
    corrections: records(content.published.corrections),
    former: formerAddresses(content.published.redirects?.record, published),
    outlines: content.outlines,
    report,
    faction: lookup('faction', factions),
    organisation: lookup('organisation', organisations),
    place: lookup('place', places),
    person: lookup('person', persons),
    question: lookup('question', questions),
    entity: lookup('entity', entities),
    mentionsOf: listed(mentions),
    figuresOf: listed(figures),
    relationsOf: listed(related),
    figuresAt: listed(figuresAt),
    figuresSaidBy: listed(figuresSaid),
    relationsSaidBy: listed(relationsSaid),
    reportsOf: listed(credited),
  };
}

const openedReports = once<ReportEntry, Report>();

function openReport(
  { record, body, digest }: ReportEntry,
  capture: Capture,
  names: Lexicon,
  questions: ReadonlyMap<string, schema.Question>,
): Report {
  const lines = captureLines(record, capture);
  const { mentions } = namesIn(record, capture, names);
  const ids = new Map(record.capture.lines.map((line) => [line.line, 'id' in line ? line.id : line.role]));
  const figures = record.figures.map((figure) =>
    openFigure(figure, record, capture.lines[figure.line - 1] ?? '', ids, questions),
  );
  const passages = lines.filter(isPassage).map((line) => ({
    id: ids.get(line.number) ?? '',
    line: line.number,
    text: line.text,
    sha256: line.sha256,
    caption: line.role === 'caption',
    // Copied, so that they take no more room than they need: `filter` leaves room for more.
    mentions: mentions.filter((mention) => mention.line === line.number).slice(),
    figures: figures.filter((figure) => figure.line === line.number).slice(),
  }));
  const heading = passages.find(({ id }) => id === 'title');
  if (!heading) throw new ContentError(`${record.id}: title`);
  const paragraphs = passages.filter((each) => each !== heading);
  return {
    ...record,
    lines,
    heading,
    passages: paragraphs,
    body: sharing(body, paragraphs),
    figures,
    mentions,
    digest,
  };
}

/**
 * The lines of a body, those of passages the same strings as these: else each report would hold its text twice. (As keys of
 * a map V8 would copy the texts once more.)
 */
function sharing(body: string, passages: readonly Passage[]): readonly string[] {
  let next = 0;
  return body.split('\n').map((line) => {
    const text = line === '' ? '' : passages[next++]?.text;
    return text === line ? text : structuredClone(line);
  });
}

function openFigure(
  figure: schema.FigureRecord,
  { id: report }: schema.ReportRecord,
  text: string,
  ids: ReadonlyMap<number, string>,
  allQuestions: ReadonlyMap<string, schema.Question>,
): Figure {
  const quoteSpan = locate(text, figure.quote, figure.occurrence);
  const span = valueSpan(text, figure);
  if (typeof quoteSpan !== 'object' || !span) throw new ContentError(`${report}#${figure.id}`);
  const questions = figure.questions.map(questionId);
  const groups = figure.questions.flatMap((named) => {
    const group = groupNamed(named, allQuestions);
    return group ? [[questionId(named), group] as const] : [];
  });
  const passage = ids.get(figure.line) ?? '';
  const grouped = groups.length > 0 ? new Map(groups) : noGroups;
  return { ...figure, questions, groups: grouped, report, passage, valueSpan: span, quoteSpan };
}

/** One for all figures without any: an empty map takes as much room as one of four. */
const noGroups: Figure['groups'] = new Map();

/** The passage of a line; the title for a line that is none, such as the byline: the top of the report shows it. */
export function passageOf(report: Report, line: number): string {
  return report.passages.find((passage) => passage.line === line)?.id ?? report.heading.id;
}

function speakerOf(attribution: schema.Attribution): readonly string[] {
  return 'who' in attribution && attribution.who !== undefined ? [attribution.who] : [];
}

function creditsOf({ source, byline, dateline }: schema.ReportRecord | Report): readonly string[] {
  return [
    'organisation' in source ? source.organisation : undefined,
    'person' in byline ? byline.person : undefined,
    'organisation' in byline ? byline.organisation : undefined,
    'place' in dateline ? dateline.place : undefined,
  ].filter((id) => id !== undefined);
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

/** A function made here holds these lists alone; one made where the archive is opened would hold the content as well. */
function listed<T>(lists: ReadonlyMap<string, readonly T[]>): (id: string) => readonly T[] {
  return (id) => lists.get(id) ?? [];
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
