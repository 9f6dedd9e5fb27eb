/** What the archive holds, in counts. */
import type { Archive } from '../archive/archive.ts';
import type { Address } from '../archive/identity.ts';
import * as addresses from './addresses.ts';
import { count } from './wording.ts';

/** A kind of thing that the archive holds. */
export interface Holding {
  /** How many, in words: «5 تقارير». */
  readonly words: string;
  /** Where they are listed. */
  readonly address: Address;
}

/** What the archive holds, by kind; kinds of which it holds nothing are left out. */
export function holdings(archive: Archive): readonly Holding[] {
  const figures = archive.reports.reduce((sum, report) => sum + report.figures.length, 0);
  const kinds = [
    [archive.reports.length, 'report', addresses.reports],
    [figures, 'figure', addresses.figures],
    [archive.questions.length, 'question', addresses.questions],
    [archive.events.length, 'event', addresses.timeline],
    [archive.factions.length, 'faction', addresses.factions],
    [archive.places.length, 'place', addresses.places],
    [archive.persons.length, 'person', addresses.persons],
    [archive.organisations.length, 'organisation', addresses.sources],
  ] as const;
  return kinds.flatMap(([n, noun, address]) => (n === 0 ? [] : [{ words: count(n, noun), address }]));
}
