/** `corrections`: what was changed in records after they were published, those of reports first. */
import { recordAddress, recordAt } from '../../archive/identity.ts';
import * as schema from '../../archive/schema.ts';
import type { RecordKind } from '../../archive/identity.ts';
import { coded, table, text } from './column.ts';
import { entityKinds } from './parties.ts';

const { shape } = schema.report.shape.corrections.element;

const kinds = { report: 'تقرير', ...entityKinds, question: 'سؤال' } as const satisfies Record<RecordKind, string>;

/** A correction with what it is of. */
interface Row extends schema.Correction {
  readonly kind: RecordKind;
  readonly id: string;
}

export const corrections = table<Row>({
  name: 'corrections',
  title: { ar: 'التصويبات', en: 'Corrections' },
  about: {
    ar: 'ما صُوّب بعد النشر في سجلّات التقارير، وفي سجلّات الفصائل والجهات والأماكن والأشخاص والأسئلة، بما قبله وما بعده وسببه.',
    en: 'What was corrected after publication in the records of reports, factions, organisations, places, persons and questions, with before, after and reason.',
  },
  key: ['record_kind', 'record', 'edition', 'field', 'before'],
  links: [{ columns: ['report'], table: 'reports', to: ['report'] }],
  rows: ({ archive }) => [
    ...archive.reports.flatMap(({ id, corrections: own }) => own.map((each): Row => ({ ...each, kind: 'report', id }))),
    ...archive.corrections.flatMap(({ of, ...each }): Row[] => {
      const record = recordAt(of);
      return record ? [{ ...each, kind: record.kind, id: record.id }] : [];
    }),
  ],
  columns: [
    ...coded<Row, RecordKind>(
      'record_kind',
      'نوع السجلّ',
      { ar: 'نوع السجلّ المصوَّب.', en: 'What kind of record was corrected.' },
      kinds,
      ({ kind }) => kind,
      { required: true },
    ),
    text(
      'record',
      'معرّف السجلّ',
      {
        ar: 'معرّف السجلّ المصوَّب كما كان يوم صُوّب؛ وهو في التقرير رقمه.',
        en: 'Id of the record, as it was when it was corrected; of a report, its accession number.',
      },
      ({ id }) => id,
      { required: true },
    ),
    text(
      'report',
      'رقم التقرير',
      {
        ar: 'رقم التقرير المصوَّب. نصّ لا عدد. فارغ إن لم يكن السجلّ تقريرًا.',
        en: 'Accession number of the report. Text, not a number. Empty where the record is no report.',
      },
      ({ kind, id }) => (kind === 'report' ? id : null),
    ),
    text(
      'date_edtf',
      shape.date,
      { ar: 'تاريخ التصويب بصيغة EDTF.', en: 'When it was corrected, in EDTF.' },
      ({ date }) => date,
      { required: true },
    ),
    text(
      'edition',
      shape.edition,
      { ar: 'الإصدار الذي صُوّب فيه.', en: 'The edition that brought it.' },
      ({ edition }) => edition,
      { required: true },
    ),
    text(
      'field',
      shape.field,
      {
        ar: 'ما صُوّب: حقل في السجلّ؛ أو، في التقرير، فقرة مثل p3، أو رقم منسوب مثل f2 أو حقل فيه مثل f2.place، أو حدث مثل e7، أو علاقة مثل r12.',
        en: 'What was corrected: a field of the record; or, of a report, a paragraph such as p3, a figure such as f2 or a field of it such as f2.place, an event such as e7 or a relation such as r12.',
      },
      ({ field }) => field,
      { required: true },
    ),
    text('before', shape.before, { ar: 'ما كان قبل التصويب.', en: 'What stood before.' }, ({ before }) => before, {
      required: true,
    }),
    text('after', shape.after, { ar: 'ما صار بعده.', en: 'What stands now.' }, ({ after }) => after, {
      required: true,
    }),
    text('reason', shape.reason, { ar: 'سبب التصويب.', en: 'Why.' }, ({ reason }) => reason, { required: true }),
    text(
      'address',
      'العنوان في الأرشيف',
      { ar: 'عنوان السجلّ.', en: 'Address of the record.' },
      ({ kind, id }, { locate }) => locate(recordAddress(kind, id)),
      { required: true },
    ),
  ],
});
