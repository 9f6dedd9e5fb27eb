import { describe, expect, test } from 'vitest';
import { byCategory, overall } from '../../bench/search/comparison.ts';
import { score } from '../../bench/search/score.ts';
import type { Judged } from '../../bench/search/score.ts';

const judged = (category: string, relevant: readonly string[], neutral: readonly string[] = []): Judged => ({
  id: category,
  query: 'الرقة',
  category,
  groups: ['text'],
  relevant,
  neutral,
});

describe('score(query, found)', () => {
  const query = judged('spelling', ['0001:4', '0001:5'], ['0001:1']);

  test.each([
    ['all and nothing else', ['0001:4', '0001:5'], [1, 1, 1, 1]],
    ['neutral lines, which count neither way', ['0001:1', '0001:5', '0001:4'], [1, 1, 1, 1]],
    ['a line twice, which counts once', ['0001:4', '0001:4', '0001:5'], [1, 1, 1, 1]],
    ['half of them, after a stranger', ['0002:4', '0001:4'], [0.5, 0.5, 0.5, 0.5]],
    ['strangers only', ['0002:4'], [0, 0, 0, 0]],
    ['nothing', [], [0, 0, 0, 0]],
  ])('measures %s', (_, found, [recall, precision, f1, rank]) => {
    expect(score(query, found)).toMatchObject({ recall, precision, f1, rank });
  });

  test('wants nothing found for a word that is not there', () => {
    expect(score(judged('absent', [], ['0001:1']), ['0001:1'])).toMatchObject({ f1: 1, rank: 1 });
    expect(score(judged('absent', []), ['0001:4'])).toMatchObject({ recall: 1, precision: 0, f1: 0, rank: 0 });
  });
});

describe('overall(engines) and byCategory(engines)', () => {
  const queries = [judged('spelling', ['0001:4', '0001:5']), judged('absent', []), judged('absent', [])];
  const engine = (name: string, ...found: string[][]) => ({
    name,
    rows: queries.map((query, place) => ({ query, score: score(query, found[place] ?? []) })),
  });
  const engines = [engine('A', ['0001:4', '0001:5']), { ...engine('B', ['0001:4'], ['0001:4']), version: '1.2.3' }];
  const cells = (lines: string[]) => lines.map((line) => line.trim().split(/ {2,}/));

  test('means over all queries, and the share of absent words that find nothing', () => {
    expect(cells(overall(engines))).toEqual([
      ['engine', 'recall', 'precision', 'F1', 'MRR', 'absent'],
      ['A', '1.000', '1.000', '1.000', '1.000', '1.000'],
      ['B 1.2.3', '0.833', '0.667', '0.556', '0.667', '0.500'],
    ]);
  });

  test('means of F1 by category, an engine a column', () => {
    expect(cells(byCategory(engines))).toEqual([
      ['category', 'n', 'A', 'B'],
      ['absent', '2', '1.000', '0.500'],
      ['spelling', '1', '1.000', '0.667'],
      ['all', '3', '1.000', '0.556'],
    ]);
  });
});
