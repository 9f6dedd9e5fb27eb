/** Where the places are, in words, in pages by how the map shows them, where one page of places is too small for that. */
import type { Archive } from '../archive/archive.ts';
import * as addresses from './addresses.ts';
import { indexLeaves, indexWeight } from './index-pages.ts';
import type { Standing } from './moved-anchors.ts';
import { perArchive } from './per-archive.ts';
import { foundPlaces, marks, placesOnMap } from './places-map.ts';
import type { FoundPlace, PlacedGroup } from './places-map.ts';
import { bytesOf, leaves, pageBytes, weight } from './split.ts';
import type { Leaf } from './split.ts';

/** What places that the map shows alike are called. */
export const positionNames: Readonly<Record<PlacedGroup['mark'], string>> = {
  point: 'نقاط',
  inferred: 'نقاط لأماكن تعيينها مستنتَج',
  ring: 'حلقات حول مكان قريب',
  area: 'مناطق تقريبية',
  none: 'أماكن بلا موضع على الخريطة',
};

/** The pages; none where the page of places holds all: index and positions stand on it together. */
export const positionLeaves = perArchive((archive): readonly Leaf<FoundPlace>[] => {
  if (placesOnMap(archive) === undefined) return [];
  const found = foundPlaces(archive);
  const index = indexLeaves(archive, 'place').length > 0 ? 0 : indexWeight(archive.places);
  if (weight(found, weigh) + index <= pageBytes) return [];
  const groups = marks.map((mark) => ({
    slug: mark,
    name: positionNames[mark],
    entries: found.filter((each) => each.mark === mark),
  }));
  return leaves(groups, { root: addresses.placePositions, weigh });
});

/** Where each part of the list stands when it is split, by its anchor on the page of places. */
export function positionsStanding(archive: Archive): ReadonlyMap<string, Standing> {
  return new Map(
    positionLeaves(archive)
      .filter(({ page }) => page === 1)
      .map(({ address, group: { slug, name } }) => [
        slug === 'none' ? 'off_map' : `where_${slug}`,
        { address, words: name },
      ]),
  );
}

function weigh({ place: { name, point, near = [] }, remark }: FoundPlace): number {
  const said = near.reduce((sum, { quote }) => sum + 330 + Buffer.byteLength(quote), 0);
  return 310 + Buffer.byteLength(name + remark) + (point ? 40 + bytesOf(point) : 0) + said;
}
