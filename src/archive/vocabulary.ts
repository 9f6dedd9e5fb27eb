/**
 * The closed lists of the archive, each term with its Arabic label.
 *
 * The keys are written in `content/`; the labels are what a reader sees. Labels are neutral: they name what is
 * claimed, never whether it is so. Longer than 300 lines, because an editor looks for a term in one place.
 */
import { noun, type CountedNoun, type Quantity } from '../arabic/index.ts';

/** The archive's own name, as citations have it. */
export const archiveName = 'سِجِلّ';
/** In Latin letters. */
export const archiveLatinName = 'Sijill';
/** What stands where no date is known («دون تاريخ»). */
export const noDate = 'د. ت.';

/** What a line of a capture is. A line without a character is `blank` and is not listed in a record. */
export const lineRoles = {
  title: 'العنوان',
  paragraph: 'فقرة',
  caption: 'تعليق على صور',
  byline: 'سطر الكاتب',
  dateline: 'سطر المكان',
  'dateline-and-byline': 'سطر المكان والكاتب',
  date: 'سطر التاريخ',
  furniture: 'من عناصر الصفحة',
  comment: 'تعليق قارئ',
  residue: 'أثر بلا نصّ',
  blank: 'سطر فارغ',
} as const;

/** What kind of page furniture a line is. */
export const furnitureKinds = {
  'font-size-control': 'أداة حجم الخطّ',
  'comment-count': 'عدد التعليقات',
  'repeated-title': 'العنوان مكرّرًا',
  'section-heading': 'اسم القسم',
  'keywords-heading': 'عنوان الكلمات المفتاحية',
  'comment-form': 'نموذج التعليق',
  'newsletter-form': 'نموذج النشرة البريدية',
  'print-button': 'زرّ الطباعة',
  'share-buttons': 'أزرار المشاركة',
  'related-heading': 'عنوان المقالات ذات الصلة',
  'back-to-top': 'زرّ العودة إلى الأعلى',
  advertisement: 'إعلان',
  'site-name': 'اسم الموقع',
  navigation: 'روابط التصفّح',
  'sign-in': 'تسجيل الدخول',
  keyword: 'كلمة مفتاحية',
  'related-item': 'مقالة ذات صلة',
  'reader-count': 'عدد القرّاء',
  'reading-time': 'مدّة القراءة',
  'listen-button': 'زرّ الاستماع',
  'follow-links': 'دعوة إلى المتابعة',
  'picture-credit': 'مصدر الصورة',
  'author-note': 'تعريف بالكاتب',
  'rating-form': 'نموذج التقييم',
  'source-link': 'رابط المصدر',
  'comments-heading': 'عنوان التعليقات',
  copyright: 'حقوق النشر',
  'cookie-notice': 'إشعار الخصوصية',
  other: 'عنصر آخر',
} as const;

/** Fields of a report that are proposed as a whole; the others carry their own mark. */
export const reviewedFields = {
  summary: 'الخلاصة',
  factions: 'الفصائل المسمّاة',
  organisations: 'الجهات المسمّاة',
  places: 'الأماكن المسمّاة',
  persons: 'الأشخاص المسمَّون',
} as const;

/** What stands for the summary of a draft: a program writes none. */
export const unwrittenSummary = '[لم تُكتب الخلاصة بعد]';

/** How a statement about a report is known. */
export const bases = { stated: 'مذكور', inferred: 'مستنتَج', unknown: 'غير معروف' } as const;

/** How firm an inference is. */
export const confidences = { high: 'عالية', medium: 'متوسطة', low: 'منخفضة' } as const;

/** How the words of a claim reach us. */
export const attributionModes = {
  said: 'قول منسوب إلى صاحبه',
  relayed: 'قول منقول',
  narrated: 'سرد التقرير دون إسناد',
  headline: 'عنوان التقرير',
} as const;

/** What a value says of its number, and no more. */
export const quantityKinds = {
  exact: 'عدد بعينه',
  about: 'نحو عدد',
  at_least: 'عدد على الأقلّ',
  more_than: 'أكثر من عدد',
  at_most: 'عدد على الأكثر',
  within: 'خلال مدّة',
  between: 'ما بين عددين',
  words: 'كلمات بلا عدد',
  all: 'الكلّ',
  none: 'لا أحد أو لا شيء',
  denied: 'نفي',
} as const satisfies Record<Quantity['kind'], string>;

/** What a figure counts or measures. */
export const measures = {
  strength: 'عدد المقاتلين',
  departing: 'الخارجون أو المقرَّر خروجهم',
  moved: 'المنتقلون',
  registered: 'المسجَّلون للخروج',
  held: 'الأسرى والمحتجزون',
  executed: 'الإعدام',
  killed: 'القتلى',
  wounded: 'الجرحى',
  casualties: 'القتلى والجرحى معًا',
  missing: 'المفقودون',
  infected: 'المصابون بمرض',
  rescued: 'الناجون ومن أُنقذوا',
  released: 'المفرَج عنهم',
  displaced: 'النازحون واللاجئون',
  abducted: 'الخطف',
  captured: 'الأسر',
  arrested: 'الاعتقال',
  wanted: 'المطلوبون',
  groups: 'المجموعات',
  vehicles: 'المركبات',
  seized: 'المقبوض عليهم والمضبوطات',
  approached: 'الاقتراب من النقاط',
  elapsed: 'الزمن المنقضي',
  duration: 'المدّة',
  people: 'أشخاص غير من سبق',
  votes: 'الأصوات',
  events: 'الوقائع',
  amount: 'المبالغ',
  share: 'النسب والأجزاء',
  measurement: 'القياسات',
  score: 'نتائج المباريات ونقاطها',
  other: 'غير ذلك',
} as const;

/** The thing that is counted, one by one. */
export const countingUnits = {
  fighter: 'مقاتل',
  member: 'عنصر',
  'member-or-commander': 'عنصر أو قائد',
  commander: 'قائد عسكري',
  'media-worker': 'إعلامي',
  prisoner: 'أسير',
  detainee: 'معتقل',
  person: 'شخص',
  soldier: 'جندي',
  civilian: 'مدني',
  woman: 'امرأة',
  child: 'طفل',
  family: 'عائلة',
  name: 'اسم',
  group: 'مجموعة',
  vehicle: 'سيارة',
  position: 'نقطة',
  minute: 'دقيقة',
  hour: 'ساعة',
  day: 'يوم',
  week: 'أسبوع',
  month: 'شهر',
  year: 'سنة',
} as const;

/** A masculine noun with the plural in ين: its oblique dual has the same letters, and is told from it by its fatḥa. */
const withSoundPlural = (one: string, many: string, two = `${one}\u064e`): CountedNoun => ({
  ...noun(one, `${one}ين`, many),
  twoOblique: `${two}ين`,
});

/** Each counting unit as a counted noun. */
export const unitNouns: Readonly<Record<keyof typeof countingUnits, CountedNoun>> = {
  fighter: withSoundPlural('مقاتل', 'مقاتلًا'),
  member: noun('عنصر', 'عناصر', 'عنصرًا'),
  'member-or-commander': {
    feminine: false,
    two: 'عنصران أو قائدان',
    twoOblique: 'عنصرين أو قائدين',
    few: 'عناصر أو قادة',
    many: 'عنصرًا أو قائدًا',
    other: 'عنصر أو قائد',
  },
  commander: {
    feminine: false,
    two: 'قائدان عسكريان',
    twoOblique: 'قائدين عسكريين',
    few: 'قادة عسكريين',
    many: 'قائدًا عسكريًّا',
    other: 'قائد عسكري',
  },
  'media-worker': withSoundPlural('إعلامي', 'إعلاميًّا', 'إعلامي\u064e\u0651'),
  prisoner: noun('أسير', 'أسرى', 'أسيرًا'),
  detainee: withSoundPlural('معتقل', 'معتقلًا'),
  person: noun('شخص', 'أشخاص', 'شخصًا'),
  soldier: noun('جندي', 'جنود', 'جنديًّا'),
  civilian: withSoundPlural('مدني', 'مدنيًّا', 'مدني\u064e\u0651'),
  woman: noun('امرأة', 'نساء'),
  child: noun('طفل', 'أطفال', 'طفلًا'),
  family: noun('عائلة', 'عائلات'),
  name: noun('اسم', 'أسماء', 'اسمًا'),
  group: noun('مجموعة', 'مجموعات'),
  vehicle: noun('سيارة', 'سيارات'),
  position: noun('نقطة', 'نقاط'),
  minute: noun('دقيقة', 'دقائق'),
  hour: noun('ساعة', 'ساعات'),
  day: noun('يوم', 'أيام', 'يومًا'),
  week: noun('أسبوع', 'أسابيع', 'أسبوعًا'),
  month: noun('شهر', 'أشهر', 'شهرًا'),
  year: noun('سنة', 'سنوات'),
};

/** The kinds of units whose numbers may stand on one scale: 2 days are not 2 weeks, but fighters and prisoners are people. */
export const scales = {
  people: 'أشخاص',
  families: 'عائلات',
  names: 'أسماء',
  groups: 'مجموعات',
  vehicles: 'سيارات',
  positions: 'نقاط',
  minutes: 'دقائق',
  hours: 'ساعات',
  days: 'أيام',
  weeks: 'أسابيع',
  months: 'أشهر',
  years: 'سنوات',
} as const;

const scaleOfUnit: Readonly<Record<keyof typeof countingUnits, keyof typeof scales>> = {
  fighter: 'people',
  member: 'people',
  'member-or-commander': 'people',
  commander: 'people',
  'media-worker': 'people',
  prisoner: 'people',
  detainee: 'people',
  person: 'people',
  soldier: 'people',
  civilian: 'people',
  woman: 'people',
  child: 'people',
  family: 'families',
  name: 'names',
  group: 'groups',
  vehicle: 'vehicles',
  position: 'positions',
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
};

/** The scale of a counting unit. Without one it is people: reports leave out the noun of whom they count («العشرات»). */
export function scaleOf(unit: keyof typeof countingUnits | undefined): keyof typeof scales {
  return unit === undefined ? 'people' : scaleOfUnit[unit];
}

/** Why a number or a quantity word is not a figure. */
export const notFigureReasons = {
  'publication-date': 'تاريخ النشر',
  'event-date': 'تاريخ حدث',
  'relative-date': 'تاريخ نسبي',
  'clock-time': 'ساعة من اليوم أو دقيقة من مباراة',
  age: 'عمر',
  ordinal: 'عدد ترتيبي في اسم',
  identifier: 'رقم يسمّي ولا يعدّ',
  furniture: 'من عناصر الصفحة',
  'without-number': 'كمّية بلا عدد',
  idiom: 'استعمال لا عدد فيه',
  enumerated: 'مثنّى أو عدد تسمّيه الكلمات المجاورة',
} as const;

/** What kind of body a faction is. */
export const factionKinds = {
  'armed-group': 'جماعة مسلّحة',
  coalition: 'تجمّع فصائل',
  unit: 'قطاع أو وحدة',
  'state-force': 'قوات حكومية',
} as const;

/** What kind of body an organisation is. */
export const organisationKinds = {
  outlet: 'صحيفة أو موقع',
  agency: 'وكالة أنباء',
  platform: 'منصّة',
  committee: 'لجنة',
  international: 'منظّمة دولية',
  state: 'دولة',
} as const;

/** What kind of place a place is. */
export const placeKinds = {
  country: 'بلد',
  'city-or-governorate': 'مدينة أو محافظة',
  town: 'بلدة أو مدينة',
  village: 'قرية',
  region: 'منطقة',
  'mountain-region': 'منطقة جبلية',
  'military-camp': 'معسكر',
  'military-site': 'موقع عسكري',
} as const;

/** How a place was told from others of its name, where a report's words alone do not tell. */
export const identifications = { inferred: 'مستنتَج' } as const;

/** Which way a place lies from another, as a report says. */
export const directions = {
  north: 'شمال',
  'north-east': 'شمال شرق',
  east: 'شرق',
  'south-east': 'جنوب شرق',
  south: 'جنوب',
  'south-west': 'جنوب غرب',
  west: 'غرب',
  'north-west': 'شمال غرب',
} as const;

/** What sort of name a printed form is. `description` covers words used of a body by others. */
export const nameKinds = {
  full: 'الاسم كاملًا',
  short: 'اسم مختصر',
  acronym: 'لفظ مختصر',
  kunya: 'كنية',
  nisba: 'نسبة',
  description: 'وصف',
} as const;

/**
 * What a form is that readers search by and no report need print: the record's own name as others write it, in Arabic
 * or in Latin letters; or another name of the same, whose results stand in a group of their own.
 */
export const searchedKinds = { variant: 'رسم آخر للاسم', other: 'اسم آخر' } as const;

/**
 * What one party is said to be or to have done to another. The labels are nouns, so that they need not agree in
 * gender with a party: «لواء الأقصى ← جند الأقصى: تبعية».
 */
export const relationTypes = {
  'part-of': 'تبعية',
  'split-from': 'انبثاق',
  'formerly-named': 'اسم سابق',
  formed: 'تشكيل',
  leads: 'قيادة',
  'commander-in': 'قيادة عسكرية',
  'member-of': 'انتماء',
  'formerly-in': 'انتماء سابق',
  joined: 'انضمام',
  'intends-to-join': 'عزم على الانضمام',
  'pledged-allegiance': 'بيعة',
  'released-from-pledge': 'فكّ بيعة',
  expelled: 'فصل',
  'dissolved-itself': 'حلّ',
  'agreed-with': 'اتفاق',
  'negotiated-with': 'تفاوض',
  'mediated-between': 'وساطة',
  'carried-messages-between': 'نقل رسائل',
  'exchanged-prisoners-with': 'تبادل أسرى',
  'allowed-passage-of': 'سماح بالعبور',
  'gave-safe-conduct-to': 'منح أمان',
  pressed: 'ضغط',
  controls: 'سيطرة',
  'took-control-of': 'بسط سيطرة',
  'to-receive-control-of': 'تسلّم سيطرة بموجب الاتفاق',
  fought: 'اقتتال',
  attacked: 'هجوم',
  threatened: 'تهديد',
  'detained-members-of': 'احتجاز عناصر',
  'executed-members-of': 'إعدام عناصر',
  'accused-of-executing-members-of': 'اتهام بإعدام عناصر',
  'denied-executing-members-of': 'نفي إعدام عناصر',
  'accused-of-killing-members-of': 'اتهام بقتل قيادات',
  'denied-taking-part-with': 'نفي مشاركة',
  'coordinated-with': 'تنسيق',
  'declared-infidel': 'تكفير',
  'declared-khawarij': 'إعلانه «خوارج»',
  'in-dispute-with': 'خلاف',
  'faces-on-front': 'رباط على جبهة',
  'supported-by': 'تلقّي دعم',
  'sent-reinforcements-against': 'إرسال تعزيزات',
} as const;

/** The relations that a party may have with no other. */
export const unaryRelations: readonly (keyof typeof relationTypes)[] = ['dissolved-itself'];

/** The relations that hold of both parties alike: which of them is written first says nothing. */
export const mutualRelations: readonly (keyof typeof relationTypes)[] = [
  'agreed-with',
  'negotiated-with',
  'exchanged-prisoners-with',
  'fought',
  'coordinated-with',
  'in-dispute-with',
];

/**
 * The relations that deny something, and those that say what they deny. Only what the types themselves say: of a denial
 * and what it denies neither is taken for true.
 */
export const deniedRelations: Readonly<
  Partial<Record<keyof typeof relationTypes, readonly (keyof typeof relationTypes)[]>>
> = {
  'denied-executing-members-of': ['accused-of-executing-members-of', 'executed-members-of'],
  // No type says what this denies: who coordinates with another need not have taken part in what is spoken of.
  'denied-taking-part-with': [],
};

/** How far the figures of a question count the same thing. */
export const comparabilities = {
  comparable: 'أقوال في أمر واحد',
  partly: 'أقوال لا تُقارَن إلا جزئيًّا',
  'single-report': 'أقوال من تقرير واحد',
} as const;

/** Fields of a report that a correction may name, besides its paragraphs (`p3`), figures, events and relations. */
export const correctable = [
  'title',
  'byline',
  'dateline',
  'source',
  'published',
  'section',
  'original',
  'archived',
  'summary',
  'factions',
  'organisations',
  'places',
  'persons',
] as const;

/** Fields of a record with a page of its own, other than a report, that a correction may name. */
export const correctableOfRecords = [
  'name',
  'english',
  'transliteration',
  'kind',
  'governorate',
  'point',
  'title',
] as const;
