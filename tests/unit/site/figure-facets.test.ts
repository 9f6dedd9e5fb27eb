import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/archive/archive.ts';
import { figureFacets, figureOrders } from '../../../src/site/figure-facets.ts';
import type { FacetName } from '../../../src/site/figure-facets.ts';
import { firstFive } from './first-five.ts';

const figures = firstFive.reports.flatMap((report) => report.figures);
const facets = figureFacets(firstFive, figures);
const values = (name: FacetName) => facets.facets.find((facet) => facet.name === name)?.values ?? [];
const figure = (report: string, id: string): Figure => {
  const found = figures.find((each) => each.report === report && each.id === id);
  if (!found) throw new Error(`There is no ${report}#${id}.`);
  return found;
};
/** The values of a facet that a figure's row says it has, by key. */
const keysOf = (report: string, id: string, name: FacetName) =>
  (facets.row(figure(report, id))[`data-${name}`] ?? '')
    .split(' ')
    .flatMap((place) => values(name)[Number(place) - 1]?.key ?? []);

describe('figureFacets(archive, figures)', () => {
  test('offers of each facet what some figure has, each value once', () => {
    for (const { name, values: offered } of facets.facets) {
      const keys = offered.map(({ key }) => key);
      expect([name, new Set(keys).size]).toEqual([name, keys.length]);
      const had = new Set(figures.flatMap(({ report, id }) => keysOf(report, id, name)));
      expect([name, keys.filter((key) => !had.has(key))]).toEqual([name, []]);
    }
    expect(values('report').map(({ label }) => label)).toEqual([1, 2, 3, 4, 5].map((n) => `التقرير 000${n}`));
  });

  test('orders names as Arabic does, «ال» set aside, and measures as the vocabulary does', () => {
    const places = values('place').map(({ label }) => label);
    expect(places.indexOf('إدلب')).toBeLessThan(places.indexOf('الرقة'));
    expect(places.indexOf('الرقة')).toBeLessThan(places.indexOf('سرمين'));
    expect(values('measure').at(0)?.key).toBe('strength');
    expect(values('measure').at(-1)?.key).toBe('duration');
  });

  test.each([
    ['0001', 'f5', 'claimant', ['abu-aisha-al-qawqazi'], 'a registered speaker by id, however printed'],
    ['0001', 'f2', 'claimant', ['name:مصدر مقرب من الجهاديين في سوريا'], 'one without a record by name'],
    ['0001', 'f1', 'claimant', ['mode:headline'], 'an unknown one by how the words reach us'],
    ['0001', 'f3', 'actor', ['words:«الأقصى»'], 'a party without a record by words'],
    ['0002', 'f6', 'target', ['hayat-tahrir-al-sham', 'words:فصائل أخرى'], 'several'],
    ['0001', 'f4', 'actor', [], 'none'],
    ['0001', 'f9', 'question', ['strength-jund-al-aqsa', 'strength-liwa-al-aqsa'], 'in the order of the record'],
  ] as const)('says of %s#%s its %s: %j, %s', (report, id, name, keys, _what) => {
    expect(keysOf(report, id, name)).toEqual(keys);
  });

  test('puts whoever is not named after all who are', () => {
    const unnamed = values('claimant').map(({ key }) => key.startsWith('mode:'));
    expect(unnamed).toEqual(unnamed.toSorted());
    expect(unnamed).toContain(true);
  });

  test('ranks dates by their first day, and figures by report', () => {
    const date = (report: string, id: string) => Number(facets.row(figure(report, id))['data-date']);
    expect(date('0005', 'f1')).toBeLessThan(date('0003', 'f3'));
    expect(date('0002', 'f1')).toBe(date('0002', 'f2'));
    expect(facets.row(figure('0001', 'f1'))['data-date']).toBeUndefined();
    expect(figures.map((each) => facets.row(each)['data-order'])).toEqual(figures.map((_, i) => String(i + 1)));
  });

  test('leaves out a facet that no figure has', () => {
    const bare = figures.filter(({ place, target }) => place.length === 0 && target.length === 0).slice(0, 1);
    expect(bare).toHaveLength(1);
    const names = figureFacets(firstFive, bare).facets.map(({ name }) => name);
    expect(names).not.toContain('place');
    expect(names).toContain('measure');
  });

  test('offers no order by amount', () => {
    expect(figureOrders.map(({ key }) => key)).toEqual(['', 'report', 'date', 'claimant', 'place', 'actor', 'target']);
  });
});
