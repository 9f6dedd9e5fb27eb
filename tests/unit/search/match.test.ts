import { describe, expect, test } from 'vitest';
import { keys } from '../../../src/search/keys.ts';
import { merged, placesOf } from '../../../src/search/match.ts';
import { terms } from '../../../src/search/terms.ts';

const marked = (asked: string, text: string) =>
  merged(terms(asked).flatMap((term) => placesOf(term, keys(text)))).map(({ start, end }) => text.slice(start, end));

describe('placesOf(term, words)', () => {
  test.each([
    ['كلمةغيرموجودة', 'في كل مكان', [], 'a shorter word'],
    ['2000', 'قتل 200 و2000 و20000', ['2000'], 'a number only whole'],
    ['40', 'نحو 400', [], 'a number that begins so'],
    ['لداعش', 'بلدات داعش', ['داعش'], 'a clitic before the asked word'],
    ['داعش', 'بلدات لداعش وبداعش والداعشي', ['لداعش', 'وبداعش', 'والداعشي'], 'clitics in the text'],
    ['مقاتل', 'مقاتلون', ['مقاتلون'], 'a longer word'],
    ['كل', 'كلّ كلام', ['كلّ'], 'two letters only whole'],
    ['وادي', 'أديب في الوادي', ['الوادي'], 'a letter of the word’s own'],
    ['56', 'و56 مقاتلاً', ['56'], 'a number after a letter'],
    ['الرقه', 'إلى الرقّة', ['الرقّة'], 'another spelling'],
    ['جند', 'لـ»جند الأقصى»', ['جند'], 'a clitic before a mark'],
    [
      '"جند الأقصى"',
      'بجند الأقصى، جند أقصى، لـ»جند الأقصى» وجند الأقصى.',
      ['بجند', 'الأقصى', 'جند', 'الأقصى', 'وجند', 'الأقصى'],
      'a phrase',
    ],
    ['"لواء وجند الأقصى"', 'لواء و«جند الأقصى»', ['لواء', 'و', 'جند', 'الأقصى'], 'a phrase over a mark'],
    ['"مقاتل"', 'مقاتلون ومقاتل', ['ومقاتل'], 'a word asked whole'],
    ['حجم الخط', 'الـ(150', [], 'a clitic alone'],
  ])('%s in «%s» → %j: %s', (asked, text, expected) => {
    expect(marked(asked, text)).toEqual(expected);
  });
});

describe('merged(spans)', () => {
  test('gives each place once, in order', () => {
    const [a, b] = [
      { start: 4, end: 6 },
      { start: 0, end: 3 },
    ];
    expect(merged([a, b, a])).toEqual([b, a]);
  });
});
