/** Places with where reports name them, ready to be shown. */
import { passageOf } from '../archive/archive.ts';
import type { Archive, Mention } from '../archive/archive.ts';
import type { Place } from '../archive/schema.ts';
import * as addresses from './addresses.ts';
import { byReport, printedForms } from './forms.ts';
import type { PrintedForm } from './forms.ts';
import { placeName } from './mentions.ts';

export interface PlaceInReports {
  readonly place: Place;
  readonly forms: readonly PrintedForm[];
  /** The passages that name it, each once, by report. */
  readonly reports: readonly { readonly report: string; readonly passages: readonly PassageLink[] }[];
}

export interface PassageLink {
  readonly name: string;
  readonly href: string;
}

/** Every place in the archive's order, for the page at `here`. */
export function placesInReports(archive: Archive, here: string): readonly PlaceInReports[] {
  return archive.places.map((place) => {
    const mentions = archive.mentionsOf(place.id);
    const passages = (id: string, inReport: readonly Mention[]) => {
      const report = archive.report(id);
      return [...new Set(inReport.map(({ line }) => line))].map((line) => ({
        name: placeName(report, line),
        href: addresses.link(here, addresses.passage(id, passageOf(report, line))),
      }));
    };
    return {
      place,
      forms: printedForms(mentions),
      reports: byReport(mentions).map(([report, inReport]) => ({ report, passages: passages(report, inReport) })),
    };
  });
}
