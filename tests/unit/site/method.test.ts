import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/archive/schema.ts';
import { openArchive } from '../../../src/archive/archive.ts';
import {
  captureShares,
  coordinateSources,
  exampleDecision,
  exampleFigure,
  figuresByKind,
  knownIn,
} from '../../../src/site/method.ts';
import { checkChanged } from '../archive/fixture.ts';

const archive = openArchive((await checkChanged([])).content);
const none = { reports: [] };

describe('knownIn(known, total, feminine)', () => {
  test.each([
    [0, 1, false, 'غير معروف في التقرير الوحيد'],
    [1, 1, true, 'معروفة في التقرير الوحيد'],
    [0, 5, true, 'غير معروفة في أيّ من التقارير'],
    [1, 6, false, 'معروف في تقرير واحد من 6'],
    [2, 6, true, 'معروفة في تقريرين من 6'],
    [3, 6, false, 'معروف في 3 تقارير من 6'],
    [11, 40, false, 'معروف في 11 تقريرًا من 40'],
    [6, 6, false, 'معروف في كلّ التقارير'],
  ])('%i of %i: %s %s', (known, total, feminine, words) => {
    expect(knownIn(known, total, feminine)).toBe(words);
  });
});

describe('captureShares(archive)', () => {
  test('says how many captures have a date, and follows when one more has', async () => {
    const dated = await checkChanged([
      {
        file: 'reports/0001.md',
        find: 'captured: { basis: unknown }',
        put: 'captured: { basis: stated, edtf: "2026-03-01" }',
      },
    ]);
    expect(dated.problems).toEqual([]);
    expect(captureShares(archive)[0]).toEqual({ label: 'تاريخ الالتقاط', words: 'معروف في تقرير واحد من 2' });
    expect(captureShares(openArchive(dated.content))[0]?.words).toBe('معروف في كلّ التقارير');
  });

  test('says nothing of an empty archive', () => {
    expect(captureShares(none)).toEqual([]);
  });
});

describe('the examples', () => {
  test('are the first figure of each kind, the first with a claimant, the first name decided', () => {
    expect([...figuresByKind(archive)].map(([kind, { report, id }]) => `${kind} ${report}#${id}`)).toEqual([
      'exact 0001#f1',
      'between 0002#f1',
    ]);
    expect(exampleFigure(archive)).toMatchObject({ report: '0001', id: 'f1' });
    expect(exampleDecision(archive)).toMatchObject({ report: '0001', text: 'اللواء', id: 'liwa-al-safh' });
  });

  test('are none in an empty archive', () => {
    expect(figuresByKind(none).size).toBe(0);
    expect(exampleFigure(none)).toBeUndefined();
    expect(exampleDecision(none)).toBeUndefined();
  });
});

describe('coordinateSources(archive)', () => {
  const from = (source: string): Place => ({
    id: 'tall',
    name: 'تلّ',
    english: 'Tall',
    names: [],
    kind: 'village',
    point: { latitude: 35, longitude: 36, precision: 'تقريبي', source },
  });
  test('gives each source once, without the number or the article, with its licence', () => {
    const places = [
      'ويكيبيديا العربية، مقالة «تلّ» (CC BY-SA)',
      'GeoNames 172955 (CC BY 4.0)',
      'GeoNames 1 (CC BY 4.0)',
      'خريطة ورقية',
    ].map(from);
    expect(coordinateSources({ places })).toEqual(
      expect.arrayContaining([
        { name: 'GeoNames', licence: 'CC BY 4.0' },
        { name: 'ويكيبيديا العربية', licence: 'CC BY-SA' },
        { name: 'خريطة ورقية', licence: '' },
      ]),
    );
    expect(coordinateSources({ places })).toHaveLength(3);
  });

  test('gives none where no place has a point', () => {
    expect(coordinateSources({ places: [] })).toEqual([]);
  });
});
