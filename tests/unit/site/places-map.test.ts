import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Place } from '../../../src/archive/schema.ts';
import { openSite } from '../../../src/site/archive.ts';
import { placesOnMap } from '../../../src/site/places-map.ts';

const archive = await openSite();
const map = placesOnMap(archive);
const entries = (map?.groups ?? []).flatMap(({ mark, entries: alike }) => alike.map((entry) => ({ mark, ...entry })));
const of = (id: string) => entries.find((entry) => entry.id === id);
const svg = (map?.sheets ?? []).map((sheet) => sheet.svg).join('\n');

/** The archive with these places alone. */
const withPlaces = (...places: readonly Place[]): Archive => ({
  ...archive,
  places,
  place: (id) => places.find((place) => place.id === id) as Place,
  entity: (id) => ({ ...(places.find((place) => place.id === id) as Place), entity: 'place' }),
  mentionsOf: () => [],
});
const place = (id: string, more: Partial<Place>): Place => ({
  id,
  name: id,
  english: id,
  names: [],
  kind: 'village',
  ...more,
});
const point = { latitude: 35, longitude: 37, precision: 'القرية', source: 'مصدر مختلق للاختبار' };
const near = (id: string) => [{ place: id, report: '0001', line: 1, quote: 'قرب' }];
const marksOf = (found: ReturnType<typeof placesOnMap>) =>
  (found?.groups ?? []).flatMap(({ mark, entries: alike }) => alike.map(({ id }) => `${id}: ${mark}`));

describe('placesOnMap(archive)', () => {
  test('tells of every place once, and links those that are drawn', () => {
    expect(entries.map(({ id }) => id).sort()).toEqual(archive.places.map(({ id }) => id).sort());
    const drawn = entries.filter(({ mark }) => mark !== 'none').map(({ id }) => id);
    expect([...svg.matchAll(/data-place="([^"]+)"/g)].map(([, id]) => id).sort()).toEqual(drawn.sort());
  });

  test.each([
    ['khan-shaykhun', 'point', ''],
    ['hama', 'point', 'النقطة للمدينة، وقد يقصد النصّ المحافظة'],
    ['mawqa', 'inferred', 'تعيين المكان نفسه مستنتَج'],
    ['khazzanat-camp', 'ring', 'الحلقة حول خان شيخون، وسعتها لا تبيّن مسافة'],
    ['siyala', 'ring', 'الحلقة حول خناصر، وسعتها لا تبيّن مسافة'],
    ['jabal-al-hass', 'area', 'الدائرة حول وسطها التقريبي، ولا تبيّن حدودها'],
    ['eastern-ghouta', 'none', 'منطقة: لا تمثّلها نقطة'],
    ['sijna', 'none', 'لم يُعثر على موضعه في مصدر'],
    ['syria', 'none', 'بلد: لا تمثّله نقطة'],
  ])('%s: %s', (id, mark, remark) => {
    expect(of(id)).toMatchObject({ mark, remark });
  });

  test('names a mark for who listens: what it is, how it is drawn, how often it is named', () => {
    expect(svg).toMatch(/aria-label="خان شيخون، بلدة أو مدينة في محافظة إدلب؛ نقطة؛ \d+ مواضع? في [^"]+"/);
    expect(svg).toContain('aria-label="حلب، مدينة أو محافظة؛ نقطة؛');
  });

  test('gives the words of a report that says what a place is near', () => {
    expect(of('khazzanat-camp')?.near[0]).toEqual({
      words: 'شرق خان شيخون',
      report: '0003',
      line: 7,
      quote: '"معسكر الخزانات" شرقي مدينة خان شيخون',
      href: '../reports/0003/capture/#l7',
    });
  });

  test('is nothing without outlines, without places, or with none that can be drawn', () => {
    expect(placesOnMap({ ...archive, outlines: undefined })).toBeUndefined();
    expect(placesOnMap(withPlaces())).toBeUndefined();
    expect(placesOnMap(withPlaces(place('a', {}), place('b', { near: near('a') })))).toBeUndefined();
  });

  test('draws of many places those that are named most, and says of the others that they are not drawn', () => {
    const many = Array.from({ length: 102 }, (_, i) => place(`p${i}`, { point: { ...point, latitude: 34 + i / 100 } }));
    const rare = new Set(['p0', 'p101']);
    const [mention] = archive.mentionsOf('hama');
    if (!mention) throw new Error('Nobody names Hama.');
    const of = { ...withPlaces(...many), mentionsOf: (id: string) => (rare.has(id) ? [] : [mention]) };
    const found = placesOnMap(of);
    expect(found).toMatchObject({ drawn: 100, undrawn: 2 });
    expect(found?.sheets.map((sheet) => sheet.svg).join('')).not.toMatch(/data-place="p(?:0|101)"/);
    const all = (found?.groups ?? []).flatMap((group) => group.entries);
    expect(all).toHaveLength(102);
    const told = all.filter(({ remark }) => remark === 'لا يُرسم على الخريطة لكثرة الأماكن');
    expect(told.map(({ id }) => id)).toEqual([...rare]);
  });

  test('draws no point without coordinates, nor one that lies outside the drawing', () => {
    const found = withPlaces(
      place('a', { point }),
      place('b', { near: near('a') }),
      place('c', { near: near('b') }),
      place('south', { point: { ...point, latitude: 32.6 } }),
      place('camp', { kind: 'military-camp', point }),
      place('land', { kind: 'country', point }),
    );
    expect(marksOf(placesOnMap(found))).toEqual([
      'a: point',
      'b: ring',
      'c: ring',
      'camp: area',
      'south: none',
      'land: none',
    ]);
  });
});
