/**
 * What a report says to a quotation.
 */
import { align } from './align.ts';
import type { Difference } from './differences.ts';
import { findExact } from './exact.ts';
import type { Quotation } from './pasted.ts';
import { standsOf } from './report-text.ts';
import type { QuotedReport, ReportText, Stand } from './report-text.ts';
import { segmentsOf } from './segments.ts';
import type { Segment } from './segments.ts';
import { findSpelled } from './spelled.ts';
import { wordCount } from './steps.ts';
import type { Step } from './steps.ts';

/** From the closest: to the letter; the same words, spelled or marked otherwise; a part of the words; fewer. */
export const closeness = ['exact', 'spelling', 'partly', 'near'] as const;
export type Closeness = (typeof closeness)[number];

/** A place where a quotation stands, or something like it. */
export interface Place {
  readonly closeness: Closeness;
  readonly report: QuotedReport;
  /** At least one. */
  readonly stands: readonly Stand[];
  /** Both side by side, in the order of the text; one segment where it is exact. */
  readonly segments: readonly Segment[];
  /** What they differ in, each once. */
  readonly differences: readonly Difference[];
  /** How many of the quotation's words stand there, spelled as they may be. */
  readonly found: number;
  /** How often the quotation says itself that it leaves something out there. */
  readonly omissions: number;
}

/** The places of a report that are closest, in its order; those to the letter and those spelled otherwise together. */
export function placesIn(quotation: Quotation, text: ReportText): readonly Place[] {
  const exact = findExact(quotation, text).map(({ start, end }): Place => {
    const theirs = text.text.slice(start, end);
    const segment = { theirs, ours: theirs, differences: [], isOmission: false };
    return {
      ...{ closeness: 'exact', report: text.report, stands: standsOf(text, start, end), segments: [segment] },
      ...{ differences: [], found: quotation.words.length, omissions: 0 },
    };
  });
  const spelled = findSpelled(quotation, text)
    .map((steps) => placeOf(steps, quotation, text, 'spelling'))
    .filter((place) => place.differences.length > 0 && !exact.some((other) => overlaps(other, place)));
  return [...exact, ...spelled];
}

/** The best place for some of the words of a quotation; none where no word stands in the report. */
export function partIn(quotation: Quotation, text: ReportText): Place | undefined {
  const steps = align(quotation, text);
  if (steps.length === 0) return undefined;
  const found = wordCount(
    steps.filter(({ same }) => same),
    'theirs',
  );
  return placeOf(steps, quotation, text, isPart(found, steps, quotation) ? 'partly' : 'near');
}

/** So many words in a row are hardly the same by chance. */
const telling = 5;

/** Half of the words, and three at least; or so many in a row as are hardly the same by chance. */
function isPart(found: number, steps: readonly Step[], { words }: Quotation): boolean {
  let [run, longest] = [0, 0];
  for (const { same, theirs } of steps) {
    run = same ? run + theirs.to - theirs.from : 0;
    longest = Math.max(longest, run);
  }
  return (found >= 3 && found * 2 >= words.length) || longest >= telling;
}

function placeOf(steps: readonly Step[], quotation: Quotation, text: ReportText, closeness: Closeness): Place {
  const segments = segmentsOf(steps, quotation, text);
  const [first, last] = [steps[0]?.ours.from ?? 0, steps.at(-1)?.ours.to ?? 0];
  const stands = standsOf(text, text.words[first]?.start ?? 0, text.words[last - 1]?.end ?? 0);
  return {
    ...{ closeness, report: text.report, stands, segments },
    differences: [...new Set(segments.flatMap(({ differences, isOmission }) => (isOmission ? [] : differences)))],
    found: wordCount(
      steps.filter(({ same }) => same),
      'theirs',
    ),
    omissions: segments.filter(({ isOmission }) => isOmission).length,
  };
}

const overlaps = (a: Place, b: Place): boolean =>
  a.stands.some((one) =>
    b.stands.some(({ passage, start, end }) => passage === one.passage && start < one.end && one.start < end),
  );
