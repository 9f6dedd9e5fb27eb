import { describe, expect, test } from 'vitest';
import { formerAddresses } from '../../../src/archive/former.ts';
import type { Published } from '../../../src/archive/published.ts';

const page = (address: string) => ({ address, kind: 'page' as const, edition: '2026.1', anchors: {} });
const history = [{ edition: '2026.1', basis: 'unknown' as const }];
const published: Published = {
  editions: [],
  reports: ['0001', '0002'].map((id) => ({
    id,
    address: `/reports/${id}/`,
    edition: '2026.1',
    capture: { address: `/reports/${id}/capture/`, file: `${id}.txt`, sha256: '', lines: 3, anchors: {} },
    statements: { title: history, byline: history, dateline: history, source: history, published: history },
    passages: {},
    figures: {},
    anchors: {},
  })),
  pages: ['/', '/reports/', '/places/', '/places/hama/'].map(page),
};
const why = { edition: '2026.2', reason: 'تجربة.' };
const withdrawn = (...from: string[]) =>
  formerAddresses({ withdrawn: from.map((each) => ({ from: each, ...why })) }, published);
const moved = (from: string, to: string) => formerAddresses({ moved: [{ from, to, ...why }] }, published);
const ways = ({ pages }: ReturnType<typeof formerAddresses>) => pages.map(({ from, to }) => [from, to]);

describe('formerAddresses(redirects, published)', () => {
  test('are none without redirects', () => {
    const { pages, anchors, covers } = formerAddresses(undefined, published);
    expect([pages.length, anchors.size, covers('/')]).toEqual([0, 0, false]);
  });

  test('a report takes its capture with it, and no other report', () => {
    expect(ways(withdrawn('/reports/0002/'))).toEqual([
      ['/reports/0002/', undefined],
      ['/reports/0002/capture/', undefined],
    ]);
    expect(ways(moved('/reports/0002/', '/reports/0001/'))).toEqual([
      ['/reports/0002/', '/reports/0001/'],
      ['/reports/0002/capture/', '/reports/0001/capture/'],
    ]);
  });

  test('a report that is now a part of another takes its capture there', () => {
    expect(ways(moved('/reports/0002/', '/reports/0001/#p3')).map(([, to]) => to)).toEqual([
      '/reports/0001/#p3',
      '/reports/0001/#p3',
    ]);
  });

  test('an index takes nothing with it', () => {
    expect(ways(moved('/places/', '/maps/'))).toEqual([['/places/', '/maps/']]);
  });

  test('anchors stand by their page', () => {
    const { anchors, pages } = withdrawn('/reports/0001/#f3', '/reports/0001/#p2', '/places/#hama');
    expect(pages).toEqual([]);
    expect([...anchors].map(([page, all]) => [page, all.length])).toEqual([
      ['/reports/0001/', 2],
      ['/places/', 1],
    ]);
  });

  test.each([
    ['/reports/0002/', true],
    ['/reports/0002/#f1', true],
    ['/reports/0002/capture/#l2', true],
    ['/reports/0001/#f3', true],
    ['/reports/0001/#f4', false],
    ['/reports/0001/', false],
    ['/places/hama/', false],
  ])('%s is answered for: %j', (address, expected) => {
    expect(withdrawn('/reports/0002/', '/reports/0001/#f3').covers(address)).toBe(expected);
  });
});
