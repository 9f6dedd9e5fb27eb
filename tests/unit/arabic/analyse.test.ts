import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse, codeOf, nearInQuery, searchKey, type Lexicon } from '../../../src/arabic/index.ts';
import { lemmasOf, lexiconWith, readingsOf } from './small-lexicon.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await lexiconWith({
    names: [
      'إدلب',
      'حماة',
      'خان شيخون',
      'الرقة',
      'كفر زيتا',
      'كفرزيتا',
      'حلب',
      'داعش',
      'أحرار الشام',
      'النصرة',
      'سرمين',
    ],
    attested: ['الثلاثاء', 'قرطباش', 'السلمطي', 'بشطرجي', 'رنج', 'أسابيع'],
  });
});

describe('analyse(word, lexicon)', () => {
  test.each([
    // Proclitics.
    ['والهيئة', 'هيئة', 'و and ال'],
    ['للهيئة', 'هيئة', 'ل swallows the alif of ال'],
    ['لالجيش', 'جيش', 'the alif written after ل, a slip'],
    ['وبالمدينة', 'مدينة', 'three proclitics'],
    ['للواء', 'لواء', 'of three lāms two are written'],
    ['كقائد', 'قائد', 'ك'],
    ['سيخرجون', 'خرج', 'the future'],
    ['فسيخرج', 'خرج', 'ف and the future'],
    ['ليثبت', 'ثبت', 'ل before an imperfect'],
    ['ولد', 'ولد', 'a first letter that is no clitic'],
    ['لجنة', 'لجنة', 'is not ل and جنة'],
    ['بحر', 'بحر', 'is not ب and حر'],
    ['ألعاب', 'لعبة', 'أل is not the article'],
    // Enclitics.
    ['عناصره', 'عنصر', 'ه after a broken plural'],
    ['مدينتهم', 'مدينة', 'ة becomes ت before a pronoun'],
    ['أسراهم', 'أسير', 'ى becomes ا before a pronoun'],
    ['أسمائها', 'اسم', 'the hamza takes a seat before a pronoun'],
    ['مقاتليها', 'مقاتل', 'a construct plural before a pronoun'],
    ['نفذوها', 'نفذ', 'و without its alif before a pronoun'],
    ['رماه', 'رمى', 'a defective verb before a pronoun'],
    ['اعتقلتهم', 'اعتقل', 'a verb in ت before a pronoun'],
    ['وحدة', 'وحدة', 'ة is not the pronoun ه'],
    // Numbers and states of nouns.
    ['مقاتلو', 'مقاتل', 'construct, nominative'],
    ['مقاتلوا', 'مقاتل', 'the same with an alif too many'],
    ['مقاتلي', 'مقاتل', 'construct, oblique'],
    ['مدنيين', 'مدني', 'sound plural of a nisba'],
    ['المنتميين', 'منتمي', 'a defective participle with both its yā’s'],
    ['المنتمون', 'منتمي', 'and without'],
    ['مدينتي', 'مدينة', 'construct dual'],
    ['سيارتين', 'سيارة', 'dual'],
    ['مقاتلًا', 'مقاتل', 'nunated, with its mark'],
    ['مقاتلا', 'مقاتل', 'nunated, without'],
    ['هجمات', 'هجوم', 'an irregular plural'],
    ['القادة', 'قائد', 'a broken plural in ة'],
    ['قرى', 'قرية', 'a broken plural in ى'],
    ['أراضيها', 'أرض', 'a broken plural in ي, with a pronoun'],
    ['نساء', 'امرأة', 'a plural of other letters'],
    ['الأخوين', 'أخ', 'a dual of another stem'],
    ['الجزأين', 'جزء', 'a dual of a hamza'],
    ['رديئة', 'رديء', 'a feminine of a hamza, no nisba'],
    ['متباطئة', 'متباطئ', 'a participle of a hamza'],
    ['الاتباع', 'اتباع', 'a verbal noun that a rare verb makes too'],
    ['يديه', 'يد', 'a dual before a pronoun, not a nisba'],
    ['الأميركية', 'أمريكي', 'the feminine of another spelling'],
    ['الكبرى', 'أكبر', 'the feminine of an elative'],
    ['الوسطى', 'أوسط', 'the same, not وسط'],
    // Verbs.
    ['قالت', 'قال', 'hollow'],
    ['قلنا', 'قال', 'hollow and short'],
    ['يقولون', 'قال', 'hollow, imperfect'],
    ['يقل', 'قل', 'a homograph: «becomes less»'],
    ['قيل', 'قال', 'hollow, passive'],
    ['استقالوا', 'استقال', 'hollow, tenth form'],
    ['دعت', 'دعا', 'defective'],
    ['ينتهي', 'انتهى', 'defective, eighth form'],
    ['ينته', 'انتهى', 'defective, jussive'],
    ['أعدموا', 'أعدم', 'fourth form'],
    ['يعدمون', 'أعدم', 'fourth form, imperfect'],
    ['انضممت', 'انضم', 'doubled'],
    ['سينضم', 'انضم', 'doubled, future'],
    ['يأخذون', 'أخذ', 'first hamza'],
    ['يؤكد', 'أكد', 'hamza on wāw after a prefix'],
    ['يبدؤون', 'بدأ', 'last hamza, on wāw'],
    ['يصل', 'وصل', 'first wāw falls'],
    ['جئت', 'جاء', 'hollow, last hamza'],
    ['يرى', 'رأى', 'irregular'],
    ['كنا', 'كان', 'the ن of the stem and of the ending, written once'],
    ['يستعملانها', 'استعمل', 'a dual before a pronoun'],
    ['يلتئم', 'التأم', 'a hamza in the middle, with an i'],
    ['ترؤس', 'ترؤس', 'the same in a verbal noun, with a u'],
    ['يأتلف', 'ائتلف', 'a first hamza in the eighth form'],
    ['فوجئت', 'فاجأ', 'a last hamza, passive'],
    ['يؤخذ', 'أخذ', 'a first hamza, passive'],
    ['استؤنفت', 'استأنف', 'the same in the tenth form'],
    ['يطمئنون', 'اطمأن', 'four letters, doubled'],
    ['احمرار', 'احمرار', 'the ninth form'],
    ['يقرؤها', 'قرأ', 'a last hamza before a pronoun'],
    ['يسيئون', 'أساء', 'a hamza after ي'],
    ['انتهتا', 'انتهى', 'a defective dual, feminine'],
    ['يوقظ', 'أيقظ', 'a first ي in the fourth form'],
    ['ير', 'رأى', 'a jussive of one letter'],
    // Spelling.
    ['هيئه', 'هيئة', 'ه for ة'],
    ['الاقصي', 'أقصى', 'no hamza, ي for ى'],
    ['السورى', 'سوري', 'ى for ي'],
    ['اعدام', 'إعدام', 'no hamza'],
    ['أتفاق', 'اتفاق', 'a hamza too many'],
    ['موازرات', 'مؤازرة', 'و for ؤ'],
    ['شاطىء', 'شاطئ', 'a last hamza beside its seat'],
    ['السيء', 'سيئ', 'the same on the line'],
    ['ڨابس', 'قابس', 'the Maghrebi letter'],
    ['مُقَاتِل', 'مقاتل', 'tashkīl'],
    ['جـنـد', 'جند', 'tatwīl'],
    ['ہیئة', 'هيئة', 'Urdu and Persian letters'],
    ['ﺍﻟﻬﻴﺌﺔ', 'هيئة', 'presentation forms'],
    ['الأسریٰ', 'أسير', 'Persian yā’ and dagger alif'],
    // Nisbas that no entry gives.
    ['الحلبيين', 'حلبي', 'of a name'],
    ['سلوية', 'سلوية', 'nothing is guessed where the base changes'],
    // Names.
    ['لشيخون', 'شيخون', 'is not شيخ and ون'],
    ['سرمين', 'سرمين', 'is not a plural'],
    ['وإدلب', 'إدلب', 'و before a name'],
    ['حماة', 'حماة', 'is not حام'],
    ['أحرار', 'حر', 'a word of a name is still the word'],
  ])('%s → %s: %s', (written, lemma) => {
    expect(lemmasOf(written, lexicon)[0]).toSatisfy((found: string) => searchKey(found) === searchKey(lemma));
  });

  test.each([
    ['حزب', 'حرب', 'one dot'],
    ['قاتل', 'مقاتل', 'verb and participle'],
    ['قتل', 'مقاتل', ''],
    ['لواء', 'ولاء', ''],
    ['نصر', 'نصرة', ''],
    ['سور', 'سوري', ''],
    ['رق', 'الرقة', ''],
    ['جنة', 'جند', ''],
    ['كاتب', 'كتائب', 'كتائب is the plural of كتيبة'],
    ['علي', 'على', 'a name and a function word'],
    ['حماس', 'حماة', ''],
    ['خان', 'خيانة', ''],
    ['مدني', 'مدينة', ''],
    ['مدني', 'مدن', ''],
    ['قاعدة', 'قاعد', ''],
    ['هيئة', 'هي', 'the same after a stemmer'],
    ['هدد', 'تهديد', 'related, not the same'],
    ['خرج', 'خروج', 'related, not the same'],
    ['تنظيم', 'نظام', ''],
    ['شهيد', 'شاهد', ''],
    ['شخص', 'شخصية', ''],
    ['إعلام', 'إعلان', ''],
    ['ورقة', 'الرقة', 'و is no clitic in ورقة'],
    ['رسالة', 'أرسل', ''],
    ['عدد', 'عدة', ''],
  ])('%s is not %s', (one, other) => {
    const codes = (word: string) => new Set(readingsOf(word, lexicon).map(codeOf));
    expect([...codes(one)].filter((code) => codes(other).has(code))).toEqual([]);
  });

  test.each([
    ['كتائب', 'كتيبة'],
    ['فرد', 'أفراد'],
    ['فرق', 'فرقة'],
    ['أسرى', 'أسير'],
    ['قادة', 'قائد'],
    ['اشتباكات', 'اشتباك'],
    ['يعتقلون', 'اعتقل'],
    ['دواعش', 'داعشي'],
    ['ذخائره', 'ذخيرة'],
    ['7', 'سبعة'],
    ['200', 'مئتي'],
  ])('%s is found by %s', (one, other) => {
    const codes = (word: string) => new Set(readingsOf(word, lexicon).map(codeOf));
    expect([...codes(one)].some((code) => codes(other).has(code))).toBe(true);
  });

  test.each([
    ['ماقامت', ['ما', 'قام'], 'a particle glued to a verb'],
    ['مابعد', ['ما', 'بعد'], 'and to another'],
    ['لاعلاقة', ['لا', 'علاقة'], 'and to a noun'],
    ['وكاناشتباكات', ['كان', 'اشتباك'], 'an auxiliary glued to a noun'],
    ['عبدالله', ['عبد', 'الله'], 'a name of two words'],
    ['خانشيخون', ['خان', 'شيخون'], 'a name of the authority files, joined'],
    ['بكفرزيتا', ['كفر', 'زيتا'], 'a name that is written both ways, with a clitic'],
    ['و56', ['56'], 'a clitic before a number'],
    ['2017م', ['2017'], 'an era after a year'],
    ['٢٥٠', ['250'], 'Arabic-Indic digits'],
    ['2,000', ['2000'], 'the sign of thousands'],
    ['007', ['7'], 'leading noughts'],
    ['F16', ['f', '16'], 'Latin letters and digits'],
    ['STEP', ['step'], 'Latin letters'],
    ['»', [], 'no word'],
  ])('%s is %j: %s', (written, lemmas) => {
    expect(analyse(written, lexicon).map(({ readings }) => readings[0].lemma)).toEqual(lemmas);
  });

  test('gives the parts of a glued word their places in it as written', () => {
    const word = 'مــا\u064eقامت';
    expect(analyse(word, lexicon).map(({ start, end }) => word.slice(start, end))).toEqual(['مــا\u064e', 'قامت']);
  });

  test('says clitics, form and kind', () => {
    expect(readingsOf('ولأسراهم', lexicon)).toMatchObject([
      { lemma: 'أسير', kind: 'adjective', form: 'broken plural', clitics: { before: ['و', 'ل'], after: 'هم' } },
    ]);
    expect(readingsOf('سيعتقلون', lexicon)).toMatchObject([
      { lemma: 'اعتقل', kind: 'verb', form: 'imperfect', clitics: { before: ['س'], after: '' } },
    ]);
  });

  test('keeps two readings that are near, the cheaper first, and reads a query more widely', () => {
    expect(lemmasOf('فرق', lexicon)).toEqual(['فرق', 'فرقة']);
    expect(lemmasOf('للجنة', lexicon)).toEqual(['لجنة']);
    expect(lemmasOf('حمله', lexicon, { near: 0 })).toEqual(['حمل']);
    expect(lemmasOf('حمله', lexicon, { near: nearInQuery })).toEqual(['حمل', 'حملة']);
    expect(lemmasOf('سيطره', lexicon, { near: nearInQuery })).toEqual(['سيطر', 'سيطرة']);
    expect(lemmasOf('ورقة', lexicon, { near: nearInQuery })).toEqual(['ورقة']);
  });

  test.each([
    ['ولحماه', 'حماة', 'a name in ة, however cheap a pronoun is'],
    ['الثلاثا', 'ثلاثاء', 'a last hamza that is left out, where the corpus has it'],
    ['1.500', '1500', 'a full stop for the sign of thousands'],
  ])('«%s» in a query is «%s» too: %s', (word, lemma) => {
    expect(lemmasOf(word, lexicon)).not.toContain(lemma);
    expect(lemmasOf(word, lexicon, { near: nearInQuery })).toContain(lemma);
  });

  test.each([
    ['مسئول', 'مسؤول'],
    ['المسئولين', 'مسؤول'],
    ['شئون', 'شأن'],
    ['رءوس', 'رأس'],
    ['هيأة', 'هيئة'],
    ['أسامي', 'اسم'],
    ['عوائل', 'عائلة'],
    ['كوادر', 'كادر'],
  ])('%s is a form of %s', (word, lemma) => {
    expect(lemmasOf(word, lexicon)).toEqual([lemma]);
  });

  test.each([
    'وين',
    'مين',
    'شو',
    'ليش',
    'ايش',
    'شنو',
    'امتى',
    'هلق',
    'في',
    'على',
    'التي',
    'هذه',
    'عليهم',
    'منها',
    'وكان',
    'لهم',
    'لـ',
    'بأنهم',
  ])('%s is a function word, and nothing else', (word) => {
    expect(readingsOf(word, lexicon).map(({ kind }) => kind)).toEqual(['function']);
  });
});

describe('analyse(word, lexicon) of a word that nothing explains', () => {
  test.each([
    ['وقرطباش', 'قرطباش', 'the corpus holds the rest'],
    ['والقرطباش', 'قرطباش', 'the same with the article'],
    ['قرطباشهم', 'قرطباش', 'a pronoun'],
    ['سلمطي', 'السلمطي', 'the corpus holds it with its article only'],
    ['بالسلمطي', 'السلمطي', 'so its lemma keeps it'],
    ['بشطرجية', 'بشطرجي', 'an ending, by the word without'],
    ['وخنفشار', 'وخنفشار', 'no evidence: whole'],
    ['الخنفشار', 'الخنفشار', 'not even the article is cut blindly'],
    ['برنج', 'برنج', 'one letter and three: too little to cut'],
    ['زقم', 'زقم', 'short'],
    ['أسابيعين', 'أسابيعين', 'the rest «أسابيع» is a word of the lexicon, which would have said so'],
  ])('%s → %s: %s', (written, lemma) => {
    expect(readingsOf(written, lexicon).map((reading) => [searchKey(reading.lemma), reading.kind])).toEqual([
      [searchKey(lemma), 'unknown'],
    ]);
  });
});

/** Arabic letters, marks, controls, digits and signs, with a little of everything else. */
const anything = fc.string({
  unit: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱؤئىةیک') },
    { weight: 2, arbitrary: fc.constantFrom(...'\u064b\u0651\u0654\u0670\u0640\u200c\u200f\u202e «»".*+?[]<&') },
    { weight: 1, arbitrary: fc.constantFrom('\ud800', '\udc00', '🙂', 'ﻻ', 'ﷺ', '5', '٥', 'a', '\u0301') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
});

describe('analyse(word, lexicon) of any string', () => {
  test('never throws; its parts are in order, inside the word, and have one or two readings with codes', () => {
    fc.assert(
      fc.property(anything, (word) => {
        let last = 0;
        for (const { start, end, readings } of analyse(word, lexicon)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(word.length);
          expect([1, 2]).toContain(readings.length);
          for (const reading of readings) expect(codeOf(reading)).toMatch(/^[a-z]{8}$/u);
          last = end;
        }
      }),
    );
  });

  test('reads a word and its search key with the same first choice where spelling decides nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('مقاتلون', 'الفصائل', 'وبالمدينتين', 'سيعتقلونهم'), anything, (word, noise) => {
        const marks = noise.replace(/[^\u064b\u0651\u0670\u0640\u200c\u200f]/gu, '');
        expect(analyse(word + marks, lexicon)[0]?.readings).toEqual(analyse(word, lexicon)[0]?.readings);
      }),
    );
  });

  test.each([
    ['letters', 'و'.repeat(10_000)],
    ['clitics', 'وبال'.repeat(2_500)],
    ['marks', `ب${'\u064b'.repeat(10_000)}`],
    ['digits', '5'.repeat(10_000)],
    ['changing scripts', 'aب5'.repeat(3_000)],
  ])('takes ten thousand %s', (_, word) => {
    expect(analyse(word, lexicon).length).toBeGreaterThan(0);
  });
});
