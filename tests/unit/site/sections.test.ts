import { describe, expect, test } from 'vitest';
import { siteSections, standing } from '../../../src/site/sections.ts';

describe('standing(here, address)', () => {
  test.each([
    ['/reports/', '/reports/', 'page'],
    ['/reports/0001/', '/reports/', 'true'],
    ['/', '/reports/', undefined],
    ['/places/', '/persons/', undefined],
  ] as const)('of %s in %s is %s', (here, address, mark) => {
    expect(standing(here, address)).toBe(mark);
  });
});

describe('siteSections', () => {
  test('are eight, no name and no address twice', () => {
    expect(new Set(siteSections.map(({ name }) => name)).size).toBe(8);
    expect(new Set(siteSections.map(({ address }) => address)).size).toBe(8);
  });
});
