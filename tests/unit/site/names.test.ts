import { describe, expect, test } from 'vitest';
import * as addresses from '../../../src/site/addresses.ts';
import { namesInReport } from '../../../src/site/names.ts';
import { firstFive as archive } from './first-five.ts';

describe('namesInReport(archive, report, here)', () => {
  test('has each name once under its kind, in the archive’s order and not that of the record', () => {
    for (const report of archive.reports) {
      const { factions, places } = report;
      const turned = { ...report, factions: factions.toReversed(), places: [...places, ...places] };
      const [inFactions, inPlaces] = namesInReport(archive, turned, addresses.report(report.id));
      const inOrder = (all: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]) =>
        all.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
      expect(inFactions?.names.map(({ name }) => name)).toEqual(inOrder(archive.factions, factions));
      expect(inPlaces?.names.map(({ name }) => name)).toEqual(inOrder(archive.places, places));
    }
  });
});
