import { beforeAll, describe, expect, test } from 'vitest';
import { lemmaCode, openLexicon } from '../../../src/arabic/index.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { openReader } from '../../../src/search/remembered.ts';
import type { ReadWord } from '../../../src/search/remembered.ts';
import { codedTexts } from '../../../src/words/coded-texts.ts';
import { wordIndex } from '../../../src/words/word-index.ts';
import type { WordEntry, WordIndex } from '../../../src/words/word-index.ts';
import { sourcesOf } from '../search/bundled.ts';

const document = (title: string, passages: readonly string[], meta = {}): SearchDocument => ({
  address: 'reports/0001/',
  title,
  passages: passages.map((text, at) => ({ id: `p${at + 1}`, text })),
  filters: { faction: [], source: [], year: [], place: [] },
  meta,
  about: '',
});

const documents = [
  document('الفصائل تعلن', ['أعلنت فصائلُ في إدلب أنّ «الفصيل» سيُعلن، وقتل 3 مقاتلين', 'كتب الخزعبول و HRW'], {
    byline: 'سليم العمر',
  }),
  document('ثلاثة', ['للفصائل قتل، والخزعبول في ألمانيا']),
];

let read: ReadWord;
let index: WordIndex;
beforeAll(async () => {
  read = openReader(openLexicon(await sourcesOf(documents, ['إدلب'])));
  index = wordIndex(documents, read);
});

const entry = (lemma: string, of: 'word' | 'number' | 'latin' = 'word'): WordEntry | undefined =>
  index.entries.find(({ code }) => code === lemmaCode(lemma, of));
const places = (each: WordEntry | undefined) =>
  each?.passages.map((place) => `${index.passages[place]?.document}${index.passages[place]?.id}`).join(' ');

describe('wordIndex(documents, read)', () => {
  test('gathers the forms of a word from titles, paragraphs and lines, each passage once', () => {
    expect(places(entry('فصيل'))).toBe('0title 0p1 1p1');
    expect(entry('فصيل')?.forms).toEqual(['الفصائل', 'الفصيل', 'فصائل', 'للفصائل']);
    expect(entry('فصيل')?.stems).toEqual(['فصائل', 'فصيل']);
    expect(places(entry('أعلن'))).toBe('0title 0p1');
    expect(places(entry('سليم'))).toBe('0line-byline');
  });

  test('has the places of a word as written, marks and all', () => {
    const spans = entry('فصيل')?.spans?.[1]?.map(({ start, end }) => documents[0]?.passages[0]?.text.slice(start, end));
    expect(spans).toEqual(['فصائلُ', 'الفصيل']);
  });

  test('puts the words for a number with its digits, under the numbers', () => {
    expect(places(entry('3', 'number'))).toBe('0p1 1title');
    expect(entry('3', 'number')?.letter.slug).toBe('numbers');
  });

  test('puts a word under each reading that the search takes', () => {
    expect(places(entry('كتاب'))).toBe('0p2');
    expect(places(entry('كتب'))).toBe('0p2');
  });

  test('writes an unknown word and one in other letters as the texts do, the article set aside in their order', () => {
    const unknown = index.entries.find(({ forms }) => forms.includes('الخزعبول'));
    expect([unknown?.headwords[0], unknown?.letter.slug]).toEqual(['الخزعبول', 'khah']);
    expect(entry('hrw', 'latin')?.headwords[0]).toBe('HRW');
    expect(entry('ألمانيا')?.letter.slug).toBe('alef');
  });

  test('leaves function words out', () => {
    expect(index.entries.filter(({ forms }) => forms.some((form) => ['في', 'أن', 'و'].includes(form)))).toEqual([]);
  });

  test('is in the order of the letters, then of numbers, then of what is in other letters', () => {
    const slugs = [...new Set(index.entries.map(({ letter }) => letter.slug))];
    expect(slugs.slice(-2)).toEqual(['numbers', 'other']);
    const some = index.entries.map(({ headwords }) => headwords[0]);
    expect(some.filter((word) => ['فصيل', 'أعلن', 'قتل', 'إدلب', '3', 'HRW'].includes(word))).toEqual([
      'إدلب',
      'أعلن',
      'فصيل',
      'قتل',
      '3',
      'HRW',
    ]);
  });

  test('orders numbers by their size', () => {
    const numbers = wordIndex([document('و200 ثم 30 و1.5 و4', [])], read).entries.map(({ key }) => key);
    expect(numbers).toEqual(['1.5', '4', '30', '200']);
  });

  test('keeps no places of a word in more passages than are shown with their words, and every passage', () => {
    const many = wordIndex([document('فصيل', ['فصيل', 'فصيل فصيل'])], read, { most: 2 }).entries[0];
    expect([many?.spans, many?.passages.length]).toEqual([undefined, 3]);
    expect(
      wordIndex([document('فصيل', ['فصيل فصيل'])], read, { most: 2 }).entries[0]?.spans?.map((each) => each.length),
    ).toEqual([1, 2]);
  });

  test('is empty where there is no report', () => {
    expect(wordIndex([], read)).toEqual({ passages: [], entries: [] });
  });

  test('is the same where the words of the texts are known', () => {
    expect(wordIndex(documents, read, { code: codedTexts })).toEqual(index);
  });
});
