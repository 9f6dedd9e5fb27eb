/** What the search says to its reader. */
import { counted, countedNouns } from '../../arabic/counting.ts';
import type { Group, Query, Reason } from '../../search/query.ts';
import { hasPhrase, terms } from '../../search/terms.ts';

export const hint = 'اكتب كلمة أو أكثر، أو اختر من القوائم، لتظهر التقارير والفقرات التي تطابق طلبك.';
export const loading = 'يجري البحث…';
export const failed = 'تعذّر تحميل فهرس البحث، فلا تُعرف النتائج.';
export const afterFailure = 'تحقّق من الاتصال بالشبكة ثم أعد المحاولة. وتبقى التقارير كلّها مقروءة من صفحاتها.';
export const onDisk =
  'لا يعمل البحث في صفحة مفتوحة من ملفّ على القرص؛ شغّل «npm start»، أو اقرأ التقارير من مجلّد reports: افتح index.html في مجلّد كلّ تقرير.';
export const retry = 'أعد المحاولة';
export const more = 'اعرض نتائج أخرى';
export const withoutFilters = 'أزِل المرشِّحات';
export const ignored = 'تُجوهل مرشِّح غير معروف في العنوان.';
export const untitled = 'تقرير بلا عنوان';

/** How many reports answer, and how many of them are shown. */
export function found({ reports, shown }: Group): string {
  const all = `النتائج: ${counted(reports, countedNouns.report)}`;
  return shown < reports ? `${all}، يظهر منها ${shown}.` : `${all}.`;
}

export const nothingFiltered = 'لا تقارير تطابق المرشِّحات المختارة.';

/** That no report has the words and filters; the words as they were asked stand between the two parts. */
export function nothing({ filters }: Query): readonly [string, string] {
  return ['لا نتائج للبحث عن «', Object.keys(filters).length > 0 ? '» مع المرشِّحات المختارة.' : '».'];
}

/** The words as they were asked, 80 characters at most. */
export function echo({ words }: Query): string {
  const characters = [...words.trim()];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}

const longest = 80;

/** What a reader may try when nothing answers. */
export function advice({ words }: Query): readonly string[] {
  const asked = terms(words).length;
  return [
    ...(asked > 1 ? ['جرّب كلمات أقلّ: التقرير يظهر إذا وردت فيه الكلمات كلّها.'] : []),
    ...(hasPhrase(words) ? ['جرّب البحث دون علامتَي التنصيص، فهما تطلبان الكلمات متتالية كما كُتبت.'] : []),
    ...(asked > 0 ? ['تحقّق من كتابة الكلمة، أو جرّب صورة أخرى منها.'] : []),
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
