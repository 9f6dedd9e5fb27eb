import { describe, expect, test } from 'vitest';
import { reportText } from '../../../src/verify/report-text.ts';
import { mostCharacters, verify } from '../../../src/verify/verify.ts';
import type { Judged, Verdict } from '../../../src/verify/verify.ts';
import { files, filesOf, library, libraryOf, texts } from './first-reports.ts';

const judged = (verdict: Verdict): Judged => {
  if (!('places' in verdict)) throw new Error(verdict.kind);
  return verdict;
};

/** The verdict in short: its kind, its first place, how many of its words are there, and the differences. */
async function said(quotation: string): Promise<string> {
  const verdict = await verify(quotation, library);
  if (!('places' in verdict)) return verdict.kind;
  const { kind, words, places } = verdict;
  const [place] = places;
  if (!place) return kind;
  const where = place.stands.map(({ passage }) => passage.id).join('+');
  const count = kind === 'partly' || kind === 'none' ? ` ${place.found}/${words}` : '';
  return [`${kind} ${place.report.id}#${where}${count}`, ...place.differences].join(' ');
}

const sentence = 'وأكد المصدر ان عدد الاسرى يتجاوز 100 غالبيتهم من المعارضة المعتدلة «الجيش الحر».';
const forms = (text: string) => text.replace('المصدر', 'ﺍﻟﻤﺼﺪﺭ');

describe('verify(pasted, library)', () => {
  test.each([
    [sentence, 'exact 0001#p2', 'a whole paragraph'],
    [`«${sentence}»`, 'exact 0001#p2', 'enclosed by the quoter'],
    [`"${sentence}"`, 'exact 0001#p2', 'in straight marks'],
    [`  “${sentence}”\n`, 'exact 0001#p2', 'in curved marks, with white space around'],
    [`\u2067${sentence.replaceAll(' ', ' \u200f')}\u2069\ufeff`, 'exact 0001#p2', 'with bidi controls'],
    [sentence.replaceAll(' ', '\u00a0'), 'exact 0001#p2', 'with spaces that do not break'],
    [sentence.replace(' عدد ', '\r\n  عدد\t'), 'exact 0001#p2', 'broken into lines'],
    ['«الجيش الحر»', 'exact 0001#p2', 'whose marks are those of the text'],
    ['أن «الحزب التركستاني» توصل مؤخراً إلى'.normalize('NFD'), 'exact 0001#p1', 'decomposed: the same letters'],
    ['عشرات المقاتلين من «جند الأقصى» سيخرجون', 'exact 0001#title', 'of a title'],
    ['المعتدلة «الجيش الحر».\n\nأبو عائشة القوقازي أكد', 'exact 0001#p2+p3', 'of two paragraphs'],
  ])('%s is %s: %s', async (quotation, expected) => {
    expect(await said(quotation)).toBe(expected);
  });

  test.each([
    ['وأكد المصدر أن عدد الأسرى يتجاوز 100', 'spelling 0001#p2 hamza', 'hamza seats'],
    ['وأكّد المصدر ان عدد الاسرى', 'spelling 0001#p2 marks', 'a mark more'],
    ['«الحزب التركستاني» توصل مؤخرا إلى', 'spelling 0001#p1 marks', 'a mark less, at the end of a word'],
    ['توصل مؤخرا', 'spelling 0001#p1 marks', 'a mark less, at the end of the quotation'],
    ['وأكد المصـــدر ان عدد الاسرى', 'spelling 0001#p2 tatweel', 'tatwīl'],
    ['وأكد المصدر ان عدد الاسري', 'spelling 0001#p2 yeh', 'yā’ for alif maqṣūra'],
    ['من المعارضه المعتدلة', 'spelling 0001#p2 teh', 'hā’ for tā’ marbūṭa'],
    ['عدد الاسرى يتجاوز ١٠٠ غالبيتهم', 'spelling 0001#p2 digits', 'digits of another script'],
    ['المعارضة المعتدلة "الجيش الحر"', 'spelling 0001#p2 quotes', 'other quotation marks inside'],
    ['عدد الاسرى، يتجاوز 100', 'spelling 0001#p2 punctuation', 'a comma'],
    ['عدد الاسرى يتجاوز 100.', 'spelling 0001#p2 punctuation', 'a full stop at the end'],
    ['أبوعائشة القوقازي أكد في تصريح', 'spelling 0001#p3 space', 'a space left out'],
    ['المعتدلة «الجيش الحر». أبو عائشة القوقازي أكد', 'spelling 0001#p2+p3 paragraph', 'two paragraphs in one'],
    ['واکد المصدر ان عدد الاسری', 'spelling 0001#p2 hamza letter yeh', 'Persian kāf and yā’'],
    [forms('وأكد المصدر ان عدد الاسرى'), 'spelling 0001#p2 form', 'shapes left by a PDF'],
    ['وأكد المصدر\u200c ان عدد الاسرى', 'spelling 0001#p2 invisible', 'a joiner that is not seen'],
    ['وأكد \u0000المصدر ان عدد الاسرى', 'spelling 0001#p2 invisible', 'a control character'],
    ['وأكد المصدر ان … عدد الاسرى', 'spelling 0001#p2 omission', 'an ellipsis where nothing is left out'],
  ])('%s is %s: %s', async (quotation, expected) => {
    expect(await said(quotation)).toBe(expected);
  });

  test.each([
    ['وأكد المصدر ان عدد القتلى يتجاوز 100 غالبيتهم', 'partly 0001#p2 7/8 word', 'a word changed'],
    ['وأكد المصدر ان عدد الاسرى يتجاوز 200 غالبيتهم', 'partly 0001#p2 7/8 word', 'a number changed'],
    ['وأكد المصدر ان عدد الاسرى لا يتجاوز 100', 'partly 0001#p2 7/8 word', 'a word added'],
    ['وأكد المصدر ان الاسرى يتجاوز 100 غالبيتهم', 'partly 0001#p2 7/7 word', 'a word left out'],
    ['أكد المصدر ان عدد الاسرى', 'partly 0001#p2 4/5 word', 'begun within a word'],
    ['50 مقاتلاً من «جند الأقصى»', 'partly 0001#p1 4/5 word', 'begun within a number'],
    ['وأكد المصدر ان عدد الاسرى … من المعارضة المعتدلة', 'partly 0001#p2 8/8', 'left out, and said so'],
    ['وأكد المصدر [...] من المعارضة (...) «الجيش الحر»', 'partly 0001#p2 6/6', 'left out twice, and said so'],
    ['قالت الصحيفة أمس إنه انتقل إلى مدينة الرقة فقط بضع عشرات', 'partly 0001#p3 7/11 word', 'only its end'],
    ['لا علاقة لهذا بشيء ممّا ورد', 'none', 'other words'],
    ['The quick brown fox', 'none', 'another language'],
  ])('%s is %s: %s', async (quotation, expected) => {
    expect(await said(quotation)).toBe(expected);
  });

  test.each([
    ['', 'empty'],
    [' \n\u200f ', 'empty'],
    ['«…»', 'no words'],
    ['<img src=x onerror=alert(1)>', 'none'],
    ['\ud800 \udfff', 'no words'],
  ])('%j is %s', async (quotation, expected) => {
    expect(await said(quotation)).toBe(expected);
  });

  test('what is too long is refused, what is as long is compared', async () => {
    expect(await said('ا'.repeat(mostCharacters + 1))).toBe('too long');
    expect(await said('ا'.repeat(mostCharacters))).toBe('none');
  });

  test('lists every place, those to the letter first', async () => {
    const { places } = judged(await verify('الأسرى', library));
    expect(new Set(places.map(({ closeness }) => closeness))).toEqual(new Set(['exact', 'spelling']));
    const ranks = places.map(({ closeness }) => ['exact', 'spelling'].indexOf(closeness));
    expect(ranks).toEqual([...ranks].sort());
    const named = judged(await verify('جند الأقصى', library));
    expect(new Set(named.places.map(({ report }) => report.id)).size).toBeGreaterThan(1);
  });

  test('tells where in a passage as written it stands, controls and odd spaces among it', async () => {
    const [first] = texts;
    const passage = { id: 'p1', sha256: '', text: 'قال\u200f\u00a0\u00a0المصدر «إنّ \u200fهناك» خشية' };
    const report = { ...first!.report, passages: [passage] };
    const verdict = await verify('المصدر «إنّ هناك»', {
      propose: async () => ({ whole: ['0001'], part: [], isTooCommon: false }),
      report: async () => reportText(report),
    });
    const [stand] = judged(verdict).places[0]?.stands ?? [];
    expect(passage.text.slice(stand?.start, stand?.end)).toBe('المصدر «إنّ \u200fهناك»');
  });

  test('a whole report is exact, and one with a word changed is told to a word', async () => {
    const whole = texts[0]!.report.passages.map(({ text }) => text).join('\n');
    expect(judged(await verify(whole, library)).kind).toBe('exact');
    const { kind, places, words } = judged(await verify(whole.replace('أحد عشر', 'اثنا عشر'), library));
    expect([kind, places[0]?.found]).toEqual(['partly', words - 1]);
    expect(places[0]?.segments.filter(({ differences: [first] }) => first !== undefined)).toMatchObject([
      { theirs: 'اثنا', ours: 'أحد' },
    ]);
  });

  test('the nearest place of what is not found is told as near', async () => {
    const { kind, places } = judged(await verify('أكد الناطق الرسمي عدد الاسرى أمس في مؤتمر', library));
    expect(kind).toBe('none');
    expect(places.map(({ closeness }) => closeness)).toEqual(['near']);
  });
});

describe('what is loaded', () => {
  test('for a quotation of one report: the index of its words, and that report', async () => {
    const fetched: string[] = [];
    await verify(sentence, libraryOf(files, fetched));
    expect(fetched.filter((path) => path.startsWith('reports/'))).toEqual(['reports/0001.txt']);
  });

  test.each([
    ['the list of the index', /^words\.json$/],
    ['a part of the index', /^words\/.*-0\.txt$/],
    ['a report', /^reports\/0001\.txt$/],
  ])('is nothing when %s is missing or damaged: no verdict is given', async (_, path) => {
    const gone = new Map([...files].filter(([name]) => !path.test(name)));
    expect(gone.size).toBe(files.size - 1);
    await expect(verify(sentence, libraryOf(gone))).rejects.toThrow('404');
    const damaged = new Map([...files].map(([name, text]) => [name, path.test(name) ? text.slice(0, -9) : text]));
    await expect(verify(sentence, libraryOf(damaged))).rejects.toThrow();
  });

  test('of thousands of reports: those that have its words; the rest are counted', async () => {
    const [like] = texts;
    const many = Array.from({ length: 60 }, (_, place) => String(place + 1).padStart(4, '0'));
    const library = libraryOf(files);
    const fetched: string[] = [];
    const verdict = await verify(sentence, {
      propose: async () => ({ whole: many, part: [], isTooCommon: false }),
      report: async (id) => {
        fetched.push(id);
        return reportText({ ...(await library.report(like!.report.id)).report, id });
      },
    });
    expect(fetched).toHaveLength(30);
    expect(judged(verdict)).toMatchObject({ kind: 'exact', unread: 30 });
  });

  test('of an archive without reports is an empty index, and nothing is found', async () => {
    const nothing = filesOf({ edition, reports: [] });
    expect([...nothing.keys()]).toEqual(['words.json']);
    expect(judged(await verify(sentence, libraryOf(nothing)))).toMatchObject({ kind: 'none', places: [] });
  });

  test('of words that are in most of very many reports is nothing, and that is said', async () => {
    const [report] = filesOfSome(1_000);
    const files = filesOf({ edition: { ...edition }, reports: report });
    expect(judged(await verify('قال إن', libraryOf(files)))).toMatchObject({ kind: 'none', isTooCommon: true });
    expect(judged(await verify('قال إن 437', libraryOf(files)))).toMatchObject({ kind: 'exact' });
  });
});

const edition = { id: '2026.1', date: '2026-11-23', scope: '' };
/** So many reports of three words each. */
function filesOfSome(count: number) {
  const passage = { line: 2, sha256: '', caption: false, mentions: [], figures: [] };
  const reports = Array.from({ length: count }, (_, place) => ({
    id: String(place + 1).padStart(4, '0'),
    heading: { ...passage, id: 'title', text: 'عنوان' },
    passages: [{ ...passage, id: 'p1', text: `قال إن ${place + 1}` }],
  }));
  return [reports as unknown as Parameters<typeof filesOf>[0]['reports']] as const;
}
