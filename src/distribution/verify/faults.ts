/** What can be wrong with a copy of the archive, and how it is told: as the checker tells the faults of the content. */
import { faultCount, shown, telling } from '../../archive/problems.ts';

interface Rule {
  /** What is wanted, in Arabic words; a fault may say it more narrowly. */
  readonly wanted: string;
  /** What is done about it. */
  readonly mend: string;
}

const register = <T extends Record<string, Rule>>(entries: T): Readonly<Record<keyof T & string, Rule>> => entries;

const again = 'خذ النسخة كلّها مرّة أخرى من مصدر تثق به، وقابل ختمها';

const rules = register({
  'file/altered': { wanted: 'الملفّ كما نُشر', mend: 'ضع مكانه الملفّ نفسه من نسخة سليمة؛ ولا يُعتمد على هذا' },
  'file/missing': { wanted: 'ملفّ تذكره القائمة', mend: 'أعد الملفّ من نسخة سليمة' },
  'file/added': {
    wanted: 'لا شيء: لا تذكره القائمة',
    mend: 'أخرج الملفّ من النسخة؛ فإن لم يضعه نظامك، مثل .DS_Store، فلا يُعتمد عليها',
  },
  'file/link': { wanted: 'ملفّ لا رابط', mend: 'ضع مكانه الملفّ نفسه من نسخة سليمة: الرابط قد يقود إلى خارج النسخة' },
  'file/unreadable': { wanted: 'ملفّ يمكن قراءته', mend: 'أعطِ إذن القراءة، أو أعد الملفّ من نسخة سليمة' },
  'list/missing': {
    wanted: 'SHA256SUMS لموقع، أو bagit.txt وmanifest-sha256.txt لحقيبة',
    mend: 'صحّح المسار؛ فإن كان صحيحًا فالقائمة ناقصة: قابل النسخة بقائمة محفوظة (--sums)',
  },
  'list/empty': { wanted: 'قائمة بصمات فيها سطر لكلّ ملفّ', mend: again },
  'list/line': { wanted: 'بصمة من 64 خانة، ثم فراغان، ثم مسار الملفّ', mend: again },
  'list/path': { wanted: 'مسار داخل النسخة', mend: again },
  'list/twice': { wanted: 'مسار يُذكر مرة واحدة', mend: again },
  'list/form': { wanted: 'قائمة كما يكتبها sha256sum حرفًا بحرف', mend: again },
  'bag/declaration': { wanted: 'BagIt-Version: 1.0 ثم Tag-File-Character-Encoding: UTF-8', mend: again },
  'bag/oxum': { wanted: 'عدد البايتات وعدد الملفّات في data كما يذكرهما bag-info.txt', mend: again },
  'seal/differs': {
    wanted: 'الختم المعطى',
    mend: 'القائمة غير التي خُتمت: قد تكون من إصدار آخر، أو غُيّرت هي والملفّات معًا. ' + again,
  },
  'zip/bytes': {
    wanted: 'ملفّ zip تطابق بايتاته الختم الذي في آخره',
    mend: 'تغيّر في ملفّ zip شيء بعد صنعه، ولو بقيت الملفّات فيه سليمة. ' + again,
  },
  'zip/damaged': { wanted: 'ملفّ zip كامل', mend: 'ملفّ zip تالف أو مقطوع أو ليس zip. ' + again },
  'zip/name': { wanted: 'مسار نسبي بحروف UTF-8 لا يخرج من مجلّده', mend: 'لا تفكّ هذا الملفّ. ' + again },
  'zip/twice': { wanted: 'مسار يرد مرة واحدة', mend: 'لا تفكّ هذا الملفّ: لا يُعرف أيّ النسختين تُكتب. ' + again },
  'zip/alike': {
    wanted: 'مسار لا يشبه غيره في ما عدا كبر الحروف أو تركيبها',
    mend: 'لا تفكّ هذا الملفّ: قد يمحو أحد الملفّين الآخر. ' + again,
  },
  'zip/encrypted': { wanted: 'ملفّ غير مشفّر', mend: again },
  'zip/method': { wanted: 'ملفّ مضغوط بطريقة deflate أو غير مضغوط', mend: again },
  'zip/header': { wanted: 'اسم واحد في رأس الملفّ وفي الفهرس', mend: 'لا تفكّ هذا الملفّ. ' + again },
  'zip/size': { wanted: 'حجم كما يذكره ملفّ zip', mend: 'لا تفكّ هذا الملفّ: حجمه غير ما يقول. ' + again },
  'zip/bomb': { wanted: 'ملفّات بحجم معقول', mend: 'لا تفكّ هذا الملفّ: قد يملأ القرص. ' + again },
  'served/elsewhere': { wanted: 'جواب من الخادم نفسه', mend: 'أصلح إعداد الخادم: لا يُطلب شيء من غيره' },
  'served/status': { wanted: 'جواب 200', mend: 'أصلح الخادم، أو انتظر ثم أعد الأمر' },
  'served/stopped': { wanted: 'خادم يجيب حتى آخر ملفّ', mend: 'شغّل الخادم وأعد الأمر' },
});

/** One thing that is wrong, at one place. */
export interface Fault {
  readonly rule: keyof typeof rules;
  /** Path below the copy's top, or of the copy itself where it is empty. */
  readonly path: string;
  /** Of a list, from 1. */
  readonly line?: number;
  readonly found: string;
  readonly wanted?: string;
  readonly nearest?: string | undefined;
}

/**
 * All faults as text in the order of their paths, with a count at the end; the empty string when there are none.
 *
 * @param place What stands before each path: `dist`, `sijill.zip`, `http://localhost:4321`.
 */
export function describeFaults(faults: readonly Fault[], place: string): string {
  if (faults.length === 0) return '';
  const sorted = [...faults].sort((a, b) => compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0));
  return `${sorted.map((fault) => describe(fault, place)).join('\n\n')}\n\n${faultCount(faults.length)}\n`;
}

function describe({ rule, path, line, found, wanted, nearest }: Fault, place: string): string {
  const { wanted: usual, mend } = rules[rule];
  const at = [place.replace(/\/+$/, ''), ...(path === '' ? [] : [path])].join('/');
  return telling({
    place: shown(line === undefined ? at : `${at}:${line}`, longest),
    head: [rule],
    found: shown(found),
    wanted: shown(wanted ?? usual, longest),
    nearest: nearest === undefined ? undefined : shown(nearest, longest),
    mend,
  });
}

const longest = 1000;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
