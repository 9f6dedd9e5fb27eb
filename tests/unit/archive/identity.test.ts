import { describe, expect, test } from 'vitest';
import { captureAddress, parts, recordAddress, recordAt } from '../../../src/archive/identity.ts';

describe('recordAt(page)', () => {
  test.each([
    ['/reports/0001/', 'report', '0001', false],
    ['/reports/10000/capture/', 'report', '10000', true],
    ['/factions/liwa-al-aqsa/', 'faction', 'liwa-al-aqsa', false],
    ['/sources/smart/', 'organisation', 'smart', false],
    ['/figures/weapons-terms/', 'question', 'weapons-terms', false],
  ] as const)('%s is of a record, and its address again', (page, kind, id, capture) => {
    expect(recordAt(page)).toEqual({ kind, id, capture });
    expect(capture ? captureAddress(id) : recordAddress(kind, id)).toBe(page);
  });

  test.each([
    '/',
    '/about/',
    '/reports/',
    '/places/',
    '/places/hama/map/',
    '/factions/a/capture/',
    '/reports/0001/capture/l/',
  ])('%s is of none', (page) => {
    expect(recordAt(page)).toBeUndefined();
  });
});

describe('parts(address)', () => {
  test.each([
    ['/reports/0001/#p3', '/reports/0001/', 'p3'],
    ['/reports/0001/', '/reports/0001/', ''],
    ['/#', '/', ''],
  ])('%s', (address, page, anchor) => {
    expect(parts(address)).toEqual({ page, anchor });
  });
});
