import { expect, test } from 'vitest';
import type { Report } from '../../../src/archive/archive.ts';
import { cacheKeys } from '../../../src/site/cache-keys.ts';
import type { ListedIn } from '../../../src/site/cache-keys.ts';
import { firstFive as archive } from './first-five.ts';

/** The archive with another record of one report. */
const changed = (id: string) => ({
  ...archive,
  report: (asked: string): Report => {
    const report = archive.report(asked);
    return asked === id ? { ...report, digest: 'another' } : report;
  },
});

const entries: readonly ListedIn[] = [
  ['0001', 'f1'],
  ['0001', 'f2'],
  ['0003', 'f1'],
];
const key = (of = archive, ways: unknown = ['/a/'], list = entries) => cacheKeys(of).leaf('/a/', ways, () => list);

test.each([
  ['a report of its entries', key(changed('0003'))],
  [
    'another entry of the same report',
    key(archive, undefined, [...entries.slice(0, 1), ['0001', 'f3'], ['0003', 'f1']]),
  ],
  ['the order of its entries', key(archive, undefined, entries.toReversed())],
  ['what leads to other pages', key(archive, ['/a/', '/b/'])],
])('the key of a page of a list tells a change of %s', (_, other) => {
  expect(other).not.toBe(key());
});

test('the key of a page of a list is the same when another report changed', () => {
  expect(key(changed('0002'))).toBe(key());
});
