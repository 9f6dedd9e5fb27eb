/** `corrections`: what was changed in reports after they were published. */
import { recordAddress } from '../../archive/identity.ts';
import * as schema from '../../archive/schema.ts';
import { table, text } from './column.ts';

const { shape } = schema.report.shape.corrections.element;

type Correction = schema.ReportRecord['corrections'][number] & { readonly report: string };

export const corrections = table<Correction>({
  name: 'corrections',
  title: { ar: 'التصويبات', en: 'Corrections' },
  about: {
    ar: 'ما صُوّب في سجلّات التقارير بعد نشرها، بما قبله وما بعده وسببه.',
    en: 'What was corrected in the records of reports after publication, with before, after and reason.',
  },
  key: ['report', 'edition', 'field', 'before'],
  links: [{ columns: ['report'], table: 'reports', to: ['report'] }],
  rows: ({ archive }) =>
    archive.reports.flatMap((report) => report.corrections.map((each) => ({ ...each, report: report.id }))),
  columns: [
    text(
      'report',
      'رقم التقرير',
      { ar: 'رقم التقرير المصوَّب. نصّ لا عدد.', en: 'Accession number of the report. Text, not a number.' },
      ({ report }) => report,
      { required: true },
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
        ar: 'ما صُوّب: حقل، أو فقرة مثل p3، أو رقم منسوب مثل f2.',
        en: 'What was corrected: a field, a paragraph such as p3, or a figure such as f2.',
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
      'report_address',
      'العنوان في الأرشيف',
      { ar: 'عنوان التقرير.', en: 'Address of the report.' },
      ({ report }, { locate }) => locate(recordAddress('report', report)),
      { required: true },
    ),
  ],
});
