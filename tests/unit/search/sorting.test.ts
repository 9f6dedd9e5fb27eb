import { describe, expect, test } from 'vitest';
import { sorted } from '../../../src/search/sorting.ts';
import type { Sort } from '../../../src/search/query.ts';

const dates = {
  unknown: '',
  week: '2017-02-16/2017-02-22',
  day: '2017-02-18/2017-02-18',
  year: '2017-01-01/2017-12-31',
  first: '2017-01-01/2017-01-01',
  same: '2017-02-18/2017-02-18',
  'unknown too': '',
};
const reports = new Map(Object.entries(dates).map(([id, date]) => [id, { date }]));

describe('sorted(ids, reports, sort)', () => {
  test.each<[Sort | undefined, string]>([
    [undefined, 'unknown, week, day, year, first, same, unknown too'],
    ['relevance', 'unknown, week, day, year, first, same, unknown too'],
    ['oldest', 'first, year, week, day, same, unknown, unknown too'],
    ['newest', 'day, same, week, year, first, unknown, unknown too'],
  ])('%s: %s', (sort, expected) => {
    expect(sorted([...reports.keys()], reports, sort).join(', ')).toBe(expected);
  });
});
