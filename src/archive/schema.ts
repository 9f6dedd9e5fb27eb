/**
 * Every record kind of `content/`, as zod schemas: the one table of fields.
 *
 * Each field carries its Arabic label and what is wanted of it, in words, as metadata and as its error: the checker's
 * messages, labels on pages and export headings are read from here. Cross-record rules (ids that must exist, quotes
 * that must stand in a text) are not here but in `rules/`. Longer than 300 lines, because a table that is read in one
 * place is not to be sought in several.
 */
import { z } from 'zod';
import * as terms from './vocabulary.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** The field's name on pages, in Arabic. */
    label?: string;
    /** What an editor is to write, in Arabic words. */
    wanted?: string;
    /** The Dublin Core element that the field answers to. */
    dc?: string;
  }
}

type About = { label: string; wanted: string; dc?: string };

const matching = (pattern: RegExp, about: About) =>
  z.string({ error: about.wanted }).regex(pattern, { error: about.wanted }).meta(about);

const text = (label: string, wanted = 'نصّ غير فارغ', dc?: string) =>
  matching(/\S/u, { label, wanted, ...(dc === undefined ? {} : { dc }) });

const count = (label: string, wanted: string, least = 0) =>
  z.int({ error: wanted }).min(least, { error: wanted }).meta({ label, wanted });

const term = <T extends Record<string, string>>(label: string, list: T) => {
  const keys = Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
  const wanted = `واحد من: ${keys.join(', ')}`;
  return z.enum(keys, { error: wanted }).meta({ label, wanted });
};

const list = <T extends z.ZodType>(label: string, item: T) =>
  z.array(item, { error: `قائمة: ${label}` }).meta({ label, wanted: `قائمة: ${label}` });

const record = <T extends z.core.$ZodLooseShape>(label: string, shape: T) =>
  z.strictObject(shape, { error: `سجلّ فيه: ${Object.keys(shape).join(', ')}` }).meta({ label });

const basis = <T extends keyof typeof terms.bases>(name: T) => z.literal(name);

/**
 * ASCII identifier of a faction, organisation, place, person or question; part of its address. `none` and `unknown` are
 * no identifiers: records and exports say by them that there is nothing, or that it is not known.
 */
export const slug = matching(/^(?!(?:none|unknown)$)[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  label: 'المعرّف',
  wanted: 'معرّف بحروف لاتينية صغيرة وأرقام وشرطات، مثل liwa-al-aqsa، غير none وunknown',
  dc: 'identifier',
});

/** Accession number of a report, as text: four digits from 0001, or more without a zero before them. */
export const accession = matching(/^(?!0000$)(?:0\d{3}|[1-9]\d{3,})$/, {
  label: 'رقم التقرير',
  wanted: 'رقم من أربع خانات أو أكثر بين علامتَي اقتباس، مثل "0006"',
  dc: 'identifier',
});

/** The name of a capture: the accession number of its report. */
export const captureFile = /^(?!0000\.)(?:0\d{3}|[1-9]\d{3,})\.txt$/;

const paragraphId = matching(/^p[1-9]\d*$/, { label: 'رقم الفقرة', wanted: 'رقم فقرة مثل p3' });
const figureId = matching(/^f[1-9]\d*$/, { label: 'معرّف الرقم المنسوب', wanted: 'معرّف مثل f3' });
const eventId = matching(/^e[1-9]\d*$/, { label: 'معرّف الحدث', wanted: 'معرّف مثل e7' });
const relationId = matching(/^r[1-9]\d*$/, { label: 'معرّف العلاقة', wanted: 'معرّف مثل r12' });
const editionId = matching(/^\d{4}\.[1-9]\d*$/, { label: 'الإصدار', wanted: 'رقم إصدار مثل "2026.1"' });
const line = count('السطر', 'رقم سطر في النسخة الملتقَطة، يبدأ من 1', 1);
const edtf = text('التاريخ', 'تاريخ بصيغة EDTF، مثل "2017-02-18" أو "[2017-02-16..2017-02-22]"', 'date');
const note = text('ملاحظة').optional();
/**
 * What a program proposed and no person has decided: no record with it is published. It is decided by deleting this
 * field, after mending what it stands beside, or by deleting that.
 */
const needs = z
  .literal('review', { error: 'review، أو لا يُكتب' })
  .optional()
  .meta({ label: 'مقترح يُراجَع', wanted: 'review: اقترحه npm run ingest ولم يُبتّ فيه؛ يُحذف بعد المراجعة' });
const address = { label: 'العنوان الشبكي', wanted: 'عنوان يبدأ بـ http:// أو https://، كما يقبله المتصفّح' };
const contactAddress = {
  label: 'جهة الاتصال',
  wanted: 'عنوان يبدأ بـ mailto: أو https://، يكتب إليه من يطلب تصويبًا أو إزالة',
};
const httpAddress = z
  .string({ error: address.wanted })
  .regex(/^https?:\/\/[^\s"'<>\\]+$/, { error: address.wanted, abort: true })
  .refine((text) => URL.canParse(text), { error: address.wanted })
  .meta(address);

/**
 * Words of a capture, at their place: `quote` stands in line `line`, exactly. Where it stands there more than once,
 * `occurrence` (from 1) says which.
 */
const quoted = {
  line,
  quote: text('الاقتباس', 'كلمات من السطر المذكور حرفًا بحرف'),
  occurrence: count('الموضع', 'ترتيب ورود الاقتباس في السطر، يبدأ من 1', 1).optional(),
};

/** What an inference rests on. */
export const evidence = z
  .discriminatedUnion(
    'kind',
    [
      record('كلمات في هذه النسخة', { kind: z.literal('this-capture'), ...quoted, note }),
      record('كلمات في نسخة أخرى', { kind: z.literal('other-capture'), report: accession, ...quoted, note }),
      record('مصدر عامّ', { kind: z.literal('public-record'), name: text('اسم المصدر'), note: text('ما فيه') }),
      record('استدلال', { kind: z.literal('inference'), note: text('الاستدلال') }),
    ],
    { error: 'سند نوعه kind واحد من: this-capture, other-capture, public-record, inference' },
  )
  .meta({ label: 'السند' });

const inference = {
  basis: basis('inferred'),
  confidence: term('درجة الترجيح', terms.confidences),
  evidence: list('الأسانيد', evidence).min(1, { error: 'سند واحد على الأقلّ' }),
  note,
};
const unknown = (label: string) => record(label, { basis: basis('unknown'), note });
const proposedUnknown = (label: string) => record(label, { basis: basis('unknown'), note, needs });

const statement = <T extends [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]>(
  about: Pick<About, 'label' | 'dc'>,
  kinds: T,
) => z.discriminatedUnion('basis', kinds, { error: 'سجلّ أساسه basis واحد من: stated, inferred, unknown' }).meta(about);

/** One line of a capture and its one role. */
export const captureLine = z
  .discriminatedUnion(
    'role',
    [
      record('سطر فقرة', { line, role: z.enum(['paragraph', 'caption']), id: paragraphId, needs }),
      record('سطر من عناصر الصفحة', {
        line,
        role: z.literal('furniture'),
        kind: term('النوع', terms.furnitureKinds),
        note,
        needs,
      }),
      record('سطر', {
        line,
        role: z.enum(['title', 'byline', 'dateline', 'dateline-and-byline', 'date', 'comment', 'residue']),
        note,
        needs,
      }),
    ],
    {
      error: `دور السطر role واحد من: ${Object.keys(terms.lineRoles)
        .filter((role) => role !== 'blank')
        .join(', ')}`,
    },
  )
  .meta({ label: 'السطر' });

const sha256 = matching(/^[0-9a-f]{64}$/, { label: 'بصمة SHA-256', wanted: '64 خانة ست عشرية صغيرة' });

const capture = record('النسخة الملتقَطة', {
  file: matching(captureFile, { label: 'الملفّ', wanted: 'اسم ملفّ في content/captures، مثل 0006.txt' }),
  sha256,
  captured: statement({ label: 'تاريخ الالتقاط' }, [
    record('تاريخ الالتقاط', { basis: basis('stated'), edtf, note }),
    unknown('تاريخ الالتقاط'),
  ]),
  method: statement({ label: 'طريقة الالتقاط' }, [
    record('طريقة الالتقاط', { basis: basis('stated'), words: text('الطريقة'), note }),
    unknown('طريقة الالتقاط'),
  ]),
  lines: list('أسطر النسخة', captureLine),
});

/** A party to an act: an entity's id, or words for a body that has no record («فصائل أخرى»). */
export const party = z
  .union([slug, record('تسمية', { words: text('التسمية') })], { error: 'معرّف مسجّل، أو words لما لا سجلّ له' })
  .meta({ label: 'الطرف' });

/** The faction that the words of a report place somebody in: nobody who is near to it, or was in it once. */
const of = slug
  .meta({
    label: 'من فصيل',
    wanted: 'معرّف الفصيل الذي تقول كلمات التقرير إنّه منه أو تابع له، لا مقرَّب منه ولا كان فيه',
  })
  .optional();

/** Who says it, and how that is known. */
export const attribution = statement({ label: 'صاحب القول' }, [
  record('صاحب القول', {
    basis: basis('stated'),
    mode: term('طريق القول', { said: '', relayed: '' }),
    name: text('صاحب القول كما في النصّ'),
    who: slug.optional(),
    of,
    ...quoted,
    note,
  }),
  record('صاحب القول', {
    basis: basis('inferred'),
    mode: term('طريق القول', terms.attributionModes),
    name: text('صاحب القول المرجَّح'),
    who: slug.optional(),
    reason: text('سبب الترجيح'),
  }),
  record('صاحب القول', {
    basis: basis('unknown'),
    mode: term('طريق القول', { narrated: '', headline: '', relayed: '' }),
    note,
  }),
]);

const n = count('العدد', 'عدد صحيح لا يقلّ عن الصفر');

/** A claimed quantity. `words` has no bounds, `denied` is a denial and not zero, `none` and `all` are negation and totality. */
export const quantity = z
  .discriminatedUnion(
    'kind',
    [
      record('عدد', { kind: z.literal(['exact', 'at_least', 'more_than', 'at_most', 'within', 'about']), n }),
      record('بين عددين', { kind: z.literal('between'), min: n, max: n }),
      record('بلا عدد', { kind: z.literal(['none', 'all', 'words', 'denied']) }),
    ],
    {
      error:
        'كمّية نوعها kind واحد من: exact, at_least, more_than, at_most, within, about, between, none, all, words, denied',
    },
  )
  .meta({ label: 'الكمّية' });

/** A question that a figure answers; with its group of the question's, where the question has groups. */
const questionOfFigure = z
  .union([slug, record('سؤال ومجموعة', { id: slug, group: slug.meta({ label: 'المجموعة' }) })], {
    error: 'معرّف سؤال، أو { id: معرّف السؤال, group: معرّف المجموعة فيه }',
  })
  .meta({ label: 'السؤال' });

/** A claimed number (a figure): always somebody's claim. */
export const figure = record('رقم منسوب', {
  id: figureId,
  ...quoted,
  value: text('القيمة كما وردت', 'كلمات العدد كما وردت في الاقتباس'),
  value_occurrence: count('موضع القيمة', 'ترتيب ورود القيمة في الاقتباس، يبدأ من 1', 1).optional(),
  quantity,
  measure: term('المقيس', terms.measures),
  counting_unit: term('وحدة العدّ', terms.countingUnits).optional(),
  counted: text('ما يُعدّ', 'وصف محايد لما يُعدّ، بالعربية'),
  claimed_by: attribution,
  actor: list('الفاعل', party),
  target: list('المستهدَف', party),
  place: list('المكان', slug),
  date: record('تاريخ الحدث', {
    edtf,
    basis: z.enum(['stated', 'inferred'], { error: 'stated أو inferred' }),
    note,
  }).optional(),
  questions: list('الأسئلة', questionOfFigure),
  note,
  needs,
});

/** A number or quantity word that is not a figure, with its reason. */
export const notFigure = record('ليس رقمًا منسوبًا', {
  ...quoted,
  reason: term('السبب', terms.notFigureReasons),
  note,
  needs,
});

/**
 * A person's decision about a name that the archive must not decide alone. It covers every standing of `text` as a
 * name in the report, or in one line, or inside the words `within` of that line.
 */
export const nameDecision = record('قرار في اسم', {
  text: text('الاسم كما ورد'),
  is: z.union([slug, z.literal('none')], { error: 'معرّف مسجّل، أو none إن لم يكن اسمًا' }).meta({ label: 'المقصود' }),
  line: line.optional(),
  within: text('السياق').optional(),
  reason: text('السبب'),
  needs,
});

/** A part of a report that a correction names. */
const correctedField = matching(
  new RegExp(`^(?:${terms.correctable.join('|')}|p[1-9]\\d*|[fer][1-9]\\d*(?:\\.[a-z_]+)?)$`),
  {
    label: 'الحقل',
    wanted: `رقم فقرة مثل p3، أو رقم منسوب مثل f2 أو حقل فيه مثل f2.place، أو حدث مثل e7، أو علاقة مثل r12، أو حقل من: ${terms.correctable.join(', ')}`,
  },
);
const corrected = { date: edtf, edition: editionId };
const correctedWords = { before: text('قبل'), after: text('بعد'), reason: text('السبب') };

/** One report: the front matter of `content/reports/<id>.md`. */
export const report = record('تقرير', {
  id: accession,
  capture,
  transcription: record('التفريغ', {
    status: z
      .literal('compared-by-program', { error: 'compared-by-program' })
      .meta({ label: 'حال التفريغ', wanted: 'compared-by-program' }),
  }),
  title: record('العنوان', { basis: basis('stated'), ...quoted, note, needs }).meta({ dc: 'title' }),
  byline: statement({ label: 'الكاتب', dc: 'creator' }, [
    record('الكاتب', {
      basis: basis('stated'),
      ...quoted,
      person: slug.optional(),
      organisation: slug.optional(),
      note,
      needs,
    }),
    proposedUnknown('الكاتب'),
  ]),
  dateline: statement({ label: 'مكان التحرير', dc: 'coverage' }, [
    record('مكان التحرير', { basis: basis('stated'), ...quoted, place: slug, note, needs }),
    proposedUnknown('مكان التحرير'),
  ]),
  source: statement({ label: 'المصدر', dc: 'source' }, [
    record('المصدر', { basis: basis('stated'), ...quoted, organisation: slug, note, needs }),
    record('المصدر', { ...inference, organisation: slug, needs }),
    proposedUnknown('المصدر'),
  ]),
  published: statement({ label: 'تاريخ النشر', dc: 'date' }, [
    record('تاريخ النشر', {
      basis: basis('stated'),
      ...quoted,
      edtf,
      time: matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { label: 'الساعة', wanted: 'ساعة مثل "11:13"' }).optional(),
      note,
      needs,
    }),
    record('تاريخ النشر', { ...inference, edtf, needs }),
    proposedUnknown('تاريخ النشر'),
  ]),
  section: record('القسم', { basis: basis('stated'), ...quoted, note, needs })
    .meta({ label: 'القسم', wanted: 'اسم القسم الذي نُشر فيه التقرير، كما تذكره النسخة' })
    .optional(),
  original: statement({ label: 'العنوان الأصلي', dc: 'relation' }, [
    record('العنوان الأصلي', { basis: basis('inferred'), address: httpAddress, note: text('كيف عُرف'), needs }),
    proposedUnknown('العنوان الأصلي'),
  ]),
  archived: statement({ label: 'النسخة المؤرشفة على الشبكة' }, [
    record('النسخة المؤرشفة', { basis: basis('stated'), address: httpAddress, note }),
    unknown('النسخة المؤرشفة'),
  ]),
  summary: text('خلاصة', 'جملة محايدة تقول ما ينقله التقرير وعمّن', 'description'),
  factions: list('الفصائل المسمّاة', slug),
  organisations: list('الجهات المسمّاة', slug),
  places: list('الأماكن المسمّاة', slug),
  persons: list('الأشخاص المسمَّون', slug),
  name_decisions: list('قرارات الأسماء', nameDecision),
  figures: list('الأرقام المنسوبة', figure),
  not_figures: list('ما ليس رقمًا منسوبًا', notFigure),
  needs: list('حقول تُراجَع', term('حقل يُراجَع', terms.reviewedFields)).optional(),
  corrections: list('التصويبات', record('تصويب', { ...corrected, field: correctedField, ...correctedWords })),
});

const names = list(
  'صور الاسم',
  record('صورة من الاسم', {
    text: text('الاسم'),
    kind: term('نوع الاسم', terms.nameKinds),
    ambiguous: z
      .literal(true, { error: 'true أو لا يُكتب' })
      .optional()
      .meta({ label: 'ملتبس', wanted: 'true إن كان الاسم لا يُربط إلا بقرار' }),
  }),
);

const searched = list(
  'صور أخرى للبحث',
  record('صورة أخرى للبحث', {
    text: matching(
      /^[\p{Script=Arabic}\p{M} ]*\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]*$|^[\p{Script=Latin}\p{M}'’‘ -]+$/u,
      {
        label: 'الصورة',
        wanted: 'كلمات بحروف عربية أو بحروف لاتينية، لا بهما معًا',
      },
    ),
    kind: term('نوع الصورة', terms.searchedKinds),
  }),
);

const entity = {
  id: slug,
  name: text('الاسم'),
  english: text('الاسم بالإنكليزية'),
  transliteration: text('الاسم بالحروف اللاتينية').optional(),
  names,
  searched: searched.optional(),
  note,
};

/** An armed body as the reports name it: an item of `factions.yaml`. */
export const faction = record('فصيل', { ...entity, kind: term('النوع', terms.factionKinds) });
/** A body that publishes, mediates or governs: an item of `organisations.yaml`. */
export const organisation = record('جهة', { ...entity, kind: term('النوع', terms.organisationKinds) });
/** A person whom a report names, with what reports say of them: an item of `persons.yaml`. */
export const person = record('شخص', {
  ...entity,
  roles: list(
    'ما يُقال عنه',
    record('صفة', { report: accession, ...quoted, role: text('الصفة كما ينقلها التقرير'), of }),
  ),
});
/** A place that a report names, with a point where a source gives one: an item of `places.yaml`. */
export const place = record('مكان', {
  ...entity,
  kind: term('النوع', terms.placeKinds),
  governorate: matching(/^[\p{Script=Arabic}\p{M}]+(?: [\p{Script=Arabic}\p{M}]+)*$/u, {
    label: 'المحافظة',
    wanted: 'اسم المحافظة بالعربية، مثل ريف دمشق',
  }).optional(),
  point: record('الموضع', {
    latitude: z.number({ error: 'عدد بين -90 و90' }).min(-90).max(90).meta({ label: 'خطّ العرض' }),
    longitude: z.number({ error: 'عدد بين -180 و180' }).min(-180).max(180).meta({ label: 'خطّ الطول' }),
    precision: text('الدقّة'),
    source: text('مصدر الموضع'),
    identified: term('تعيين المكان', terms.identifications).optional(),
  }).optional(),
  near: list(
    'مكان قريب في التقارير',
    record('قول في القرب', {
      place: slug.meta({ label: 'المكان القريب' }),
      direction: term('الجهة منه', terms.directions).optional(),
      report: accession,
      ...quoted,
    }),
  )
    .min(1, { error: 'قول واحد على الأقلّ' })
    .optional(),
});

/** Figures of a question that count the same thing, set apart from those that count another. */
const questionGroup = record('مجموعة', {
  id: slug,
  counted: text('ما يُعدّ', 'وصف محايد لما تعدّه أرقام هذه المجموعة'),
  reason: text('لماذا لا تُقارَن', 'جملة محايدة منسوبة: لماذا لا تُقارَن أرقامها بأرقام المجموعات الأخرى'),
});

/** What gathers figures and statements about one thing, with a neutral note on how they differ. */
export const question = record('سؤال', {
  id: slug,
  title: text('السؤال'),
  english: text('السؤال بالإنكليزية'),
  answers: z
    .literal('statements', { error: 'statements أو لا يُكتب' })
    .meta({ label: 'الجواب', wanted: 'statements إن كان السؤال عن أقوال لا عن عدد' })
    .optional(),
  comparability: term('المقارنة', terms.comparabilities),
  note: text('كيف تختلف الأقوال', 'جملة محايدة: من يقول ماذا، ولماذا لا تُقارَن الأرقام'),
  groups: list('المجموعات', questionGroup).min(1, { error: 'مجموعة واحدة على الأقلّ' }).optional(),
  statements: list('أقوال', record('قول', { report: accession, ...quoted, asserted_by: attribution.optional() })),
});

/** What a report states of two parties, as a quoted sentence with its speaker. */
export const relation = record('علاقة', {
  id: relationId,
  type: term('نوع العلاقة', terms.relationTypes),
  subject: party,
  object: party.optional(),
  with: party.optional().meta({ label: 'الطرف الثاني' }),
  report: accession,
  ...quoted,
  asserted_by: attribution,
  note,
});

const dateWords = text('كلمات التاريخ', 'كلمات التاريخ من السطر المذكور حرفًا بحرف');

/** When a report tells that something happened. Words that count from the report's own day are never `stated`. */
const eventDate = statement({ label: 'تاريخ الحدث', dc: 'date' }, [
  record('تاريخ الحدث', { basis: basis('stated'), edtf, words: dateWords }),
  record('تاريخ الحدث', {
    basis: basis('inferred'),
    edtf,
    words: dateWords.optional(),
    reason: text('كيف حُسب', 'جملة تُعرض على القارئ: من أيّ كلمات ومن أيّ تاريخ حُسب'),
  }),
  record('تاريخ الحدث', {
    basis: basis('unknown'),
    words: dateWords.optional(),
    note: text('لماذا لا يُعرف', 'جملة تُعرض على القارئ'),
  }),
]);

/** A happening that a report tells, as a quoted sentence with its speaker and its date: an item of `events.yaml`. */
export const event = record('حدث', {
  id: eventId,
  what: text('ما يُروى', 'تسمية محايدة لما يُروى، تبدأ باسم، بلا تاريخ'),
  report: accession,
  ...quoted,
  asserted_by: attribution,
  parties: list('الأطراف', party),
  place: list('المكان', slug),
  date: eventDate,
  note,
});

/** A word of the interface, one for one thing, with the words that are not used for it: an item of `glossary.yaml`. */
export const glossaryTerm = record('مصطلح', {
  id: slug,
  term: text('المصطلح'),
  english: text('بالإنكليزية'),
  meaning: text('معناه', 'جملة أو جملتان تقولان ما هو في هذا الأرشيف'),
  instead_of: list(
    'ما لا يُستعمل بدله',
    record('لفظ لا يُستعمل', {
      words: matching(/^[\p{Script=Arabic}\p{M}]+(?: [\p{Script=Arabic}\p{M}]+)*$/u, {
        label: 'اللفظ',
        wanted: 'كلمة عربية أو كلمات، بلا علامات',
      }),
      reason: text('السبب'),
    }),
  ).optional(),
});

/** The edition of the archive: the only date a page carries that is not a report's. */
export const edition = record('إصدار', {
  id: editionId,
  date: edtf,
  scope: text('موضوع الأرشيف', 'ما تدور عليه التقارير، مثل «الفصائل المسلّحة في سوريا»'),
  contact: z
    .string({ error: contactAddress.wanted })
    .regex(/^mailto:[^\s"'<>\\?,]+@[^\s"'<>\\?,]+$|^https:\/\/[^\s"'<>\\]+$/, {
      error: contactAddress.wanted,
      abort: true,
    })
    .refine((text) => URL.canParse(text), { error: contactAddress.wanted })
    .meta(contactAddress)
    .optional(),
  note,
});

const topologyFile = matching(/^[a-z0-9-]+\.topo\.json$/, {
  label: 'ملفّ الخطوط',
  wanted: 'اسم ملفّ في content/geo، مثل sy-adm1.topo.json',
});

/** What the map is drawn of: `content/geo/outlines.yaml`, an optional file. */
export const outlines = record('خطوط الخريطة', {
  regions: topologyFile.meta({ label: 'ملفّ المحافظات' }),
  neighbours: topologyFile.meta({ label: 'ملفّ البلدان المجاورة' }),
  south: z
    .number({ error: 'عدد بين -80 و80' })
    .min(-80, { error: 'عدد بين -80 و80' })
    .max(80, { error: 'عدد بين -80 و80' })
    .meta({ label: 'الحدّ الجنوبي', wanted: 'خطّ العرض الذي لا يُرسم ما دونه، بالدرجات' }),
  source: text('مصدر الخطوط'),
  licence: text('رخصة الخطوط'),
});

const stood = (label: string) =>
  matching(/^\/(?:[a-z0-9][a-z0-9.-]*\/)*(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+|#[^\s#"'<>\\]+)?$/, {
    label,
    wanted: 'عنوان من جذر الموقع، مثل /places/hama/ أو /reports/0001/#f3 أو /data/figures.json',
  });
const whyGone = { edition: editionId, reason: text('السبب', 'جملة محايدة تُعرض على القارئ') };

/** What became of published addresses that are no more: `content/redirects.yaml`, an optional file. */
export const redirects = record('العناوين المنقولة والمسحوبة', {
  moved: list(
    'عناوين نُقل ما فيها',
    record('عنوان منقول', { from: stood('العنوان السابق'), to: stood('العنوان الجديد'), ...whyGone }),
  ).optional(),
  withdrawn: list(
    'عناوين سُحب ما فيها',
    record('عنوان مسحوب', { from: stood('العنوان المسحوب'), ...whyGone }),
  ).optional(),
});

/** A correction of a record that is no report's: an item of `content/corrections.yaml`, an optional file. */
export const recordCorrection = record('تصويب في سجلّ', {
  of: stood('عنوان السجلّ'),
  ...corrected,
  field: matching(new RegExp(`^(?:${terms.correctableOfRecords.join('|')})$`), {
    label: 'الحقل',
    wanted: `حقل من: ${terms.correctableOfRecords.join(', ')}`,
  }),
  ...correctedWords,
});

const anchors = z
  .record(z.string(), editionId, { error: 'مواضع الصفحة، ولكل منها إصداره' })
  .meta({ label: 'مواضع الصفحة' });
const history = <T extends z.core.$ZodLooseShape>(label: string, shape: T) =>
  list(label, record(label, { edition: editionId, ...shape })).min(1, { error: 'إصدار واحد على الأقلّ' });
const statementHistory = history('ما نُشر', {
  basis: z.enum(['stated', 'inferred', 'unknown']),
  value: text('القيمة').optional(),
});
const words = history('بصمة ما نُشر', { sha256 });
/** Names of the files that each edition added. */
const files = z
  .record(editionId, z.array(text('اسم الملفّ')), { error: 'ملفّات بجوار الصفحة، تحت إصدار كل منها' })
  .optional();
/** The fields that each edition published anew; `null` where it published none any more. */
const fields = z
  .record(
    editionId,
    z.record(
      z.string(),
      z.union([text('القيمة'), z.array(text('القيمة')), z.null()], { error: 'نصّ أو قائمة نصوص أو null' }),
      { error: 'حقول وقيمها' },
    ),
    { error: 'ما نُشر من حقول السجلّ، تحت إصدار كل قيمة' },
  )
  .optional();

/** What was published of one report: `content/published/0001.json`. Written by `npm run release`, never by hand. */
export const publishedReport = record('ما نُشر من تقرير', {
  id: accession,
  address: stood('العنوان'),
  edition: editionId,
  capture: record('النسخة الملتقَطة', {
    address: stood('العنوان'),
    file: text('الملفّ'),
    sha256,
    lines: count('عدد الأسطر', 'عدد صحيح', 1),
    anchors,
  }),
  statements: record('ما يقوم عليه التوثيق', {
    title: statementHistory,
    byline: statementHistory,
    dateline: statementHistory,
    source: statementHistory,
    published: statementHistory,
  }),
  passages: z.record(z.union([z.literal('title'), paragraphId]), words, { error: 'الفقرات، ولكل منها تاريخ بصماتها' }),
  figures: z.record(figureId, words, { error: 'الأرقام المنسوبة، ولكل منها تاريخ بصماتها' }),
  /** Not in records that were written before these were kept: nothing is compared then. */
  fields,
  files,
  anchors,
});

/** Every other published address, with its anchors: an item of `content/published/pages.json`. */
export const publishedPage = record('صفحة منشورة', {
  address: stood('العنوان'),
  kind: z.enum(['page', 'faction', 'organisation', 'place', 'person', 'question'], { error: 'نوع الصفحة' }),
  id: text('المعرّف').optional(),
  edition: editionId,
  /** As of reports; none of pages that are no record's. */
  fields,
  files,
  anchors,
});

/** A released edition, with the checksum of the record it made: an item of `content/published/editions.json`. */
export const releasedEdition = record('إصدار منشور', { id: editionId, date: edtf, sha256 });

export type ReportRecord = z.infer<typeof report>;
export type CaptureLineRecord = z.infer<typeof captureLine>;
export type FigureRecord = z.infer<typeof figure>;
export type NameDecision = z.infer<typeof nameDecision>;
export type NotFigure = z.infer<typeof notFigure>;
export type Evidence = z.infer<typeof evidence>;
export type Attribution = z.infer<typeof attribution>;
export type Quantity = z.infer<typeof quantity>;
export type Party = z.infer<typeof party>;
export type Faction = z.infer<typeof faction>;
export type Organisation = z.infer<typeof organisation>;
export type Person = z.infer<typeof person>;
export type Place = z.infer<typeof place>;
export type Question = z.infer<typeof question>;
export type QuestionGroup = z.infer<typeof questionGroup>;
export type RelationRecord = z.infer<typeof relation>;
export type EventRecord = z.infer<typeof event>;
export type GlossaryTerm = z.infer<typeof glossaryTerm>;
export type Edition = z.infer<typeof edition>;
export type OutlineSettings = z.infer<typeof outlines>;
export type Redirects = z.infer<typeof redirects>;
export type Correction = ReportRecord['corrections'][number];
export type RecordCorrection = z.infer<typeof recordCorrection>;
export type PublishedReport = z.infer<typeof publishedReport>;
export type PublishedPage = z.infer<typeof publishedPage>;
export type ReleasedEdition = z.infer<typeof releasedEdition>;
