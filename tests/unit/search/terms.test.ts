import { describe, expect, test } from 'vitest';
import { hasPhrase, terms } from '../../../src/search/terms.ts';

const plain = (words: string) =>
  terms(words).map((term) => (term.quoted || term.words.length > 1 ? term.words : term.text));

describe('terms(words)', () => {
  test.each([
    ['جند الأقصى', ['جند', 'الأقصى'], 'loose words'],
    ['«جند الأقصى» أمس', [['جند', 'الأقصى'], 'أمس'], 'guillemets'],
    ['“جند الأقصى”', [['جند', 'الأقصى']], 'curved marks'],
    ['„جند الأقصى‟', [['جند', 'الأقصى']], 'low marks'],
    ['"جند" الأقصى"', [['جند'], 'الأقصى'], 'a third mark is dropped'],
    ['«جند الأقصى', ['جند', 'الأقصى'], 'a single mark is dropped'],
    ['لـ»الحزب', ['لـ', 'الحزب'], 'a single mark parts words'],
    ['14-2-2017', [['14', '2', '2017']], 'a word of several'],
    ['و2,000 جند جند', ['و2,000', 'جند'], 'a sign within a number; a word twice'],
    ['" % ""', [], 'no letter or digit'],
  ])('%s → %j: %s', (words, expected) => {
    expect(plain(words)).toEqual(expected);
  });
});

describe('hasPhrase(words)', () => {
  test.each([
    ['«جند»', true],
    ['جند "', false],
    ['"" جند', false],
  ])('%s → %s', (words, expected) => {
    expect(hasPhrase(words)).toBe(expected);
  });
});
