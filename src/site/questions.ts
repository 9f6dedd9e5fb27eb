/** Questions with what answers them, ready to be shown. */
import { passageOf } from '../archive/archive.ts';
import type { Archive, Figure, Report } from '../archive/archive.ts';
import type { Question } from '../archive/schema.ts';
import { comparabilities } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';
import { claim } from './claims.ts';
import type { Claim } from './claims.ts';
import { byReport } from './forms.ts';
import { placeName } from './mentions.ts';
import { entityLink } from './parties.ts';
import type { NameLink } from './parties.ts';
import { speaker } from './speakers.ts';
import type { Speaker } from './speakers.ts';
import { count } from './wording.ts';

/** A question with the figures that name it, by report and figure number. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly figures: readonly Figure[];
  /** The reports that answer it, by figure or by statement, as far as they do. */
  readonly reports: readonly string[];
}

/** A question as lists show it. */
export interface QuestionInList {
  readonly title: string;
  readonly href: string;
  /** How far the answers count the same thing, in words. */
  readonly comparability: string;
  /** What answers it: «3 أرقام منسوبة و4 أقوال بلا أرقام، في 3 تقارير». */
  readonly holds: string;
}

/** A claim with the words in which the report makes it: joined, the three parts stand in the line exactly so. */
export interface QuotedClaim extends Claim {
  readonly quote: { readonly before: string; readonly value: string; readonly after: string };
}

/** Words of a report that answer a question without a figure. */
export interface QuotedStatement {
  readonly report: string;
  readonly line: number;
  readonly text: string;
  /** Who says it, where that is recorded. */
  readonly speaker: Speaker | undefined;
  /** Words for its place in the report: «الفقرة 5». */
  readonly passage: string;
  readonly href: string;
}

/** A figure or a statement, as an answer in words. */
export interface Saying extends Pick<
  QuotedClaim,
  'report' | 'line' | 'passage' | 'href' | 'quote' | 'counted' | 'note'
> {
  readonly speaker: Speaker | undefined;
}

/** What one report answers, in lists of one kind. */
export interface AnswersInReport<T> {
  readonly report: Report;
  readonly href: string;
  readonly answers: readonly T[];
}

/** Every question in the archive's order. */
export function answeredQuestions(archive: Archive): readonly AnsweredQuestion[] {
  const figures = Map.groupBy(
    archive.reports.flatMap((report) =>
      report.figures.flatMap((figure) => figure.questions.map((id) => ({ id, figure }))),
    ),
    ({ id }) => id,
  );
  return archive.questions.map((question) => {
    const own = (figures.get(question.id) ?? []).map(({ figure }) => figure);
    return { question, figures: own, reports: unique([...own, ...question.statements].map(({ report }) => report)) };
  });
}

/** A question for a list on the page at `here`. */
export function questionInList({ question, figures, reports }: AnsweredQuestion, here: string): QuestionInList {
  const statements = question.statements.length;
  const answers = [
    ...(figures.length > 0 ? [count(figures.length, 'figure')] : []),
    ...(statements > 0 ? [`${count(statements, 'statement')} بلا أرقام`] : []),
  ].join(' و');
  return {
    title: question.title,
    href: addresses.link(here, addresses.question(question.id)),
    comparability: comparabilities[question.comparability],
    holds: answers === '' ? 'لا أقوال بعد' : `${answers}، في ${count(reports.length, 'report', 'genitive')}`,
  };
}

/** The reports that answer a question by a figure, by number. */
export function reportsWithFigures(
  archive: Archive,
  { figures }: AnsweredQuestion,
  here: string,
): readonly Pick<AnswersInReport<unknown>, 'report' | 'href'>[] {
  return inReports(archive, figures, here, ({ id }) => id);
}

/** A figure in the words of its report. */
export function quotedClaim(archive: Archive, figure: Figure, here: string): QuotedClaim {
  const { value, quote, valueSpan, quoteSpan } = figure;
  const start = valueSpan.start - quoteSpan.start;
  const parts = { before: quote.slice(0, start), value, after: quote.slice(start + value.length) };
  return { ...claim(archive, figure, here), quote: parts };
}

/** The statements that answer a question without a figure, by report. */
export function quotedStatements(
  archive: Archive,
  { question }: AnsweredQuestion,
  here: string,
): readonly AnswersInReport<QuotedStatement>[] {
  const statements = question.statements.toSorted((a, b) => Number(a.report) - Number(b.report));
  return inReports(archive, statements, here, ({ report, line, quote, asserted_by: by }) => ({
    report,
    line,
    text: quote,
    speaker: by && speaker(archive, by),
    passage: placeName(archive.report(report), line),
    href: addresses.link(here, addresses.passage(report, passageOf(archive.report(report), line))),
  }));
}

/** What answers a question in words, by report and place: its statements, and with them its figures where those are given. */
export function sayings(
  archive: Archive,
  answered: AnsweredQuestion,
  here: string,
  figures: AnsweredQuestion['figures'],
): readonly AnswersInReport<Saying>[] {
  const claims = figures.map((figure): Saying => quotedClaim(archive, figure, here));
  const statements = quotedStatements(archive, answered, here).flatMap(({ answers }) =>
    answers.map(({ text, ...said }): Saying => {
      return { ...said, quote: { before: text, value: '', after: '' }, counted: '', note: '' };
    }),
  );
  const placed = [...claims, ...statements].map((saying) => ({ saying, at: placeOf(archive, saying) }));
  const sorted = placed.sort((a, b) => a.saying.line - b.saying.line || a.at - b.at).map(({ saying }) => saying);
  const byNumber = sorted.sort((a, b) => Number(a.report) - Number(b.report));
  return inReports(archive, byNumber, here, (saying) => saying);
}

/** Where the words stand first in their line: near enough to tell their order. */
function placeOf(archive: Archive, { report, line, quote: { before, value, after } }: Saying): number {
  return archive.report(report).lines[line - 1]?.text.indexOf(before + value + after) ?? 0;
}

/** The factions, persons, places and other bodies of the figures of a question, each kind in the archive's order of names. */
export function namesInQuestion(
  archive: Archive,
  { figures }: AnsweredQuestion,
  here: string,
): readonly { readonly label: string; readonly names: readonly NameLink[] }[] {
  const ids = new Set<unknown>(figures.flatMap(({ actor, target, place }) => [...actor, ...target, ...place]));
  const links = (records: readonly { readonly id: string }[]) =>
    records.filter(({ id }) => ids.has(id)).map(({ id }) => entityLink(archive, id, here));
  return [
    { label: 'الفصائل', names: links(archive.factions) },
    { label: 'الأشخاص', names: links(archive.persons) },
    { label: 'الأماكن', names: links(archive.places) },
    { label: 'جهات أخرى', names: links(archive.organisations) },
  ].filter(({ names }) => names.length > 0);
}

function inReports<T extends { readonly report: string }, U>(
  archive: Archive,
  records: readonly T[],
  here: string,
  show: (record: T) => U,
): readonly AnswersInReport<U>[] {
  return byReport(records).map(([id, own]) => ({
    report: archive.report(id),
    href: addresses.link(here, addresses.report(id)),
    answers: own.map(show),
  }));
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
