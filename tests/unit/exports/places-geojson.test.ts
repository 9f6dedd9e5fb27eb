import { check } from '@placemarkio/check-geojson';
import { describe, expect, test } from 'vitest';
import { placesGeoJson } from '../../../src/exports/places-geojson.ts';
import { openSite } from '../../../src/site/archive.ts';

const archive = await openSite();
const data = placesGeoJson({ archive, locate: (address) => address });
const feature = (id: string) => data.features.find((each) => each.id === id);

describe('placesGeoJson(source)', () => {
  test('is valid by RFC 7946, and has every place once', () => {
    expect(() => check(JSON.stringify(data))).not.toThrow();
    expect(data.features.map(({ id }) => id)).toEqual(archive.places.map(({ id }) => id));
  });

  test('gives a town its point, longitude first, with its precision and source', () => {
    expect(feature('raqqa')).toMatchObject({
      geometry: { type: 'Point', coordinates: [39.00788, 35.95283] },
      properties: {
        position: 'point',
        uncertain_position: null,
        position_precision: 'مركز المدينة',
        position_source: 'GeoNames 172955 (CC BY 4.0)',
      },
    });
  });

  test('draws no false point: of what is inferred, wide or only near another, what is known stands in words', () => {
    expect(feature('athriya')).toMatchObject({
      geometry: null,
      properties: { position: 'inferred', uncertain_position: { latitude: 35.369233 } },
    });
    expect(feature('idlib-countryside')).toMatchObject({
      geometry: null,
      properties: { position: 'none', uncertain_position: null },
    });
    for (const { geometry, properties } of data.features) {
      expect(geometry !== null).toBe(properties?.['position'] === 'point');
      if (geometry) expect(['city-or-governorate', 'town', 'village']).toContain(properties?.['kind']);
    }
    const near = archive.places.find((place) => place.near && !place.point);
    expect(feature(near?.id ?? '')?.properties).toMatchObject({
      near: [{ place: near?.near?.[0]?.place, quote: near?.near?.[0]?.quote }],
    });
  });
});
