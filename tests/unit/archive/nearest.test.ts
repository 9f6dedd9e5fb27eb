import { describe, expect, test } from 'vitest';
import { nearest } from '../../../src/archive/nearest.ts';

const ids = ['liwa-al-aqsa', 'liwa-al-tawhid', 'jund-al-aqsa', 'jaysh-al-islam', 'hama'];

describe('nearest(written, candidates)', () => {
  test.each([
    ['liwa-tawhid', 'liwa-al-tawhid', 'a part left out'],
    ['liwa-al-aqsaa', 'liwa-al-aqsa', 'a letter twice'],
    ['jund-al-aqsa', 'jund-al-aqsa', 'itself'],
    ['hma', 'hama', 'two units may differ in a short word'],
    ['homs', 'hama', 'two units may differ in a short word, though it is another'],
    ['idlib', undefined, 'none is near'],
    ['', undefined, 'nothing was written'],
  ])('%s → %s: %s', (written: string, expected: string | undefined, _why: string) => {
    expect(nearest(written, ids)).toBe(expected);
  });

  test('gives the first of equally near ones, and none of no candidates', () => {
    expect(nearest('ab', ['ac', 'ad'])).toBe('ac');
    expect(nearest('ab', [])).toBeUndefined();
  });

  test('reads the first 64 units only, however long the word', () => {
    expect(nearest(`${'a'.repeat(64)}${'b'.repeat(1_000_000)}`, ['a'.repeat(64)])).toBe('a'.repeat(64));
  });
});
