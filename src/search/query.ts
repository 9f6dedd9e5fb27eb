/**
 * How a query is answered. Runs in the browser and in Node; touches no document.
 */
import type { Counts, Engine, EngineReport, LoadEngine } from './engine.ts';
import { bare, tokens } from './tokens.ts';
import type { Span } from './tokens.ts';
import { unpack } from './written.ts';

/** The filters by which results are narrowed, in the order of the form; also their names in the address. */
export const filterNames = ['faction', 'source', 'year', 'place'] as const;
export type FilterName = (typeof filterNames)[number];

/** The value of the filter `source` for reports whose source is unknown. */
export const unknownSource = 'unknown';

/** What a reader asks. Words in straight quotation marks are a phrase. */
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
  readonly report: { readonly address: string; readonly title: string };
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
  /** How many reports answer in all. */
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
 * stands. Without words the filters alone decide; without either the answer is empty and nothing is loaded.
 *
 * @param load Gives the engine; what it throws is passed on, and so is a failed request for a report.
 * @param limit How many reports are loaded and shown, 10 if not given.
 */
export async function search(query: Query, load: LoadEngine, limit = 10): Promise<Answer> {
  const words = query.words.trim();
  const filters = set(query.filters);
  if (words === '' && Object.keys(filters).length === 0) return { groups: [], counts: {} };
  const engine = await load();
  await engine.filters();
  const asked = words === '' ? null : words;
  const found = await engine.search(asked, { filters });
  const reports = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
  const otherwise = asked === null ? 'filters' : 'line';
  const hits = reports.flatMap((report) => hitsOf(report, otherwise));
  return {
    groups: [{ kind: 'text', hits, reports: found.results.length, shown: reports.length }],
    counts: await countsWithout(engine, asked, filters, found.filters),
  };
}

/** Whether a query asks anything. */
export function asks(query: Query): boolean {
  return query.words.trim() !== '' || Object.keys(set(query.filters)).length > 0;
}

function set(filters: Query['filters']): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''));
}

function hitsOf(found: EngineReport, otherwise: Reason): Hit[] {
  const passages = found.anchors
    .map(({ id, title = '', location }) => ({ id, location, text: unpack(title) }))
    .sort((a, b) => a.location - b.location);
  const title = passages.find(({ id }) => id === 'title')?.text ?? '';
  const report = { address: found.raw_url ?? found.url, title };
  const hits = passages.flatMap(({ id, location, text }): Hit[] => {
    const words = tokens(text);
    const spans = [...new Set(found.locations)]
      .sort((a, b) => a - b)
      .flatMap((place) => words[place - location] ?? [])
      .map((word) => bare(text, word));
    return spans.length === 0 ? [] : [{ report, passage: { id, text }, spans, reason: 'words' }];
  });
  return hits.length > 0 ? hits : [{ report, spans: [], reason: otherwise }];
}

async function countsWithout(
  engine: Engine,
  words: string | null,
  filters: Record<string, string>,
  counted: Counts,
): Promise<Counts> {
  const names = Object.keys(filters);
  const recounted = await Promise.all(
    names.map(async (name) => {
      const { [name]: _, ...others } = filters;
      const counts =
        words === null && names.length === 1 ? await engine.filters() : await countAll(engine, words, others);
      return [name, counts[name] ?? {}] as const;
    }),
  );
  return { ...counted, ...Object.fromEntries(recounted) };
}

const countAll = async (engine: Engine, words: string | null, filters: Record<string, string>) =>
  (await engine.search(words, { filters })).filters;
