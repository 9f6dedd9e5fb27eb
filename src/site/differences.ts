/** Questions on which sayings differ, for the first page. */
import type { Archive, Figure } from '../archive/archive.ts';
import { claim } from './claims.ts';
import type { Claim } from './claims.ts';
import { byReport } from './forms.ts';
import { answeredQuestions, questionInList, quotedStatements } from './questions.ts';
import type { AnsweredQuestion, QuestionInList, QuotedStatement } from './questions.ts';
import { count } from './wording.ts';

/** How many questions the first page shows, and how many answers to each. */
export const shown = { questions: 4, answers: 4 } as const;

/** A question with some of its answers side by side. */
export interface Difference {
  readonly question: QuestionInList;
  readonly claims: readonly Claim[];
  readonly statements: readonly QuotedStatement[];
  /** The answers that are not shown, in words: «و7 أقوال أخرى»; empty when all are. */
  readonly others: string;
}

/**
 * The questions to which more than one report or claimant gives more than one answer, for the page at `here`: those that
 * most reports answer first, then those with most claimants, most answers; the archive's order among equals. One that a
 * report answers which has no word in those before comes before one that has none such, so that no event crowds out the
 * others.
 */
export function differences(archive: Archive, here: string): readonly Difference[] {
  const weighty = answeredQuestions(archive)
    .filter(differs)
    .map((answered) => ({ answered, weight: weight(answered) }))
    .sort((a, b) => compare(b.weight, a.weight))
    .map(({ answered }) => answered);
  return spread(weighty, shown.questions).map((answered) => difference(archive, answered, here));
}

/** Some of the questions, in turn the first that brings a report not heard yet; when none does, the first that is left. */
function spread(questions: readonly AnsweredQuestion[], most: number): readonly AnsweredQuestion[] {
  const chosen = new Set<AnsweredQuestion>();
  const heard = new Set<string>();
  while (chosen.size < Math.min(most, questions.length)) {
    const left = questions.filter((question) => !chosen.has(question));
    const next = left.find(({ reports }) => reports.some((report) => !heard.has(report))) ?? left[0];
    if (next === undefined) break;
    chosen.add(next);
    for (const report of next.reports) heard.add(report);
  }
  return [...chosen];
}

/**
 * Some of a question's figures in the order given: what says a new thing first; from each report in turn, and of a
 * report one of each claimant before a second of any.
 */
export function selectFigures(figures: readonly Figure[], most: number): readonly Figure[] {
  const turns = byReport(figures).map(([, own]) => firstsFirst(own, voice));
  const rounds = Math.max(0, ...turns.map(({ length }) => length));
  const inTurn = Array.from({ length: rounds }, (_, round) => turns.flatMap((turn) => turn.slice(round, round + 1)));
  const selected = new Set(firstsFirst(inTurn.flat(), saying).slice(0, most));
  return figures.filter((figure) => selected.has(figure));
}

/** The first of each kind, then all others; each part in the order given. */
function firstsFirst(figures: readonly Figure[], kind: (figure: Figure) => string): readonly Figure[] {
  const groups = [...Map.groupBy(figures, kind).values()];
  const firsts = new Set(groups.flatMap((group) => group.slice(0, 1)));
  return [...firsts, ...figures.filter((figure) => !firsts.has(figure))];
}

function difference(archive: Archive, answered: AnsweredQuestion, here: string): Difference {
  const { question, figures } = answered;
  const claims = selectFigures(figures, shown.answers).map((figure) => claim(archive, figure, here));
  const statements = quotedStatements(archive, answered, here)
    .flatMap(({ answers }) => answers)
    .slice(0, shown.answers - claims.length);
  const left = figures.length + question.statements.length - claims.length - statements.length;
  return {
    question: questionInList(answered, here),
    claims,
    statements,
    others: left === 0 ? '' : `و${count(left, 'otherStatement')}`,
  };
}

/**
 * Whether at least two say at least two things. A report whose words are quoted, and that gives no figure, is one that
 * says; of one that does, the words may be its claimant's.
 */
function differs({ question: { statements }, figures }: AnsweredQuestion): boolean {
  const withFigures = new Set(figures.map(({ report }) => report));
  const without = statements.map(({ report }) => report).filter((report) => !withFigures.has(report));
  const voices = new Set([...figures.map(voice), ...without]);
  const sayings = new Set([...figures.map(saying), ...statements.map(({ quote }) => quote)]);
  return voices.size > 1 && sayings.size > 1;
}

function weight({ question, figures, reports }: AnsweredQuestion): readonly number[] {
  return [reports.length, new Set(figures.map(voice)).size, figures.length + question.statements.length];
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((n, i) => n - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Who says a figure, one key for one claimant: a registered one in all reports, a report's own narration in it alone. */
function voice({ claimed_by: by, report }: Figure): string {
  if (by.basis === 'unknown') return `${report} ${by.mode}`;
  return by.who ?? `${report} ${by.name}`;
}

/** What a figure says, whatever marks stand around it. */
function saying({ quantity, value }: Figure): string {
  return 'n' in quantity || 'min' in quantity ? JSON.stringify(quantity) : value;
}
