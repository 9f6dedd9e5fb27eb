import { describe, expect, test } from 'vitest';
import { hasPhrase, terms } from '../../../src/search/terms.ts';

const plain = (words: string) => terms(words).map(({ keys, whole }) => (whole ? keys : keys.join(' ')));

describe('terms(words)', () => {
  test.each([
    ['جند الأقصى', ['جند', 'الاقصي'], 'loose words'],
    ['«جند الأقصى» أمس', [['جند', 'الاقصي'], 'امس'], 'guillemets'],
    ['“جند الأقصى”', [['جند', 'الاقصي']], 'curved marks'],
    ['„جند الأقصى‟', [['جند', 'الاقصي']], 'low marks'],
    ['"جند" الأقصى"', [['جند'], 'الاقصي'], 'a third mark is dropped'],
    ['«جند الأقصى', ['جند', 'الاقصي'], 'a single mark is dropped'],
    ['و56', [['و', '56']], 'a word of two'],
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
