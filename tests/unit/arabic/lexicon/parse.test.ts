import { describe, expect, test } from 'vitest';
import {
  LexiconError,
  parseFunctionWords,
  parseNames,
  parseNouns,
  parseVerbs,
} from '../../../../src/arabic/lexicon/parse.ts';

describe('parseNouns(text, file)', () => {
  test('reads fields by their tags, and passes over comments', () => {
    expect(parseNouns('# a comment\n\nأخ n إخوة d:أخو\nأكبر e أكابر f:كبرى\nقاضي a قضاة v:قاض ~\n')).toEqual([
      { lemma: 'أخ', kind: 'n', plurals: ['إخوة'], feminines: [], duals: ['أخو'], variants: [], rare: false },
      { lemma: 'أكبر', kind: 'e', plurals: ['أكابر'], feminines: ['كبرى'], duals: [], variants: [], rare: false },
      { lemma: 'قاضي', kind: 'a', plurals: ['قضاة'], feminines: [], duals: [], variants: ['قاض'], rare: true },
    ]);
  });

  test.each([
    ['كتاب', 'nouns.txt:1  kind «»'],
    ['كتاب x كتب', 'nouns.txt:1  kind «x»'],
    ['كتاب n\nقلم n\nبيت n', 'nouns.txt:3  «بيت» does not stand in order after «قلم»'],
    ['كتاب n\nكتاب nt', 'nouns.txt:2  «كتاب» does not stand in order after «كتاب», or twice'],
    ['كِتاب n', 'nouns.txt:1  «كِتاب» is not a word of Arabic letters'],
    ['كتاب  n', 'nouns.txt:1  kind «»'],
    ['كتاب n كتب كتب', 'nouns.txt:1  «كتب» stands twice'],
    ['كتاب n كتاب', 'nouns.txt:1  a plural that is the lemma'],
    ['كتاب n z:كتب', 'nouns.txt:1  «z:كتب» begins with no known tag'],
    ['أكبر e', 'nouns.txt:1  an elative without its feminine'],
  ])('refuses %j: %s', (text, message) => {
    expect(() => parseNouns(text)).toThrow(message);
  });

  test('says all faults of a file at once', () => {
    expect(() => parseNouns('كتاب\nقلم', 'a.txt')).toThrow(
      new LexiconError('a.txt:1  kind «», not one of n nt nm a e\na.txt:2  kind «», not one of n nt nm a e'),
    );
  });
});

describe('parseVerbs(text, file)', () => {
  test('reads forms, imperfects and verbal nouns', () => {
    expect(parseVerbs('خرج 1+2 n:خروج\nكان 1! يكون n:كون')).toMatchObject([
      { lemma: 'خرج', forms: ['1', '2'], imperfects: [], nouns: ['خروج'], auxiliary: false },
      { lemma: 'كان', forms: ['1'], imperfects: ['يكون'], nouns: ['كون'], auxiliary: true },
    ]);
  });

  test.each([
    ['خرج 11', 'verbs.txt:1  form «11»'],
    ['خرج', 'verbs.txt:1  form «»'],
    ['قال 1 قول', 'verbs.txt:1  imperfect «قول» without ي'],
    ['أقام 7', 'verbs.txt:1  form 7 of «أقام»'],
  ])('refuses %j: %s', (text, message) => {
    expect(() => parseVerbs(text)).toThrow(message);
  });
});

describe('parseNames(text, file)', () => {
  test('reads a name with its spellings', () => {
    expect(parseNames('غوغل جوجل\nوازن ~')).toMatchObject([
      { lemma: 'غوغل', kind: 'p', variants: ['جوجل'], rare: false },
      { lemma: 'وازن', kind: 'p', variants: [], rare: true },
    ]);
  });

  test('refuses a tag', () => {
    expect(() => parseNames('غوغل v:جوجل')).toThrow('«v:جوجل» begins with no known tag (a name has none)');
  });
});

describe('parseFunctionWords(text, file)', () => {
  test('reads other words of the lemma, and stems before pronouns', () => {
    expect(parseFunctionWords('إلى b:إلي\nالذي التي الذين\nلي ~')).toEqual([
      { lemma: 'إلى', words: [], bound: ['إلي'], rare: false },
      { lemma: 'الذي', words: ['التي', 'الذين'], bound: [], rare: false },
      { lemma: 'لي', words: [], bound: [], rare: true },
    ]);
  });
});
