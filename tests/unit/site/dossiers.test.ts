import { describe, expect, test } from 'vitest';
import * as addresses from '../../../src/site/addresses.ts';
import { dossier } from '../../../src/site/dossiers.ts';
import { firstFive as archive } from './first-five.ts';

const speakers = [archive.factions, archive.organisations, archive.persons]
  .flat()
  .map(({ id }) => id)
  .filter((id) => archive.relationsSaidBy(id).length > 0);

describe('dossier(archive, id, here)', () => {
  test('tells which of the relations that a thing asserts are its own, whose anchors stand among its ties', () => {
    expect(speakers).not.toEqual([]);
    const found = speakers.map((id) => {
      const { relationsSaid, tied, ties } = dossier(archive, id, addresses.home);
      const own = new Set(ties.flatMap(({ statements }) => statements.flat()).map((relation) => relation.id));
      expect([...tied], id).toEqual(relationsSaid.map((relation) => relation.id).filter((said) => own.has(said)));
      return [tied.size, relationsSaid.length - tied.size];
    });
    expect(found.some(([own = 0]) => own > 0)).toBe(true);
    expect(found.some(([, others = 0]) => others > 0)).toBe(true);
  });

  test('has on a page of a part that part alone', () => {
    const id = 'jund-al-aqsa';
    const figures = archive.figuresOf(id);
    const page = dossier(archive, id, addresses.home, { figures });
    expect(page.claims).toHaveLength(figures.length);
    expect([page.ties, page.mentions, page.relationsSaid, page.credits]).toEqual([[], [], [], []]);
  });
});
