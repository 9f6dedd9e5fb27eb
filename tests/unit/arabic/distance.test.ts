import { describe, expect, test } from 'vitest';
import { distance } from '../../../src/arabic/index.ts';

describe('distance(a, b)', () => {
  test.each([
    ['', '', 0],
    ['', 'لواء', 4],
    ['لواء', 'لواء', 0],
    ['لواء', 'الواء', 1],
    ['aksa', 'aqsa', 1],
    ['aqsa', 'asqa', 2],
    ['kitten', 'sitting', 3],
  ])('between «%s» and «%s» is %i, both ways', (a, b, letters) => {
    expect(distance(a, b)).toBe(letters);
    expect(distance(b, a)).toBe(letters);
  });
});
