import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, GroupKind } from '../../../src/search/answer.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import type { Mode, Sort } from '../../../src/search/query.ts';
import { search } from '../../../src/search/search.ts';
import { bundled } from './bundled.ts';
import type { Bundled } from './bundled.ts';

const about = 'سمارت (مذكور) · 2017 (مستنتَج)';
const documents: readonly SearchDocument[] = [
  {
    address: 'reports/0001/',
    title: 'خروج «جند الأقصى»',
    passages: [
      { id: 'p1', text: 'أكد\u00a0المصدر  أن لـ»جند الأقصى» فصائلَ في (إدلب/حماة) والرقّة.' },
      { id: 'p2', text: '<img src=x> قتل و56 مقاتلاً، ثم ٢٥٠ و2,000 و1.5 في 14.2.2017م.' },
      { id: 'p4', text: '—' },
      { id: 'p5', text: 'دعم للجيش من الفصيلين، ودعم لـ»الجيش الحر» و الشرطة' },
    ],
    filters: { faction: ['jund-al-aqsa'], source: ['smart'], year: ['2017'], place: ['idlib', 'hama'] },
    meta: { byline: 'سليم العمر' },
    about,
    date: '2017-02-18/2017-02-18',
  },
  {
    address: 'reports/0002/',
    title: 'لواء',
    passages: [
      { id: 'p1', text: 'أعلن الفصيل انسحابه من كفرزيتا إلى حماة، وماقامت به الهيئة' },
      { id: 'p2', text: 'جند كثيرون قرب المسجد الأقصى' },
    ],
    filters: { faction: [], source: ['unknown'], year: ['2016', '2017'], place: ['hama'] },
    meta: {},
    about: '',
    date: '2016-12-01/2017-01-31',
  },
];

const table = new Map(
  [
    ['jundks', '', 'n', 'factions/jund/', 'جند الأقصى', 'الجيش الحر'],
    ['جندالاقصي', 'جند الأقصى', 'n', 'factions/jund/', '', 'الجيش الحر'],
    ['كفرزيتا', 'كفرزيتا', 'n', 'places/kafr-zita/', '', ''],
    ['زيتانا', '-زيتانة', 'n', 'places/kafr-zita/', '', 'كفرزيتا'],
  ].map((fields) => [fields[0] ?? '', new Set([fields.join('\t'), `@\t${fields[3] ?? ''}\tاسم\tName\tنوع`])]),
);

let bundle: Bundled;
beforeAll(async () => {
  bundle = await bundled(documents, ['جند الأقصى', 'كفرزيتا', 'إدلب', 'حماة', 'الرقة'], table);
});
afterAll(() => bundle.close());

const ask = (words: string, mode: Mode = 'lemma', filters = {}, limit?: number, sort?: Sort): Promise<Answer> =>
  search({ words, mode, filters, sort }, bundle.load, limit);

/** The words that are marked in each passage of a group: `1p2 56`. */
const found = ({ groups }: Answer, kind: GroupKind = 'text'): string[] =>
  (groups.find((group) => group.kind === kind)?.hits ?? [])
    .map(({ report, passage, spans }) =>
      [
        `${report.address.at(-2)}${passage?.id ?? ''}`,
        ...spans.map(({ start, end }) => passage?.text.slice(start, end)),
      ].join(' '),
    )
    .sort();

describe('search(query, load)', () => {
  test.each<[string, Mode, string[], string]>([
    ['فصيل', 'lemma', ['1p1 فصائلَ', '1p5 الفصيلين', '2p1 الفصيل'], 'plural, dual, article'],
    ['فصيل', 'spelling', [], 'its own form only'],
    ['فصائل', 'spelling', ['1p1 فصائلَ'], 'without its marks'],
    ['فصائل', 'literal', [], 'marks are letters'],
    ['فصائلَ', 'literal', ['1p1 فصائلَ'], 'the very letters'],
    ['بالرقه', 'lemma', ['1p1 والرقّة'], 'other clitics, ه for ة'],
    ['والرقه', 'spelling', ['1p1 والرقّة'], 'ه for ة'],
    ['56', 'lemma', ['1p2 و56'], 'a number after a letter'],
    ['۵۶', 'spelling', ['1p2 و56'], 'in Persian digits'],
    ['250', 'lemma', ['1p2 ٢٥٠'], 'in Arabic digits'],
    ['٢٠٠٠', 'lemma', ['1p2 و2,000'], 'the sign of thousands'],
    ['2017', 'lemma', ['1p2 2017م'], 'in a date'],
    ['200', 'lemma', [], 'numbers only whole'],
    ['للجيش', 'lemma', ['1p5 للجيش الجيش'], 'a clitic that a mark parts'],
    ['للجيش', 'spelling', ['1p5 للجيش'], 'not «لـ»الجيش», which lacks no alif'],
    ['حماة', 'lemma', ['1p1 حماة', '2p1 حماة'], 'in a run of two words'],
    ['قامت', 'lemma', ['2p1 قامت'], 'after a missing space'],
    ['جندية', 'lemma', [], 'a longer word'],
    ['سمارت', 'lemma', [], 'what is ours is not searched'],
    ['الإعلان', 'lemma', [], 'derived words are not the same word'],
  ])('«%s» (%s) → %j: %s', async (words, mode, expected) => {
    expect(found(await ask(words, mode))).toEqual(expected);
  });

  test.each<[string, Mode, string[], string]>([
    ['"جند الأقصى"', 'lemma', ['1p1 جند الأقصى', '1title جند الأقصى'], 'not «جند … الأقصى»'],
    ['«جند الاقصي»', 'spelling', ['1p1 جند الأقصى', '1title جند الأقصى'], 'spelt otherwise'],
    ['“جند الاقصي”', 'literal', [], 'letter by letter'],
    ['“جند الأقصى”', 'literal', ['1p1 جند الأقصى', '1title جند الأقصى'], 'as written'],
    ['"الأقصى جند"', 'lemma', [], 'in order'],
    ['"دعم الجيش"', 'lemma', ['1p5 دعم للجيش ودعم الجيش'], 'across clitics, joined and parted'],
    ['"دعم الجيش"', 'spelling', [], 'a clitic is a letter'],
    ['"إدلب حماة الرقة"', 'lemma', ['1p1 إدلب حماة والرقّة'], 'through a run of two words'],
    ['"إدلب الرقة"', 'lemma', [], 'no word left out within a run'],
    ['"ما قامت به"', 'lemma', ['2p1 ما قامت به'], 'function words count in a phrase'],
  ])('the phrase %s (%s) → %j: %s', async (words, mode, expected) => {
    expect(found(await ask(words, mode)).map((line) => line.replace('وما ', 'ما '))).toEqual(expected);
  });

  test('wants all words in one passage, and offers passages with some where none has all', async () => {
    expect(found(await ask('فصيل حماة'))).toEqual(['1p1 فصائلَ حماة', '2p1 الفصيل حماة']);
    const answer = await ask('الرقة كفرزيتا');
    expect(found(answer)).toEqual([]);
    expect(found(answer, 'partial')).toEqual(['1p1 والرقّة', '2p1 كفرزيتا']);
    expect(answer.nowhere).toEqual([]);
  });

  test('names the words that stand nowhere, in every mode', async () => {
    const answer = await ask('فصيل مدرسة «جيش الأقصى»');
    expect(answer.nowhere).toEqual(['مدرسة', 'جيش الأقصى']);
    expect(found(answer, 'partial')).toHaveLength(3);
    expect((await ask('الفصائل الفصيل', 'literal')).nowhere).toEqual(['الفصائل']);
  });

  test('passes over function words beside others, and says so; alone they are searched', async () => {
    const answer = await ask('أعلن من الفصيل');
    expect(found(answer)).toEqual(['2p1 أعلن الفصيل']);
    expect(answer.passedOver.common).toEqual(['من']);
    expect(found(await ask('من'))).toEqual(['1p5 من', '2p1 من']);
  });

  test.each([
    ['الي حماه', ['1p1 حماة', '2p1 حماة'], ['الي']],
    ['علي حماه', ['1p1 حماة', '2p1 حماة'], ['علي']],
    ['حماه علي', [], []],
    ['«علي» الفصيل', [], []],
  ])('passes over a function word typed as another before a word: %s', async (words, hits, common) => {
    const answer = await ask(words);
    expect(found(answer)).toEqual(hits);
    expect(answer.passedOver.common).toEqual(common);
  });

  test.each([
    ['فصيل', 'فصائلَ', 'plural'],
    ['فصيل', 'الفصيلين', 'dual'],
    ['فصيل', 'الفصيل', 'article'],
    ['الفصيل', 'الفصيل', undefined],
    ['الرقه', 'والرقّة', 'clitic'],
    ['250', '٢٥٠', 'spelling'],
    ['هيئة', 'الهيئة', 'article'],
    ['انسحاب', 'انسحابه', 'pronoun'],
  ])('says why «%s» finds «%s»: %s', async (words, written, difference) => {
    const { groups } = await ask(words);
    const marks = (groups[0]?.hits ?? []).flatMap(({ passage, spans }) =>
      spans.filter(({ start, end }) => passage?.text.slice(start, end) === written),
    );
    expect(marks.map((mark) => mark.difference)).toEqual([difference]);
  });

  test('gives passages and titles as written, and the report by its own address', async () => {
    const { groups } = await ask('المصدر');
    expect(groups[0]?.hits[0]?.passage?.text).toBe(documents[0]?.passages[0]?.text);
    expect(groups[0]?.hits[0]?.report).toEqual({ address: 'reports/0001/', title: documents[0]?.title, about });
  });

  test('gives the report alone for a line that is no passage', async () => {
    const { groups } = await ask('سليم العمر');
    expect(groups[0]?.hits).toMatchObject([{ report: { address: 'reports/0001/' }, spans: [], reason: 'line' }]);
  });

  test.each<[string, string[], string[], string]>([
    ['Jund al-Aqsa', ['1p1 جند الأقصى', '1title جند الأقصى'], ['1p5 الجيش الحر'], 'in Latin letters'],
    ['جند الأقصى', ['1p1 جند الأقصى', '1title جند الأقصى', '2p2 جند الأقصى'], ['1p5 الجيش الحر'], 'loosely typed'],
    ['«جند الأقصى»', ['1p1 جند الأقصى', '1title جند الأقصى'], ['1p5 الجيش الحر'], 'as a phrase'],
    ['كفر زيتا', ['2p1 كفرزيتا'], [], 'parted'],
    ['زيتانة', [], ['2p1 كفرزيتا'], 'by another name only'],
    ['جند الأقصى دعم', [], ['1p5 دعم ودعم الجيش الحر'], 'beside another word'],
    ['Jund al-Aqsa حماة', ['1p1 جند الأقصى حماة'], [], 'in two scripts'],
    ['Jund al-Islam', [], [], 'no name'],
  ])('«%s» → %j, and %j by other names: %s', async (words, text, alias) => {
    const answer = await ask(words);
    expect(found(answer)).toEqual(text);
    expect(found(answer, 'alias')).toEqual(alias);
  });

  test('names the other names that stand there, and whose the name is; in `lemma` only', async () => {
    const answer = await ask('زيتانة');
    expect(answer.groups.at(-1)).toMatchObject({ kind: 'alias', instead: 'كفرزيتا' });
    expect(answer.named).toMatchObject({ sure: true, records: [{ address: 'places/kafr-zita/' }] });
    expect((await ask('Jund al-Aqsa')).groups[0]?.hits[0]?.spans).toMatchObject([{ difference: 'name' }]);
    expect(await ask('زيتانة', 'spelling')).not.toHaveProperty('named');
    expect((await ask('زيتانة حماة')).named).toBeUndefined();
    expect((await ask('زيتانة', 'lemma', { year: '2015' })).groups).toMatchObject([{ kind: 'text', reports: 0 }]);
  });

  test('narrows by filters, and counts each as if it were not set, the others staying', async () => {
    const { groups, counts } = await ask('فصيل', 'lemma', { year: '2016', source: '' });
    expect(groups[0]).toMatchObject({ reports: 1, shown: 1 });
    expect(counts['year']).toEqual({ 2016: 1, 2017: 2 });
    expect(counts['place']).toEqual({ hama: 1 });
  });

  test('answers filters alone, and shows no more reports than the limit', async () => {
    const { groups, counts } = await ask('%', 'lemma', { place: 'hama' }, 1);
    expect(groups[0]).toMatchObject({ reports: 2, shown: 1, hits: [{ reason: 'filters' }] });
    expect(counts['source']).toEqual({ smart: 1, unknown: 1 });
    expect((await ask('فصيل', 'lemma', {}, 1)).groups[0]).toMatchObject({ reports: 2, shown: 1 });
  });

  test.each([
    ['words', 'فصيل', {}],
    ['filters alone', '', { place: 'hama' }],
    ['words of which no passage has all', 'الرقة كفرزيتا', {}],
  ])('sorts by date all that answers %s, before the limit', async (_, words, filters) => {
    const first = async (sort: Sort) =>
      (await ask(words, 'lemma', filters, 1, sort)).groups.flatMap(({ hits }) => hits)[0]?.report.address;
    expect(await first('newest')).toBe('reports/0001/');
    expect(await first('oldest')).toBe('reports/0002/');
  });

  test.each([
    ['الاقصا', ['الأقصى'], 'a wrong ending'],
    ['كفرزيطا', ['كفرزيتا'], 'a name as one word'],
    ['«جند الأقصصى»', ['«جند الأقصى»'], 'a word of a phrase'],
    ['كفرززيتا الرققة', [], 'words of two passages'],
    ['فصيييل حماه', ['فصيل حماه'], 'one of two words'],
    ['لفصيييل', ['لفصيل'], 'with its clitic'],
    ['فصصيل كفرززيتا', ['فصيل كفرزيتا'], 'two words'],
    ['حماس', [], 'a word that is no slip'],
    ['سمارت', [], 'what is ours'],
    ['الفصيل', [], 'what is found'],
  ])('for «%s» suggests %j: %s', async (words, expected) => {
    const { groups } = await ask(words);
    const suggestion = groups.find(({ kind }) => kind === 'suggestion');
    expect(suggestion?.offers?.map((offer) => offer.words) ?? []).toEqual(expected);
    if (expected.length === 0) return;
    expect(groups[0]).toMatchObject({ kind: 'text', hits: [] });
    const [first] = (await ask(expected[0] ?? '')).groups;
    expect(suggestion?.hits).toEqual(first?.hits);
    expect(suggestion?.offers?.[0]?.reports).toBe(first?.reports);
  });

  test('narrows what is suggested by the filters', async () => {
    const { groups } = await ask('فصيييل', 'lemma', { year: '2016' });
    expect(groups.find(({ kind }) => kind === 'suggestion')).toMatchObject({ reports: 1, offers: [{ reports: 1 }] });
  });

  test.each([
    ['الإعلان', ['2p1 أعلن'], 'أعلن'],
    ['منسحب', ['2p1 انسحابه'], 'انسحابه'],
    ['مقتول', ['1p2 قتل'], 'قتل'],
    ['إعلان الفصيل', ['2p1 أعلن الفصيل'], 'أعلن'],
  ])('shows for «%s» apart what has another word of the family: %j', async (words, expected, instead) => {
    const answer = await ask(words);
    expect(found(answer)).toEqual([]);
    expect(found(answer, 'related')).toEqual(expected);
    expect(answer.groups.find(({ kind }) => kind === 'related')?.instead).toBe(instead);
  });

  test.each<[string, Mode]>([
    ['أعلن', 'lemma'],
    ['الإعلان', 'spelling'],
    ['«الإعلان»', 'lemma'],
    ['الفصيل', 'lemma'],
  ])('shows no relatives for «%s» (%s)', async (words, mode) => {
    expect((await ask(words, mode)).groups.some(({ kind }) => kind === 'related')).toBe(false);
  });

  test('answers without suggestions that cannot be loaded, and says that they are missing', async () => {
    const load = { ...bundle.load, suggest: () => Promise.reject(new Error('no words')) };
    const answer = await search({ words: 'فصيييل حماه', mode: 'lemma', filters: {} }, load);
    expect(answer.missing).toEqual(['suggestion']);
    expect(answer.nowhere).toEqual(['فصيييل']);
    expect(found(answer, 'partial')).toHaveLength(2);
    expect((await ask('فصيييل')).missing).toEqual([]);
  });

  test('loads nothing when nothing is asked', async () => {
    const fail = () => Promise.reject(new Error());
    const load = { engine: fail, reports: fail, lexicon: fail, names: fail };
    await expect(search({ words: ' " ', mode: 'lemma', filters: {} }, load)).resolves.toMatchObject({ groups: [] });
  });

  test('passes on that the engine or a part of the lexicon cannot be loaded', async () => {
    const query = { words: 'جند', mode: 'lemma', filters: {} } as const;
    const engine = { ...bundle.load, engine: () => Promise.reject(new Error('no engine')) };
    await expect(search(query, engine)).rejects.toThrow('no engine');
    const lexicon = { ...bundle.load, lexicon: () => Promise.reject(new Error('no shard')) };
    await expect(search(query, lexicon)).rejects.toThrow('no shard');
    const reports = { ...bundle.load, reports: () => Promise.reject(new Error('no table')) };
    await expect(search(query, reports)).rejects.toThrow('no table');
    const names = { ...bundle.load, names: () => Promise.reject(new Error('no names')) };
    await expect(search(query, names)).rejects.toThrow('no names');
  });

  test('searches no more than 48 words, and names the others', async () => {
    const words = Array.from({ length: 60 }, (_, place) => String(100_000 + place));
    const { passedOver, nowhere } = await ask(words.join(' '));
    expect(nowhere).toHaveLength(48);
    expect(passedOver.many).toEqual(words.slice(48));
    expect((await ask(`«${words.join(' ')}»`)).passedOver.many).toEqual([words.join(' ')]);
  });

  test.each([
    '😀',
    '\ud800',
    '‮ '.repeat(9),
    'ا'.repeat(10_000),
    '.*+?^${}()|[]\\',
    '<b>&amp;',
    'لـ',
    'و',
    '«»"“',
    '1,000,',
    'ﷺ',
  ])('answers %j in every mode', async (words) => {
    for (const mode of ['lemma', 'spelling', 'literal'] as const) {
      await expect(ask(words, mode)).resolves.toHaveProperty('groups');
    }
  });

  test('answers any input', async () => {
    const letters = fc.constantFrom(
      ...'ابلوفسكمةىيءأ،.«»"“‏ـ 1٢۳<>&'.split(''),
      '😀',
      '\ud800',
      'ل',
      'ال',
      'جند',
      'الأقصى',
    );
    const input = fc.array(letters, { maxLength: 12 }).map((list) => list.join(''));
    await fc.assert(
      fc.asyncProperty(input, fc.constantFrom('lemma', 'spelling', 'literal' as const), async (words, mode) => {
        for (const { hits } of (await ask(words, mode as Mode)).groups)
          for (const { passage, spans } of hits)
            for (const { start, end } of spans) expect(passage?.text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 60 },
    );
  });
});
