/** Rules of questions: what is set on one scale is of one measure and one kind of unit, and what is not stands apart. */
import { groupId, groupNamed, questionId } from '../groups.ts';
import { nearest } from '../nearest.ts';
import type { Content, Entry } from '../read.ts';
import type { FigureRecord, Question } from '../schema.ts';
import { scaleOf } from '../vocabulary.ts';

interface Answer {
  readonly report: string;
  readonly figure: FigureRecord;
}

/**
 * Check that each figure names a group that its question has, and that the figures of a group can be compared. What a
 * record with a fault of form would say is not known: of a question that is left out nothing is told.
 */
export function checkQuestions({ questions, reports }: Content): void {
  const records = new Map(questions.map(({ record }) => [record.id, record]));
  const answers = new Map<string, Answer[]>();
  for (const { record, report } of reports) {
    for (const [i, figure] of record.figures.entries()) {
      for (const [j, named] of figure.questions.entries()) {
        const question = records.get(questionId(named));
        // A question that is to have no groups is told once, and not by each of its figures.
        if (!question || isOverGrouped(question)) continue;
        const at = ['figures', i, 'questions', j, ...(typeof named === 'string' ? [] : ['group'])];
        const key = groupNamed(named, records)?.id;
        if (key === groupId(named) && (key === undefined) === (groupsOf(question).length === 0)) {
          const set = `${question.id} ${key ?? ''}`;
          const own = answers.get(set) ?? [];
          own.push({ report: record.id, figure });
          answers.set(set, own);
        } else tellGroup(question, groupId(named), (found, more) => report('question/group', at, found, more));
      }
    }
  }
  for (const entry of questions) checkMixed(entry, answers);
}

function tellGroup(
  question: Question,
  named: string | undefined,
  tell: (found: string, more: { wanted: string; nearest: string | undefined }) => void,
): void {
  const groups = groupsOf(question);
  const known = groups.map(({ id }) => id);
  const near = named === undefined ? undefined : nearest(named, known);
  const meant = groups.find(({ id }) => id === near);
  tell(named ?? `${question.id} بلا مجموعة`, {
    wanted:
      known.length === 0 ? `${question.id} وحده: لا مجموعات للسؤال` : `مجموعة من ${question.id}: ${known.join('، ')}`,
    nearest: meant && `${meant.id} (${meant.counted})`,
  });
}

/** A question that asks for no number sets none on a scale, whatever its figures measure. */
function checkMixed({ record, report }: Entry<Question>, answers: ReadonlyMap<string, readonly Answer[]>): void {
  const groups = groupsOf(record);
  if (isOverGrouped(record)) {
    const wanted = 'سؤال بلا مجموعات: الأقوال لا تُرسم على مقياس';
    report('question/group', ['groups'], `${record.id}: answers: statements`, { wanted });
  }
  if (record.answers === 'statements') return;
  const sets =
    groups.length === 0 ? [{ id: '', at: ['groups'] }] : groups.map(({ id }, i) => ({ id, at: ['groups', i] }));
  for (const { id, at } of sets) {
    const own = answers.get(`${record.id} ${id}`) ?? [];
    const measured = Map.groupBy(own, ({ figure: { measure } }) => measure);
    const scales = Map.groupBy(
      own.filter(({ figure }) => figure.counting_unit !== undefined),
      ({ figure }) => scaleOf(figure.counting_unit),
    );
    const mixed = measured.size > 1 ? measured : scales;
    if (mixed.size > 1) report('question/mixed', at, told(mixed));
  }
}

function told(mixed: ReadonlyMap<string, readonly Answer[]>): string {
  return [...mixed]
    .map(([kind, answers]) => `${kind} (${answers.map(({ report, figure }) => `${report}#${figure.id}`).join('، ')})`)
    .join('، ');
}

function isOverGrouped({ answers, groups }: Question): boolean {
  return answers === 'statements' && groups !== undefined;
}

function groupsOf({ groups = [] }: Question) {
  return groups;
}
