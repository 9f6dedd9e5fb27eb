import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { openReader } from '../../../src/search/remembered.ts';
import { vocabulary } from '../../../src/search/vocabulary.ts';
import { vocabularyFiles } from '../../../src/search/vocabulary-files.ts';
import { openVocabulary, vocabularyList } from '../../../src/search/vocabulary-loader.ts';
import type { KnownWord } from '../../../src/search/vocabulary-loader.ts';
import { lexiconWith } from '../arabic/small-lexicon.ts';

const document = (address: string, title: string, ...texts: readonly string[]): SearchDocument => ({
  address,
  title,
  passages: texts.map((text, place) => ({ id: `p${place + 1}`, text })),
  filters: { faction: [], source: [], year: [], place: [] },
  meta: { byline: 'سليم العمر' },
  about: 'لا يُبحث فيه',
});

const documents = [
  document('reports/0001/', 'معارك', 'قال إنّ الفصائل انسحبت من كفرزيتا إلى خان شيخون في 2017', 'بفصائلهم وللمحكمة'),
  document('reports/0002/', 'هدنه', 'فصيل من جرجناز، وبجرجناز SMART'),
];
const names = ['كفر زيتا', 'خان شيخون', 'جبل الزاوية', 'جرجناز'];
const lexicon = await lexiconWith({ names });
const words = vocabulary(documents, openReader(lexicon), names);
const find = (written: string) => words.find((word) => word.written === written);

describe('vocabulary(documents, read, names)', () => {
  test.each([
    ['فصائل', 1, 'as it stands, without its article'],
    ['فصيل', 2, 'a lemma, of every form'],
    ['معركة', 1, 'the lemma of a plural'],
    ['محكمة', 1, 'without ل and the article'],
    ['هدنة', 1, "the lexicon's spelling"],
    ['كفرزيتا', 1, 'a name that is written as one word'],
    ['خان شيخون', 1, 'a name of two words'],
    ['جرجناز', 1, 'a name, without its clitic'],
    ['عمر', 2, 'of a line that is no passage'],
  ])('has «%s» of %d reports: %s', (written, reports) => {
    expect(find(written)).toMatchObject({ written, reports });
  });

  test.each(['في', 'من', '2017', 'SMART', 'جبل الزاوية', 'للمحكمة', 'يُبحث'])('has not «%s»', (written) => {
    expect(find(written)).toBeUndefined();
  });

  test('has each key once, in order', () => {
    const keys = words.map(({ key }) => key);
    expect([...new Set(keys)].sort()).toEqual(keys);
  });
});

const many: readonly KnownWord[] = [...'بتجدرسعفقكلمن'].flatMap((a) =>
  [...'بتجدرسعفقكلمن'].flatMap((b) =>
    [...'بتجدرسعفقكلمن'].map((c, place) => ({ written: a + b + c, key: a + b + c, reports: place + 1 })),
  ),
);

function shelf(change: (path: string, text: string | undefined) => string | undefined = (_, text) => text) {
  const asked: string[] = [];
  const files = vocabularyFiles(many);
  const load = openVocabulary(async (path) => {
    asked.push(path);
    const text = change(path, files.get(path));
    if (text === undefined) throw new Error(`404: ${path}`);
    return text;
  });
  return { load, asked };
}

describe('vocabularyFiles(words, limit)', () => {
  test('gives the same files for the same words, none over the limit', () => {
    const files = vocabularyFiles(many, 3_000);
    expect(vocabularyFiles(many, 3_000)).toEqual(files);
    expect(files.size).toBeGreaterThan(10);
    const sizes = [...files].filter(([path]) => path !== vocabularyList).map(([, text]) => Buffer.byteLength(text));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3_000);
  });

  test('has a file for no words', () => {
    expect(vocabularyFiles([]).size).toBe(2);
  });
});

describe('openVocabulary(fetchText)', () => {
  test('loads the list and three shards at most, each once, with the words about a key', async () => {
    const { load, asked } = shelf();
    expect((await load('بتاج')).map(({ written }) => written)).toContain('بتج');
    expect(asked.length).toBeLessThanOrEqual(4);
    const before = asked.length;
    await load('بتاج');
    expect(asked).toHaveLength(before);
  });

  test('rejects what is missing or damaged, and asks for it again', async () => {
    let broken = true;
    const { load } = shelf((path, text) => (broken && path !== vocabularyList ? `${text}x` : text));
    await expect(load('بتج')).rejects.toThrow('is damaged');
    broken = false;
    await expect(load('بتج')).resolves.not.toEqual([]);
    await expect(shelf(() => undefined).load('بتج')).rejects.toThrow('404');
    await expect(shelf(() => '<!doctype html>').load('بتج')).rejects.toThrow();
  });
});
