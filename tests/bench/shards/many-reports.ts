/** The archive as it would be with many more reports: those it has, again and again, with made-up words in them. */
import type { Archive, Passage, Report } from '../../../src/archive/archive.ts';
import { random } from '../random.ts';

const seed = 20_161_123;
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
/** How many made-up words there are, the nth about 1/n as frequent as the first; and how many of ten words are made up. */
const vocabulary = 200_000;
const madeUp = 8;

/**
 * An archive of `count` reports. Those that it has keep their numbers and words; of the others the titles and paragraphs
 * are changed; lines, figures, names, relations and events are as in the report they are made of. The same count gives the same words.
 */
export function withManyReports(archive: Archive, count: number): Archive {
  const next = random(seed);
  const reworded = (passage: Passage): Passage => ({
    ...passage,
    text: passage.text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (next() * 10 < madeUp ? drawn(next()) : word)),
  });
  const reports = Array.from({ length: count }, (_, place): Report => {
    const own = archive.reports[place];
    if (own) return own;
    const report = archive.reports[place % archive.reports.length];
    if (!report) throw new Error('There is no report to be made many.');
    const id = String(place + 1).padStart(4, '0');
    const figures = report.figures.map((figure) => ({ ...figure, report: id }));
    return { ...report, id, figures, heading: reworded(report.heading), passages: report.passages.map(reworded) };
  });
  const byId = new Map(reports.map((report) => [report.id, report]));
  const again = <Told extends { readonly report: string }>(all: readonly Told[]): readonly Told[] => {
    const told = Map.groupBy(all, ({ report }) => report);
    return reports.flatMap(({ id }, place) => {
      const from = archive.reports[place % archive.reports.length]?.id ?? id;
      return (told.get(from) ?? []).map((each) => ({ ...each, report: id }));
    });
  };
  const [relations, events] = [again(archive.relations), again(archive.events)];
  return { ...archive, reports, relations, events, report: (id) => byId.get(id) ?? archive.report(id) };
}

/** A word by its rank, for a number in [0, 1): the logarithm of the rank is even. */
function drawn(at: number): string {
  let rank = Math.floor(vocabulary ** at) + letters.length ** 2;
  let word = '';
  for (; rank > 0; rank = Math.floor(rank / letters.length)) word += letters[rank % letters.length];
  return word;
}
