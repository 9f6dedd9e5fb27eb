/** What the search says to its reader. */
import { counted, reportNoun } from '../../arabic/counting.ts';
import type { Answer, Group, GroupKind, Mark, Offer, Reason } from '../../search/answer.ts';
import type { Difference } from '../../search/difference.ts';
import { modes } from '../../search/query.ts';
import type { Query, Sort } from '../../search/query.ts';
import { hasPhrase, terms } from './terms.ts';

export const hint = 'اكتب كلمة أو أكثر، أو اختر من القوائم، لتظهر التقارير والفقرات التي تطابق طلبك.';
export const loading = 'يجري البحث…';
export const waiting = 'ما زال البحث ينتظر ملفّاته. ';
export const failed = 'تعذّر تحميل فهرس البحث أو جزء منه، فلا تُعرف النتائج.';
export const afterFailure =
  'تحقّق من الاتصال ثم أعد المحاولة. فإن لم ينفع فقد يكون ملفّ من الموقع ناقصًا أو تالفًا، أو يمنع المتصفّح برنامج البحث. ';
export const afterFailureOnDisk =
  'قد يكون ملفّ من هذه النسخة ناقصًا أو تالفًا: فُكّها من جديد، أو قابِل ملفّاتها ببصماتها، ثم أعد المحاولة. ';
/** What works all the same; the word index follows as a link. */
export const otherwise = 'وتبقى التقارير كلّها مقروءة من صفحاتها، ويُبحث دون هذا كلّه في ';
export const wordIndex = 'فهرس الكلمات';
export const onDisk =
  'لا يعمل البحث من القرص إلا في النسخة المحمولة («npm run portable») أو بعد «npm start». والتقارير مقروءة في المجلّد reports.';
export const retry = 'أعد المحاولة';
export const more = 'اعرض نتائج أخرى';
export const withoutFilters = 'أزِل المرشِّحات';
export const ignored = 'تُجوهل مرشِّح غير معروف في العنوان.';
export const untitled = 'تقرير بلا عنوان';

/** How many reports answer, how many of them are shown, and in what order when it is not the usual one. */
export function found({ reports, shown, atMost }: Group, { sort }: Query): string {
  const all = `النتائج: ${counted(reports, reportNoun)}${atMost ? ' على الأكثر' : ''}${reports > 1 && sort ? orders[sort] : ''}`;
  return shown < reports ? `${all}، يظهر منها ${shown}.` : `${all}.`;
}

const orders: Readonly<Record<Sort, string>> = {
  relevance: '',
  newest: '، الأحدث نشرًا أوّلًا، وما لا يُعرف تاريخه في الآخر',
  oldest: '، الأقدم نشرًا أوّلًا، وما لا يُعرف تاريخه في الآخر',
};

/** That only other names of what was asked answer; the words as they were asked stand between the two parts. */
export const byOtherNames = ['لا يرد «', '» في النصوص، وهذه فقرات ورد فيها اسم آخر.'] as const;

/** What stands before the records that a name may be of. */
export const perhaps = 'قد يُراد بهذا الاسم:';

export const alsoByOtherNames = 'وتليها فقرات ورد فيها اسم آخر.';

export const nothingFiltered = 'لا تقارير تطابق المرشِّحات المختارة.';

/** That no report has the words and filters; the words as they were asked stand between the two parts. */
export function nothing({ filters }: Query): readonly [string, string] {
  return ['لا نتائج للبحث عن «', Object.keys(filters).length > 0 ? '» مع المرشِّحات المختارة.' : '».'];
}

/** The words as they were asked, 80 characters at most. */
export function echo({ words }: Query): string {
  return shortened(words.trim());
}

const longest = 80;

/** What a reader may try when nothing answers. */
export function advice({ words, mode }: Query): readonly string[] {
  const asked = terms(words).length;
  return [
    ...(asked > 0 && mode !== modes[0] ? ['جرّب المطابقة الصرفية، فهي أوسع.'] : []),
    ...(asked > 1 ? ['جرّب كلمات أقلّ: الفقرة تظهر إذا وردت فيها الكلمات كلّها.'] : []),
    ...(hasPhrase(words) ? ['جرّب البحث دون علامتَي التنصيص، فهما تطلبان الكلمات متتالية.'] : []),
    ...(asked > 0 ? ['تحقّق من كتابة الكلمة، أو جرّب كلمة قريبة منها.'] : []),
  ];
}

/** What was not found anywhere, and what was not searched; nothing where there is nothing to say. */
export function remarks({ nowhere, missing, passedOver: { common, many } }: Answer, asked: number): readonly string[] {
  return [
    ...(nowhere.length > 0 && asked > 1 ? [`لا يرد في أيّ تقرير: ${quoted(nowhere)}.`] : []),
    ...(common.length > 0 ? [`لم يُبحث عن ${quoted(common)} لكثرة ورودها؛ ومن أرادها كتبها بين علامتَي تنصيص.`] : []),
    ...missing.flatMap((kind) => unloaded[kind] ?? []),
    ...(many.length > 0 ? [`الكلمات كثيرة، فلم يُبحث عن ${quoted(many.slice(0, 1))} ولا عمّا بعدها.`] : []),
  ];
}

/** That a group is not there because what it needs did not arrive. */
const unloaded: Partial<Record<GroupKind, string>> = {
  related: 'تعذّر تحميل الكلمات القريبة من الأصل نفسه، فلم تُعرض؛ أمّا سائر النتائج فكاملة.',
  suggestion: 'تعذّر تحميل قائمة الكلمات، فلم تُقترح كتابة أخرى؛ أمّا سائر النتائج فكاملة.',
};

/** How many reports a suggestion finds, after it. */
export const offered = ({ reports }: Offer): string => `في ${counted(reports, reportNoun, { case: 'genitive' })}`;

/** Isolated, since what is typed may be of another direction. */
const quoted = (list: readonly string[]) => list.map((text) => `\u2068«${shortened(text)}»\u2069`).join('، ');

const shortened = (text: string) => {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
};

/** What stands above a group; nothing above the results themselves. */
export function heading({ kind, instead: other = '' }: Group): string {
  switch (kind) {
    case 'text':
      return '';
    case 'alias':
      return `${other.includes('،') ? 'بأسماء أخرى وردت' : 'باسم آخر ورد'}: ${other}`;
    case 'related':
      return `كلمات قريبة من الأصل نفسه: ${other}`;
    case 'suggestion':
      return `هل تقصد «${other}»؟`;
    case 'partial':
      return 'لا فقرة فيها الكلمات كلّها؛ وهذه فقرات فيها بعضها';
  }
}

/** Why the marked words of a passage are there when they are not as typed: «بصيغة الجمع: فصائل، الفصائل». */
export function why(text: string, marks: readonly Mark[]): string {
  const words = new Map<Difference, Set<string>>();
  for (const { start, end, difference } of marks) {
    if (difference === undefined) continue;
    words.set(difference, (words.get(difference) ?? new Set()).add(text.slice(start, end).replace(/[«»“”"]/g, '')));
  }
  return [...words].map(([difference, list]) => `${differences[difference]}: ${[...list].join('، ')}`).join(' · ');
}

const differences: Readonly<Record<Difference, string>> = {
  spelling: 'برسم آخر',
  number: 'عدد بصورة أخرى',
  singular: 'بصيغة المفرد',
  dual: 'بصيغة المثنّى',
  plural: 'بصيغة الجمع',
  feminine: 'بصيغة المؤنّث',
  perfect: 'بصيغة الماضي',
  imperfect: 'بصيغة المضارع',
  pronoun: 'مع ضمير متّصل',
  clitic: 'مع حرف متّصل',
  article: 'بأل',
  'no article': 'بلا أل',
  bare: 'بلا حرف متّصل',
  form: 'بصيغة أخرى',
  name: 'صورة أخرى من الاسم',
  derived: 'من الأصل نفسه',
};

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
