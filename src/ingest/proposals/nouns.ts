/**
 * Nouns that reports count, by search key: what a number beside them measures, and by what unit it counts.
 *
 * A list and not the lexicon: it says of a noun what the lexicon does not, and what is not in it is left to the editor.
 */
import type { FigureRecord } from '../../archive/schema.ts';
import { isOneOf, keys } from './line.ts';

type Measure = FigureRecord['measure'];
type Unit = NonNullable<FigureRecord['counting_unit']>;

/** What a noun says of a number beside it. */
export interface CountedNoun {
  readonly pattern: RegExp;
  /** Whether they are people, so that what befell them is sought in the sentence. */
  readonly kind: 'people' | 'thing' | 'time' | 'amount' | 'event';
  /** What the noun alone says is measured. */
  readonly measure: Measure;
  /** Whether the noun says it, whatever else the sentence tells: «قتيل». */
  readonly sure?: true;
  readonly unit?: Unit;
}

/** The noun that a word is, with or without clitics, also in the dual; the first in the list where it may be two. */
export function nounOf(key: string): CountedNoun | undefined {
  const known = cache.get(key);
  if (known !== undefined) return known ?? undefined;
  const found =
    nouns.find(({ pattern }) => isOneOf(key, pattern)) ??
    nouns.find(({ pattern }) => isDual(key, pattern)) ??
    // «مقاتليها», «عناصره»
    (owned.test(key)
      ? nouns.find(({ pattern, kind }) => kind === 'people' && isOneOf(key.replace(owned, ''), pattern))
      : undefined);
  if (cache.size > 20_000) cache.clear();
  cache.set(key, found ?? null);
  return found;
}

/** As `nounOf`, but with no clitic before the noun except its article. */
export function plainNounOf(key: string): CountedNoun | undefined {
  const bare = key.replace(/^ال/u, '');
  const found = nouns.find(({ pattern }) => pattern.test(key) || pattern.test(bare));
  return (
    found ??
    nouns.find(({ pattern }) => isDual(key, pattern) && !/^[وفبل]/u.test(key)) ??
    (/^[وفبل]/u.test(key) || !owned.test(key)
      ? undefined
      : nouns.find(({ pattern, kind }) => kind === 'people' && pattern.test(key.replace(owned, ''))))
  );
}

const owned = /(?<=\p{L}{3})(?:ه|ها|هم|نا|كم)$/u;

const cache = new Map<string, CountedNoun | null>();

function isDual(key: string, pattern: RegExp): boolean {
  const one = /^(.{3,}?)(ت?)(?:ان|ين|ا|ي)$/u.exec(key);
  if (one === null) return false;
  const [, stem = '', t = ''] = one;
  return isOneOf(t === '' ? stem : `${stem}ه`, pattern) || (t !== '' && isOneOf(`${stem}ت`, pattern));
}

const people = (measure: Measure, unit: Unit | undefined, ...forms: readonly string[]): CountedNoun => ({
  pattern: keys(...forms),
  kind: 'people',
  measure,
  ...(unit === undefined ? {} : { unit }),
});
const sure = (measure: Measure, unit: Unit, ...forms: readonly string[]): CountedNoun => ({
  ...people(measure, unit, ...forms),
  sure: true,
});
const other = (kind: CountedNoun['kind'], measure: Measure, unit: Unit | undefined, ...forms: readonly string[]) => ({
  ...people(measure, unit, ...forms),
  kind,
});
/** «مقاتل»: «مقاتلا», «مقاتلين», «مقاتلون», «مقاتلي». */
const plural = (...stems: readonly string[]) => stems.map((stem) => `${stem}(?:ا|ين|ون|ي|و)?`);
/** «غارة»: «غارات», «غارتين». */
const feminine = (...stems: readonly string[]) => stems.map((stem) => `${stem}(?:ه|ات|تين|تان|تي|تا)`);

const nouns: readonly CountedNoun[] = [
  sure(
    'killed',
    'person',
    'قتيل(?:ا|ه)?',
    'قتلي',
    'جثث',
    'شهيد(?:ا|ه)?',
    'شهداء',
    ...feminine('جث', 'وفا'),
    'وفيات',
    'صرعي',
  ),
  sure('killed', 'person', 'جثمان(?:ا)?', 'جثامين'),
  sure('wounded', 'person', 'جريح(?:ا|ه)?', 'جرحي', ...plural('مصاب')),
  sure('missing', 'person', ...plural('مفقود')),
  sure('displaced', 'person', ...plural('نازح', 'لاجي', 'مهجر', 'مشرد'), '(?:مشرد|نازح|مهجر|لاجي)(?:ه|ات)'),
  people('wanted', 'person', ...plural('مطلوب')),
  sure('abducted', 'person', ...plural('مخطوف', 'مختطف')),
  people('held', 'prisoner', 'اسير(?:ا|ه|ات)?', 'اسري', 'سجين(?:ا|ه)?', 'سجناء', 'نزيل(?:ا)?', 'نزلاء'),
  people('held', 'detainee', ...plural('معتقل', 'موقوف', 'محتجز'), 'رهينه', 'رهاين', 'معتقلات'),
  people('strength', 'fighter', ...plural('مقاتل', 'مسلح', 'مجاهد')),
  people('strength', 'member', 'عنصر(?:ا)?', 'عناصر(?:نا|هم|ها|ه)?'),
  people('strength', 'fighter', ...plural('ارهابي', 'متمرد', 'داعشي', 'انتحاري')),
  people('strength', 'commander', 'قايد(?:ا)?', 'قاده', 'قيادي(?:ا|ين|ون)?', 'قيادات'),
  people('people', 'media-worker', ...plural('اعلامي', 'صحفي', 'صحافي'), 'مراسلين'),
  people('strength', 'soldier', 'جندي(?:ا)?', 'جنود', 'عسكري(?:ا|ين|ون)?'),
  people('people', 'civilian', ...plural('مدني')),
  people('people', 'woman', 'امراه', 'امراتين', 'امراتان', 'نساء', ...feminine('سيد', 'فتا'), 'فتيات'),
  people('people', 'child', 'طفل(?:ا|ه)?', 'اطفال', 'رضيع', 'رضع', 'فتيه'),
  people('people', 'family', ...feminine('عايل', 'اسر'), 'عوايل', 'اسر'),
  people(
    'people',
    'person',
    'شخص(?:ا)?',
    'اشخاص',
    'فرد(?:ا)?',
    'افراد',
    'نسمه',
    'شاب(?:ا)?',
    'شبان',
    'رجل(?:ا)?',
    'رجال',
  ),
  people(
    'people',
    'person',
    ...plural('مواطن', 'مهاجر', 'متظاهر', 'محتج', 'مشارك', 'متطوع', 'مستوطن', 'فلسطيني', 'سوري'),
  ),
  people(
    'people',
    'person',
    'عامل(?:ا)?',
    'عمال',
    'طالب(?:ا|ه)?',
    'طلاب',
    'طلبه',
    'راكب(?:ا)?',
    'ركاب',
    'زاير(?:ا)?',
    'زوار',
  ),
  people(
    'people',
    'person',
    'سايح(?:ا)?',
    'سياح',
    'حاج(?:ا)?',
    'حجاج',
    'متفرج(?:ا)?',
    'مشجع(?:ا)?',
    'ناخب(?:ا|ين|ون)?',
  ),
  people(
    'people',
    'person',
    'عون(?:ا)?',
    'اعوان',
    ...plural('موظف', 'مسعف'),
    'شرطي(?:ا|ين|ون)?',
    'طاقم',
    'طبيب(?:ا)?',
    'اطباء',
  ),
  people(
    'people',
    'person',
    'نفر(?:ا)?',
    'انفار',
    'مريض(?:ا|ه)?',
    'مرضي',
    'شقيق(?:ا|ه)?',
    'اشقاء',
    'ابناء',
    'اخوه',
    'بحار(?:ا|ه)?',
    'صياد(?:ا|ين)?',
    'سكان',
  ),
  people(
    'people',
    'person',
    'نايب(?:ا)?',
    'نواب',
    ...plural('متهم', 'مشتبه', 'مشبوه', 'مجند', 'لاعب', 'مسوول', 'مدرس', 'معلم', 'محام', 'مزارع', 'مرشح'),
  ),
  people(
    'people',
    'person',
    'وزير(?:ا)?',
    'وزراء',
    'ضابط(?:ا)?',
    'ضباط',
    'سايق(?:ا)?',
    'حارس(?:ا)?',
    'حراس',
    'تلميذ(?:ا)?',
    'تلاميذ',
  ),
  people(
    'people',
    'person',
    'عضو(?:ا)?',
    'اعضاء',
    'خبير(?:ا)?',
    'خبراء',
    'تاجر(?:ا)?',
    'تجار',
    'دبلوماسي(?:ا|ين|ون)?',
    'اجانب',
    'قاضيا',
    'قضاه',
  ),
  people(
    'people',
    'person',
    ...plural(
      'ممرض',
      'منشق',
      'مغترب',
      'مهندس',
      'مراقب',
      'ناشط',
      'محتاج',
      'مستفيد',
      'متسلل',
      'مرتزق',
      'منتسب',
      'متطرف',
      'منتخب',
    ),
    'ممرض(?:ه|ات)',
    'ضحيه',
    'نشطاء',
    'عسكر',
    'طيار(?:ا|ين|ون)?',
    'قناص(?:ا|ه|ين)?',
    'يتيم(?:ا)?',
    'ايتام',
    'ارمله',
    'ارامل',
    'بنات',
    'فتيان',
    'مشايخ',
  ),
  sure('rescued', 'person', 'ناجيا', 'ناجين', 'ناجون'),
  other('thing', 'other', 'name', 'اسم(?:ا)?', 'اسماء'),
  other(
    'thing',
    'other',
    undefined,
    'مصدر(?:ا)?',
    'مصادر',
    'قضيه',
    'قضايا',
    'مخالفه',
    'مخالفات',
    'محضر(?:ا)?',
    'نداء',
    'نداءات',
  ),
  other(
    'thing',
    'other',
    undefined,
    ...feminine('غرف', 'شرك', 'محط', 'شجر', 'سل', 'حص', 'جرع', 'وجب', 'عينا?', 'حب', 'علب', 'كبسول'),
    ...[
      'قرص',
      'كيس',
      'مقبر(?:ه|ت)',
      'طابق',
      'صندوق',
      'حكم',
      'قرار',
      'مشروع',
      'مصنع',
      'معمل',
      'فرن',
      'مخيم',
      'حساب',
    ].map((stem) => `${stem}ا?`),
    'مقابر|اقراص|اكياس|طوابق|صناديق|احكام|قرارات|مشاريع|مصانع|معامل|افران|مخيمات|حسابات|شركات|مخابز|جسور|ابار|حرايق|ابراج',
  ),
  other(
    'thing',
    'groups',
    'group',
    ...feminine('مجموع', 'كتيب', 'خلي', 'سري'),
    'كتايب',
    'خلايا',
    'سرايا',
    'فصيل(?:ا)?',
    'فصايل',
  ),
  other(
    'thing',
    'vehicles',
    'vehicle',
    ...feminine('سيار', 'الي', 'عرب', 'مركب', 'حافل', 'شاحن', 'دباب', 'مدرع', 'دراج'),
  ),
  other(
    'thing',
    'vehicles',
    'vehicle',
    ...feminine('طاير', 'مروحي', 'مقاتل', 'ناقل', 'جراف', 'قاطر'),
    'زورق(?:ا)?',
    'زوارق',
  ),
  other(
    'thing',
    'vehicles',
    'vehicle',
    'قارب(?:ا)?',
    'قوارب',
    'سفينه',
    'سفن',
    'قطار(?:ا)?',
    'قطارات',
    'صهريج(?:ا)?',
    'صهاريج',
  ),
  other('thing', 'other', 'position', ...feminine('نقط'), 'نقاط', 'موقع(?:ا)?', 'مواقع', 'حاجز(?:ا)?', 'حواجز'),
  other('time', 'duration', 'minute', ...feminine('دقيق'), 'دقايق'),
  other('time', 'duration', 'hour', ...feminine('ساع')),
  other('time', 'duration', 'day', 'يوم(?:ا|ين|ان)?', 'ايام', 'ليله', 'ليالي', 'ليال', 'ليلتين'),
  other('time', 'duration', 'week', 'اسبوع(?:ا|ين|ان)?', 'اسابيع'),
  other('time', 'duration', 'month', 'شهر(?:ا|ين|ان)?', 'اشهر', 'شهور'),
  other('time', 'duration', 'year', 'سنه', 'سنوات', 'سنين', 'سنتين', 'سنتان', 'عام(?:ا|ين|ان)?', 'اعوام'),
  other('time', 'duration', undefined, 'ثانيه', 'ثوان(?:ي)?', 'عقد(?:ا|ين)?', 'عقود', 'قرن(?:ا)?', 'قرون'),
  other(
    'amount',
    'amount',
    undefined,
    'دولار(?:ا|ين|ات)?',
    'شيقل(?:ا)?|شواكل|يوان(?:ا)?|اورو|قرش(?:ا)?|قروش',
    'يورو',
    'شلن(?:ا)?',
    'فرنك(?:ا)?',
    'بيزو',
    'تومان',
    'كرونه',
    ...feminine('لير', 'روبي', 'اوقي'),
    'جنيه(?:ا|ات)?',
  ),
  other(
    'amount',
    'amount',
    undefined,
    'ريال(?:ا|ات)?',
    'درهم(?:ا)?',
    'دراهم',
    'دينار(?:ا)?',
    'دنانير',
    'سنتيم(?:ا)?',
    'شيكل(?:ا)?',
    'روبل(?:ا)?',
  ),
  other(
    'amount',
    'measurement',
    undefined,
    '(?:كيلو|سنتي|ملي|ميلي)?متر(?:ا|ات)?',
    'امتار',
    'كم',
    'كلم',
    'ميل(?:ا)?',
    'اميال',
    'هكتار(?:ا|ات)?',
  ),
  other(
    'amount',
    'measurement',
    undefined,
    'طن(?:ا|ين|ان)?',
    'اطنان',
    '(?:كيلو)?غرام(?:ا|ات)?',
    'كلغ|كيلو|كيلوغرامين|غراما',
    'كيلوجرام',
    'كغ',
    'قنطار(?:ا)?',
    'قناطير',
    'لتر(?:ا)?',
  ),
  other(
    'amount',
    'measurement',
    undefined,
    'درجه',
    'درجات',
    'فدان(?:ا)?',
    'دونم(?:ا|ات)?',
    'ميغاواط',
    'ميجاوات',
    'عقده',
  ),
  other('amount', 'measurement', undefined, 'برميل(?:ا)?', 'براميل'),
  other(
    'thing',
    'other',
    undefined,
    'منزل(?:ا)?',
    'منازل',
    'بيت(?:ا)?',
    'بيوت',
    'مبني',
    'مبان(?:ي)?',
    'محل(?:ا)?',
    'محلات',
  ),
  other('thing', 'other', undefined, ...feminine('مدرس', 'قري', 'بلد', 'مدين', 'دول', 'خيم', 'منشا', 'محافظ', 'ولاي')),
  other(
    'thing',
    'other',
    undefined,
    'مدارس',
    'قري',
    'مدن',
    'دول',
    'خيام',
    'مستشفي',
    'مستشفيات',
    'مشفي',
    'مشاف(?:ي)?',
    'مراكز',
  ),
  other(
    'thing',
    'other',
    undefined,
    'مسجد(?:ا)?',
    'مساجد',
    'متجر(?:ا)?',
    'متاجر',
    'مقر(?:ا)?',
    'مقرات',
    'مقار',
    'مركز(?:ا)?',
  ),
  other(
    'thing',
    'other',
    undefined,
    'صاروخ(?:ا)?',
    'صواريخ',
    'لغم(?:ا)?',
    'الغام',
    'مدفع(?:ا)?',
    'مدافع',
    'حزام(?:ا)?',
    'احزمه',
  ),
  other(
    'thing',
    'other',
    undefined,
    ...feminine('قذيف', 'عبو', 'قنبل', 'بندقي', 'قطع', 'رصاص', 'طلق', 'مضاف'),
    'قذايف',
    'قنابل',
    'بنادق',
  ),
  other(
    'thing',
    'other',
    undefined,
    'رشاش(?:ا|ات)?',
    'مسدس(?:ا|ات)?',
    'سلاح(?:ا)?',
    'اسلحه',
    'خزان(?:ا|ات)?',
    'مخزن(?:ا)?',
    'مخازن',
    'مستودع(?:ا|ات)?',
    'نفق(?:ا)?',
    'انفاق',
  ),
  other('thing', 'votes', undefined, 'صوت(?:ا)?', 'اصوات'),
  other('thing', 'score', undefined, 'هدف(?:ا|ين|ان)?', 'اهداف'),
  other(
    'event',
    'events',
    undefined,
    ...feminine('غار', 'هجم', 'عملي', 'ضرب', 'زيار', 'حمل', 'جول'),
    'هجوم(?:ا|ين)?',
    'جولات',
    ...feminine('طلع', 'واقع', 'مظاهر', 'تظاهر', 'جريم', 'مداهم', 'معرك', 'محاول'),
    'وقايع',
    'معارك',
    'جرايم',
    'اشتباك(?:ا|ات)?',
  ),
  other(
    'event',
    'events',
    undefined,
    'انفجار(?:ا|ات)?',
    'مجزره|مجازر|مجزرتين|مذبحه|قصفا|هزه|هزات|زلزالا',
    'تفجير(?:ا|ات)?',
    'حادث(?:ا|ه)?',
    'حوادث',
    'اجتماع(?:ا|ات)?',
    'خرق(?:ا)?',
    'خروقات',
  ),
];
