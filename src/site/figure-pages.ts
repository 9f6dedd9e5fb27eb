/** The figures in pages, where they are too many for one: all of them by measure, those of a question by year. */
import type { Archive, Figure } from '../archive/archive.ts';
import { measures } from '../archive/vocabulary.ts';
import * as addresses from './addresses.ts';
import type { Standing } from './moved-anchors.ts';
import { perArchive } from './per-archive.ts';
import type { AnsweredQuestion } from './questions.ts';
import { answeredQuestions } from './questions.ts';
import { split } from './split.ts';
import type { Group, Leaf } from './split.ts';
import { weighAnswer, weighFigure } from './weights.ts';
import { count } from './wording.ts';
import { byYearOfReport } from './years.ts';

/** The pages of the table of all figures by measure; none where one page holds all. */
export const figureLeaves = perArchive(({ reports }): readonly Leaf<Figure>[] => {
  const counted = Map.groupBy(
    reports.flatMap(({ figures }) => figures),
    ({ measure }) => measure,
  );
  const groups = (Object.keys(measures) as Figure['measure'][]).flatMap((measure): Group<Figure>[] => {
    const entries = counted.get(measure);
    return entries === undefined ? [] : [{ slug: measure, name: measures[measure], entries }];
  });
  return split(groups, { root: addresses.figureMeasures, weigh: weighFigure });
});

/** Where the sections of the table stand when it is split. */
export function measuresStanding(leaves: readonly Leaf<Figure>[]): ReadonlyMap<string, Standing> {
  const first = leaves.filter(({ page }) => page === 1);
  return new Map(
    first.map(({ address, group: { slug, name } }) => {
      const id = `measure-${slug}`;
      return [id, { address: `${address}#${id}`, words: name }] as const;
    }),
  );
}

/** How many there are, in words. */
export function figuresIn(figures: readonly unknown[]): string {
  return count(figures.length, 'figure');
}

/** A question whose figures are too many for its own page, with the pages that have them. */
export interface SplitQuestion {
  readonly answered: AnsweredQuestion;
  readonly leaves: readonly Leaf<Figure>[];
}

/** Every question, with the pages of its figures by the year of their reports: none where its own page holds all. */
export const questionLeaves = perArchive((archive): ReadonlyMap<string, SplitQuestion> => {
  return new Map(
    answeredQuestions(archive).map((answered) => {
      const { id } = answered.question;
      return [id, { answered, leaves: answerLeaves(archive, answered) }] as const;
    }),
  );
});

function answerLeaves(archive: Archive, { question, figures }: AnsweredQuestion): readonly Leaf<Figure>[] {
  return split(byYearOfReport(archive, figures), {
    root: addresses.questionYears(question.id),
    weigh: weighAnswer,
  });
}
