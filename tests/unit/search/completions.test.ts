import { describe, expect, test } from 'vitest';
import { complete } from '../../../src/search/completions.ts';
import type { CompletionWord, KnownName } from '../../../src/search/completions.ts';
import { completionsFiles } from '../../../src/search/completions-files.ts';
import { completionsList, openCompletions } from '../../../src/search/completions-loader.ts';

const name = (written: string, kind: string, reports: number, ...forms: readonly string[]): KnownName => {
  return { written, kind, reports, asWritten: true, forms: [written, ...forms] };
};
const word = (written: string, reports: number, more: Partial<CompletionWord> = {}): CompletionWord => {
  return { written, reports, asWritten: true, withArticle: true, definite: true, ...more };
};
const names = [
  name('خان شيخون', 'بلدة', 4, 'Khan Shaykhun', 'Khān Shaykhūn'),
  name('جند الأقصى', 'جماعة', 5, 'Jund al-Aqsa'),
  name('لواء الأقصى', 'جماعة', 3, 'Liwa al-Aqsa'),
  name('خنساء', 'بلدة', 9, 'Khansa'),
  name('كفر زيتا', 'بلدة', 1, 'Kafr Zita'),
  { ...name('هيئة تحرير الشام', 'جماعة', 2, 'تحرير الشام', 'Hay’at Tahrir al-Sham', 'HTS'), asWritten: false },
];
const words = [
  word('فصائل', 3),
  word('فصيل', 5, { asWritten: false }),
  word('ألوية', 2, { withArticle: false }),
  word('اقترب', 1, { withArticle: false, definite: false }),
  word('جنود', 9),
  word('خانات', 1),
  word('هدنة', 2),
];

function shelf(change: (path: string, text: string | undefined) => string | undefined = (_, text) => text) {
  const asked: string[] = [];
  const files = completionsFiles(words, names);
  const load = openCompletions(async (path) => {
    asked.push(path);
    const text = change(path, files.get(path));
    if (text === undefined) throw new Error(`404: ${path}`);
    return text;
  });
  return { load, asked };
}

/** What is offered where the stroke stands. */
const offered = async (typed: string, mode: 'lemma' | 'spelling' | 'literal' = 'lemma') =>
  complete(typed.replace('|', ''), typed.indexOf('|'), mode, shelf().load);

describe('complete(text, caret, mode, load)', () => {
  test.each([
    ['جند ال|', ['جند الأقصى'], 'an article alone'],
    ['جند ا|', ['جند الأقصى'], 'the first letter of an article'],
    ['جند أق|', ['جند الأقصى'], 'without its article'],
    ['خان |', ['خان شيخون'], 'a word that is ended: no «خانات»'],
    ['شيخ|', ['خان شيخون'], 'a later word of a name'],
    ['كفرز|', ['كفر زيتا'], 'joined'],
    ['كفر زی|', ['كفر زيتا'], 'a Persian letter'],
    ['الاق|', ['جند الأقصى', 'لواء الأقصى'], 'no «الاقترب», which stands nowhere'],
    ['تحرير|', ['هيئة تحرير الشام'], 'by another form'],
    ['khan sh|', ['خان شيخون'], 'in Latin letters'],
    ['khan s|', ['خان شيخون'], 'the first letter of «sh»; no «Khansa»'],
    ['Khan Shei|', ['خان شيخون'], 'romanised otherwise'],
    ['jund al|', ['جند الأقصى'], 'an article in Latin letters'],
    ['hts|', ['هيئة تحرير الشام'], 'an abbreviation'],
    ['فصا|', ['فصائل'], 'a word'],
    ['فصاي|', ['فصائل'], 'without its hamza'],
    ['فَصـا|', ['فصائل'], 'with a mark and a tatwīl'],
    ['الفصا|', ['الفصائل'], 'a word with its article'],
    ['الف|', ['الفصيل', 'الفصائل'], 'one letter after the article'],
    ['هدنه|', ['هدنة'], 'ه for ة'],
    ['الو|', ['ألوية'], 'no article'],
    ['خا|', ['خان شيخون', 'خانات'], 'names first'],
    ['جن|', ['جند الأقصى', 'جنود'], 'names first, be they of fewer reports'],
    ['ف|', [], 'one letter'],
    ['ال|', [], 'an article alone'],
    ['ظظ|', [], 'what nothing begins with'],
    ['|', [], 'nothing'],
    ['2017|', [], 'a number'],
    ['هدنة|', [], 'what is written already'],
  ])('offers for «%s» %j: %s', async (typed, expected) => {
    expect((await offered(typed)).map(({ written }) => written)).toEqual(expected);
  });

  test.each([
    ['معارك خان ش| أمس', 'معارك خان شيخون| أمس', 'the words of the name'],
    ['معارك فصا| أمس', 'معارك فصائل| أمس', 'one word'],
    ['فصا|ل', 'فصائل|', 'the rest of the word too'],
    ['"وقف خان ش|" ثم', '"وقف خان شيخون|" ثم', 'inside quotation marks'],
    ['خان «شيخ|', 'خان «خان شيخون|', 'not over a quotation mark'],
    ['فصيل khan sh|', 'فصيل خان شيخون|', 'words of one script'],
    [`${'ا'.repeat(10_000)}" فصا|`, `${'ا'.repeat(10_000)}" فصائل|`, 'a long text'],
  ])('puts it in place: %#', async (typed, expected) => {
    const [first] = await offered(typed);
    expect(first && `${first.text.slice(0, first.caret)}|${first.text.slice(first.caret)}`).toBe(expected);
  });

  test('says what a name is of, with the Latin form that is begun, and in how many reports a word stands', async () => {
    expect((await offered('khan s|'))[0]).toMatchObject({ kind: 'بلدة', latin: 'Khan Shaykhun' });
    expect((await offered('hts|'))[0]).toMatchObject({ latin: 'HTS' });
    expect((await offered('خان|'))[0]).not.toHaveProperty('latin');
    expect((await offered('فصا|'))[0]).toMatchObject({ reports: 3 });
  });

  test.each(['spelling', 'literal'] as const)('offers in %s only what stands as it is written', async (mode) => {
    const written = async (typed: string) => (await offered(typed, mode)).map((each) => each.written);
    expect(await written('فص|')).toEqual(['فصائل']);
    expect(await written('الأل|')).toEqual([]);
    expect(await written('تحرير|')).toEqual([]);
    expect(await written('خان|')).toEqual(['خان شيخون', 'خانات']);
  });

  test('offers eight at most, and five names where there are words', async () => {
    const towns = [...'ابتجدرسعف'].map((letter) => name(`دير ${letter}نا`, 'بلدة', 1));
    const many = [...'ابتجدرسعف'].map((letter) => word(`دير${letter}ين`, 1));
    const of = async (list: readonly CompletionWord[]) => {
      const files = completionsFiles(list, towns);
      return complete(
        'دي',
        2,
        'lemma',
        openCompletions(async (path) => files.get(path) ?? ''),
      );
    };
    const counts = (await of(many)).map(({ kind }) => kind !== undefined);
    expect(counts).toEqual([true, true, true, true, true, false, false, false]);
    expect(await of([])).toHaveLength(8);
  });
});

const letters = [...'بتجدرسعفقكلمن'];
const many = letters.flatMap((a) =>
  letters.flatMap((b) => letters.flatMap((c) => letters.map((d, place) => word(`با${a}${b}${c}${d}`, place + 1)))),
);

describe('completionsFiles(words, names, limit)', () => {
  test('gives the same files for the same words, none over the limit', () => {
    const files = completionsFiles(many, names, 3_000);
    expect(completionsFiles([...many].reverse(), [...names].reverse(), 3_000)).toEqual(files);
    const sizes = [...files].filter(([path]) => path !== completionsList).map(([, text]) => Buffer.byteLength(text));
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3_000);
  });

  test('has the best of a beginning that has too many, and all of a longer one', async () => {
    const files = completionsFiles(many, names, 3_000);
    const load = openCompletions(async (path) => files.get(path) ?? '');
    const best = await complete('با', 2, 'lemma', load);
    expect(best.map(({ reports }) => reports)).toEqual(Array.from({ length: 8 }, () => letters.length));
    expect((await complete('باببب', 5, 'lemma', load)).map(({ written }) => written).sort()).toEqual(
      letters
        .slice(-8)
        .map((each) => `باببب${each}`)
        .sort(),
    );
  });

  test('has but the list for nothing', () => {
    const [list, ...others] = completionsFiles([], []);
    expect(list?.[0]).toBe(completionsList);
    expect(JSON.parse(list?.[1] ?? '')).toHaveLength(1);
    expect(others).toEqual([]);
  });
});

describe('openCompletions(fetchText)', () => {
  test('loads the list and a shard for a beginning, each once', async () => {
    const { load, asked } = shelf();
    await complete('خان', 3, 'lemma', load);
    expect(asked).toHaveLength(2);
    await complete('خان ش', 5, 'lemma', load);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  test('rejects what is missing or damaged, and asks for it again', async () => {
    let broken = true;
    const { load } = shelf((path, text) => (broken && path !== completionsList ? `${text}x` : text));
    await expect(load(['خان'])).rejects.toThrow('is damaged');
    broken = false;
    await expect(load(['خان'])).resolves.not.toEqual([]);
    await expect(shelf(() => undefined).load(['خان'])).rejects.toThrow('404');
  });
});
