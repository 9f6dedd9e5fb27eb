/** `mentions`: every name as it stands in a text. */
import type { Mention } from '../../archive/archive.ts';
import { captureAddress, recordAddress } from '../../archive/identity.ts';
import { number, table, text } from './column.ts';
import type { Column } from './column.ts';
import { entityKinds } from './parties.ts';

interface Row extends Mention {
  /** The passage of its line; none for a line that is not part of the text, such as that of the writer. */
  readonly passage: string | undefined;
}

const decided: Column<Row> = {
  name: 'decided',
  type: 'boolean',
  label: 'بقرار من إنسان',
  meaning: {
    ar: 'true إن كان الاسم ملتبسًا وربطه إنسان بقرار، وfalse إن عُرف بصورته وحدها.',
    en: 'true where the name is ambiguous and a person decided what it means; false where its form alone tells.',
  },
  required: true,
  verbatim: false,
  value: (mention) => mention.decided,
};

export const mentions = table<Row>({
  name: 'mentions',
  title: { ar: 'مواضع الأسماء', en: 'Mentions' },
  about: {
    ar: 'كلّ موضع يرد فيه اسم فصيل أو جهة أو مكان أو شخص في نصّ تقرير، كما كُتب.',
    en: 'Every place in a report’s text where a faction, organisation, place or person is named, as written.',
  },
  key: ['report', 'line', 'start'],
  links: [{ columns: ['report'], table: 'reports', to: ['report'] }],
  rows: ({ archive }) =>
    archive.reports.values().flatMap((report) => {
      const passages = new Map([report.heading, ...report.passages].map(({ line, id }) => [line, id]));
      return report.mentions.map((mention) => ({ ...mention, passage: passages.get(mention.line) }));
    }),
  columns: [
    text(
      'report',
      'رقم التقرير',
      {
        ar: 'رقم التقرير. نصّ لا عدد، وأصفاره منه.',
        en: 'Accession number of the report. Text, not a number: its zeros belong to it.',
      },
      ({ report }) => report,
      {
        required: true,
      },
    ),
    text(
      'paragraph',
      'الفقرة',
      {
        ar: 'رقم الفقرة، أو title للعنوان. فارغ لسطر الكاتب أو المكان أو التاريخ.',
        en: 'Paragraph number, or title for the headline. Empty for the line of the writer, place or date.',
      },
      ({ passage }) => passage,
    ),
    number(
      'line',
      'السطر',
      { ar: 'رقم السطر في النسخة الملتقَطة، يبدأ من 1.', en: 'Line of the capture, from 1.' },
      ({ line }) => line,
      {
        required: true,
      },
    ),
    number(
      'start',
      'بدايته في السطر',
      { ar: 'كم وحدة UTF-16 قبله في السطر.', en: 'How many UTF-16 code units of the line come before it.' },
      ({ start }) => start,
      {
        required: true,
      },
    ),
    number(
      'end',
      'نهايته في السطر',
      { ar: 'كم وحدة UTF-16 إلى آخره.', en: 'How many UTF-16 code units up to its end.' },
      ({ end }) => end,
      {
        required: true,
      },
    ),
    text(
      'text',
      'الاسم كما كُتب',
      { ar: 'كلمات التقرير بحروفها.', en: 'The words of the report, verbatim.' },
      (mention) => mention.text,
      {
        required: true,
        verbatim: true,
      },
    ),
    text(
      'kind',
      'نوع المسمّى',
      { ar: 'الملفّ الذي فيه المعرّف.', en: 'Which kind of record the id is of.' },
      ({ entity }) => entity,
      {
        required: true,
        codes: entityKinds,
      },
    ),
    text(
      'id',
      'معرّف المسمّى',
      { ar: 'معرّف الفصيل أو الجهة أو المكان أو الشخص.', en: 'Id of the faction, organisation, place or person.' },
      ({ id }) => id,
      {
        required: true,
      },
    ),
    text(
      'name',
      'اسمه في الأرشيف',
      { ar: 'الاسم الذي يسمّيه به الأرشيف.', en: 'The name that the archive has for it.' },
      ({ id }, { archive }) => archive.entity(id).name,
      {
        required: true,
      },
    ),
    decided,
    text(
      'address',
      'العنوان في الأرشيف',
      {
        ar: 'عنوان الفقرة، أو السطر حيث لا فقرة.',
        en: 'Address of the paragraph, or of the line where there is none.',
      },
      ({ report, passage, line }, { locate }) =>
        locate(
          passage === undefined
            ? `${captureAddress(report)}#l${line}`
            : `${recordAddress('report', report)}#${passage}`,
        ),
      { required: true },
    ),
  ],
});
