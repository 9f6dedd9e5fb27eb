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
 * most reports answer with figures first, then those with most claimants, most reports, most answers; the archive's
 * order among equals.
 */
export function differences(archive: Archive, here: string): readonly Difference[] {
  return answeredQuestions(archive)
    .filter(differs)
    .map((answered) => ({ answered, weight: weight(answered) }))
    .sort((a, b) => compare(b.weight, a.weight))
    .slice(0, shown.questions)
    .map(({ answered }) => difference(archive, answered, here));
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

/** Whether at least two say at least two things. A report whose words are quoted without a figure is one that says. */
function differs({ question: { statements }, figures }: AnsweredQuestion): boolean {
  const voices = new Set([...figures.map(voice), ...statements.map(({ report }) => report)]);
  const sayings = new Set([...figures.map(saying), ...statements.map(({ quote }) => quote)]);
  return voices.size > 1 && sayings.size > 1;
}

function weight({ question, figures, reports }: AnsweredQuestion): readonly number[] {
  return [
    new Set(figures.map(({ report }) => report)).size,
    new Set(figures.map(voice)).size,
    reports.length,
    figures.length + question.statements.length,
  ];
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
