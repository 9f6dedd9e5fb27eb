import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/archive/read.ts';
import { crowdOf } from '../../../src/charts/map-crowds.ts';
import { boxOf, contains, overlap } from '../../../src/charts/map-boxes.ts';
import type { Box, Labelled } from '../../../src/charts/map-boxes.ts';
import { placeWords } from '../../../src/charts/map-words.ts';
import { groundOf, viewOf } from '../../../src/charts/map-view.ts';
import { drawPlacesMap, isOnMap } from '../../../src/charts/places-map.ts';
import type { MarkKind, PlaceMark } from '../../../src/charts/places-map.ts';

const { outlines } = (await readContent('content')).content;
if (!outlines) throw new Error('The archive has no outlines.');

const words = {
  title: 'خريطة',
  description: 'وصف',
  crowd: (sign: string, names: readonly string[]) => ({ title: sign, description: names.join('، ') }),
};
const mark = (name: string, longitude: number, latitude: number, kind: MarkKind = 'point'): PlaceMark => ({
  id: name.replaceAll(' ', '-'),
  name,
  label: name,
  href: `${name}/`,
  kind,
  position: [longitude, latitude],
});
const far = [mark('حلب', 37.16, 36.2), mark('الرقة', 39.01, 35.95), mark('تدمر', 38.28, 34.56)];
const near = ['حيش', 'موقة', 'مورك', 'كفرزيتا', 'التمانعة', 'خان شيخون', 'كفروما'].map((name, i) =>
  mark(name, 36.6 + (i % 2) * 0.08, 35.37 + i * 0.03),
);
const draw = (marks: readonly PlaceMark[]) => drawPlacesMap(marks, outlines, words);
const linked = (svg: string) => [...svg.matchAll(/data-place="([^"]+)"/g)].map(([, id]) => id);

const point = (x: number, y: number, text: string): Labelled => ({ x, y, radius: 3, text });
const frame: Box = { x0: 0, y0: 0, x1: 360, y1: 300 };

describe('placeWords(marks, size, frame, taken)', () => {
  const marks = near.map(({ name }, i) => point(150 + (i % 3) * 24, 100 + i * 14, name));
  const placed = placeWords(marks, 12, frame, []);

  test('lays no words on other words, on a mark or over the edge', () => {
    const boxes = placed.flatMap((each) => (each ? [each.box] : []));
    expect(boxes).toHaveLength(marks.length);
    for (const [i, box] of boxes.entries()) {
      expect(contains(frame, box)).toBe(true);
      expect(boxes.filter((other, at) => at !== i && overlap(box, other))).toEqual([]);
      expect(marks.filter((each, at) => at !== i && overlap(box, boxOf(each)))).toEqual([]);
    }
  });

  test('says where there is no room, and gives the room to as many as it holds', () => {
    const crowded = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i) => point(130 + i * 7, 150, 'خان شيخون'));
    const found = placeWords(crowded, 12, frame, []).filter(Boolean).length;
    expect(found).toBeGreaterThan(1);
    expect(found).toBeLessThan(crowded.length);
  });

  test('keeps off what is taken, and has nothing to do for no marks', () => {
    expect(placeWords([point(50, 50, 'حماة')], 12, frame, [frame])).toEqual([undefined]);
    expect(placeWords([], 12, frame, [])).toEqual([]);
  });

  test('leads no line to the words of an area over a point', () => {
    const area: Labelled = { x: 180, y: 150, radius: 10, text: 'جبل الحص', open: 'around' };
    const wall = [0, 1, 2, 3, 4, 5].map((i) => point(200, 120 + i * 12, 'قرية'));
    const [own] = placeWords([area, ...wall], 12, frame, []);
    expect(own?.box.x1).toBeLessThan(215);
  });
});

describe('crowdOf(marks, cramped, near, map, sheet, others)', () => {
  const sheet = { width: 360, height: [200, 400], room: [110, 24] } as const;
  const at = (x: number, y: number) => ({ x, y, radius: 0 });
  const marks = [at(300, 40), at(60, 100), at(64, 104), at(60, 110), at(66, 116)];

  test('frames the marks that stand together, larger, and leaves the others', () => {
    const crowd = crowdOf(marks, new Set([2]), 12, frame, sheet, []);
    expect([...(crowd?.members ?? [])].sort()).toEqual([1, 2, 3, 4]);
    expect(crowd?.times).toBeGreaterThan(4);
    for (const i of [1, 2, 3, 4]) expect(contains(crowd?.frame as Box, boxOf(marks[i] as Labelled))).toBe(true);
  });

  test('is none of one mark, nor where another frame is, nor where it would be hardly larger', () => {
    expect(crowdOf(marks, new Set([0]), 12, frame, sheet, [])).toBeUndefined();
    expect(crowdOf(marks, new Set([2]), 12, frame, sheet, [frame])).toBeUndefined();
    const chain = Array.from({ length: 40 }, (_, i) => at(10 + i * 8, 100));
    expect(crowdOf(chain, new Set([3]), 12, frame, sheet, [])).toBeUndefined();
  });
});

describe('the ground', () => {
  const view = viewOf(outlines, 360);
  const ground = groundOf(outlines);

  test('ends at the crop: nothing south of it, nor of 33.2° north, is drawn', () => {
    expect(outlines.south).toBeGreaterThanOrEqual(33.2);
    expect(view.place([38, outlines.south])[1]).toBeCloseTo(view.height, 0);
    const ends = [ground.land, ground.abroad, ground.around, ground.within, ground.between].map((shape) => {
      const box = view.extent(shape)?.box;
      return box === undefined || (box.y1 <= view.height && box.y0 >= 0 && box.x0 >= 0 && box.x1 <= view.width);
    });
    expect(ends).not.toContain(false);
    expect(isOnMap(outlines, [36.1, 33.1])).toBe(false);
    expect(isOnMap(outlines, [36.65, 35.44])).toBe(true);
  });
});

describe('drawPlacesMap(marks, outlines, words)', () => {
  test('links every place once, a crowd on a sheet of its own, found by its density', () => {
    const { sheets } = draw([...far, ...near]);
    expect(sheets.map(({ sign }) => sign)).toEqual(['', 'أ']);
    expect(sheets[1]?.names.toSorted()).toEqual(near.map(({ name }) => name).sort());
    const all = [...far, ...near].map(({ id }) => id).sort();
    expect(sheets.flatMap(({ svg }) => linked(svg)).sort()).toEqual(all);
  });

  test('finds the same crowd elsewhere', () => {
    const { sheets } = draw([...far, ...near.map(({ name, position: [x, y] }) => mark(name, x + 3, y - 0.4))]);
    expect(sheets[1]?.names).toHaveLength(near.length);
  });

  test('needs one sheet for one place', () => {
    const { sheets, numbers } = draw([mark('حماة', 36.76, 35.13)]);
    expect(sheets).toHaveLength(1);
    expect(numbers.size).toBe(0);
    expect(sheets[0]?.svg).toMatch(/class="map-name"[^>]*>حماة</);
  });

  test('draws one ring around a place for all that is near it, wider than its point', () => {
    const ring = (name: string) => mark(name, 37.499, 35.782, 'ring');
    const [whole] = draw([mark('خناصر', 37.499, 35.782), ring('سيالة'), ring('كتيبة')]).sheets;
    const circles = [...(whole?.svg ?? '').matchAll(/class="map-sign" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)];
    expect(circles).toHaveLength(2);
    const [[, x0, y0, ring0], [, x1, y1, point1]] = circles as unknown as [string[], string[]];
    expect([x0, y0]).toEqual([x1, y1]);
    expect(Number(ring0)).toBeGreaterThan(2 * Number(point1));
    expect(linked(whole?.svg ?? '')).toHaveLength(3);
  });

  test('numbers a name that finds no room, each number once', () => {
    const spot = Array.from({ length: 30 }, (_, i) => mark(`قرية بعيدة ${i}`, 38, 35));
    const { numbers, sheets } = draw(spot);
    const given = [...numbers.values()];
    expect(given.length).toBeGreaterThan(0);
    expect(given.toSorted((a, b) => a - b)).toEqual(given.map((_, i) => i + 1));
    expect(sheets.flatMap(({ svg }) => linked(svg))).toHaveLength(30);
  });

  test('has a title, a description and a scale on every sheet, and the same bytes each time', () => {
    const [once, again] = [draw([...far, ...near]), draw([...far, ...near])];
    expect(again).toEqual(once);
    for (const { svg } of once.sheets) {
      expect(svg).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
      expect(svg).toMatch(/\d+ كم<\/text>/);
      expect(svg).not.toContain('NaN');
      expect(svg).not.toMatch(/\.\d{2}(?!em)/);
    }
  });
});
