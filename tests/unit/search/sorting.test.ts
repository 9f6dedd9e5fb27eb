import { describe, expect, test } from 'vitest';
import { sorted } from '../../../src/search/sorting.ts';
import type { Sort } from '../../../src/search/query.ts';

const report = (url: string, date?: string) => ({
  report: { url, meta: date === undefined ? {} : { date }, anchors: [] },
});
const found = [
  report('unknown'),
  report('week', '2017-02-16/2017-02-22'),
  report('day', '2017-02-18/2017-02-18'),
  report('year', '2017-01-01/2017-12-31'),
  report('first', '2017-01-01/2017-01-01'),
  report('same', '2017-02-18/2017-02-18'),
  report('unknown too'),
];

describe('sorted(reports, sort)', () => {
  test.each<[Sort | undefined, string]>([
    [undefined, 'unknown, week, day, year, first, same, unknown too'],
    ['relevance', 'unknown, week, day, year, first, same, unknown too'],
    ['oldest', 'first, year, week, day, same, unknown, unknown too'],
    ['newest', 'day, same, week, year, first, unknown, unknown too'],
  ])('%s: %s', (sort, expected) => {
    expect(
      sorted(found, sort)
        .map(({ report }) => report.url)
        .join(', '),
    ).toBe(expected);
  });
});
