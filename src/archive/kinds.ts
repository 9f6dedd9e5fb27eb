/** What the things are that records are about, in words. */
import type { Entity } from './model.ts';
import { factionKinds, organisationKinds, placeKinds } from './vocabulary.ts';

/** What a named thing is: «بلدة أو مدينة». */
export function kindWords(record: Entity): string {
  switch (record.entity) {
    case 'faction':
      return factionKinds[record.kind];
    case 'organisation':
      return organisationKinds[record.kind];
    case 'place':
      return placeKinds[record.kind];
    case 'person':
      return 'شخص';
  }
}
