/** What is said of the kept copy. */
import { counted, noun } from '../../arabic/counting.ts';
import type { Case } from '../../arabic/counting.ts';
import type { FailureKind } from '../../worker/failure.ts';
import type { Progress } from '../../worker/keep.ts';

/** As `countedNouns` has it, which would bring all the others into the script. */
const file = noun('ملفّ', 'ملفّات', 'ملفًّا');
const files = (n: number, place: Case = 'nominative') => counted(n, file, { case: place });

/** Bytes in words: «6.8 م.ب». */
export function size(bytes: number): string {
  const [amount, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'م.ب'] : [Math.ceil(bytes / 1_000), 'ك.ب'];
  return `${amount >= 100 ? Math.round(amount) : Number(amount.toFixed(1))} ${unit}`;
}

export const keepNow = 'احفظ الأرشيف للعمل دون اتصال';
export const resume = 'تابع الحفظ';
export const again = 'أعد المحاولة';
export const cancel = 'ألغِ الحفظ واحذف ما حُفظ';
export const pause = 'أوقف الحفظ';
export const deleteAll = 'احذف النسخة المحفوظة';
export const deletePart = 'احذف ما حُفظ';
export const turnNow = 'حدّث الآن';
export const later = 'لاحقًا';
export const keepNewer = 'احفظ ما في الموقع الآن';
export const keepRest = (bytes: number): string => `احفظ بقية الأرشيف (${size(bytes)})`;

interface Extent {
  readonly files: number;
  readonly bytes: number;
}

export const asking = 'يُسأل الموقع عن حجم الأرشيف…';

/** What keeping takes, before anything of it is fetched. */
export function wouldTake(first: Extent, all: Extent): string {
  if (first.files === all.files)
    return `لم يُحفظ شيء بعد. يأخذ الأرشيف كلّه ${size(all.bytes)} من جهازك، في ${files(all.files, 'genitive')}.`;
  return `لم يُحفظ شيء بعد. يُحفظ أوّلًا ${size(first.bytes)} (${files(first.files)}): البحث والتحقّق من الاقتباسات وقوائم الأقسام. أمّا صفحة كلّ تقرير وفصيل ومكان وسائر ما في القوائم فتُحفظ حين تقرؤها بعد ذلك، ولك أن تحفظ البقية كلّها (${size(all.bytes - first.bytes)}).`;
}

export const interrupted = ({ kept, of }: Progress): string =>
  kept === 0
    ? 'لم يتمّ الحفظ، وليس فيما بقي على جهازك منه ملفّ من هذا الإصدار.'
    : `لم يتمّ الحفظ: وصل ${files(kept)} من ${of}. وإذا تابعت الحفظ فلا يُجلب من جديد ما وصل.`;

/** The same, where the host does not answer. */
export const partOnly = 'لم يتمّ الحفظ، ولا يصل الآن من الموقع شيء لمتابعته. وما وصل من قبل باقٍ على جهازك.';

export const keeping = ({ kept, of }: Progress): string =>
  `يُحفظ الأرشيف للعمل دون اتصال: ${kept === 0 ? 0 : files(kept)} من ${of}`;

/** How far it is, for who hears the page, at each quarter. */
export const announced = ({ kept, of }: Progress): string =>
  kept === 0 ? 'بدأ حفظ الأرشيف.' : `حُفظ ${Math.floor((100 * kept) / of)} في المئة من الملفّات.`;

export const stayHere = 'أبقِ هذه الصفحة مفتوحة حتى يتمّ الحفظ. وإن انقطع تابعته من حيث وقف.';

export const available = (edition: string): string => `متاح دون اتصال: الإصدار ${edition}`;

export const heldNow = (kept: number, bytes: number): string =>
  `على جهازك ${files(kept)}، حجمها ${size(bytes)}. والصفحات كلّها والبحث والتحقّق تعمل دون اتصال.`;

export const heldInPart = (kept: number, bytes: number): string =>
  `على جهازك ${files(kept)}، حجمها ${size(bytes)}. وصفحات التقارير والفصائل والأماكن وسائر ما في القوائم يُحفظ منها ما تقرؤه.`;

export const deleted = 'حُذفت النسخة المحفوظة، ولم يبقَ منها شيء في المتصفّح.';

/** That another edition waits; one of the same number has other files all the same. */
export function nextKept(next: string, current: string): string {
  if (next === current) return `تغيّرت في الموقع ملفّات من الإصدار ${next}، وحُفظت.`;
  return isBefore(next, current) ? `عاد الموقع إلى الإصدار ${next}، وحُفظ.` : `صدر الإصدار ${next} وحُفظ.`;
}

/** @param bytes Of it, those too that are kept already. */
export function newer(next: string, current: string, bytes: number): string {
  const what =
    next === current
      ? `تغيّرت في الموقع ملفّات من الإصدار ${next}، ولم يتمّ حفظها بعد.`
      : `${isBefore(next, current) ? 'عاد الموقع إلى' : 'صدر'} الإصدار ${next}، ولم يتمّ حفظه بعد.`;
  return `${what} حجم الإصدار ${size(bytes)}، ولا يُجلب منه إلا ما ليس محفوظًا. وما تقرؤه من النسخة المحفوظة باقٍ كما هو.`;
}

/** Editions are numbered: 2026.10 comes after 2026.9. */
const isBefore = (a: string, b: string): boolean => a.localeCompare(b, 'en', { numeric: true }) < 0;

export const reading = (edition: string): string => `تقرأ النسخة المحفوظة من الإصدار ${edition}`;

export const unknownSize = 'تعذّر أن يُعرف حجم الأرشيف، إذ لم تصل قائمة ملفّاته. وليس منه شيء محفوظ.';

const stillWorks = 'والقراءة والبحث يعملان كما كانا ما دام الاتصال قائمًا.';

export const tooLittle = (needed: number, free: number): string =>
  `لا مكان يكفي: يحتاج الحفظ إلى ${size(needed)}، ولا يتيح المتصفّح لهذا الموقع إلا ${size(free)}. لم يُحفظ شيء. ${stillWorks}`;

/** Why keeping failed, and what may be done; the path of the file stands after it. */
export const failures: Readonly<Record<FailureKind, string>> = {
  network: 'انقطع الاتصال قبل أن يتمّ الحفظ. ما وصل باقٍ، ولا يُجلب من جديد.',
  answer: `طُلب ملفّ من ملفّات هذا الإصدار فلم يُعطه الموقع، فلم يتمّ الحفظ. قد تكون ملفّات الموقع تُبدَّل الآن بإصدار آخر. وما وصل باقٍ، ولا يُجلب من جديد. ${stillWorks}`,
  mismatch: `وصل ملفّ لا توافق بصمتُه المسجَّلةَ له في هذا الإصدار، فلم يُقبل ولم يتمّ الحفظ. قد يكون تلف أو تغيّر في الطريق، أو تكون ملفّات الموقع تُبدَّل الآن بإصدار جديد. أعد المحاولة، فإن تكرّر فجرّب شبكة أخرى. ${stillWorks}`,
  full: `امتلأ المكان الذي يتيحه المتصفّح لهذا الموقع قبل أن يتمّ الحفظ. أفرغ مكانًا ثم تابع، أو احذف ما حُفظ. ${stillWorks}`,
  refused: `رفض المتصفّح أن يُحفظ شيء: قد تكون النافذة خاصّة، أو يكون التخزين ممنوعًا في إعداداته. ${stillWorks}`,
};

/** Why nothing can be kept here, and what still works. */
export const unable = {
  disk: 'هذه الصفحة مفتوحة من ملفّ على القرص: ما بين يديك نسخة من الأرشيف أصلًا، ولا تحتاج إلى حفظها في المتصفّح.',
  insecure: `لا يحفظ المتصفّح موقعًا لا يأتي بعنوان يبدأ بـhttps. ${stillWorks}`,
  browser: `لا يتيح هذا المتصفّح حفظ المواقع، أو هو ممنوع في إعداداته أو في نافذة خاصّة. ${stillWorks} وللعمل دونه النسخة المحمولة.`,
} as const;
