import { describe, expect, test } from 'vitest';
import { searchKey } from '../../../src/arabic/index.ts';
import { nearWords } from '../../../src/search/near-words.ts';

const known = [
  ['الغوطة الشرقية', 2],
  ['أحرار', 3],
  ['بلدة', 4],
  ['تلبيسة', 1],
  ['جرابلس', 2],
  ['حماة', 5],
  ['خان', 3],
  ['سرمدا', 2],
  ['صوران', 1],
  ['طيبة الإمام', 1],
  ['فيلق', 2],
  ['قلعة المضيق', 1],
  ['محكمة', 2],
  ['مفاوضات', 3],
  ['مفاوضة', 3],
  ['هدنة', 2],
].map(([written = '', reports = 0]) => ({
  written: String(written),
  key: searchKey(String(written).replaceAll(' ', '')),
  reports: Number(reports),
}));

const near = (typed: string, cost = Number.POSITIVE_INFINITY) =>
  nearWords(typed, cost, known).map(({ written }) => written);

describe('nearWords(typed, cost, words)', () => {
  test.each([
    ['تلبيصة', 'تلبيسة', 'sounds alike'],
    ['تلبيسا', 'تلبيسة', 'another ending'],
    ['جرابللس', 'جرابلس', 'doubled'],
    ['جربلس', 'جرابلس', 'a lost alif'],
    ['جرابس', 'جرابلس', 'a lost consonant'],
    ['سرمادا', 'سرمدا', 'an alif too many'],
    ['سرمذا', 'سرمدا', 'a point too many'],
    ['محمكة', 'محكمة', 'swapped'],
    ['طيبةالامام', 'طيبة الإمام', 'a missing space'],
    ['قلعةالمظيق', 'قلعة المضيق', 'a missing space and a slip'],
  ])('«%s» → «%s»: %s', (typed, expected) => {
    expect(near(typed)[0]).toBe(expected);
  });

  test.each([
    ['بتلبيصة', 'بتلبيسة'],
    ['للمحكمهة', 'للمحكمة'],
    ['والفيلك', 'والفيلق'],
  ])('keeps the clitics of «%s»: «%s»', (typed, expected) => {
    expect(near(typed)[0]).toBe(expected);
  });

  test.each([
    ['حماس', 'another word of four letters'],
    ['خانة', 'a longer word'],
    ['جراسلب', 'letters far from their places'],
    ['بلد', 'three letters'],
    ['صنعاء', 'another town'],
    ['خيانة', 'three letters in it'],
    ['اللاذقية', 'another town'],
    ['Hama', 'not Arabic'],
    ['2017', 'a number'],
    ['ا'.repeat(10_000), 'too long'],
    ['', 'nothing'],
  ])('has nothing for «%.12s»: %s', (typed) => {
    expect(near(typed)).toEqual([]);
  });

  test('hardly doubts a word that the lexicon explains', () => {
    expect(near('هدية', 0)).toEqual([]);
    expect(near('محكمه', 0)).toEqual(['محكمة']);
    expect(near('احرر', 0.55)).toEqual(['أحرار']);
    expect(near('حكمة', 0)).toEqual([]);
  });

  test('gives the nearest first, then what stands in more reports', () => {
    expect(near('مفاوظات')).toEqual(['مفاوضات', 'مفاوضة']);
    expect(near('صورران')).toEqual(['صوران']);
  });
});
