/** `figures.csv`: every claimed number, a row each. Its JSON has a nested shape of its own (`../figures.ts`). */
import { writeQuantity } from '../../arabic/index.ts';
import type { Figure } from '../../archive/archive.ts';
import * as schema from '../../archive/schema.ts';
import { bases, countingUnits, measures, quantityKinds, unitNouns } from '../../archive/vocabulary.ts';
import { coded, list, number, table, text } from './column.ts';
import { parties } from './parties.ts';
import { speaker } from './speaker.ts';
import { standing } from './standing.ts';

const { shape } = schema.figure;

export const figures = table<Figure>({
  name: 'figures',
  title: { ar: 'الأرقام المنسوبة', en: 'Claimed figures' },
  about: {
    ar: 'كلّ رقم منسوب في التقارير، بقيمته كما وردت وصاحب قوله واقتباسه وموضعه.',
    en: 'Every figure that a report claims: its value as printed, who claims it, its quote and its place.',
  },
  key: ['id'],
  links: [
    { columns: ['report'], table: 'reports', to: ['report'] },
    { columns: ['claimed_by_faction'], table: 'factions', to: ['id'] },
    { columns: ['reported_by_id'], table: 'organisations', to: ['id'] },
  ],
  rows: ({ archive }) => archive.reports.flatMap((report) => report.figures),
  columns: [
    text(
      'id',
      shape.id,
      {
        ar: 'رقم التقرير، ثمّ العلامة # ومعرّف الرقم فيه. لا يتغيّر.',
        en: 'Report and figure, such as 0001#f2. Never changes.',
      },
      ({ report, id }) => `${report}#${id}`,
      { required: true },
    ),
    ...standing<Figure>(
      (figure) => figure,
      ({ id }) => id,
    ),
    text(
      'value',
      shape.value,
      { ar: 'كلمات العدد بحروفها.', en: 'The words of the number, verbatim.' },
      ({ value }) => value,
      {
        required: true,
        verbatim: true,
      },
    ),
    ...coded<Figure, schema.Quantity['kind']>(
      'quantity_kind',
      shape.quantity,
      {
        ar: 'ما تقوله القيمة لا أكثر. النفي ليس صفرًا، والكلمات وحدها لا عدد لها.',
        en: 'What the value says and no more. A denial is not zero, and words alone have no number.',
      },
      quantityKinds,
      ({ quantity }) => quantity.kind,
      { required: true },
    ),
    number(
      'quantity_n',
      'العدد',
      {
        ar: 'العدد، لما هو عدد واحد أو حدّ. فارغ لغيره.',
        en: 'The number, where there is one number or bound; else empty.',
      },
      ({ quantity }) => ('n' in quantity ? quantity.n : null),
    ),
    number(
      'quantity_min',
      'أدنى العددين',
      { ar: 'أدنى العددين، لما هو بين عددين وحده.', en: 'The lower of two numbers, for between only.' },
      ({ quantity }) => ('min' in quantity ? quantity.min : null),
    ),
    number(
      'quantity_max',
      'أعلى العددين',
      { ar: 'أعلى العددين، لما هو بين عددين وحده.', en: 'The higher of two numbers, for between only.' },
      ({ quantity }) => ('max' in quantity ? quantity.max : null),
    ),
    text(
      'quantity_words',
      'الكمّية بلفظ الأرشيف',
      { ar: 'الكمّية مع ما تعدّه، بلفظ الأرشيف.', en: 'The quantity with its unit, in the archive’s words.' },
      ({ quantity, counting_unit: unit }) => writeQuantity(quantity, unit && unitNouns[unit]),
      { required: true },
    ),
    ...coded<Figure, keyof typeof measures>(
      'measure',
      shape.measure,
      { ar: 'ما الذي يُقاس.', en: 'What is measured.' },
      measures,
      ({ measure }) => measure,
      { required: true },
    ),
    ...coded<Figure, keyof typeof countingUnits>(
      'counting_unit',
      shape.counting_unit.unwrap(),
      { ar: 'الشيء الذي يُعدّ واحدًا واحدًا، إن ذُكر.', en: 'The thing counted one by one, where it is said.' },
      countingUnits,
      (figure) => figure.counting_unit,
    ),
    text(
      'counted',
      shape.counted,
      { ar: 'وصف محايد لما يُعدّ، بلفظ الأرشيف.', en: 'What is counted, in the archive’s neutral words.' },
      ({ counted }) => counted,
      {
        required: true,
      },
    ),
    ...speaker<Figure>(({ claimed_by: by }) => by),
    text(
      'reported_by_id',
      'مصدر التقرير',
      {
        ar: 'معرّف الصحيفة أو الوكالة التي نقلت القول، وهي غير صاحبه.',
        en: 'Id of the outlet that reports the claim; not the claimant.',
      },
      ({ report }, { archive }) => {
        const { source } = archive.report(report);
        return 'organisation' in source ? source.organisation : null;
      },
    ),
    ...coded<Figure, keyof typeof bases>(
      'reported_by_basis',
      'أساس مصدر التقرير',
      { ar: 'كيف عُرف مصدر التقرير.', en: 'How the outlet is known.' },
      bases,
      ({ report }, { archive }) => archive.report(report).source.basis,
      { required: true },
    ),
    ...parties<Figure>(
      'actor',
      shape.actor,
      { ar: 'الفاعلون بحسب القول.', en: 'Who acts, as claimed.' },
      ({ actor }) => actor,
    ),
    ...parties<Figure>(
      'target',
      shape.target,
      { ar: 'المستهدَفون بحسب القول.', en: 'Who is acted upon, as claimed.' },
      ({ target }) => target,
    ),
    ...parties<Figure>(
      'place',
      shape.place,
      { ar: 'الأماكن بحسب القول.', en: 'Where, as claimed.' },
      ({ place }) => place,
    ),
    text(
      'date_edtf',
      shape.date.unwrap(),
      {
        ar: 'تاريخ الحدث بصيغة EDTF. نصّ لا تاريخ، فقد يكون مدّة أو تقريبًا.',
        en: 'When it was, in EDTF. Text, not a date: it may be a span or approximate.',
      },
      ({ date }) => date?.edtf,
    ),
    ...coded<Figure, keyof typeof bases>(
      'date_basis',
      'أساس تاريخ الحدث',
      { ar: 'كيف عُرف تاريخ الحدث.', en: 'How the date is known.' },
      bases,
      ({ date }) => date?.basis,
    ),
    text(
      'date_note',
      'ملاحظة على التاريخ',
      { ar: 'كيف حُسب التاريخ.', en: 'How the date was reckoned.' },
      ({ date }) => date?.note,
    ),
    list(
      'question_ids',
      shape.questions,
      { ar: 'معرّفات الأسئلة التي يجيب عنها.', en: 'Ids of the questions that it answers.' },
      ({ questions }) => questions,
    ),
    list(
      'question_group_ids',
      'مجموعته في كلّ سؤال',
      {
        ar: 'مجموعته في كلّ من هذه الأسئلة، بترتيبها. أرقام مجموعتين لا تُقارَن.',
        en: 'Its group in each of these questions, in their order. Figures of two groups are not comparable.',
      },
      ({ questions, groups }) => questions.map((id) => groups.get(id)?.id ?? null),
    ),
    text('note', shape.note.unwrap(), { ar: 'ملاحظة الأرشيف.', en: 'The archive’s note.' }, ({ note }) => note),
  ],
});
