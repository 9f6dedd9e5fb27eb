/** The columns that say where words stand: in which report, paragraph and line, and at which address. */
import { captureAddress, recordAddress } from '../../archive/identity.ts';
import { figure } from '../../archive/schema.ts';
import { number, text } from './column.ts';
import type { Column } from './column.ts';

/** Words of a report at their place. */
export interface Quoted {
  readonly report: string;
  /** `title`, or `p1`…. */
  readonly passage: string;
  readonly line: number;
  readonly quote: string;
}

/**
 * Where a quote stands.
 *
 * @param of The quote that a row rests on.
 * @param fragment What its address leads to in the report: the paragraph, if not given.
 */
export function standing<Row>(
  of: (row: Row) => Quoted,
  fragment: (row: Row) => string = (row) => of(row).passage,
): readonly Column<Row>[] {
  return [
    text(
      'report',
      'رقم التقرير',
      {
        ar: 'رقم التقرير الذي فيه القول. نصّ لا عدد، وأصفاره منه.',
        en: 'Accession number of the report. Text, not a number: its zeros belong to it.',
      },
      (row) => of(row).report,
      { required: true },
    ),
    text(
      'paragraph',
      'الفقرة',
      {
        ar: 'رقم الفقرة المحفوظ، مثل p3، أو title للعنوان.',
        en: 'Stored paragraph number, such as p3; title for the headline.',
      },
      (row) => of(row).passage,
      { required: true },
    ),
    number(
      'line',
      figure.shape.line,
      { ar: 'رقم السطر في النسخة الملتقَطة، يبدأ من 1.', en: 'Line of the capture, from 1.' },
      (row) => of(row).line,
      { required: true },
    ),
    text(
      'quote',
      figure.shape.quote,
      {
        ar: 'كلمات التقرير بحروفها، وهي لناشرها.',
        en: 'The words of the report, verbatim; they belong to its publisher.',
      },
      (row) => of(row).quote,
      { required: true, verbatim: true },
    ),
    text(
      'address',
      'العنوان في الأرشيف',
      { ar: 'عنوانه الدائم في الأرشيف.', en: 'Its permanent address in the archive.' },
      (row, { locate }) => locate(`${recordAddress('report', of(row).report)}#${fragment(row)}`),
      { required: true },
    ),
    text(
      'line_address',
      'عنوان السطر',
      { ar: 'عنوان السطر في صفحة النسخة الملتقَطة.', en: 'Address of the line on the page of the capture.' },
      (row, { locate }) => locate(`${captureAddress(of(row).report)}#l${of(row).line}`),
      { required: true },
    ),
  ];
}
