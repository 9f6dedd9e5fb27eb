/** Whether words may be the name of a writer: of letters only, as far as no list of names tells. */
import { searchKey } from '../arabic/index.ts';

/** Whether words may be a person's name: two to four of letters only, none a particle or a word of sections. */
export function isName(words: string): boolean {
  const list = words.split(/\s+/u);
  if (list.length < 2 || list.length > 4 || !/^[\p{Script=Arabic}\p{M}\s.]+$/u.test(words)) return false;
  const keys = list.map(searchKey);
  return (
    !keys.some((key, i) => noName.test(key) && list[i] !== 'علي') &&
    !/^(?:ال|لل)/u.test(keys[0] ?? '') &&
    keys.every((key) => key.length > 1)
  );
}

/** Whether words are a name cut short: «نادية. ب», «ب. محمد». */
export function isInitialed(words: string): boolean {
  return /^(?:[\p{Script=Arabic}\p{M}]{3,}\. ?\p{L}{1,2}\.?|\p{L}{1,2}\. ?[\p{Script=Arabic}\p{M}]{3,})$/u.test(words);
}

/** Whether words are names of two persons or more, or names in Latin letters: «أحمد علي، سارة حسن», «Burak Demir». */
export function areNames(words: string): boolean {
  const latin = words.split(/\s*,\s*/u);
  if (latin.every((each) => latinName.test(each) && !latinOutlet.test(each))) return true;
  const arabic = words.split(/\s*[،,]\s*(?:و(?=\p{L}{3}))?|\s+و(?=\p{L}{3})/u);
  return arabic.length > 1 && arabic.length < 5 && arabic.every(isName);
}

const latinName = /^\p{Lu}[\p{Script=Latin}'’.-]+(?: (?:al-|el-|de |van )?\p{Lu}[\p{Script=Latin}'’.-]+){1,2}$/u;
const latinOutlet =
  /^(?:al|el|the)[ -]|\b(?:news|agency|press|times|post|online|tv|net|media|radio|images|arabic|today|journal|network|watch|herald|guardian|monitor|eye|photo|store|play|plus)\b/iu;

/** Folded words that no name holds: particles, and what headlines, sections and labels begin with. */
export const noName =
  /^(?:بسم|في|من|علي|الي|عن|ان|بعد|قبل|مع|بين|هل|ما|لا|لم|لن|هذا|هذه|قال|قالت|اكد|اكدت|اعلن|اعلنت|كل|اي|او|ثم|حتي|اخبار|تقارير|مقالات|سياسه|اقتصاد|رياضه|محليات|ثقافه|منوعات|عربي|دولي|سوريا|سوريه|العراق|لبنان|مصر|العالم|الاخبار|تحليل|راي|اراء|حوارات|تحقيقات|فيديو|صور|ملفات|ميداني|عاجل|شؤون|شوون|اخر|اهم|قصه|مقاله?|حصار|تهجير|نزوح|خساير|ضحايا|تصعيد|احتجاجات|مظاهرات|اشتباكات|مجزره|هجوم|غاره|اغتيال|اعدام|انسحاب|سيطره|تقدم|اقتتال|مفاوضات|تبادل|صفقه|عمليه|حمله|ازمه|كارثه|تحذير|دعوات|ادانات|ردود|وفق|وفقا|مصادر|مصدر|بحسب|حسب|نحو|خلال|رغم|وسط|منذ|عبر|ضد|تحت|حول|دون|غير|لماذا|كيف|متي|اين|ماذا|وفاه|مقتل|اصابه|هدنه|اتفاق|معارك|قتلي|جرحي|انفجار|تفجير|قصف|غارات|للنشره|ابرز|مختارات|شاهد|اقرا|صوره|المصدر)$/u;

/** Whether a name begins as persons' do and outlets' do not: a given name, a kunya; or has three words or more. */
export function isPersonal(words: string): boolean {
  const keys = words.split(/\s+/u).map(searchKey);
  return isName(words) && (keys.length > 2 || given.test(keys[0] ?? ''));
}

/** Given names that are common among those who sign; a list, and not whole. */
const given =
  /^(?:ابو|ام|عبد|احمد|محمد|محمود|مصطفي|ابراهيم|اسماعيل|يوسف|يونس|علي|عمر|عثمان|حسن|حسين|حسام|حمزه|خالد|خليل|سامر|سامي|سعيد|سليم|سليمان|سالم|سعد|طارق|طلال|عادل|عامر|عماد|عمار|عصام|غسان|فادي|فارس|فراس|فهد|فيصل|كريم|كمال|ليث|مازن|ماهر|ماجد|مالك|منذر|مهند|موسي|نادر|ناصر|نبيل|نزار|نور|هاني|هشام|وايل|وسيم|وليد|ياسر|ياسين|زياد|زيد|رامي|رايد|رضا|بسام|بلال|بشار|بهاء|جابر|جمال|جلال|انس|ايمن|ايهاب|اسامه|اكرم|امجد|ادهم|هبه|هدي|هند|ليلي|لينا|مريم|مني|مها|نورا|نهي|رنا|ريم|رانيا|رشا|سارا?ه?|سعاد|سلمي|سمر|سهي|شيماء|ديما|دعاء|زينب|فاطمه|عايشه|امل|اماني|ايمان|اسماء|الاء)$/u;
