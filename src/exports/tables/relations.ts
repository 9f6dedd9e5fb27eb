/** `relations`: what reports say of two parties. */
import type { Relation } from '../../archive/archive.ts';
import * as schema from '../../archive/schema.ts';
import { relationTypes } from '../../archive/vocabulary.ts';
import { coded, table, text } from './column.ts';
import { party } from './parties.ts';
import { speaker } from './speaker.ts';
import { standing } from './standing.ts';

const { shape } = schema.relation;

export const relations = table<Relation>({
  name: 'relations',
  title: { ar: 'العلاقات', en: 'Relations' },
  about: {
    ar: 'ما تقوله التقارير في طرفين: من فعل شيئًا بآخر أو كان منه أو معه، كلّ قول باقتباسه وصاحبه.',
    en: 'What reports say of two parties: who did something to another, or was of it or with it, each with its quote and claimant.',
  },
  key: ['id'],
  links: [
    { columns: ['report'], table: 'reports', to: ['report'] },
    { columns: ['claimed_by_faction'], table: 'factions', to: ['id'] },
  ],
  rows: ({ archive }) => archive.relations,
  columns: [
    text('id', shape.id, { ar: 'معرّف القول. لا يتغيّر.', en: 'Id of the statement. Never changes.' }, ({ id }) => id, {
      required: true,
    }),
    ...coded<Relation, keyof typeof relationTypes>(
      'type',
      shape.type,
      {
        ar: 'ما يُقال إنّ الطرف الأوّل فعله بالثاني أو كان منه.',
        en: 'What the subject is said to have done to the object, or to be of it.',
      },
      relationTypes,
      ({ type }) => type,
      { required: true },
    ),
    ...party<Relation>(
      'subject',
      'الطرف الأوّل',
      { ar: 'الطرف الذي تُنسب إليه العلاقة.', en: 'The party that the relation is said of.' },
      ({ subject }) => subject,
      { required: true },
    ),
    ...party<Relation>(
      'object',
      'الطرف الآخر',
      { ar: 'الطرف الآخر، إن كان.', en: 'The other party, if any.' },
      ({ object }) => object,
    ),
    ...party<Relation>(
      'with',
      shape.with,
      { ar: 'طرف ثالث، كالطرف الثاني في الاتفاق.', en: 'A third party, such as the other side of an agreement.' },
      (relation) => relation.with,
    ),
    ...standing<Relation>((relation) => relation),
    ...speaker<Relation>(({ asserted_by: by }) => by),
    text('note', shape.note.unwrap(), { ar: 'ملاحظة الأرشيف.', en: 'The archive’s note.' }, ({ note }) => note),
  ],
});
