import { describe, expect, test } from 'vitest';
import { readQuery, writeQuery } from '../../../src/search/address.ts';
import type { Query } from '../../../src/search/query.ts';

describe('readQuery(address)', () => {
  test.each<[string, Query, string]>([
    ['https://localhost/search/', { words: '', mode: 'lemma', filters: {} }, 'nothing is asked'],
    [
      '?q=%D8%AC%D9%86%D8%AF+x&year=2017',
      { words: 'جند x', mode: 'lemma', filters: { year: '2017' } },
      'words and a filter',
    ],
    [
      '?faction=&year=2016&year=2017',
      { words: '', mode: 'lemma', filters: { year: '2016' } },
      'an empty one, a repeated one',
    ],
    ['?q=a&utm_source=b&__proto__=c#q=d', { words: 'a', mode: 'lemma', filters: {} }, 'strange names and a fragment'],
    ['?q=a&mode=literal', { words: 'a', mode: 'literal', filters: {} }, 'a mode'],
    [
      '?q=a&sort=oldest&view=context',
      { words: 'a', mode: 'lemma', filters: {}, sort: 'oldest', view: 'context' },
      'both',
    ],
    ['?q=a&sort=best&view=', { words: 'a', mode: 'lemma', filters: {} }, 'an order and a view that there are not'],
    ['?q=a&mode=exact', { words: 'a', mode: 'lemma', filters: {} }, 'a mode that there is not'],
    [
      '?q=%E2%80%AE%D8%AC%E2%80%8F%D9%86%D8%AF%0A%C2%ADx',
      { words: 'جند x', mode: 'lemma', filters: {} },
      'controls without a shape',
    ],
  ])('%s → %j: %s', (address, expected) => {
    expect(readQuery(address)).toEqual(expected);
  });
});

describe('writeQuery(page, query)', () => {
  test.each<[string, Query, string, string]>([
    ['./?q=old#x', { words: ' ', mode: 'lemma', filters: {} }, './', 'nothing is asked'],
    [
      '/a/x/search/',
      { words: 'a b', mode: 'lemma', filters: { place: 'idlib', year: '2017' } },
      '/a/x/search/?q=a+b&year=2017&place=idlib',
      'the page’s own path',
    ],
    [
      '/search/',
      { words: 'a', mode: 'lemma', filters: {}, sort: 'newest', view: 'context' },
      '/search/?q=a&sort=newest&view=context',
      'an order and a view',
    ],
    [
      '/search/',
      { words: 'a', mode: 'lemma', filters: {}, sort: 'relevance', view: 'paragraphs' },
      '/search/?q=a',
      'the usual ones',
    ],
    ['/search/', { words: 'a', mode: 'spelling', filters: {} }, '/search/?q=a&mode=spelling', 'a mode'],
  ])('%s, %j → %s: %s', (page, query, expected) => {
    expect(writeQuery(page, query)).toBe(expected);
  });

  test('is read back', () => {
    const query: Query = {
      words: '"جند الأقصى" & <b>',
      mode: 'literal',
      filters: { faction: 'jund-al-aqsa' },
      sort: 'newest',
      view: 'context',
    };
    expect(readQuery(writeQuery('/search/', query))).toEqual(query);
  });
});
