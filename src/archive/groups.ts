/** How a figure names a question: alone, or with its group among the question's figures. */
import type { FigureRecord, Question, QuestionGroup } from './schema.ts';

type NamedQuestion = FigureRecord['questions'][number];

/** The id of the question that is named. */
export function questionId(named: NamedQuestion): string {
  return typeof named === 'string' ? named : named.id;
}

/** The id of the group that is named; none where the question is named alone. */
export function groupId(named: NamedQuestion): string | undefined {
  return typeof named === 'string' ? undefined : named.group;
}

/** The group that is named, of the question that is; none where no group is named, or the question has none so named. */
export function groupNamed(named: NamedQuestion, questions: ReadonlyMap<string, Question>): QuestionGroup | undefined {
  return questions.get(questionId(named))?.groups?.find(({ id }) => id === groupId(named));
}
