import { describe, expect, test } from 'vitest';
import { asks } from '../../../src/search/query.ts';

describe('asks(query)', () => {
  test.each([
    [{ words: '"', filters: {} }, false],
    [{ words: '%', filters: { year: '' } }, false],
    [{ words: '56', filters: {} }, true],
    [{ words: '', filters: { year: '2017' } }, true],
  ])('%j → %s', (query, expected) => {
    expect(asks({ ...query, mode: 'lemma' })).toBe(expected);
  });
});
