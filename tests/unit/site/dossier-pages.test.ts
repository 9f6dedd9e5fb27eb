import { describe, expect, test } from 'vitest';
import { dossierPages, dossierRecords } from '../../../src/site/dossier-pages.ts';
import { firstFive as archive } from './first-five.ts';

const ids = [archive.factions, archive.places, archive.persons, archive.organisations].flat().map(({ id }) => id);

describe('dossierPages(archive, id, budget)', () => {
  test('leaves every dossier of the first five reports on its own page', () => {
    const paged = ids.filter((id) => Object.values(dossierPages(archive, id).parts).some(({ length }) => length > 0));
    expect(paged).toEqual([]);
  });

  test('has each record of a part that goes to pages once, and leaves what fits', () => {
    for (const id of ids) {
      const { parts } = dossierPages(archive, id, 9000);
      for (const [part, records] of Object.entries(dossierRecords(archive, id))) {
        const leaves = parts[part as keyof typeof parts];
        const found = leaves.flatMap(({ entries }) => entries as readonly unknown[]);
        if (leaves.length > 0) expect(found.length, `${id}, ${part}`).toBe(records.length);
        expect(new Set(found).size).toBe(found.length);
      }
    }
  });
});
