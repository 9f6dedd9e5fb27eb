/** Page furniture by its words: what Arabic news pages say around a report, whichever site they are of. */
import { searchKey } from '../arabic/index.ts';
import type { furnitureKinds } from '../archive/vocabulary.ts';

/** What kind of page furniture a line is. */
export type FurnitureKind = keyof typeof furnitureKinds;

/**
 * The kind of furniture that a line's own words show it to be; `undefined` where they do not. Lines that only their
 * place among others gives away (a section's name, a keyword, the title of another report) are not known here.
 */
export function furnitureKind(text: string): FurnitureKind | undefined {
  // No furniture is that long; and what is split at signs reads long rows of spaces again and again.
  if (text.length > 600) return undefined;
  const key = phrase(text);
  const count = key === '' ? 0 : key.split(' ').length;
  if (count > 24) return undefined;
  const shown = written.find(({ pattern }) => pattern.test(text.trim()))?.kind;
  if (shown !== undefined) return shown;
  if (isTrail(text, key)) return 'navigation';
  if (count > 0 && isSharing(key)) return 'share-buttons';
  return signs.find(({ most, pattern }) => count <= most && pattern.test(key))?.kind;
}

/** A line as its words alone, folded: marks, tashkīl and hamza seats do not tell furniture apart. */
export function phrase(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}©]+/gu, ' ')
    .trim();
}

interface Sign {
  readonly kind: FurnitureKind;
  /** The most words that such a line has. */
  readonly most: number;
  readonly pattern: RegExp;
}

const sign = (kind: FurnitureKind, most: number, ...patterns: readonly string[]): Sign => ({
  kind,
  most,
  // Folded as `phrase` folds: the rest of the words is written without hamza seats.
  pattern: new RegExp(`^(?:${patterns.join('|').replaceAll('ئ', 'ي').replaceAll('ؤ', 'و')})$`, 'u'),
});

const readers = '(?:مشاهدات|مشاهده|قراءات|قراءه|زيارات|زياره|القراءات|المشاهدات|الزيارات|القراء|قارئا?|views?|reads?)';
const amount = '\\d[\\d ]*(?:الف|الاف|مليون|[kmك])?';
const report = '(?:ال)?(?:حوار|مقابله|لقاء|خبر|مقال|مقاله|موضوع|تقرير|صفحه|ماده|قصه)';
const others =
  '(?:ال)?(?:مقالات|مقال|مواضيع|موضوعات|اخبار|تقارير|مواد|قصص|روابط|محتوي|عناوين|صفحات|ماده|مقاطع|فيديوهات)';

/** Lines that their signs tell apart, which `phrase` drops. */
const written: readonly { readonly kind: FurnitureKind; readonly pattern: RegExp }[] = [
  // «#سوريا #إدلب»
  { kind: 'keyword', pattern: /^#[\p{L}\p{M}\p{N}_]+(?:[\s،,|]+#[\p{L}\p{M}\p{N}_]+)*$/u },
  // «@maydan_news»
  { kind: 'follow-links', pattern: /^@[\w.]{3,}$/u },
  // «👁 12.4K 14:22»
  { kind: 'reader-count', pattern: /^👁\ufe0f?\s*\d/u },
  // «(الجزيرة-أرشيف)», «(رويترز/أرشيف)»
  { kind: 'picture-credit', pattern: /^\((?:[^()]{2,30}[-–—/،\s])?(?:ال)?[أا]رشيفي?ة?\)$/u },
  { kind: 'picture-credit', pattern: /^(?:ال)?صورة\s*:\s*[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2}$/u },
  {
    kind: 'author-note',
    pattern:
      /^[*٭•]\s*(?:كاتبة?|صحفية?|صحافية?|باحثة?|إعلامية?|محللة?|أكاديمية?|روائية?|ناشطة?)(?: [\p{L}\p{M}،]+){0,7}\.?$/u,
  },
  // The name that a program gave to what it shows: «share_button_label».
  { kind: 'other', pattern: /^[a-z]+(?:_[a-z]+)+$/iu },
];

/** In order: the first that fits says the kind. */
const signs: readonly Sign[] = [
  sign(
    'font-size-control',
    5,
    '(?:حجم|تكبير|تصغير|تغيير|قياس) (?:حجم )?(?:ال)?(?:خط|نص|كتابه).*',
    'تكبير|تصغير|a a|a a a|aa|tt|ا ا|ا ا ا|ع ع|(?:[a-z]+ ){0,2}ع ع ع',
    '(?:ال)?خط',
  ),
  sign(
    'copyright',
    24,
    '.*(?:جميع|كافه|كل) (?:ال)?حقوق.*',
    '.*حقوق (?:النشر|الطبع|الملكيه|التاليف).*',
    '.*©.*',
    '.*copyright.*',
    '.*all rights reserved.*',
    'معاييرنا(?: .*)?',
  ),
  sign(
    'cookie-notice',
    24,
    '.*ملفات (?:تعريف الارتباط|الارتباط|الكوكيز).*',
    '.*(?:cookies|كوكيز).*',
    'سياسه الخصوصيه.*',
    'شروط (?:الاستخدام|الخدمه).*',
  ),
  sign(
    'comment-form',
    24,
    'لن يتم نشر (?:عنوان )?بريدك.*|تعليق',
    '.*الحقول الالزاميه.*',
    '(?:لا )?(?:اترك|اضف|اكتب|ارسل|شاركنا|ضع|شارك ب?) ?(?:لنا )?(?:تعليق|تعليقا|تعليقك|ردا|رد|رايك|برايك)(?: .*)?',
    '(?:الغاء|ارسال|نشر|اضافه) (?:ال)?(?:رد|تعليق)',
    '(?:الاسم|اسمك|البريد الالكتروني|بريدك الالكتروني|الموقع الالكتروني|التعليق|نص التعليق|عنوان التعليق|رمز التحقق|كود التحقق|ارسال|ارسل|اكتب تعليقك هنا)(?: \\S+)?',
    'احفظ اسمي.*',
    'يجب (?:ان تكون|تسجيل الدخول|عليك).*(?:تعليق|التعليق).*',
    'للتعليق .*',
    '\\d+ حرفا? متبقي.*',
    'leave a (?:comment|reply)',
    'رد مع اقتباس|اضافه رد|رد سريع',
  ),
  sign(
    'comment-count',
    6,
    `(?:${amount} )(?:تعليق|تعليقات|تعليقا|comments?)(?: .*)?`,
    '(?:عدد )?(?:ال)?تعليقات \\d+',
    '(?:ال)?تعليق \\d+|تعليقات (?:الزوار|القراء) \\d+',
    '(?:لا توجد|لا يوجد|ليست هناك|ليس هناك|بلا|بدون|لا) (?:اي )?تعليقات?',
    'تعليق واحد|تعليقان|0 comments|no comments',
  ),
  sign(
    'comments-heading',
    5,
    '(?:ال)?تعليقات(?: (?:القراء|الزوار|الفيسبوك|فيسبوك|facebook|علي .*))?',
    '(?:ال)?تعليقات (?:مغلقه|معطله|موقفه)(?: .*)?',
    '(?:اراء|ردود|اخر تعليقات|احدث تعليقات) (?:القراء|الزوار)',
    'comments',
    'ردود الافعال',
  ),
  sign(
    'keywords-heading',
    4,
    '(?:ال)?(?:كلمات|كلمه) (?:ال)?(?:مفتاحيه|دلاليه|دليليه|داله|المفتاح)',
    '(?:ال)?(?:وسوم|اوسمه|تاغات|تاجات|هاشتاغ|علامات|اوسمه الخبر|وسوم الخبر)',
    '(?:ال)?مواضيع المرتبطه ب.*|(?:ال)?مواضيع|(?:ال)?موضوعات|tags|keywords',
  ),
  sign('keyword', 24, '(?:ال)?(?:كلمات (?:ال)?(?:مفتاحيه|دلاليه|دليليه)|وسوم|اوسمه|تاغات|tags) .+'),
  sign(
    'newsletter-form',
    14,
    '(?:ا?شترك|اشترك|سجل|انضم|الاشتراك|اشتركوا).{0,30}(?:بريديه?|نشره|نشرتنا|النشره|قائمتنا|القائمه|newsletter).*',
    '(?:ال)?(?:نشره|قائمه) (?:ال)?(?:بريديه|اخباريه)(?: .*)?',
    '(?:ادخل|اكتب) (?:عنوان )?بريدك.*',
    '(?:اشترك|اشتراك|subscribe)(?: الان)?|الاشتراك في تعليقات الرسا(?:له|يل)(?: .*)?',
  ),
  sign(
    'print-button',
    4,
    `(?:نسخه )?(?:ل?لطباعه|طباعه|اطبع|الطباعه|print)(?: (?:هذا |هذه )?${report})?`,
    'نسخه (?:معده )?للطباعه',
  ),
  sign(
    'share-buttons',
    12,
    `(?:شارك|شاركها|شاركه|شاركوا|مشاركه|انشر|انشرها|ارسل|ارسال|حفظ|احفظ|غرد|تغريد) ?(?:هذا |هذه )?(?:${report})?(?: (?:عبر|علي|مع|الي|في|ل|لصديق|من خلال)(?: .*)?)?`,
    `(?:نسخ|انسخ|انشر|شارك) (?:ال)?رابط.*`,
    '(?:انقر|اضغط)(?: هنا)? (?:للمشاركه|لمشاركه|للطباعه|لارسال|لتشارك|للنشر)(?: .*)?',
    '(?:ال)?رابط (?:ال)?(?:مختصر|دايم).*',
    '(?:اعجبني|رد|مشاركه)(?: (?:اعجبني|رد|مشاركه))+(?: \\d+ [سديش])?',
    'ارسال (?:الي |ل)صديق',
    `(?:عدد )?(?:ال)?مشاركات \\d+|${amount} (?:مشاركه|مشاركات|shares?)`,
    'ال?نشر (?:علي|عبر|في) .*',
    'partager.*|imprimer|envoyer.*|اعجبني|اعجاب|(?:اضف|اضافه) الي المفضله|share|share this.*',
  ),
  sign(
    'related-heading',
    7,
    `${others} (?:ذات|متعلقه|مشابهه|مرتبطه|اخري|مقترحه|ذو|قد|مختاره)(?: .*)?`,
    '(?:اقرا|اقراي|اقرءوا|اقرؤوا|شاهد|طالع|تابع|انظر|للمزيد|اطلع)(?: (?:ايضا|المزيد|كذلك|اكثر|في|علي|عن الموضوع|حول هذا الموضوع|في هذا القسم)){1,2}',
    '(?:قد|ربما) (?:يعجبك|يهمك|تعجبك|تهمك|يثير اهتمامك)(?: .*)?',
    '(?:اخترنا|نرشح|مختارات|اختيارات|رشحنا|ننصحك)(?: .*)?',
    '(?:ال)?اكثر (?:قراءه|مشاهده|تداولا|شعبيه|تعليقا|مشاركه|رواجا|زياره)(?: .*)?',
    '(?:اخر|احدث|اهم|ابرز) (?:ال)?(?:اخبار|مقالات|مواضيع|تقارير|مستجدات|عناوين|الاخبار)(?: .*)?',
    '(?:ال)?(?:خبر|مقال|مقاله|موضوع) (?:ال)?(?:سابق|تالي|سابقه|تاليه|قادم)',
    '(?:المزيد|مزيد)(?: (?:من|عن|حول|في) .*)?',
    '(?:حول|المزيد عن|المزيد حول) (?:هذه|هذا) (?:ال)?(?:قصه|موضوع|خبر|ملف)',
    '(?:للمزيد|السابق|التالي|ذات صله|متعلقات|مواد متعلقه|من نفس القسم|في نفس السياق|related.*|read more|المقالات المشابهه)',
  ),
  sign(
    'related-item',
    24,
    '(?:اقرا|اقراي|اقرءوا|اقرؤوا|شاهد|طالع|انظر|اقرا) (?:ايضا|كذلك|المزيد|في|عن) .+',
    '(?:الخبر|المقال|المقاله|الموضوع) (?:السابق|التالي|السابقه|التاليه) .+',
  ),
  sign(
    'back-to-top',
    6,
    '.*(?:الذهاب|العوده|الرجوع|انتقل|عوده|اذهب|رجوع) (?:الي |ل)(?:ال|ل)?(?:اعلي|بدايه|قمه).*',
    '(?:الي )?(?:ال)?اعلي(?: الصفحه)?|للاعلي|back to top|scroll to top',
  ),
  sign(
    'advertisement',
    5,
    '(?:ال)?(?:اعلان|اعلانات|اعلان مدفوع|مساحه اعلانيه|محتوي (?:ممول|مدفوع|اعلاني|برعايه.*)|برعايه .*)',
    'ads?|advertisement|sponsored(?: .*)?|تخطي الاعلان',
  ),
  sign(
    'reader-count',
    8,
    `(?:عدد )?(?:مرات )?(?:ال)?${readers} ${amount}(?: مره| الف)?`,
    `(?:شوهد|قرئ|قرات|تمت قراءته|تمت القراءه|تم عرض|عرض|قراه|مرات القراءه|مرات المشاهده).{0,20} ${amount}(?: مره| مرات| شخصا?| قارئا?| قراءه)?`,
    `${amount} (?:مره )?${readers}(?: .{0,12})?`,
    `(?:قرا|قراء|قري|زار|شاهد) (?:هذا |هذه )?${report} ${amount}(?: (?:مره|مرات|شخصا?|زايرا?|قارئا?))?`,
    'عدد (?:القراءات|المشاهدات|الزيارات|القراء)',
  ),
  sign(
    'reading-time',
    7,
    '(?:وقت|زمن|مده|مدة) (?:ال)?قراءه.*',
    '(?:\\d+ )?(?:دقيقه|دقيقتان|دقائق|ثوان|ثانيه)(?: واحده)?(?: (?:للقراءه|قراءه|من القراءه))?',
    'اقل من دقيقه.*',
    '\\d+ min(?:ute)?s?(?: read)?',
  ),
  sign('listen-button', 6, '(?:استمع|الاستماع|استماع|اسمع)(?: (?:الي|ل).{0,30})?', 'النسخه الصوتيه|listen'),
  sign(
    'follow-links',
    14,
    '(?:تابعنا|تابعونا|تابعوا|انضم|انضموا|للانضمام|للاشتراك|لمتابعتنا|لمتابعه|اشترك في قناتنا|اشتركوا في قناتنا)(?: .*)?',
    '(?:حمل|حملوا|نزل) (?:ال)?تطبيق.*',
  ),
  sign(
    'picture-credit',
    7,
    '(?:مصدر|صدر) (?:ال)?صوره(?: .*)?',
    '(?:ال)?صوره (?:عن|من|ارشيفيه|ارشيف|تعبيريه|غيتي|رويترز|فرانس برس|ا ف ب|ا ب|gettyimages|getty)(?: .*)?',
    '(?:تصوير|عدسه|كاميرا) .+',
    '(?:getty(?: images)?|gettyimages|afp|reuters|ap photo|غيتي(?: ايمجز)?)',
    '(?:مصدر الصوره|صوره ارشيفيه|صوره تعبيريه|ارشيفيه|ارشيف|تعبيريه)(?: .{0,30})?|ح م',
  ),
  sign('author-note', 16, 'role .*', '(?:اعداد|تحرير|تغطيه|ترجمه|شارك في) .* (?:للنشره|تحرير|تغطيه|التحرير) .*'),
  sign(
    'rating-form',
    9,
    '(?:قيم|تقييم|قيموا|تقييمك).*',
    '(?:\\d+ )?هل (?:كان|كانت|افادك|اعجبك|اعجبتك|وجدت|استفدت).*(?:مقال|مفيدا?|محتوي|خبر|صفحه).*',
  ),
  sign(
    'sign-in',
    4,
    '(?:تسجيل|سجل) (?:ال)?(?:دخول|جديد|خروج)(?: .*)?',
    'دخول|انشاء حساب|حسابي|login|sign in|log in|register',
  ),
  sign(
    'navigation',
    5,
    '(?:ال)?(?:رئيسيه|قائمه|بحث|صفحه الرئيسيه|الصفحه الاولي|ارشيف|ابحث)',
    'رساله (?:احدث|اقدم)|القائمه الرئيسيه|الصفحه الرئيسيه|من نحن|اتصل بنا|تواصل معنا|عن الموقع|هيئه التحرير|اعلن معنا|للاعلان معنا|خريطه الموقع|بحث عن|تخطي الي المحتوي|انتقل الي المحتوي|تجاوز الي المحتوي.*|انت هنا|انت الان في|البث المباشر|مباشر|العربيه|english|turkce|kurdi|menu|search|home|skip to content|خدمه rss|rss|xml|المزيد من الخيارات|عرض الكل|شاهد الكل',
  ),
  sign('other', 2, 'محدث|عاجل|حصري', 'تم التحديث', 'للنشر(?: الفوري)?'),
  sign(
    'other',
    24,
    'اذا (?:كنت|وجدت|لاحظت).*(?:خطا|اخطاء|خاطيه|تصحيحا?|ينتهك|شكوي).*',
    '(?:ان |جميع |كل |هذا |هذه )?(?:ال)?(?:مقالات|مقال|مقاله|اراء|مواد|ماده|تعليقات|منشورات)(?: .{0,50})? (?:لا )?(?:تعبر|يعبر|تعكس|يعكس|تمثل|يمثل) .*(?:بالضروره|كاتبها?|كاتبه|اصحابها?|(?:راي|سياسه|موقف) (?:ال)?(?:موقع|صحيفه|جريده|ناشر|قناه|مجله)).*',
    'الاخبار المنشوره علي (?:ال)?صفحه .* (?:اختصار|جزء) .*',
    '(?:هل وجدت|ابلغ عن|ابلغنا عن|الابلاغ عن|ارسل) (?:اي )?(?:خطا|تصحيحا?)(?: .*)?',
  ),
  sign(
    'source-link',
    14,
    '(?:ال)?رابط (?:ال)?(?:مصدر|اصلي|خبر).*',
    '(?:(?:ال)?مصدر |(?:ال)?رابط |نقلا عن )?(?:https?|www) .*',
  ),
];

/** A trail of sections: «الرئيسية / أخبار / سوريا», «أخبار » محليات » دمشق». */
function isTrail(text: string, key: string): boolean {
  // «منتديات الساحة > المنتدى السياسي > الساحة السورية»: signs that part nothing but steps.
  if (/^[^>›.؟!:]{2,40}(?: [>›] [^>›.؟!:]{2,40}){1,5}$/u.test(text.trim())) return true;
  const parts = text.split(/\s*[>›»«‹/|\\]\s*|\s+[-–]\s+/u).filter(Boolean);
  return parts.length > 1 && /^(?:(?:انت هنا|انت الان في) )?(?:ال)?(?:رييسيه|صفحه الرييسيه|home)(?: |$)/u.test(key);
}

/** Networks and what is done with them, and nothing else. */
function isSharing(key: string): boolean {
  // Buttons that a page sets apart by its style alone: «فيسبوكتويترواتساب».
  if (glued.test(key)) return true;
  const rest = key
    .replace(networks, ' ')
    .replace(sharing, ' ')
    .replace(/\d+[kmك]?|[^\p{L}]+/gu, '');
  return rest === '' && (networks.test(key) || key.split(' ').length > 1) && /\p{L}/u.test(key) && hasNetwork(key);
}

const network =
  'فيس ?بوك|تويتر|تويت|واتس ?اب|وتساب|واتساب|تلي?[غجقك]رام|تيلي?[غجقك]رام|لينكد ?ا?ن|لينكدين|بي?نترست|بينتيريست|ان?ست[غجك]رام|يوتيوب|تيك ?توك|ماسنجر|مسنجر|فايبر|ريديت|رديت|سكايب|تمبلر|سناب ?شات|ايميل|البريد الالكتروني|بريد الكتروني|جوجل بلس|غوغل بلس|google|facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|e ?mail|messenger|viber|reddit|tumblr|skype|vk|odnoklassniki|pocket|instagram|youtube|tweet|tweeter';
const networks = new RegExp(`(?<!\\p{L})(?:${network})(?!\\p{L})`, 'gu');
const glued =
  /^(?:(?:فيسبوك|تويتر|واتساب|واتس اب|تلي?غرام|لينكدين|انستغرام|يوتيوب|facebook|twitter|whatsapp|telegram|linkedin) ?){2,}$/u;
const sharing =
  /(?<!\p{L})(?:شارك|شاركها|مشاركه|انشر|نشر|ارسل|ارسال|طباعه|اطبع|حفظ|نسخ|انسخ|الرابط|رابط|علي|عبر|مع|في|الي|او|و|منصه|share|print|copy|link|on|via|تغريد|غرد|اعجبني|المزيد)(?!\p{L})/gu;

function hasNetwork(key: string): boolean {
  networks.lastIndex = 0;
  return networks.test(key);
}
