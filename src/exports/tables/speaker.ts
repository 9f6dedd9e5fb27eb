/** The columns that say who claims something, and how that is known. */
import { attribution, figure } from '../../archive/schema.ts';
import type { Attribution } from '../../archive/schema.ts';
import { attributionModes, bases } from '../../archive/vocabulary.ts';
import { coded, number, text } from './column.ts';
import type { Column } from './column.ts';
import { entityKinds } from './parties.ts';

/**
 * Who says it. Nobody is named where the basis is `unknown`.
 *
 * @param of `undefined` where the record does not say.
 */
export function speaker<Row>(
  of: (row: Row) => Attribution | undefined,
  { required = true }: { readonly required?: boolean } = {},
): readonly Column<Row>[] {
  const label = attribution;
  return [
    ...coded<Row, keyof typeof bases>(
      'claimed_by_basis',
      'أساس نسبة القول',
      {
        ar: 'كيف عُرف صاحب القول: يسمّيه التقرير، أو استنتجه الأرشيف، أو لا يُعرف.',
        en: 'How the claimant is known: named by the report, inferred by the archive, or unknown.',
      },
      bases,
      (row) => of(row)?.basis,
      { required },
    ),
    ...coded<Row, keyof typeof attributionModes>(
      'claimed_by_mode',
      'طريق القول',
      { ar: 'كيف وصل القول إلينا.', en: 'How the words of the claim reach us.' },
      attributionModes,
      (row) => of(row)?.mode,
      { required },
    ),
    text(
      'claimed_by_name',
      label,
      {
        ar: 'صاحب القول: كما في النصّ إن كان مذكورًا، وبلفظ الأرشيف إن كان مستنتَجًا.',
        en: 'Who says it: as printed where stated, in the archive’s words where inferred.',
      },
      (row) => {
        const by = of(row);
        return by && 'name' in by ? by.name : null;
      },
      { verbatim: true },
    ),
    text(
      'claimed_by_id',
      'معرّف صاحب القول',
      { ar: 'معرّف صاحب القول إن كان له سجلّ.', en: 'Id of the claimant, where there is a record of them.' },
      (row) => whoOf(of(row)),
    ),
    text(
      'claimed_by_kind',
      'نوع صاحب القول',
      { ar: 'الملفّ الذي فيه ذلك المعرّف.', en: 'Which kind of record that id is of.' },
      (row, { archive }) => {
        const who = whoOf(of(row));
        return who === null ? null : archive.entity(who).entity;
      },
      { codes: entityKinds },
    ),
    text(
      'claimed_by_faction',
      'فصيل صاحب القول',
      {
        ar: 'معرّف الفصيل الذي تقول كلمات التقرير إنّ صاحب القول منه أو تابع له.',
        en: 'Id of the faction that the report’s own words place the claimant in.',
      },
      (row) => {
        const by = of(row);
        return by && 'of' in by ? by.of : null;
      },
    ),
    number(
      'claimed_by_line',
      'سطر صاحب القول',
      { ar: 'السطر الذي يسمّي صاحب القول.', en: 'The line that names the claimant.' },
      (row) => {
        const by = of(row);
        return by && 'line' in by ? by.line : null;
      },
    ),
    text(
      'claimed_by_quote',
      'الاقتباس الذي يسمّي صاحب القول',
      { ar: 'كلمات التقرير التي تسمّي صاحب القول.', en: 'The words of the report that name the claimant.' },
      (row) => {
        const by = of(row);
        return by && 'quote' in by ? by.quote : null;
      },
      { verbatim: true },
    ),
    text(
      'claimed_by_reason',
      'سبب الترجيح',
      { ar: 'لماذا استُنتج صاحب القول.', en: 'Why the claimant is inferred.' },
      (row) => {
        const by = of(row);
        return by && 'reason' in by ? by.reason : null;
      },
    ),
    text(
      'claimed_by_note',
      figure.shape.note.unwrap(),
      { ar: 'ملاحظة الأرشيف على نسبة القول.', en: 'The archive’s note on the attribution.' },
      (row) => {
        const by = of(row);
        return by && 'note' in by ? by.note : null;
      },
    ),
  ];
}

function whoOf(by: Attribution | undefined): string | null {
  return (by && 'who' in by ? by.who : undefined) ?? null;
}
