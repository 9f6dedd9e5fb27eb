import { describe, expect, test } from 'vitest';
import { areNames, isInitialed, isName } from '../../../src/ingest/writer-name.ts';

describe('isName(words)', () => {
  test.each([
    ['هبة دباس', true],
    ['محمد علي حسن سالم', true],
    ['حصار الغوطة', false],
    ['المرصد السوري', false],
    ['سالم', false],
  ])('%s: %s', (words, is) => {
    expect(isName(words)).toBe(is);
  });
});

describe('isInitialed(words)', () => {
  test.each([
    ['نادية. ب', true],
    ['ب. محمد', true],
    ['نادية ب', false],
  ])('%s: %s', (words, is) => {
    expect(isInitialed(words)).toBe(is);
  });
});

describe('areNames(words)', () => {
  test.each([
    ['أحمد البنا ومنى سعيد', true],
    ['أحمد علي، سارة حسن', true],
    ['Khaled Salameh, Burak Demir', true],
    ['Khaled Salameh', true],
    ['Sky News Arabia', false],
    ['Al Jazeera', false],
    ['أحمد علي', false],
    ['حصار الغوطة وتهجير أهلها', false],
  ])('%s: %s', (words, are) => {
    expect(areNames(words)).toBe(are);
  });
});
