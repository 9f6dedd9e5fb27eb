import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { shardedFrom, shardingOf, shardsOf } from '../../../src/search/shards.ts';

const report = (number: number, date?: string): SearchDocument => ({
  address: `reports/${number}/`,
  title: '',
  passages: [],
  filters: { faction: [], source: [], year: [], place: [] },
  meta: {},
  about: '',
  ...(date === undefined ? {} : { date }),
});

const named = (documents: readonly SearchDocument[], limit?: number) =>
  shardsOf(documents, limit).map(({ name, documents }) => [
    name,
    ...documents.map(({ address }) => address.slice(8, -1)),
  ]);

describe('shardsOf(documents)', () => {
  test('puts the reports of each year together, by name, in the order given', () => {
    const documents = [
      report(1, '2017-02-18/2017-02-18'),
      report(2, '2016-11-23/2016-11-23'),
      report(3, '2017-01-01/2017-12-31'),
    ];
    expect(named(documents)).toEqual([
      ['2016', '2'],
      ['2017', '1', '3'],
    ]);
  });

  test('gives reports of no sure year a shard of their own', () => {
    const documents = [report(1), report(2, '2016-12-31/2017-01-01'), report(3, '0999-01-01/0999-01-02')];
    expect(named(documents)).toEqual([
      ['0999', '3'],
      ['unknown', '1', '2'],
    ]);
  });

  test('divides a year of many reports, so that one that is added changes the last part alone', () => {
    const many = [1, 2, 3, 4].map((number) => report(number, '2017-01-01/2017-01-01'));
    expect(named(many, 2)).toEqual([
      ['2017', '1', '2'],
      ['2017-2', '3', '4'],
    ]);
    expect(named([...many, report(5, '2017-01-02/2017-01-02')], 2)).toEqual([
      ['2017', '1', '2'],
      ['2017-2', '3', '4'],
      ['2017-3', '5'],
    ]);
  });
});

describe('shardingOf(reports, asked)', () => {
  test.each([
    [5, undefined, 'one'],
    [shardedFrom - 1, '', 'one'],
    [shardedFrom, undefined, 'year'],
    [5, 'year', 'year'],
    [shardedFrom, 'one', 'one'],
  ])('of %i reports, asked for %s: %s', (reports, asked, wanted) => {
    expect(shardingOf(reports, asked)).toBe(wanted);
  });

  test('refuses what it does not know, and says what it does', () => {
    expect(() => shardingOf(5, 'month')).toThrow('SIJILL_SHARDS is «month»; it may be «year» or «one».');
  });
});
