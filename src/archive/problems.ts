/**
 * The registry of rules that content must keep, and the form in which a breach is told.
 *
 * A rule is one entry here, a fixture folder in `tests/fixtures/check/` with its message word for word, and a heading
 * in `content/README.md`; a test demands all three.
 */
import { counted } from '../arabic/index.ts';

interface Rule {
  /** What is wanted, in Arabic words; a breach may say it more narrowly. */
  readonly wanted: string;
  /** What an editor does about it. */
  readonly mend: string;
}

const register = <T extends Record<string, Rule>>(entries: T): Readonly<Record<keyof T & string, Rule>> => entries;

const unknownId = (what: string, file: string) => ({
  wanted: `معرّف مسجّل في ${file}`,
  mend: `صحّح المعرّف هنا، أو أضف ${what} إلى ${file} أوّلًا`,
});

/** Every rule by its id, in the order of the manual. */
export const rules = register({
  'file/encoding': { wanted: 'نصّ بترميز UTF-8', mend: 'احفظ الملفّ بترميز UTF-8' },
  'file/line-ends': { wanted: 'أسطر تنتهي بـ LF وحده', mend: 'احفظ الملفّ بنهايات أسطر LF (يونكس)' },
  'file/missing': { wanted: 'ملفّ موجود في مكانه', mend: 'أضف الملفّ، أو صحّح الاسم الذي يشير إليه' },
  'file/unreadable': { wanted: 'ملفّ يمكن قراءته', mend: 'ضع الملفّ نفسه مكان المجلّد أو الرابط، أو أعطِ إذن القراءة' },
  'file/name': {
    wanted: 'اسم ملفّ هو رقم التقرير نفسه',
    mend: 'سمّ الملفّ برقم التقرير، أو صحّح الحقل؛ وما ليس من الأرشيف يُخرج من المجلّد',
  },
  'file/front-matter': {
    wanted: 'ملفّ يبدأ بسطر --- ثم الحقول ثم سطر ---',
    mend: 'ضع الحقول بين سطرَي --- في أوّل الملفّ',
  },
  'yaml/syntax': { wanted: 'صياغة YAML صحيحة', mend: 'صحّح الصياغة عند هذا الموضع' },
  'yaml/duplicate-key': { wanted: 'حقل يرد مرة واحدة', mend: 'احذف أحد الحقلين' },
  'yaml/alias': { wanted: 'قيم مكتوبة في مواضعها، بلا & ولا * ولا !', mend: 'اكتب القيمة نفسها في كل موضع' },
  'yaml/depth': { wanted: 'تداخل لا يزيد على 32 طبقة', mend: 'قلّل التداخل في هذا الملفّ' },
  'field/unknown': { wanted: 'حقل معروف', mend: 'صحّح اسم الحقل أو احذفه' },
  'field/missing': { wanted: 'حقل لازم', mend: 'أضف الحقل' },
  'field/type': { wanted: 'قيمة من النوع المطلوب', mend: 'صحّح القيمة' },
  'field/value': { wanted: 'قيمة مقبولة', mend: 'صحّح القيمة' },
  'id/duplicate': {
    wanted: 'معرّف لا يحمله سجلّ آخر',
    mend: 'غيّر المعرّف الجديد (المعرّف المنشور لا يتغيّر)، أو احذف ما تكرّر في القائمة',
  },
  'id/alike': {
    wanted: 'سجلّ يتميّز عن غيره باسمه أو باسمه الإنكليزي',
    mend: 'إن كان السجلّان لشيء واحد فأبقِ أحدهما؛ وإلا فميّز الاسم الإنكليزي',
  },
  'faction/unknown': unknownId('الفصيل', 'content/factions.yaml'),
  'organisation/unknown': unknownId('الجهة', 'content/organisations.yaml'),
  'place/unknown': unknownId('المكان', 'content/places.yaml'),
  'place/near': {
    wanted: 'مكان آخر، لا يُعرف موضعه بهذا المكان نفسه',
    mend: 'اذكر في place مكانًا غيره له موضع، أو احذف القول من near',
  },
  'person/unknown': unknownId('الشخص', 'content/persons.yaml'),
  'question/unknown': unknownId('السؤال', 'content/questions.yaml'),
  'question/group': {
    wanted: 'مجموعة من مجموعات السؤال',
    mend: 'صحّح group، أو أضف المجموعة إلى groups في سجلّ السؤال مع سببها',
  },
  'question/mixed': {
    wanted: 'أرقام من مقيس واحد ووحدة من نوع واحد في كلّ مجموعة',
    mend: 'وزّع الأرقام على مجموعات في groups، ولكلّ مجموعة سبب، أو اكتب answers: statements إن لم يكن السؤال عن عدد',
  },
  'report/unknown': unknownId('التقرير', 'content/reports'),
  'party/unknown': {
    wanted: 'معرّف مسجّل لفصيل أو جهة أو مكان أو شخص',
    mend: 'صحّح المعرّف، أو اكتب { words: … } لما لا سجلّ له',
  },
  'date/form': {
    wanted: 'تاريخ EDTF، مثل "2017-02-18" أو "[2017-02-16..2017-02-22]"',
    mend: 'اكتب التاريخ بإحدى هذه الصيغ',
  },
  'date/calendar': { wanted: 'تاريخ موجود في التقويم', mend: 'صحّح اليوم أو الشهر' },
  'date/order': { wanted: 'بداية قبل النهاية، لا تتداخلان', mend: 'صحّح الطرفين، أو اكتب تاريخًا واحدًا' },
  'date/weekday': { wanted: 'اسم يوم يوافق التاريخ', mend: 'راجع النسخة الملتقَطة وصحّح edtf' },
  'date/words': { wanted: 'تاريخ يوافق كلماته', mend: 'راجع الاقتباس وصحّح edtf' },
  'figure/date-words': {
    wanted: 'أساس inferred لتاريخ لا يذكره النصّ كاملًا بسنته',
    mend: 'اكتب basis: inferred، ومعه note: من أيّ كلمات ومن أيّ تاريخ حُسب',
  },
  'event/date-words': {
    wanted: 'تاريخ يوافق كلماته محسوبةً من تاريخ التقرير',
    mend: 'راجع الاقتباس وتاريخ التقرير وصحّح edtf، أو الكلمات، أو الأساس basis',
  },
  'event/unresolved': {
    wanted: 'تاريخ غير معروف: لا يُحسب من كلمات نسبية في تقرير لا يُعرف تاريخه',
    mend: 'اكتب basis: unknown مع note، أو احذف words إن كان للتاريخ سند آخر يذكره reason',
  },
  'capture/hash': {
    wanted: 'بصمة الملفّ كما هو',
    mend: 'النسخة الملتقَطة لا تُعدَّل: استرجع الملفّ الأصلي؛ فإن كان الملفّ جديدًا فاكتب بصمته',
  },
  'capture/empty': { wanted: 'نسخة ملتقَطة فيها نصّ', mend: 'احفظ نصّ الصفحة في الملفّ' },
  'capture/line-unaccounted': { wanted: 'دور لكل سطر من النسخة الملتقَطة', mend: 'أضف السطر إلى capture.lines بدوره' },
  'capture/line-twice': { wanted: 'دور واحد لكل سطر', mend: 'احذف أحد الدورين' },
  'capture/line-order': { wanted: 'أسطر بترتيب أرقامها', mend: 'رتّب capture.lines من الأصغر إلى الأكبر' },
  'capture/line-beyond': { wanted: 'رقم سطر موجود في النسخة الملتقَطة', mend: 'صحّح رقم السطر' },
  'capture/line-blank': { wanted: 'سطر فيه نصّ؛ الأسطر الفارغة لا تُذكر', mend: 'صحّح رقم السطر أو احذف المدخل' },
  'capture/line-role': { wanted: 'سطر دوره في capture.lines يوافق الحقل', mend: 'صحّح رقم السطر أو دوره' },
  'capture/orphan': { wanted: 'تقرير لكل نسخة ملتقَطة', mend: 'أضف التقرير، أو أخرج النسخة من content/captures' },
  'transcription/count': {
    wanted: 'فقرة في التفريغ لكل سطر فقرة، وبين كل فقرتين سطر فارغ',
    mend: 'أكمل الفقرات الناقصة أو احذف الزائدة',
  },
  'transcription/text': { wanted: 'نصّ السطر في النسخة الملتقَطة حرفًا بحرف', mend: 'انسخ السطر من النسخة الملتقَطة' },
  'transcription/markup': {
    wanted: 'ما يقرؤه Markdown علامةً مسبوق بخطّ مائل عكسي',
    mend: 'اكتب الفقرة كما في «المطلوب»',
  },
  'quote/not-found': {
    wanted: 'كلمات من السطر المذكور حرفًا بحرف',
    mend: 'انسخ الكلمات من النسخة الملتقَطة، أو صحّح رقم السطر أو occurrence',
  },
  'quote/ambiguous': { wanted: 'اقتباس يرد مرة واحدة، أو occurrence', mend: 'أضف occurrence، أو أطِل الاقتباس' },
  'value/not-found': {
    wanted: 'كلمات من الاقتباس حرفًا بحرف',
    mend: 'انسخ القيمة من الاقتباس، أو صحّح value_occurrence',
  },
  'value/ambiguous': { wanted: 'قيمة ترد مرة واحدة في الاقتباس، أو value_occurrence', mend: 'أضف value_occurrence' },
  'quantity/words': { wanted: 'كمّية توافق كلماتها', mend: 'صحّح quantity، أو القيمة كما وردت' },
  'quantity/bounds': { wanted: 'حدّ أدنى لا يزيد على الأعلى', mend: 'بدّل min وmax' },
  'figure/actor-is-target': {
    wanted: 'طرف في actor أو في target، لا فيهما معًا',
    mend: 'احذف الطرف من إحدى القائمتين',
  },
  'figure/overlap': { wanted: 'كلمات لا تقع في قيمتَي رقمين', mend: 'اقصر كل قيمة على كلماتها' },
  'name/undeclared': {
    wanted: 'كل اسم في النصّ مذكور في قوائم التقرير',
    mend: 'أضف المعرّف إلى القائمة، أو اتّخذ قرارًا في name_decisions',
  },
  'name/absent': { wanted: 'معرّف يرد اسمه في النصّ', mend: 'احذف المعرّف، أو أضف صورة الاسم إلى سجلّه' },
  'name/undecided': { wanted: 'قرار في كل اسم ملتبس', mend: 'أضف إلى name_decisions: المعرّف أو none، مع السبب' },
  'name/idle-decision': { wanted: 'قرار في كلمات ترد في النصّ', mend: 'صحّح text أو line أو within، أو احذف القرار' },
  'number/undecided': {
    wanted: 'كل عدد أو كلمة كمّية في figures أو not_figures',
    mend: 'سجّل الرقم المنسوب، أو اذكر في not_figures سبب أنّه ليس رقمًا',
  },
  'number/too-wide': {
    wanted: 'اقتباس لا يزيد على 60 محرفًا ولا على عددين، إلا في تاريخ',
    mend: 'اقصر الاقتباس على العدد، ولكل عدد مدخله في not_figures',
  },
  'review/undecided': {
    wanted: 'بتّ من إنسان في كل ما اقترحه البرنامج',
    mend: 'راجع المقترح على النسخة الملتقَطة، ثم احذف needs: review إن صحّ أو بعد تصحيحه، أو احذف المقترح نفسه',
  },
  'geo/arc': {
    wanted: 'رقم قوس موجود في arcs',
    mend: 'استرجع ملفّ الخطوط كما صدّره البرنامج، أو صدّره مرّة أخرى',
  },
  'edition/order': {
    wanted: 'إصدار لا يسبق آخر إصدار منشور',
    mend: 'ارفع رقم الإصدار في content/edition.yaml، ولا تغيّر تاريخ إصدار نُشر',
  },
  'edition/unknown': {
    wanted: 'إصدار منشور، أو الإصدار المكتوب في content/edition.yaml',
    mend: 'صحّح الإصدار هنا، أو ارفع رقمه في content/edition.yaml أوّلًا',
  },
  'published/form': {
    wanted: 'سجلّ ما نُشر كما يكتبه npm run release',
    mend: 'استرجع الملفّ كما كان: لا يُحرَّر سجلّ ما نُشر باليد',
  },
  'published/capture': {
    wanted: 'النسخة الملتقَطة التي نُشرت، بلا تغيير',
    mend: 'استرجع النسخة المنشورة وبصمتها؛ فإن التُقطت الصفحة مرّة أخرى فلها تقرير جديد برقم جديد',
  },
  'published/vanished': {
    wanted: 'عنوان منشور ما زال قائمًا، أو مدخل له في content/redirects.yaml',
    mend: 'أعد ما كان في العنوان، أو اذكر في content/redirects.yaml إلى أين نُقل أو سبب سحبه',
  },
  'published/changed': {
    wanted: 'ما نُشر كما نُشر، أو تصويب بعده',
    mend: 'أعد ما كان، أو أضف إلى corrections تصويبًا لهذا الحقل في الإصدار الحالي',
  },
  'correction/field': {
    wanted: 'فقرة أو رقم منسوب أو حدث أو علاقة في التقرير',
    mend: 'صحّح الموضع',
  },
  'correction/date': {
    wanted: 'تاريخ بين أوّل نشر ويوم الإصدار الذي فيه التصويب',
    mend: 'اكتب اليوم الذي صُوّب فيه: لا قبل أن يُنشر، ولا بعد الإصدار الذي نُشر فيه التصويب',
  },
  'correction/before': {
    wanted: 'ما نُشر قبل التصويب',
    mend: 'اكتب في before ما نُشر: نصّ الفقرة أو العنوان حرفًا بحرف، ومن غيرهما القيمة نفسها، ولك أن تزيد حولها',
  },
  'correction/after': {
    wanted: 'ما صار بعد التصويب',
    mend: 'اكتب في after ما في السجلّ: نصّ الفقرة أو العنوان حرفًا بحرف، ومن غيرهما القيمة نفسها، ولك أن تزيد حولها',
  },
  'correction/missing': {
    wanted: 'تصويب لكل تغيير نُشر',
    mend: 'أعد التصويب إلى corrections: ما نُشر من التصويبات لا يُحذف',
  },
  'redirect/twice': { wanted: 'عنوان يُذكر مرة واحدة', mend: 'أبقِ مدخلًا واحدًا لهذا العنوان' },
  'redirect/live': {
    wanted: 'عنوان لم يعد فيه شيء',
    mend: 'احذف المدخل، أو أخرج من السجلّات ما يحمل هذا العنوان',
  },
  'redirect/unpublished': {
    wanted: 'عنوان سبق نشره',
    mend: 'صحّح from، أو احذف المدخل: ما لم يُنشر لا يحتاج إليه',
  },
  'redirect/target': {
    wanted: 'عنوان قائم',
    mend: 'صحّح to: يقود إلى حيث الشيء الآن، بلا واسطة',
  },
});

/** The id of a rule, `capture/hash`: its fixture's folder and its heading in the manual are named after it. */
export type RuleId = keyof typeof rules;

/** One breach of one rule, at one place. */
export interface Problem {
  readonly rule: RuleId;
  /** Path from where the command runs, `content/reports/0006.md`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** The field: `figures[1].actor`; empty for the file itself. */
  readonly field: string;
  readonly found: string;
  readonly wanted?: string;
  readonly nearest?: string | undefined;
}

/** Words of a file are told up to this length, in UTF-16 units, and what is wanted up to another; the rest is «…». */
const longest = { found: 160, wanted: 1000 };

/**
 * All problems as text, by file, line and column, with a count at the end; the empty string when there are none.
 * Each label stands on a line of its own, so that right-to-left and left-to-right words never share one.
 */
export function describeProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  return `${tellings(problems).map(telling).join('\n\n')}\n\n${faultCount(problems.length)}\n`;
}

/** Each problem in words that may be printed, by file, line and column. */
export function tellings(problems: readonly Problem[]): readonly Telling[] {
  return [...problems].sort((a, b) => byPlace(a, b) || compare(a.rule, b.rule)).map(told);
}

/** How many faults there are, in words: «3 أخطاء». */
export const faultCount = (count: number): string => counted(count, fault);

const fault = { feminine: false, two: 'خطآن', twoOblique: 'خطأين', few: 'أخطاء', many: 'خطأً', other: 'خطأ' };

type Placed = Pick<Problem, 'file' | 'line' | 'column'>;

/** Compares by file, line and column. For `Array.sort`. */
export function byPlace(a: Placed, b: Placed): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function told(problem: Problem): Telling {
  const rule = rules[problem.rule];
  return {
    place: `${shown(problem.file)}:${problem.line}:${problem.column}`,
    head: [shown(problem.field), problem.rule],
    found: shown(problem.found),
    wanted: shown(problem.wanted ?? rule.wanted, longest.wanted),
    nearest: problem.nearest,
    mend: rule.mend,
  };
}

/** A fault in the words that tell it. */
export interface Telling {
  /** `content/reports/0006.md:9:12`. */
  readonly place: string;
  /** What stands beside the place; empty words are left out. */
  readonly head: readonly string[];
  readonly found: string;
  readonly wanted: string;
  readonly nearest?: string | undefined;
  readonly mend: string;
}

/** A fault as it is told: its place first, then each label on a line of its own; words are printed as they are given. */
export function telling(told: Telling): string {
  return [
    [told.place, ...told.head].filter(Boolean).join('  '),
    `  وُجد:     ${told.found}`,
    `  المطلوب:  ${told.wanted}`,
    ...(told.nearest ? [`  الأقرب:   ${told.nearest}`] : []),
    `  الإصلاح:  ${told.mend}`,
  ].join('\n');
}

/** Words of a file as they may be printed: control characters made visible, so that no file drives the terminal. */
export function shown(words: string, most = longest.found): string {
  const visible = words.slice(0, most + 1).replace(/[\p{Cc}\p{Bidi_C}\u2028\u2029]/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return visible.length > most ? `${visible.slice(0, most)}…` : visible;
}
