/**
 * How a query is answered. Runs in the browser and in Node; touches no document.
 */
import type { Counts, Engine, EngineReport, LoadEngine } from './engine.ts';
import { keys } from './keys.ts';
import { merged, placesOf } from './match.ts';
import { countsOf, passes } from './narrow.ts';
import type { Filters } from './narrow.ts';
import { terms } from './terms.ts';
import type { Term } from './terms.ts';
import type { Span } from './tokens.ts';
import { opened } from './written.ts';

/** The filters by which results are narrowed, in the order of the form; also their names in the address. */
export const filterNames = ['faction', 'source', 'year', 'place'] as const;
export type FilterName = (typeof filterNames)[number];

/** The value of the filters `source` and `year` for reports whose source or date is unknown. */
export const unknown = 'unknown';

/** What a reader asks. Words in quotation marks are a phrase. */
export interface Query {
  readonly words: string;
  /** One value for each filter that is set. */
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
}

/**
 * Why a passage is among the hits: the words stand in the passage; or in a line of the report that is no passage (its
 * writer, place or date); or only filters were asked.
 */
export type Reason = 'words' | 'line' | 'filters';

/** A passage that answers, or a report that answers as a whole. */
export interface Hit {
  readonly report: {
    readonly address: string;
    readonly title: string;
    /** Its source and date in a line, each with its basis. */
    readonly about: string;
  };
  /** `id` is `title` or the fragment of the paragraph's address; none when the report as a whole answers. */
  readonly passage?: { readonly id: string; readonly text: string };
  /** Places of the words in the passage as written. */
  readonly spans: readonly Span[];
  readonly reason: Reason;
}

/** Hits of one kind, by report (best first), then in reading order. */
export interface Group {
  readonly kind: 'text';
  readonly hits: readonly Hit[];
  /** How many reports answer in all: those whose own text was found to hold every word asked. */
  readonly reports: number;
  /** How many of them stand among the hits. */
  readonly shown: number;
}

/** The answer to a query. */
export interface Answer {
  readonly groups: readonly Group[];
  /** For each filter, how many reports each value would leave, the other filters staying as they are. */
  readonly counts: Counts;
}

/**
 * Answer a query.
 *
 * A report answers when it has every word and every filter; its hits are the passages in which any of the words
 * stands. The engine proposes reports, some for a shorter stem or a longer word: with words each proposed report is
 * loaded and its text compared (`placesOf`), and only reports that pass are shown and counted. Without a word the
 * filters alone decide; without either the answer is empty and nothing is loaded.
 *
 * @param load Gives the engine; what it throws is passed on, and so is a failed request for a report.
 * @param limit How many reports are shown, 10 if not given.
 */
export async function search(query: Query, load: LoadEngine, limit = 10): Promise<Answer> {
  const asked = terms(query.words);
  const filters = set(query.filters);
  if (asked.length > 0) return searchWords(asked, filters, await load(), limit);
  return Object.keys(filters).length > 0 ? searchFilters(filters, await load(), limit) : { groups: [], counts: {} };
}

/** Whether a query asks anything: a letter, a digit or a filter. */
export function asks(query: Query): boolean {
  return terms(query.words).length > 0 || Object.keys(set(query.filters)).length > 0;
}

function set(filters: Query['filters']): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''));
}

async function searchWords(asked: readonly Term[], filters: Filters, engine: Engine, limit: number): Promise<Answer> {
  const words = asked.flatMap((term) => term.keys).join(' ');
  const { results } = await engine.search(words, { filters: {} });
  const proposed = await Promise.all(results.map((result) => result.data()));
  const answering = proposed.flatMap((report) => {
    const hits = wordHits(report, asked);
    return hits.length > 0 ? [{ report, hits }] : [];
  });
  const left = answering.filter(({ report }) => passes(report, filters));
  const shown = left.slice(0, limit);
  const hits = shown.flatMap((each) => each.hits);
  return {
    groups: [{ kind: 'text', hits, reports: left.length, shown: shown.length }],
    counts: countsOf(
      answering.map(({ report }) => report),
      filterNames,
      filters,
    ),
  };
}

async function searchFilters(filters: Filters, engine: Engine, limit: number): Promise<Answer> {
  const all = await engine.filters();
  const found = await engine.search(null, { filters });
  const reports = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
  const names = Object.keys(filters);
  const recounted = names.map(async (name) => {
    const { [name]: _, ...others } = filters;
    const counts = names.length === 1 ? all : (await engine.search(null, { filters: others })).filters;
    return [name, counts[name] ?? {}] as const;
  });
  const hits = reports.map((report): Hit => ({ report: read(report).report, spans: [], reason: 'filters' }));
  return {
    groups: [{ kind: 'text', hits, reports: found.results.length, shown: reports.length }],
    counts: { ...found.filters, ...Object.fromEntries(await Promise.all(recounted)) },
  };
}

/** A report's parts as written, in reading order. */
function read(found: EngineReport) {
  const passages = [...found.anchors]
    .sort((a, b) => a.location - b.location)
    .map(({ id, title = '' }) => ({ id, ...opened(title) }));
  const { text: title = '', about = '', lines = [] } = passages.find(({ id }) => id === 'title') ?? {};
  return { report: { address: found.raw_url ?? found.url, title, about }, passages, lines };
}

/** The hits of a report that has every term; none if it lacks one. */
function wordHits(found: EngineReport, asked: readonly Term[]): Hit[] {
  const { report, passages, lines } = read(found);
  const texts = [...passages.map(({ text }) => text), ...lines].map(keys);
  const places = asked.map((term) => texts.map((words) => placesOf(term, words)));
  if (places.some((each) => each.every((spans) => spans.length === 0))) return [];
  const hits = passages.flatMap(({ id, text }, part): Hit[] => {
    const spans = merged(places.flatMap((each) => each[part] ?? []));
    return spans.length === 0 ? [] : [{ report, passage: { id, text }, spans, reason: 'words' }];
  });
  return hits.length > 0 ? hits : [{ report, spans: [], reason: 'line' }];
}
