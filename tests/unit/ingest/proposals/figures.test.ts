import { describe, expect, test } from 'vitest';
import { proposeFigures } from '../../../../src/ingest/proposals/index.ts';

const propose = (...texts: readonly string[]) =>
  proposeFigures(
    texts.map((text, i) => ({ line: i + 1, id: `p${i + 1}`, text })),
    { mentions: [] },
  );
const claimantOf = (by: object) => ('name' in by ? by.name : undefined);

describe('proposeFigures(lines, names): what is measured', () => {
  test.each([
    ['قُتل 14 مدنيًّا على الأقل في القصف.', '14 مدنيًّا على الأقل', 'at_least', 'killed', 'civilian'],
    ['أسفر الحادث عن مقتل 55 شخصًا.', '55', 'exact', 'killed', 'person'],
    ['وأصيب نحو 30 آخرين بجروح.', 'نحو 30', 'about', 'wounded', undefined],
    ['أعدمت أكثر من ألفي عنصر.', 'أكثر من ألفي', 'more_than', 'executed', 'member'],
    ['اعتقلت الشرطة عشرات المتظاهرين.', 'عشرات', 'words', 'arrested', 'person'],
    ['تضم الغرفة قرابة ثلاثة آلاف مقاتل.', 'قرابة ثلاثة آلاف', 'about', 'strength', 'fighter'],
    ['عدد الأسرى يتجاوز 100.', 'يتجاوز 100', 'more_than', 'held', 'prisoner'],
    ['وصلت 16 سيارة إسعاف.', '16', 'exact', 'vehicles', 'vehicle'],
    ['على متنه ما بين 80 و90 مهاجرًا.', 'ما بين 80 و90', 'between', 'people', 'person'],
    ['أُخذ تسعة ممرضين إلى هناك.', 'تسعة', 'exact', 'people', 'person'],
    ['وصل تسعة سبّاحين إلى هناك.', 'تسعة', 'exact', 'people', undefined],
    ['أدى القصف إلى سقوط 7 مدنيين.', '7', 'exact', 'killed', 'civilian'],
    ['أدى القصف إلى مقتل وجرح العشرات.', 'عشرات', 'words', 'casualties', undefined],
    ['بلغت حصيلة القتلى في المحافظة هذا العام 90 مدنيًّا.', '90', 'exact', 'killed', 'civilian'],
    ['تبادلا 150 أسيرًا.', '150', 'exact', 'released', 'prisoner'],
    ['تعدم الجماعة 3 لاجئين.', '3', 'exact', 'displaced', 'person'],
    ['قتلت 3 لاجئين.', '3', 'exact', 'killed', 'person'],
    ['بقي بضع مئات منهم.', 'بضع مئات', 'words', 'other', undefined],
    ['صدّوا الهجوم خلال الأيام الثلاثة الماضية.', 'ثلاثة', 'exact', 'duration', 'day'],
    ['يقدر عدد مقاتليها بما يتراوح بين 200 و300.', 'بين 200 و300', 'between', 'strength', 'fighter'],
    ['بلغ العجز 4.1 مليار ريال.', '4.1 مليار', 'exact', 'amount', undefined],
    ['ارتفعت الأسعار بنسبة 12%.', '12%', 'words', 'share', undefined],
    ['قبل عشرة أشهر اندلع القتال.', 'عشرة', 'exact', 'elapsed', 'month'],
    ['استمر الاجتماع ست ساعات.', 'ست', 'exact', 'duration', 'hour'],
    ['عرض المعرض 21 لوحة.', '21', 'exact', 'other', undefined],
    ['نظرت المحكمة في قضيتين.', 'قضيتين', 'exact', 'other', undefined],
    ['وأصيب العشرات اليوم السبت في القصف.', 'عشرات', 'words', 'wounded', undefined],
    ['قال مصدر في هيئة تحرير الشام إن 3 من عناصرها أصيبوا.', '3', 'exact', 'wounded', 'member'],
    ['حصيلة القتلى بلغت 23 عنصرًا.', '23', 'exact', 'killed', 'member'],
    ['قال إن ضباطًا قتلوا وأن 3 جنود وقعوا في الأسر.', '3', 'exact', 'captured', 'soldier'],
    ['قضت القوات على 30 إرهابيًّا.', '30', 'exact', 'killed', 'fighter'],
    ['بعد اغتنام 15 بندقية.', '15', 'exact', 'seized', undefined],
    ['عثرت القوة على 23 عبوة ناسفة.', '23', 'exact', 'seized', undefined],
    ['ألقت المروحيات ثمانية براميل متفجرة.', 'ثمانية', 'exact', 'other', undefined],
    ['عادت 1500 عائلة نازحة.', '1500', 'exact', 'displaced', 'family'],
    ['نفذ الطيران 17 طلعة.', '17', 'exact', 'events', undefined],
    ['تضررت في القصف 5 منازل.', '5', 'exact', 'other', undefined],
    ['أصدرت المحكمة أحكامًا بالإعدام على 9 أشخاص.', '9', 'exact', 'people', 'person'],
    ['قُتل شخص واحد في القصف.', 'واحد', 'exact', 'killed', 'person'],
    ['سلّموا دبابة واحدة إلى اللجنة.', 'واحدة', 'exact', 'vehicles', 'vehicle'],
    ['لم تمضِ ثلاثة أسابيع على الاتفاق.', 'ثلاثة', 'exact', 'elapsed', 'week'],
    ['ينص الاتفاق على إطلاق 40 أسيرًا.', '40', 'exact', 'released', 'prisoner'],
    ['خرجت سيارة إسعاف عن الخدمة، وأصيب 3 من المسعفين.', '3', 'exact', 'wounded', 'person'],
    ['تكبّد المهاجمون أكثر من 30 بين قتيل وجريح.', 'أكثر من 30', 'more_than', 'casualties', undefined],
  ])('%s', (text, value, kind, measure, unit) => {
    const [figure, ...others] = propose(text).figures;
    expect(others).toEqual([]);
    expect([figure?.value, figure?.quantity.kind, figure?.measure, figure?.counting_unit]).toEqual([
      value,
      kind,
      measure,
      unit,
    ]);
  });

  test('gives those among others what befell the others, as long as their list goes on', () => {
    const { figures } = propose('قتل 40 شخصًا، بينهم 5 نساء و8 أطفال وثلاثة مسعفين، وأصيب 9.');
    expect(figures.map(({ measure }) => measure)).toEqual(['killed', 'killed', 'killed', 'killed', 'wounded']);
  });

  test('gives a part of those before it what befell them', () => {
    const { figures } = propose('وثقنا 23 شهيدًا، 11 منهم أطفال.');
    expect(figures.map(({ measure }) => measure)).toEqual(['killed', 'killed']);
  });

  test('takes «واحد» for no number in an idiom', () => {
    expect(propose('قضى الجميع وهم من عائلة واحدة.').figures).toEqual([]);
  });

  test('takes quantities for no hundreds', () => {
    expect(propose('حجز كميات كبيرة من المواد.').figures).toEqual([]);
  });

  test('gives a decimal with its scale as its product', () => {
    expect(propose('بلغ العجز 4.1 مليار ريال.').figures[0]?.quantity).toEqual({ kind: 'exact', n: 4_100_000_000 });
  });
});

describe('proposeFigures(lines, names): what is counted', () => {
  test.each([
    ['قتلوا 12 عنصرًا من تنظيم "الدولة الإسلامية" وأسروا آخرين.', 'عنصرًا من تنظيم "الدولة الإسلامية"'],
    ['أُصيب 30 مدنيًّا من أهل القرية خلال القصف.', 'مدنيًّا من أهل القرية'],
    ['بلغت الحصيلة 20 قتيلًا و50 جريحًا.', 'قتيلًا'],
  ])('%s', (text, counted) => {
    expect(propose(text).figures[0]?.counted).toBe(counted);
  });
});

describe('proposeFigures(lines, names): who claims it', () => {
  test.each<[string, string | undefined, string]>([
    ['قال مصدر أمني إن 5 قتلوا.', 'مصدر أمني', 'the verb before its subject'],
    ['محمد رشيد أكد أن 5 قتلوا.', 'محمد رشيد', 'the subject before its verb'],
    ['وكان مصدر إعلامي قد كشف أن 5 قتلوا.', 'مصدر إعلامي', 'with «كان … قد»'],
    ['قتل 5 أشخاص، وفق ما أفاد المرصد.', 'المرصد', 'behind it'],
    ['قتل 5 أشخاص، على ما ذكر مصدر طبي لوكالة «رويترز».', 'مصدر طبي', 'behind it, to whom left out'],
    ['وبحسب الصليب الأحمر، قتل 5 أشخاص.', 'الصليب الأحمر', 'before it'],
    ['ونقلت وكالة «سانا» عن مدير المشفى قوله إن 5 قتلوا.', 'مدير المشفى', 'passed on'],
    ['أعلنت وزارة الصحة تسجيل 5 وفيات.', 'وزارة الصحة', 'what is announced is no part of the name'],
    ['وقال مصدر عسكري لعنب بلدي إن 5 قتلوا.', 'مصدر عسكري', 'to an outlet without quotation marks'],
    ['جرى نقل 5 مصابين، يقول الطبيب علي حسن.', 'الطبيب علي حسن', 'a verb behind what is said'],
    ['هدد التنظيم بإعدام 5 أسرى.', undefined, 'nobody: the report itself'],
    ['قرر توزيع 5 جوائز بحسب درجة النجاح.', undefined, '«بحسب» without a speaker'],
    ['وثّق المجلس المحلي لداريا سقوط 1180 برميلًا.', 'المجلس المحلي لداريا', 'a verb of counting with what it counts'],
    [
      'المتحدث باسم الفصيل، وائل علوان، قال لأنباء الغوطة إن 20 قتلوا.',
      'المتحدث باسم الفصيل، وائل علوان',
      'a name between commas; to whom it was said is no speaker',
    ],
    [
      'وقال النقيب ناجي مصطفى "دمرنا 3 دبابات على الجبهة الشرقية".',
      'النقيب ناجي مصطفى',
      'a quotation is no part of his name',
    ],
    ['وبيّن المالكي أن 5 منازل تضررت.', 'المالكي', '«بيّن» at the head of a sentence'],
    [
      'أوقف الأمن 9 أشخاص، حسب ما أفاد به اليوم الجمعة بيان لخلية الاتصال.',
      'بيان لخلية الاتصال',
      'the day between verb and speaker',
    ],
    ['وكان النائب محمد سالم قد طالب الحكومة بإعادة 1500 عائلة.', 'النائب محمد سالم', 'the subject stands before «قد»'],
    ['يُذكر أن القوات شنّت خمس حملات.', undefined, 'nobody says it but the report'],
  ])('%s: %s', (text, name, _why) => {
    expect(claimantOf(propose(text).figures[0]?.claimed_by ?? {})).toBe(name);
  });

  test.each<[readonly string[], string | undefined, string]>([
    [['قال مصدر أمني إن 5 قتلوا.', 'وأضاف أن 3 أصيبوا.'], 'مصدر أمني', 'no subject'],
    [['قال مصدر أمني إن 5 قتلوا. وأضاف أن 3 أصيبوا.'], 'مصدر أمني', 'in one line'],
    [['قال مصدر إن 5 قتلوا. وقالت الشبكة إن 4 قتلوا.', 'وأضاف أن 3 أصيبوا.'], 'مصدر', 'of his gender, not the last'],
    [['قال شهود إن 5 قتلوا.', 'وأضافوا أن 3 أصيبوا.'], 'شهود', 'of several'],
    [['قال شهود إن 5 قتلوا.', 'وأضاف أن 3 أصيبوا.'], undefined, 'nobody where several spoke and one goes on'],
    [['قالت الشبكة إن 5 قتلوا.', 'وأضاف أن 3 أصيبوا.'], undefined, 'nobody where none agrees'],
    [['قال مصدر إن 5 قتلوا.', 'أ.', 'ب.', 'ج.', 'وأضاف أن 3 أصيبوا.'], undefined, 'nobody who spoke long before'],
    [['قال مصدر إن 5 قتلوا.', 'قُتل 3 على حد قوله.'], 'مصدر', 'by a pronoun'],
    [['نقلت وكالة الينابيع عن مصدر أن 5 قتلوا.', 'وأضافت أن 3 أصيبوا.'], 'وكالة الينابيع', 'who passed it on'],
    [['قال مصدر إن 5 قتلوا.', 'عقد وزير الصحة اجتماعًا. وقال إن 3 أصيبوا.'], 'وزير الصحة', 'of whom it told since'],
    [['أصدرت الشبكة تقريرًا جديدًا وثق مقتل 3 مدنيين.'], 'الشبكة', 'who made what tells it'],
    [['قالت الشبكة في تقرير لها إن 5 قتلوا.', 'كما أشار إلى مقتل 3 أطفال.'], 'الشبكة', 'of her report'],
    [
      ['قالت مصادر إن 5 قتلوا.', 'وناشدت والدة الشاب، عبر صفحتها، المنظمات.', 'وأضافت أن 3 أصيبوا.'],
      'والدة الشاب',
      'of her who spoke since',
    ],
    [['نفى متحدث باسم الجماعة ذلك، لكنه قال إن 3 أصيبوا.'], 'متحدث باسم الجماعة', 'by «لكنه»'],
    [['فيما ردت الحركة ببيان، جاء فيه أن 3 قتلوا.'], 'الحركة', 'who answers by a statement'],
    [['تستيقظ أم خالد عند الفجر. «كنا 5. خرجنا ومعنا 3 حقائب فقط»، تقول.'], 'أم خالد', 'behind a quotation'],
  ])('%s: %s, %s', (texts, name, _why) => {
    const by = propose(...texts).figures.at(-1)?.claimed_by;
    expect(by).toMatchObject(name === undefined ? { basis: 'unknown' } : { basis: 'inferred', name });
  });

  test('tells which line named a speaker that it infers', () => {
    const [, second] = propose('قال مصدر أمني إن 5 قتلوا.', 'وأضاف أن 3 أصيبوا.').figures;
    expect(second?.claimed_by).toMatchObject({ reason: expect.stringMatching(/«وأضاف».*السطر 1: «مصدر أمني»/u) });
  });

  test.each([
    ['قال مصدر إن 5 قتلوا، مضيفًا أن 3 أصيبوا.', 'مصدر', 'in the sentence that names him'],
    ['حضر المصدر الذي أكد أن 3 أصيبوا.', undefined, 'of one who spoke nowhere'],
    ['الجماعة التي يقول محللون إن 300 فيها.', 'محللون', 'a subject behind «التي»'],
    ['«خرجنا من المدينة ليلًا. مشينا 3 أيام حتى الحدود»، يقول سامر الحسن.', 'سامر الحسن', 'behind a long quotation'],
    ['«كنا 3 في غرفة واحدة صغيرة». بهذه الكلمات يبدأ سامر الحسن روايته.', 'سامر الحسن', '«بهذه الكلمات»'],
    ['يقول الباحث في المركز، سليم حداد، إن 3 قتلوا.', 'الباحث في المركز، سليم حداد', 'an office, then a name'],
    ['ونُقل عن مديرها، فادي سالم، قوله إن 3 قتلوا.', 'مديرها، فادي سالم', 'the same of the passive'],
    ['وقال مصدر، طالبًا عدم ذكر اسمه، إن 3 قتلوا.', 'مصدر', 'no name between the commas'],
    ['قُتل 3 في القصف، حسب ما علمته الجريدة من مصدر محلي.', 'مصدر محلي', 'of whom it was learned'],
    ['وصلت معلومات من ناشطين في المدينة، تفيد بمقتل 3 أشخاص.', 'ناشطين في المدينة', 'whose news it is'],
    ['21:40 - الدفاع المدني: انتشلنا 3 جثث.', 'الدفاع المدني', 'behind the hour'],
    ['وقال المرصد، ومقره لندن، والذي يوثق أعمال العنف، إن 3 قتلوا.', 'المرصد', 'what is told of him'],
    [
      'وتابع المتحدث أنهم أوقفوا 3 متهمين، كانوا يسعون إلى نشر أفكار، مؤكدًا أن الجهود مستمرة.',
      'المتحدث',
      'a noun that is spelled as a verb',
    ],
    ['وكانت الجبهة، فرع التنظيم في الشمال، أعلنت أن 3 قتلوا.', 'الجبهة', 'the subject of «كان»'],
    ['أكد المتحدث أن المراجعات الأولية تشير إلى إصابة 3 أهداف.', 'المتحدث', 'what «points to» speaks not'],
    ['حمّلت الشبكة النظام السوري مسؤولية مقتل 3 مدنيين.', 'الشبكة', 'who holds another responsible'],
    ['وأفاد المرصد السوري بمقتل 3 أشخاص.', 'المرصد السوري', 'what is told is no part of the name'],
    ['وقال مصدر أمني للأناضول إن 3 قتلوا.', 'مصدر أمني', 'to an agency with its article'],
    ['إلى ذلك، قال مصدر طبي، مفضلًا عدم ذكر اسمه، إن 3 قتلوا.', 'مصدر طبي', 'what he says comes behind a comma'],
    ['ويقول النازح أحمد ناجي، الذي يعيل 3 أفراد، إنه نزح.', undefined, 'what the report tells of him'],
    ['وحول الدعم قالت “رفعنا التمويل إلى 3 مليارات دولار هذا العام”.', undefined, 'no name in a quotation'],
    ['أعلنت إدارة الكوارث «آفاد» أن 3 قتلوا.', 'إدارة الكوارث «آفاد»', 'a name that is spelled as a verb'],
    ['وصلت معلومات بحسب ناشطين عن قصف الحي وكان التنظيم قد اعتقل 3 منهم.', undefined, 'what is told anew'],
    ['وذكر المرصد، الذي يتابع الحرب من بريطانيا، أن 3 قتلوا.', 'المرصد', 'what he does is no speech'],
    ['ارتفع عدد العناصر إلى 300، كما يقول الباحث سليم حداد.', 'الباحث سليم حداد', '«كما يقول» behind it'],
    ['كما أعلن المحافظ سليم حداد أن 3 قتلوا.', 'المحافظ سليم حداد', '«كما» before what is said'],
    ['ويتهم اللواء الكتائب باحتجاز 3 من عناصره.', 'اللواء', 'who accuses'],
    ['وبث التلفزيون الرسمي أن 3 قتلوا.', 'التلفزيون الرسمي', 'a verb of two letters behind «و»'],
    [
      'أعلنت فصائل سيطرتها على الكلية بعد معارك قُتل فيها 35 عنصرًا، بحسب المرصد السوري.',
      'المرصد السوري',
      'what is announced is another thing',
    ],
    ['ذكر موقع الميدان نقلًا عن مصدر عسكري أن 3 قتلوا.', 'مصدر عسكري', 'whom he cites who says it'],
    ['ووصف شهود ما حدث بأنه مجزرة راح ضحيتها 3 أشخاص.', 'شهود', 'who describes it'],
    ['وتداولت صفحات موالية أنباء عن مقتل 3 عناصر.', 'صفحات موالية', 'who spreads the news'],
    [
      'وأفاد مراسل رؤى الوادي بأن 3 قذائف سقطت.',
      'مراسل رؤى الوادي',
      'a name that is spelled as a verb but for its hamza',
    ],
    ['وبحسب إحصائية المكتب الطبي بلغ عدد المصابين 3.', 'إحصائية المكتب الطبي', 'a verb that ends a name'],
    ['غارات على السوق توقع 3 قتلى.', undefined, 'what causes them expects nothing'],
  ])('%s: %s, %s', (text, name, _why) => {
    const by = propose(text).figures.at(-1)?.claimed_by;
    expect([by?.basis, claimantOf(by ?? {})]).toEqual([name === undefined ? 'unknown' : 'stated', name]);
  });

  test('infers the speaker of a quotation that is opened anew, and says why', () => {
    const [, second] = propose('«كنا 130 سجينًا»، يقول خالد المحمد: «وبعد ذلك', '«أخذوا 37 سجينًا.').figures;
    expect(second?.claimed_by).toMatchObject({ basis: 'inferred', name: 'خالد المحمد' });
  });

  test('does not go on from a speaker to a sentence of the report', () => {
    const [, second] = propose('قال مصدر أمني إن 5 قتلوا. وشوهدت 3 سيارات محترقة.').figures;
    expect(second?.claimed_by).toEqual({ basis: 'unknown', mode: 'narrated' });
  });

  test('gives him who is quoted last to a number of two voices', () => {
    const text = 'قالت الحركة إنها قتلت 57 جنديًّا، لكن متحدثًا باسم الجيش قال إن تسعة قتلوا.';
    expect(propose(text).figures.map(({ claimed_by: by }) => claimantOf(by))).toEqual(['الحركة', 'متحدثًا باسم الجيش']);
  });
});

describe('proposeFigures(lines, names): a list', () => {
  test('has the speaker and the act of the line over it, the speaker inferred', () => {
    const [title, head] = ['عنوان', 'ذكرت الخلية أن القوة عثرت على ما يأتي:'];
    const lines = [title, head, '- 23 عبوة ناسفة.', 'وقتل 4 في وقت لاحق.'];
    const body = lines.map((text, i) => ({ line: i + 1, id: i === 0 ? 'title' : `p${i}`, text }));
    const { figures } = proposeFigures(body, { mentions: [] });
    expect(figures.map(({ measure, claimed_by: by }) => [measure, by.basis, claimantOf(by)])).toEqual([
      ['seized', 'inferred', 'الخلية'],
      ['killed', 'unknown', undefined],
    ]);
  });
});

describe('proposeFigures(lines, names): who speaks by the form of the report', () => {
  const claims = (...texts: readonly string[]) =>
    proposeFigures(
      texts.map((text, i) => ({ line: i + 1, id: i === 0 ? 'title' : `p${i}`, text })),
      { mentions: [] },
    ).figures.map(({ claimed_by: by }) => `${by.basis} ${claimantOf(by) ?? '–'}`);

  test('states him whose name stands before his answer, and infers him in the lines after it', () => {
    const lines = ['الضفة: كم جريحًا؟', 'الخليل: وصل 9 جرحى.', 'ومات 3 منهم.', 'الضفة: وبعد؟', 'الخليل: بقي 6.'];
    expect(claims('حوار', ...lines)).toEqual(['stated الخليل', 'inferred الخليل', 'stated الخليل']);
  });

  test('infers who answers from the title or the words before the first question', () => {
    const lines = ['كيف كان الشتاء؟', 'مات 3 من البرد.', 'وماذا بعد؟', 'نحتاج 40 خيمة.'];
    const asked = 'inferred مسؤولة الإغاثة سعاد المصري';
    expect(claims('مسؤولة الإغاثة سعاد المصري: لا وقود', 'في هذا الحوار قصتها.', ...lines)).toEqual([asked, asked]);
    expect(claims('أسئلة الشتاء', 'هذه أسئلة يسألها الناس.', ...lines)).toEqual(['unknown –', 'unknown –']);
  });

  test('infers who issued a statement for all of it', () => {
    const title = 'بيان صادر عن غرفة عمليات «الوادي»';
    expect(claims(title, 'قُتل 3 من المهاجمين.', 'ونؤكد ثباتنا.')).toEqual(['inferred غرفة عمليات «الوادي»']);
    expect(claims(title, 'قُتل 3 من المهاجمين.')).toEqual(['unknown –']);
  });

  test('infers the speaker of a list whose items lost their signs', () => {
    const lines = ['وبحسب الغصري، دُمّر:', 'مخزن فيه 20 صاروخًا.', 'رتل من 12 آلية.', 'وشوهدت 3 سيارات محترقة.'];
    expect(claims('عنوان', ...lines)).toEqual(['inferred الغصري', 'inferred الغصري', 'unknown –']);
  });
});

describe('proposeFigures(lines, names): what is no figure', () => {
  test.each([
    ['في 14 آذار 2017 بدأت الحملة.', '14 آذار 2017', 'event-date'],
    ['بدأت الحملة عام 2017.', '2017', 'event-date'],
    ['وصل في الساعة 6 صباحًا.', '6', 'clock-time'],
    ['وقع ذلك عند 04:08 فجرًا.', '04', 'clock-time'],
    ['توفي الأب (43 عامًا) متأثرًا بجراحه.', '43', 'age'],
    ['اشتبك اللواء 82 مع المهاجمين.', '82', 'ordinal'],
    ['تأهل إلى نصف النهائي.', 'نصف', 'ordinal'],
    ['وفق المادة 103 من القانون.', '103', 'identifier'],
    ['طائرة من طراز إف-16 تحطمت.', '16', 'identifier'],
    ['للتواصل على الهاتف 24970967.', '24970967', 'identifier'],
    ['حضر معظم الأعضاء.', 'معظم', 'without-number'],
    ['قال أحد السكان ذلك.', 'أحد', 'idiom'],
    ['اتفق الطرفان على مدينتي مورك وخان شيخون.', 'مدينتي', 'enumerated'],
  ])('%s', (text, quote, reason) => {
    const { figures, not_figures: others } = propose(text);
    expect(figures).toEqual([]);
    expect(others).toContainEqual({ line: 1, quote, reason });
  });
});
