/**
 * Reports that are loaded, and what of a query stands in them.
 */
import type { Lexicon } from '../arabic/lexicon.ts';
import type { Group, Hit, Mark } from './answer.ts';
import type { EngineReport } from './engine.ts';
import { merged, placesOf } from './match.ts';
import type { Proposal } from './proposals.ts';
import type { Mode } from './query.ts';
import type { ReadReports } from './read-reports.ts';
import type { Reports } from './reports.ts';
import type { Slot } from './slots.ts';
import type { Term } from './terms.ts';
import { tokens } from './tokens.ts';

/** A term, with the reports that the index proposes for it, by their ids. */
export interface Asked {
  readonly term: Term;
  readonly slots: readonly Slot[];
  /** The terms of the query that it answers for: its own place, or those of a name in another form. */
  readonly places: readonly number[];
  /** Whether it is another form of a name than was typed. */
  readonly name?: boolean;
  readonly proposals: ReadonlyMap<string, Proposal>;
}

/** A loaded report in which at least one term was found. */
export interface Found {
  readonly id: string;
  readonly report: EngineReport;
  /** The terms that stand in it, by their places among those asked. */
  readonly has: ReadonlySet<number>;
  readonly parts: readonly {
    readonly id: string;
    readonly text: string;
    readonly marks: readonly Mark[];
    /** How many terms stand in it. */
    readonly terms: number;
    /** The other forms of names that stand in it. */
    readonly names: readonly string[];
  }[];
}

/** The reports of these ids that hold a term, in the same order. */
export async function loadReports(
  ids: readonly string[],
  asked: readonly Asked[],
  { reports, mode, lexicon }: { readonly reports: Reports; readonly mode: Mode; readonly lexicon: Lexicon },
): Promise<Found[]> {
  const found = ids.map(async (id): Promise<Found | undefined> => {
    const report = await reports.get(id)?.result.data();
    if (report === undefined) return undefined;
    const has = new Set<number>();
    const parts = partsOf(report).map(({ id: part, text, first, count }) => {
      const here = asked.map(({ slots, proposals, name }) => {
        const runs = (proposals.get(id)?.runs ?? []).map((all) => within(all, first, count));
        const marks = placesOf(slots, runs, text, mode, lexicon);
        return name === true ? asOne(marks, slots.length) : marks;
      });
      const standing = asked.filter((_, place) => (here[place]?.length ?? 0) > 0);
      const terms = new Set(standing.flatMap(({ places }) => places));
      for (const place of terms) has.add(place);
      const names = standing.flatMap(({ term, name }) => (name === true ? [term.text] : []));
      return { id: part, text, marks: merged(here.flat()), terms: terms.size, names };
    });
    return has.size === 0 ? undefined : { id, report, has, parts };
  });
  return (await Promise.all(found)).filter((each) => each !== undefined);
}

/** The marks of a name's words, so many for each standing, as one for each. */
function asOne(marks: readonly Mark[], words: number): readonly Mark[] {
  return marks.flatMap(({ start, end }, place) =>
    place % words === 0 ? [{ start, end: marks[place + words - 1]?.end ?? end, difference: 'name' as const }] : [],
  );
}

const within = (runs: ReadonlySet<number>, first: number, count: number) =>
  new Set([...runs].map((run) => run - first).filter((run) => run >= 0 && run < count));

/** A report's parts as written, in reading order, with the runs of the report that they hold. */
function partsOf({ anchors }: EngineReport) {
  return [...anchors]
    .sort((a, b) => a.location - b.location)
    .map(({ id, title: text = '', location: first }) => ({ id, text, first, count: tokens(text).length }));
}

/** A report as an answer names it. */
export function reportOf({ raw_url, url, meta, anchors }: EngineReport): Hit['report'] {
  const title = anchors.find(({ id }) => id === 'title')?.title ?? '';
  return { address: raw_url ?? url, title, about: meta['about'] ?? '' };
}

/** The passages with so many terms, of the reports that were read. */
export function groupOf(
  kind: Group['kind'],
  { found, unread }: Omit<ReadReports, 'left'>,
  count: number,
  limit: number,
): Group {
  const left = found.flatMap(({ report, parts }) => {
    const answering = parts.filter(({ terms: held }) => held === count);
    return answering.length === 0 ? [] : [{ report: reportOf(report), parts: answering }];
  });
  const shown = left.slice(0, limit);
  const hits = shown.flatMap(({ report, parts }): Hit[] => {
    const passages = parts.filter(({ id }) => !id.startsWith('line-'));
    if (passages.length === 0) return [{ report, spans: [], reason: 'line' }];
    return passages.map(({ id, text, marks }) => ({ report, passage: { id, text }, spans: marks, reason: 'words' }));
  });
  return { kind, hits, reports: left.length + unread, shown: shown.length, ...(unread > 0 ? { atMost: true } : {}) };
}
