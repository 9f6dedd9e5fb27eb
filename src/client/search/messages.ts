/** What the search says to its reader. */
import { counted, countedNouns } from '../../arabic/counting.ts';
import type { Group, Query, Reason } from '../../search/query.ts';

export const hint = 'اكتب كلمة أو أكثر، أو اختر من القوائم، لتظهر التقارير والفقرات التي تطابق طلبك.';
export const loading = 'يجري البحث…';
export const failed = 'تعذّر تحميل فهرس البحث، فلا تُعرف النتائج.';
export const afterFailure = 'تحقّق من الاتصال بالشبكة ثم أعد المحاولة. وتبقى التقارير كلّها مقروءة من صفحاتها.';
export const onDisk =
  'فُتحت هذه الصفحة من ملفّ على الجهاز، والمتصفّح لا يسمح في هذه الحال بتحميل فهرس البحث. وتبقى التقارير كلّها مقروءة من صفحاتها.';
export const retry = 'أعد المحاولة';
export const more = 'اعرض نتائج أخرى';
export const withoutFilters = 'ابحث دون مرشِّحات';
export const untitled = 'تقرير بلا عنوان';

/** How many reports answer, and how many of them are shown. */
export function found({ reports, shown }: Group): string {
  const all = `النتائج: ${counted(reports, countedNouns.report)}`;
  return shown < reports ? `${all}، يظهر منها ${shown}.` : `${all}.`;
}

/** That nothing answers, with the words as they were asked. */
export function nothing({ words }: Query): string {
  const asked = words.trim();
  return asked === '' ? 'لا تقارير تطابق المرشِّحات المختارة.' : `لا نتائج للبحث عن: ${asked}`;
}

/** What a reader may try when nothing answers. */
export function advice({ words, filters }: Query): readonly string[] {
  const several = words.trim().split(/\s+/u).length > 1;
  const filtered = Object.keys(filters).length > 0;
  return [
    ...(several ? ['جرّب كلمات أقلّ: التقرير يظهر إذا وردت فيه الكلمات كلّها.'] : []),
    ...(words.includes('"') ? ['جرّب البحث دون علامتَي الاقتباس، فهما تطلبان العبارة كما كُتبت.'] : []),
    ...(words.trim() === '' ? [] : ['تحقّق من كتابة الكلمة، أو جرّب صورة أخرى من الاسم.']),
    ...(filtered ? ['أزِل المرشِّحات أو بعضها.'] : []),
  ];
}

/** What a report's result says where no paragraph is shown. */
export function instead(reason: Reason, titleOnly: boolean): string {
  switch (reason) {
    case 'words':
      return titleOnly ? 'ورد في عنوان التقرير.' : '';
    case 'line':
      return 'ورد في سطر الكاتب أو المكان أو التاريخ.';
    case 'filters':
      return '';
  }
}

/** A paragraph by its number: «الفقرة 7». */
export const paragraph = (id: string): string => `الفقرة ${id.replace(/^p/, '')}`;

/** A report by its accession number: «التقرير 0001». */
export const reportNumber = (address: string): string => `التقرير ${address.replace(/^reports\/|\/$/g, '')}`;
