/**
 * Duals: two of a thing in one word.
 *
 * A closed list: by its ending alone a dual («سيارتين») cannot be told from a masculine plural («مقاتلين»), so of nouns
 * with a sound masculine plural (مدني، مقاتل، معتقل، ناشط…) only the nominative («مقاتلان») is, and what a fatḥa tells from
 * the plural («مقاتلَين»). Nor are words of two that count nothing:
 * «الطرفين» and «الجانبين» (both parties), and «ريفي حماة وإدلب», part of the names of places.
 */
import { searchKey } from './fold.ts';

/**
 * Whether a word is a dual of the list, in any case, without its clitics and article.
 *
 * @param key The word's search key: «يومين», «سيارتان», «مدينتي» (construct, for places only).
 * @param written The word as written, whose marks tell «مقاتلَين» from «مقاتلين».
 */
export function isDual(key: string, written: string): boolean {
  return duals.has(key) || (marked.test(written) && markedDuals.has(key));
}

/** The fatḥa of a dual before its yā’; the letter may be doubled («إعلاميَّين»). */
const marked = /(?:\u064e\u0651?|\u0651\u064e)ي\u0652?(?:ن\p{M}*)?$/u;

const nouns =
  'يوم أسبوع شهر سنة عام ساعة دقيقة ثانية ليلة مرة عقد قرن سيارة دبابة آلية عربة شاحنة طائرة دراجة حافلة مركبة مروحية ' +
  'مسيرة صاروخ قذيفة قنبلة لغم عبوة رصاصة طلقة بندقية مدفع رشاش مسدس غارة هجوم عملية معركة ضربة تفجير انفجار اشتباك ' +
  'كمين حادثة محاولة مجموعة فصيل كتيبة لواء جماعة تنظيم فرقة سرية فوج جيش حزب وفد شخص رجل امرأة طفل طفلة قائد أسير ' +
  'جندي ضابط قتيل جريح شهيد رهينة ضحية عنصر أمير شاب فتاة بنت سيدة سجين عائلة أسرة جثة طبيب حارس خبير وزير رئيس زعيم ' +
  'شقيق شيخ لاجئة نازحة مقاتلة ناشطة مدنية موقع حاجز مقر نقطة جبهة منزل بيت بناء مبنى مدرسة مشفى مستشفى مسجد كنيسة سوق ' +
  'مخيم خيمة جسر طريق لجنة رتل بيان خبر تقرير اسم رقم دفعة مرحلة جولة جلسة اجتماع اتفاق هدنة شرط بند تسجيل مقطع صورة ' +
  'قضية ملف خطوة نسخة رسالة مشروع مرسوم هدف ملعب حملة وحدة ولد دفتر صفقة هاتف نائب سفير عملة ' +
  'قائمة وثيقة حزام مستودع معسكر سجن محكمة معبر مطار قاعدة تلة شركة منظمة مؤسسة قرار متر كيلومتر كيلوغرام دولار ليرة ' +
  'حريق معمل مصنع ممرضة رضيع خزان مخزن برج طن برميل جثمان شحنة سفينة زورق قارب مدرعة مجزرة معتقلة سجينة مصابة';

/** Their construct dual («مدينتي مورك وخان شيخون») is a dual in a report, where «my town» is not said. */
const places = 'مدينة بلدة قرية محافظة منطقة ناحية مديرية دولة';

/** People with a sound masculine plural. */
const people =
  'مقاتل مدني معتقل ناشط مسلح مجاهد مهاجر جهادي مختطف مخطوف محتجز موقوف مفقود مصاب مراسل صحفي صحافي إعلامي مصور مسعف ' +
  'متطوع مسافر نازح لاجئ مواطن متظاهر مسؤول موظف مهندس معلم مدرس متهم مطلوب منشق عسكري أمني إرهابي انتحاري انغماسي ' +
  'سياسي قيادي ممثل مفاوض مندوب مبعوث مراقب مهرب سائق عامل مزارع مدير مسيحي سوري عراقي لبناني فلسطيني أردني تونسي مصري ' +
  'سعودي تركي روسي أجنبي محلي';

const duals: ReadonlySet<string> = new Set(
  [
    ...`${nouns} ${places}`.split(' ').flatMap((noun) => endings(noun, ['ان', 'ين'])),
    ...places.split(' ').flatMap((noun) => endings(noun, ['ا', 'ي'])),
    ...people.split(' ').flatMap((noun) => endings(noun, ['ان'])),
  ].map(searchKey),
);

const markedDuals: ReadonlySet<string> = new Set(
  people
    .split(' ')
    .flatMap((noun) => endings(noun, ['ين', 'ي']))
    .map(searchKey),
);

function endings(noun: string, list: readonly string[]): string[] {
  const stem = noun.replace(/ة$/u, 'ت').replace(/ى$/u, 'ي');
  return list.map((ending) => stem + ending);
}
