import { describe, expect, test } from 'vitest';
import type { IndexEntry } from '../../../src/site/indexes.ts';
import { indexParts } from '../../../src/site/indexes.ts';

const entry = (name: string): IndexEntry => ({
  record: { id: 'x', entity: 'place', name, english: 'X', kind: 'town', names: [] },
  kind: 'بلدة أو مدينة',
  mentions: 1,
  reports: 1,
  named: '',
  href: 'x/',
  forms: [],
  credit: '',
});
const entries = ['إدلب', 'أثريا', 'الرقة', 'ركايا', 'Qamishli'].map(entry);

describe('indexParts(entries, list, short)', () => {
  test('leaves a short list whole, without a heading', () => {
    expect(indexParts(entries, 'places', 5)).toEqual([{ letter: '', id: 'places', entries }]);
  });

  test('parts a long list by letter, in its order, every entry once', () => {
    const parts = indexParts(entries, 'places', 4);
    expect(parts.map(({ letter, entries: under }) => [letter, under.map(({ record }) => record.name)])).toEqual([
      ['ا', ['إدلب', 'أثريا']],
      ['ر', ['الرقة', 'ركايا']],
      ['Q', ['Qamishli']],
    ]);
  });

  test('names each part by an id that no record can have and no other list has', () => {
    const ids = ['outlets', 'others'].flatMap((list) => indexParts(entries, list, 4).map(({ id }) => id));
    expect(ids).toEqual(['outlets_627', 'outlets_631', 'outlets_51', 'others_627', 'others_631', 'others_51']);
  });

  test('has no part for an empty list', () => {
    expect(indexParts([], 'places')).toEqual([]);
  });
});
