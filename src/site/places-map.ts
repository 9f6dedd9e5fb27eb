/** What the page of places shows of where they are: on the map, and in words. */
import type { Archive } from '../archive/archive.ts';
import { keptValue } from '../archive/kept.ts';
import type { Outlines } from '../archive/read-outlines.ts';
import { certaintyOf, isSettled } from '../archive/positions.ts';
import type { Place } from '../archive/schema.ts';
import { directions } from '../archive/vocabulary.ts';
import { drawPlacesMap, isOnMap } from '../charts/places-map.ts';
import type { MapSheet, MapWords, MarkKind, PlaceMark, PlacesMap } from '../charts/places-map.ts';
import * as addresses from './addresses.ts';
import { nameEntity } from './entities.ts';
import { coordinateSources, outlineSource } from './method.ts';
import type { CoordinateSource } from './method.ts';
import { perArchive } from './per-archive.ts';

/** A report's words about where a place is. */
export interface NearWords {
  /** «شرق خان شيخون», «قرب خناصر». */
  readonly words: string;
  readonly report: string;
  readonly line: number;
  readonly quote: string;
  /** The way to the line of the capture. */
  readonly href: string;
}

/** A place with all that is known of where it is. */
export interface PlacedEntry {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly kind: string;
  readonly governorate: string;
  /** «9 مواضع في تقريرين». */
  readonly named: string;
  readonly point: Place['point'];
  readonly near: readonly NearWords[];
  /** What the mark does not tell, or why there is none; empty where nothing is to be said. */
  readonly remark: string;
  /** Its number on the map, where its name found no room. */
  readonly number: number | undefined;
}

/** Places that are drawn alike. */
export interface PlacedGroup {
  readonly mark: MarkKind | 'none';
  readonly entries: readonly PlacedEntry[];
}

export interface PlacesOnMap {
  readonly sheets: readonly MapSheet[];
  /** Every place once, by how it is drawn; those that are not drawn last. */
  readonly groups: readonly PlacedGroup[];
  readonly outlines: CoordinateSource | undefined;
  readonly coordinates: readonly CoordinateSource[];
  /** Latitude where the drawing ends, in degrees. */
  readonly south: number;
  /** How many places are drawn, and how many are not though a mark could stand for them: too many cover each other. */
  readonly drawn: number;
  readonly undrawn: number;
}

/** A place with how the map would show it. */
export interface FoundPlace extends Where {
  readonly place: Place;
}

/** Marks on the map at most; of more places, those that the reports name most often have one. */
const mostMarks = 100;

export const marks: readonly PlacedGroup['mark'][] = ['point', 'inferred', 'ring', 'area', 'none'];

/** Every place, in the archive's order. */
export const foundPlaces = perArchive((archive): readonly FoundPlace[] =>
  archive.places.map((place) => ({ place, ...whereOf(archive, place) })),
);

/** The map of an archive for its page of places; nothing for one that has no outlines, or no place to draw on them. */
export const placesOnMap = perArchive((archive): PlacesOnMap | undefined => {
  const here = addresses.places;
  const { outlines } = archive;
  if (!outlines) return undefined;
  const found = foundPlaces(archive);
  const shown = shownPlaces(archive);
  const drawn = found.flatMap(({ place, mark, at }) => {
    if (mark === 'none' || !at || !shown.has(place.id)) return [];
    const { record, kind, named } = nameEntity(archive, place.id);
    const label = `${record.name}، ${inGovernorate(kind, place)}؛ ${told[mark]}؛ ${named}`;
    const href = addresses.link(here, addresses.entityPage('place', place.id));
    return [{ id: place.id, name: place.name, label, href, kind: mark, position: at } satisfies PlaceMark];
  });
  if (drawn.length === 0) return undefined;
  const { sheets, numbers } = drawnMap(drawn, outlines);
  const entries = found.map((each) => ({ mark: each.mark, entry: entryOf(archive, each, numbers, here) }));
  return {
    sheets,
    groups: marks
      .map((mark) => ({ mark, entries: entries.flatMap((each) => (each.mark === mark ? [each.entry] : [])) }))
      .filter((group) => group.entries.length > 0),
    outlines: outlineSource(archive),
    coordinates: coordinateSources(archive),
    south: outlines.south,
    drawn: drawn.length,
    undrawn: found.filter(({ mark }) => mark !== 'none').length - drawn.length,
  };
});

/** The drawing: to find room for its names takes a while, and what it is drawn of seldom changes. */
function drawnMap(places: readonly PlaceMark[], outlines: Outlines): PlacesMap {
  const { sheets, numbers } = keptValue('map of places', [JSON.stringify([places, outlines])], () => {
    const map = drawPlacesMap(places, outlines, mapWords);
    return { ...map, numbers: [...map.numbers] };
  });
  return { sheets, numbers: new Map(numbers) };
}

const mapWords: MapWords = {
  title: 'خريطة الأماكن التي تسمّيها التقارير',
  description:
    'الشمال أعلى الرسم. كلّ علامة عند اسم المكان رابط إلى صفحته، وما على الخريطة مذكور كلّه بالكلمات في القوائم التي تليها.',
  crowd: (sign, names) => ({
    title: `الإطار «${sign}» مكبّرًا`,
    description: `جزء الخريطة الذي تتزاحم فيه الأسماء، وفيه: ${names.join('، ')}.`,
  }),
};

/** Of places that have a mark, those that are drawn. */
const shownPlaces = perArchive((archive): ReadonlySet<string> => {
  const marked = foundPlaces(archive).flatMap(({ place: { id }, mark }) => (mark === 'none' ? [] : [id]));
  const times = new Map(marked.map((id) => [id, archive.mentionsOf(id).length]));
  const often = (id: string) => times.get(id) ?? 0;
  return new Set(marked.toSorted((a, b) => often(b) - often(a)).slice(0, mostMarks));
});

/** The numbers of places on the map of the page of places, where their names found no room. */
const numbersOnMap = perArchive((archive): ReadonlyMap<string, number> => {
  const entries = placesOnMap(archive)?.groups.flatMap((group) => group.entries) ?? [];
  return new Map(entries.flatMap(({ id, number }) => (number === undefined ? [] : [[id, number] as const])));
});

/** What is known of where some places are, for the page at `here`. */
export function placedEntries(archive: Archive, found: readonly FoundPlace[], here: string): readonly PlacedEntry[] {
  const numbers = numbersOnMap(archive);
  return found.map((each) => entryOf(archive, each, numbers, here));
}

/** What a mark says, after a place's name. */
const told: Readonly<Record<MarkKind, string>> = {
  point: 'نقطة',
  inferred: 'نقطة، وتعيين المكان مستنتَج',
  ring: 'حلقة حول مكان قريب',
  area: 'منطقة تقريبية',
};

interface Where {
  readonly mark: PlacedGroup['mark'];
  readonly at: PlaceMark['position'] | undefined;
  readonly remark: string;
}

/** How a place is drawn and where; the remark says why not, or what the mark does not tell. */
function whereOf(archive: Archive, place: Place): Where {
  const none = (remark: string): Where => ({ mark: 'none', at: undefined, remark });
  if (place.kind === 'country') return none('بلد: لا تمثّله نقطة');
  const { outlines } = archive;
  const on = (mark: MarkKind, { longitude, latitude }: NonNullable<Place['point']>, remark = ''): Where => {
    const at = [longitude, latitude] as const;
    return outlines && isOnMap(outlines, at) ? { mark, at, remark } : none('خارج حدود الرسم');
  };
  if (place.point) {
    const certainty = certaintyOf(place);
    if (certainty === 'area') return on('area', place.point, 'الدائرة حول وسطها التقريبي، ولا تبيّن حدودها');
    const both = place.kind === 'city-or-governorate' ? 'النقطة للمدينة، وقد يقصد النصّ المحافظة' : '';
    return certainty === 'inferred'
      ? on('inferred', place.point, 'تعيين المكان نفسه مستنتَج')
      : on('point', place.point, both);
  }
  const anchor = anchorOf(archive, place);
  if (anchor?.point) return on('ring', anchor.point, `الحلقة حول ${anchor.name}، وسعتها لا تبيّن مسافة`);
  if (place.kind === 'region' || place.kind === 'mountain-region') return none('منطقة: لا تمثّلها نقطة');
  return none('لم يُعثر على موضعه في مصدر');
}

/** The settled place with a point that another is near, directly or by way of others that are near it. */
function anchorOf(archive: Archive, { near = [] }: Place): Place | undefined {
  for (const { place: id } of near) {
    const other = archive.place(id);
    const anchor = other.point && isSettled(other) ? other : anchorOf(archive, other);
    if (anchor) return anchor;
  }
  return undefined;
}

function entryOf(
  archive: Archive,
  { place, mark, remark }: FoundPlace,
  numbers: ReadonlyMap<string, number>,
  here: string,
): PlacedEntry {
  const { kind, named } = nameEntity(archive, place.id);
  return {
    id: place.id,
    name: place.name,
    href: addresses.link(here, addresses.entityPage('place', place.id)),
    kind,
    governorate: place.governorate ?? '',
    named,
    point: place.point,
    near: nearWords(archive, place, here),
    remark: mark === 'none' || shownPlaces(archive).has(place.id) ? remark : withRemark(remark),
    number: numbers.get(place.id),
  };
}

const withRemark = (remark: string) => [remark, 'لا يُرسم على الخريطة لكثرة الأماكن'].filter(Boolean).join('؛ ');

/** What reports say a place is near, for the page at `here`. */
export function nearWords(archive: Archive, { near = [] }: Pick<Place, 'near'>, here: string): readonly NearWords[] {
  return near.map(({ place: other, direction, report, line, quote }) => ({
    words: `${direction ? directions[direction] : 'قرب'} ${archive.place(other).name}`,
    report,
    line,
    quote,
    href: addresses.link(here, addresses.captureLine(report, line)),
  }));
}

const inGovernorate = (words: string, { kind, governorate }: Place) =>
  governorate === undefined || kind === 'city-or-governorate' ? words : `${words} في محافظة ${governorate}`;
