/**
 * The part of the world that a map shows, on a plane of its own: units of a `viewBox`, x to the east, y to the south.
 */
import { geoBounds, geoContains, geoMercator, geoPath } from 'd3-geo';
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import type { Outlines, OutlineProperties, OutlineTopology } from '../archive/read-outlines.ts';
import type { Box } from './map-boxes.ts';

/** A longitude and a latitude, in degrees. */
export type Position = readonly [longitude: number, latitude: number];

export interface View {
  readonly width: number;
  readonly height: number;
  /** Where a position is drawn, in units. */
  place(position: Position): readonly [x: number, y: number];
  /** Whether a position lies in the part shown. */
  shows(position: Position): boolean;
  /** Units that a kilometre has in the middle of the view. */
  readonly perKilometre: number;
  /** The part that a box of this view holds, drawn larger. */
  enlarge(box: Box, times: number): View;
  /** Path of a shape, cut at the edges; empty where nothing of it is to be seen. One decimal. */
  path(shape: GeoPermissibleObjects): string;
  /** The box around what is to be seen of a shape, and its middle. */
  extent(shape: GeoPermissibleObjects): { readonly box: Box; readonly middle: readonly [number, number] } | undefined;
  /** Whether a point of the plane lies in a shape. */
  within(shape: GeoPermissibleObjects, x: number, y: number): boolean;
}

/** What a ground is drawn of: shapes with the names they have on maps. */
export interface Ground {
  /** All regions as one. */
  readonly land: GeoPermissibleObjects;
  /** Lines between regions. */
  readonly within: GeoPermissibleObjects;
  /** Lines around all of them. */
  readonly around: GeoPermissibleObjects;
  readonly abroad: GeoPermissibleObjects;
  /** Lines between the countries around. */
  readonly between: GeoPermissibleObjects;
  readonly regions: readonly NamedShape[];
  readonly countries: readonly NamedShape[];
}

export interface NamedShape {
  readonly label: string;
  readonly shape: GeoPermissibleObjects;
}

const kilometresPerDegree = 111.2;
/** Degrees of the countries around that are shown beside and above the regions. */
const margin = 0.35;

/** A view of all regions north of the crop, so many units wide; its height follows. */
export function viewOf({ regions, south }: Outlines, width: number): View {
  const [[west, lowest], [east, north]] = geoBounds({
    type: 'FeatureCollection',
    features: shapesOf(regions).map(({ shape }) => shape),
  } as GeoPermissibleObjects);
  const [bottom, top] = [Math.max(south, lowest - margin), north + margin];
  const projection = geoMercator().scale(1).translate([0, 0]).precision(0);
  const [x0, y0] = projection([west - margin, top]) ?? [0, 0];
  const [x1, y1] = projection([east + margin, bottom]) ?? [1, 1];
  const scale = width / (x1 - x0);
  return view(projection.scale(scale).translate([-x0 * scale, -y0 * scale]), width, Math.round((y1 - y0) * scale));
}

/** The shapes of a map's ground. */
export function groundOf({ regions, neighbours }: Outlines): Ground {
  const [own, foreign] = [geometriesOf(regions), geometriesOf(neighbours)];
  return {
    land: merge(regions, own.geometries),
    within: mesh(regions, own, (a, b) => a !== b),
    around: mesh(regions, own, (a, b) => a === b),
    abroad: merge(neighbours, foreign.geometries),
    between: mesh(neighbours, foreign, (a, b) => a !== b),
    regions: shapesOf(regions).filter(isNamed),
    countries: shapesOf(neighbours).filter(isNamed),
  };
}

function view(projection: GeoProjection, width: number, height: number): View {
  const path = geoPath(
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]),
  ).digits(1);
  const place = (position: Position) => projection([...position]) ?? ([NaN, NaN] as const);
  const invert = (x: number, y: number) => projection.invert?.([x, y]) ?? [NaN, NaN];
  const [, latitude = 0] = invert(width / 2, height / 2);
  const scale = projection.scale();
  return {
    width,
    height,
    place,
    perKilometre: (scale * Math.PI) / 180 / Math.cos((latitude * Math.PI) / 180) / kilometresPerDegree,
    shows(position) {
      const [x, y] = place(position);
      return x >= 0 && x <= width && y >= 0 && y <= height;
    },
    enlarge(box, times) {
      const [x = 0, y = 0] = projection.translate();
      const larger = geoMercator()
        .scale(scale * times)
        .translate([(x - box.x0) * times, (y - box.y0) * times])
        .precision(0);
      return view(larger, Math.round((box.x1 - box.x0) * times), Math.round((box.y1 - box.y0) * times));
    },
    path: (shape) => path(shape) ?? '',
    extent(shape) {
      const [[x0, y0], [x1, y1]] = path.bounds(shape);
      const [x, y] = path.centroid(shape);
      return Number.isFinite(x0) && x1 > x0 && y1 > y0 ? { box: { x0, y0, x1, y1 }, middle: [x, y] } : undefined;
    },
    within: (shape, x, y) => geoContains(shape as Parameters<typeof geoContains>[0], invert(x, y) as [number, number]),
  };
}

interface Geometries extends GeometryCollection<OutlineProperties> {
  geometries: (Polygon<OutlineProperties> | MultiPolygon<OutlineProperties>)[];
}

function geometriesOf({ objects }: OutlineTopology): Geometries {
  return { type: 'GeometryCollection', geometries: Object.values(objects).flatMap(({ geometries }) => geometries) };
}

function shapesOf(topology: OutlineTopology): readonly Outline[] {
  const all: GeometryCollection<OutlineProperties> = geometriesOf(topology);
  return feature(topology, all).features.map((shape) => ({ shape, label: shape.properties.label }));
}

interface Outline {
  readonly shape: GeoPermissibleObjects;
  readonly label: string | undefined;
}

function isNamed(outline: Outline): outline is Outline & NamedShape {
  return outline.label !== undefined;
}
