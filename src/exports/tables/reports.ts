/** `reports`: what is known of each report, every statement with its basis. */
import type { Report } from '../../archive/archive.ts';
import { annotationsAddress, captureAddress, plainTextAddress, recordAddress } from '../../archive/identity.ts';
import * as schema from '../../archive/schema.ts';
import { bases, confidences } from '../../archive/vocabulary.ts';
import { coded, number, table, text } from './column.ts';
import type { Column } from './column.ts';
import { parties } from './parties.ts';

const { shape } = schema.report;

export const reports = table<Report>({
  name: 'reports',
  title: { ar: 'التقارير', en: 'Reports' },
  about: {
    ar: 'ما يُعرف عن كلّ تقرير: عنوانه ومصدره وكاتبه وتاريخه، وكيف عُرف، ومن يسمّيهم.',
    en: 'What is known of each report: headline, source, writer and date, how it is known, and whom it names.',
  },
  key: ['report'],
  links: [
    { columns: ['source_id'], table: 'organisations', to: ['id'] },
    { columns: ['byline_person_id'], table: 'persons', to: ['id'] },
    { columns: ['byline_organisation_id'], table: 'organisations', to: ['id'] },
    { columns: ['dateline_place_id'], table: 'places', to: ['id'] },
  ],
  rows: ({ archive }) => archive.reports,
  columns: [
    text(
      'report',
      shape.id,
      {
        ar: 'رقم التقرير. نصّ لا عدد، وأصفاره منه. لا يتغيّر.',
        en: 'Accession number. Text, not a number: its zeros belong to it. Never changes.',
      },
      ({ id }) => id,
      { required: true },
    ),
    text(
      'title',
      'العنوان',
      { ar: 'عنوان التقرير بحروفه.', en: 'The headline, verbatim.' },
      ({ heading }) => heading.text,
      { required: true, verbatim: true },
    ),
    text(
      'source_id',
      shape.source,
      { ar: 'معرّف الصحيفة أو الوكالة التي نشرته.', en: 'Id of the outlet or agency that published it.' },
      ({ source }) => ('organisation' in source ? source.organisation : null),
    ),
    text(
      'source_name',
      shape.source,
      { ar: 'اسمها في الأرشيف.', en: 'Its name as the archive has it.' },
      ({ source }, { archive }) => ('organisation' in source ? archive.organisation(source.organisation).name : null),
    ),
    ...known('source', 'المصدر', 'source', ({ source }) => source, { graded: true }),
    text(
      'byline_words',
      shape.byline,
      { ar: 'كلمات سطر الكاتب بحروفها.', en: 'The words of the byline, verbatim.' },
      ({ byline }) => ('quote' in byline ? byline.quote : null),
      { verbatim: true },
    ),
    text(
      'byline_person_id',
      shape.byline,
      { ar: 'معرّف الكاتب إن كان شخصًا.', en: 'Id of the writer, where that is a person.' },
      ({ byline }) => ('person' in byline ? byline.person : null),
    ),
    text(
      'byline_organisation_id',
      shape.byline,
      { ar: 'معرّف الجهة التي كتبته، إن ذُكرت.', en: 'Id of the body that wrote it, where it is named.' },
      ({ byline }) => ('organisation' in byline ? byline.organisation : null),
    ),
    ...known('byline', 'الكاتب', 'writer', ({ byline }) => byline),
    text(
      'dateline_words',
      shape.dateline,
      { ar: 'كلمات سطر المكان بحروفها.', en: 'The words of the dateline, verbatim.' },
      ({ dateline }) => ('quote' in dateline ? dateline.quote : null),
      { verbatim: true },
    ),
    text(
      'dateline_place_id',
      shape.dateline,
      { ar: 'معرّف المكان الذي كُتب منه.', en: 'Id of the place that it was written from.' },
      ({ dateline }) => ('place' in dateline ? dateline.place : null),
    ),
    ...known('dateline', 'مكان التحرير', 'place of writing', ({ dateline }) => dateline),
    text(
      'published_edtf',
      shape.published,
      {
        ar: 'تاريخ النشر بصيغة EDTF. نصّ لا تاريخ: قد يكون يومًا واحدًا غير معروف من مدّة.',
        en: 'When it was published, in EDTF. Text, not a date: it may be one unknown day of a span.',
      },
      ({ published }) => ('edtf' in published ? published.edtf : null),
    ),
    text(
      'published_time',
      'الساعة',
      { ar: 'ساعة النشر كما تذكرها النسخة.', en: 'The time of day that the capture states.' },
      ({ published }) => ('time' in published ? published.time : null),
    ),
    ...known('published', 'تاريخ النشر', 'date of publication', ({ published }) => published, { graded: true }),
    text(
      'section',
      shape.section.unwrap(),
      { ar: 'القسم الذي نُشر فيه، كما تذكره النسخة.', en: 'The section that it appeared in, as the capture states.' },
      ({ section }) => section?.quote,
      { verbatim: true },
    ),
    text(
      'original_address',
      shape.original,
      { ar: 'العنوان الذي نُشر فيه على الشبكة.', en: 'The web address where it was published.' },
      ({ original }) => ('address' in original ? original.address : null),
    ),
    ...known('original', 'العنوان الأصلي', 'original address', ({ original }) => original),
    text(
      'archived_address',
      shape.archived,
      { ar: 'عنوان نسخة مؤرشفة منه على الشبكة.', en: 'Address of an archived copy on the web.' },
      ({ archived }) => ('address' in archived ? archived.address : null),
    ),
    ...known('archived', 'النسخة المؤرشفة', 'archived copy', ({ archived }) => archived),
    text(
      'captured_edtf',
      shape.capture.shape.captured,
      { ar: 'متى التُقطت نسخته، بصيغة EDTF.', en: 'When it was captured, in EDTF.' },
      ({ capture }) => ('edtf' in capture.captured ? capture.captured.edtf : null),
    ),
    ...known('captured', 'تاريخ الالتقاط', 'date of capture', ({ capture }) => capture.captured),
    text(
      'capture_sha256',
      shape.capture.shape.sha256,
      { ar: 'بصمة ملفّ النسخة الملتقَطة.', en: 'SHA-256 of the capture’s bytes.' },
      ({ capture }) => capture.sha256,
      { required: true },
    ),
    text(
      'transcription_status',
      shape.transcription.shape.status,
      { ar: 'كيف قورن التفريغ بالنسخة.', en: 'How the transcription was compared with the capture.' },
      ({ transcription }) => transcription.status,
      { required: true },
    ),
    text(
      'summary',
      shape.summary,
      { ar: 'جملة محايدة من الأرشيف، لا من التقرير.', en: 'A neutral sentence of the archive’s, not the report’s.' },
      ({ summary }) => summary,
      { required: true },
    ),
    number(
      'paragraphs',
      'الفقرات',
      { ar: 'عدد فقراته.', en: 'How many paragraphs it has.' },
      ({ passages }) => passages.length,
      { required: true },
    ),
    number(
      'figures',
      'الأرقام المنسوبة',
      { ar: 'عدد ما فيه من أرقام منسوبة.', en: 'How many claimed figures it has.' },
      (report) => report.figures.length,
      { required: true },
    ),
    ...parties<Report>(
      'faction',
      shape.factions,
      { ar: 'الفصائل التي يسمّيها.', en: 'The factions that it names.' },
      ({ factions }) => factions,
    ),
    ...parties<Report>(
      'organisation',
      shape.organisations,
      { ar: 'الجهات التي يسمّيها.', en: 'The organisations that it names.' },
      ({ organisations }) => organisations,
    ),
    ...parties<Report>(
      'place',
      shape.places,
      { ar: 'الأماكن التي يسمّيها.', en: 'The places that it names.' },
      ({ places }) => places,
    ),
    ...parties<Report>(
      'person',
      shape.persons,
      { ar: 'الأشخاص الذين يسمّيهم.', en: 'The persons whom it names.' },
      ({ persons }) => persons,
    ),
    text(
      'address',
      'العنوان في الأرشيف',
      { ar: 'عنوانه الدائم.', en: 'Its permanent address.' },
      ({ id }, { locate }) => locate(recordAddress('report', id)),
      { required: true },
    ),
    text(
      'capture_address',
      'عنوان النسخة الملتقَطة',
      { ar: 'صفحة النسخة الملتقَطة سطرًا سطرًا.', en: 'The page of the capture, line by line.' },
      ({ id }, { locate }) => locate(captureAddress(id)),
      { required: true },
    ),
    text(
      'text_address',
      'عنوان النصّ وحده',
      { ar: 'نصّ التقرير وحده، بلا كلمة من الأرشيف.', en: 'The text of the report alone, without a word of ours.' },
      ({ id }, { locate }) => locate(plainTextAddress(id)),
      { required: true },
    ),
    text(
      'annotations_address',
      'عنوان الحواشي',
      {
        ar: 'ما عُلِّم في النصّ من أسماء وأرقام وعلاقات وأحداث (W3C Web Annotation).',
        en: 'What is marked in the text: names, figures, relations, events (W3C Web Annotation).',
      },
      ({ id }, { locate }) => locate(annotationsAddress(id)),
      { required: true },
    ),
  ],
});

/** Something stated, inferred or unknown, as records have it. */
interface Statement {
  readonly basis: keyof typeof bases;
  readonly confidence?: keyof typeof confidences;
  readonly note?: string | undefined;
}

/**
 * How a statement is known: `source_basis`, `source_confidence`, `source_note`.
 *
 * @param graded Whether the record says how firm an inference of it is.
 */
function known(
  name: string,
  arabic: string,
  english: string,
  of: (report: Report) => Statement,
  { graded = false } = {},
): readonly Column<Report>[] {
  const basis = {
    ar: `أساس ما نعرفه عن ${arabic}: مذكور أو مستنتَج أو غير معروف.`,
    en: `How the ${english} is known: stated, inferred or unknown.`,
  };
  const confidence = { ar: 'درجة ترجيح ما استُنتج، وهي فارغة لغيره.', en: 'How firm the inference is; else empty.' };
  const note = { ar: 'ملاحظة الأرشيف على ذلك.', en: 'The archive’s note on it.' };
  return [
    ...coded<Report, keyof typeof bases>(
      `${name}_basis`,
      `أساس ${arabic}`,
      basis,
      bases,
      (report) => of(report).basis,
      { required: true },
    ),
    ...(graded
      ? [
          text<Report>(`${name}_confidence`, `درجة ترجيح ${arabic}`, confidence, (report) => of(report).confidence, {
            codes: confidences,
          }),
        ]
      : []),
    text(`${name}_note`, `ملاحظة على ${arabic}`, note, (report) => of(report).note),
  ];
}
