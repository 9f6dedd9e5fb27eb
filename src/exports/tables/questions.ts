/** `questions`, their groups, and the sayings that answer those that are not about a number. */
import { passageOf } from '../../archive/archive.ts';
import { recordAddress } from '../../archive/identity.ts';
import * as schema from '../../archive/schema.ts';
import { comparabilities } from '../../archive/vocabulary.ts';
import { coded, list, table, text } from './column.ts';
import { speaker } from './speaker.ts';
import { standing } from './standing.ts';
import type { Quoted } from './standing.ts';

const { shape } = schema.question;

export const questions = table<schema.Question & { readonly figures: readonly string[] }>({
  name: 'questions',
  title: { ar: 'الأسئلة', en: 'Questions' },
  about: {
    ar: 'ما يجمع أقوالًا في أمر واحد، وكيف تختلف.',
    en: 'What gathers claims about one thing, and how they differ.',
  },
  key: ['id'],
  rows: ({ archive }) => {
    const answers = new Map<string, string[]>(archive.questions.map(({ id }) => [id, []]));
    for (const figure of archive.reports.flatMap(({ figures }) => figures)) {
      for (const id of figure.questions) answers.get(id)?.push(`${figure.report}#${figure.id}`);
    }
    return archive.questions.map((question) => ({ ...question, figures: answers.get(question.id) ?? [] }));
  },
  columns: [
    text('id', shape.id, { ar: 'معرّف السؤال. لا يتغيّر.', en: 'Id of the question. Never changes.' }, ({ id }) => id, {
      required: true,
    }),
    text('title', shape.title, { ar: 'السؤال بالعربية.', en: 'The question in Arabic.' }, ({ title }) => title, {
      required: true,
    }),
    text(
      'english',
      shape.english,
      { ar: 'السؤال بالإنكليزية.', en: 'The question in English.' },
      ({ english }) => english,
      { required: true },
    ),
    ...coded<schema.Question, keyof typeof comparabilities>(
      'comparability',
      shape.comparability,
      { ar: 'هل تعدّ أقواله الشيء نفسه.', en: 'Whether its claims count the same thing.' },
      comparabilities,
      ({ comparability }) => comparability,
      { required: true },
    ),
    text(
      'note',
      shape.note,
      { ar: 'كيف تختلف الأقوال، ولماذا لا تُقارَن.', en: 'How the claims differ, and why they are not comparable.' },
      ({ note }) => note,
      { required: true },
    ),
    list(
      'figure_ids',
      'الأرقام التي تجيب عنه',
      { ar: 'معرّفات الأرقام المنسوبة التي تجيب عنه.', en: 'Ids of the figures that answer it.' },
      ({ figures }) => figures,
    ),
    text(
      'address',
      'العنوان في الأرشيف',
      { ar: 'عنوانه الدائم.', en: 'Its permanent address.' },
      ({ id }, { locate }) => locate(recordAddress('question', id)),
      { required: true },
    ),
  ],
});

export const questionGroups = table<schema.QuestionGroup & { readonly question: string }>({
  name: 'question-groups',
  title: { ar: 'مجموعات الأسئلة', en: 'Groups of questions' },
  about: {
    ar: 'ما تعدّه كلّ مجموعة من أرقام سؤال، ولماذا لا تُقارَن بغيرها.',
    en: 'What each group of a question’s figures counts, and why it is not comparable with the others.',
  },
  key: ['question_id', 'id'],
  links: [{ columns: ['question_id'], table: 'questions', to: ['id'] }],
  rows: ({ archive }) =>
    archive.questions.flatMap(({ id, groups = [] }) => groups.map((group) => ({ ...group, question: id }))),
  columns: [
    text('question_id', 'السؤال', { ar: 'معرّف السؤال.', en: 'Id of the question.' }, ({ question }) => question, {
      required: true,
    }),
    text(
      'id',
      'المجموعة',
      { ar: 'معرّف المجموعة في سؤالها.', en: 'Id of the group within its question.' },
      ({ id }) => id,
      { required: true },
    ),
    text(
      'counted',
      'ما يُعدّ',
      { ar: 'ما تعدّه أرقام المجموعة.', en: 'What the figures of the group count.' },
      ({ counted }) => counted,
      { required: true },
    ),
    text(
      'reason',
      'لماذا لا تُقارَن',
      { ar: 'لماذا لا تُقارَن بأرقام المجموعات الأخرى.', en: 'Why they are not comparable with those of other groups.' },
      ({ reason }) => reason,
      { required: true },
    ),
  ],
});

type Saying = Quoted & { readonly question: string; readonly by: schema.Attribution | undefined };

export const sayings = table<Saying>({
  name: 'sayings',
  title: { ar: 'أقوال الأسئلة', en: 'Sayings on questions' },
  about: {
    ar: 'أقوال تجيب عن سؤال بالكلمات، لا برقم.',
    en: 'Claims that answer a question in words, not with a number.',
  },
  key: ['question_id', 'report', 'line', 'quote'],
  links: [
    { columns: ['question_id'], table: 'questions', to: ['id'] },
    { columns: ['report'], table: 'reports', to: ['report'] },
    { columns: ['claimed_by_faction'], table: 'factions', to: ['id'] },
  ],
  rows: ({ archive }) =>
    archive.questions.flatMap(({ id, statements }) =>
      statements.map(({ report, line, quote, asserted_by: by }) => {
        return { question: id, report, line, quote, by, passage: passageOf(archive.report(report), line) };
      }),
    ),
  columns: [
    text('question_id', 'السؤال', { ar: 'معرّف السؤال.', en: 'Id of the question.' }, ({ question }) => question, {
      required: true,
    }),
    ...standing<Saying>((saying) => saying),
    ...speaker<Saying>(({ by }) => by, { required: false }),
  ],
});
