/**
 * The places as GeoJSON (RFC 7946; longitude first, WGS 84).
 *
 * Every place is a feature, and only a town with a position of its own has a point. What a map would draw as a false
 * point has no geometry: a region, a place that is only said to be near another, and one that was told from others of
 * its name by inference. What is known of where they are stands in their properties.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { recordAddress } from '../archive/identity.ts';
import { certainties, certaintyOf } from '../archive/positions.ts';
import type { Place } from '../archive/schema.ts';
import { placeKinds } from '../archive/vocabulary.ts';
import { envelope } from './data-json.ts';
import type { Source } from './tables/index.ts';

/** Every place, in the archive's order. */
export function placesGeoJson(source: Source): FeatureCollection<Point | null> {
  const { archive } = source;
  return {
    type: 'FeatureCollection',
    ...envelope(archive, 'الأماكن'),
    features: archive.places.map((place) => feature(place, source)),
  };
}

function feature(place: Place, { archive, locate }: Source): Feature<Point | null> {
  const { id, name, english, transliteration, kind, governorate, point, near = [], note } = place;
  const certainty = certaintyOf(place);
  return {
    type: 'Feature',
    id,
    geometry: certainty === 'point' && point ? { type: 'Point', coordinates: [point.longitude, point.latitude] } : null,
    properties: {
      id,
      name,
      english,
      transliteration: transliteration ?? null,
      kind,
      kind_ar: placeKinds[kind],
      governorate: governorate ?? null,
      position: certainty,
      position_ar: certainties[certainty],
      /** Not to be drawn as a point. */
      uncertain_position:
        point && certainty !== 'point' ? { latitude: point.latitude, longitude: point.longitude } : null,
      position_precision: point?.precision ?? null,
      position_source: point?.source ?? null,
      near: near.map(({ place: other, direction, report, line, quote }) => ({
        place: other,
        name: archive.place(other).name,
        direction: direction ?? null,
        report,
        line,
        quote,
      })),
      address: locate(recordAddress('place', id)),
      note: note ?? null,
    },
  };
}
