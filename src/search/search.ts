/**
 * How a query is answered. Runs in the browser and in Node; touches no document.
 */
import type { Lexicon } from '../arabic/lexicon.ts';
import type { Answer, Group, Hit, Mark } from './answer.ts';
import type { Engine, EngineReport, LoadEngine } from './engine.ts';
import type { LoadLexicon } from './lexicon-loader.ts';
import { merged, placesOf } from './match.ts';
import { countsOf, passes } from './narrow.ts';
import type { Filters } from './narrow.ts';
import { asker, propose } from './proposals.ts';
import type { Proposal } from './proposals.ts';
import { filterNames, set } from './query.ts';
import type { Mode, Query } from './query.ts';
import { slotsOf } from './slots.ts';
import type { Slot } from './slots.ts';
import { terms } from './terms.ts';
import type { Term } from './terms.ts';
import { tokens } from './tokens.ts';

/** What an answer is made from; each loads what it needs when it is asked, and rejects when it cannot. */
export interface Load {
  readonly engine: LoadEngine;
  readonly lexicon: LoadLexicon;
}

/**
 * Answer a query.
 *
 * A passage answers when it holds every term and its report has every filter; where none does, the passages with the
 * most terms are given as a group of their own. The index proposes reports by lemma codes, in every mode; each proposed
 * report is loaded and its text compared as the mode says, and only reports that pass are shown and counted. Function
 * words are passed over beside others unless they are quoted. Without a word the filters alone decide; without either
 * the answer is empty and nothing is loaded.
 *
 * @param load What it rejects with is passed on, and so is a failed request for a report.
 * @param limit How many reports of a group are shown, 10 if not given.
 */
export async function search(query: Query, load: Load, limit = 10): Promise<Answer> {
  const asked = terms(query.words);
  const filters = set(query.filters);
  if (asked.length > 0) return searchWords(asked, query.mode, filters, load, limit);
  return Object.keys(filters).length > 0 ? searchFilters(filters, await load.engine(), limit) : nothing;
}

const nothing: Answer = { groups: [], counts: {}, nowhere: [], passedOver: { common: [], many: [] } };

/** More terms than these are passed over: each costs a part of the index. */
const mostTerms = 24;
/** How many reports are loaded to find passages with some of the terms. */
const mostPartial = 30;

interface Asked {
  readonly term: Term;
  readonly slots: readonly Slot[];
  readonly proposals: ReadonlyMap<string, Proposal>;
}

async function searchWords(all: readonly Term[], mode: Mode, filters: Filters, load: Load, limit: number) {
  const [few, many] = [all.slice(0, mostTerms), all.slice(mostTerms)];
  const [engine, lexicon] = await Promise.all([load.engine(), load.lexicon(few.flatMap(({ words }) => words))]);
  const ask = asker(engine);
  const read = few.map((term) => ({ term, slots: slotsOf(term, mode, lexicon) }));
  const isCommon = ({ term, slots }: (typeof read)[number]) => !term.quoted && slots.every(({ common }) => common);
  const kept = read.every(isCommon) ? read : read.filter((each) => !isCommon(each));
  const asked = await Promise.all(
    kept.map(async ({ term, slots }): Promise<Asked> => ({ term, slots, proposals: await propose(slots, ask) })),
  );
  const passedOver = {
    common: read.filter((each) => !kept.includes(each)).map(({ term }) => term.text),
    many: many.map(({ text }) => text),
  };
  const whole = await loadReports(withAll(asked), asked, mode, lexicon);
  const answering = whole.filter(({ parts }) => parts.some(({ terms: count }) => count === asked.length));
  const counts = (reports: readonly Found[]) =>
    countsOf(
      reports.map(({ report }) => report),
      filterNames,
      filters,
    );
  if (answering.length > 0) {
    const text = groupOf('text', answering, asked.length, filters, limit);
    return { groups: [text], counts: counts(answering), nowhere: [], passedOver };
  }
  const someIds = withSome(asked).slice(0, mostPartial);
  const some = await loadReports(someIds, asked, mode, lexicon);
  const nowhere = asked.filter(
    ({ proposals }, place) =>
      [...proposals.keys()].every((id) => someIds.includes(id)) && !some.some(({ has }) => has.has(place)),
  );
  const most = Math.max(0, ...some.flatMap(({ parts }) => parts.map(({ terms: count }) => count)));
  const text: Group = { kind: 'text', hits: [], reports: 0, shown: 0 };
  const partial = most === 0 ? [] : [groupOf('partial', some, most, filters, limit)];
  return {
    groups: [text, ...partial.filter(({ reports }) => reports > 0)],
    counts: counts(some),
    nowhere: nowhere.map(({ term }) => term.text),
    passedOver,
  };
}

const scoreOf = (id: string, asked: readonly Asked[]) =>
  asked.reduce((sum, { proposals }) => sum + (proposals.get(id)?.score ?? 0), 0);

/** The reports that every term is proposed for, best first. */
function withAll(asked: readonly Asked[]): readonly string[] {
  const [first, ...others] = asked;
  const ids = [...(first?.proposals.keys() ?? [])].filter((id) => others.every(({ proposals }) => proposals.has(id)));
  return ids.sort((a, b) => scoreOf(b, asked) - scoreOf(a, asked) || (a < b ? -1 : 1));
}

/** The reports that any term is proposed for, those of most terms first. */
function withSome(asked: readonly Asked[]): readonly string[] {
  const ids = [...new Set(asked.flatMap(({ proposals }) => [...proposals.keys()]))];
  const count = (id: string) => asked.filter(({ proposals }) => proposals.has(id)).length;
  return ids.sort((a, b) => count(b) - count(a) || scoreOf(b, asked) - scoreOf(a, asked) || (a < b ? -1 : 1));
}

/** A loaded report in which at least one term was found. */
interface Found {
  readonly report: EngineReport;
  /** The terms that stand in it, by their places among those asked. */
  readonly has: ReadonlySet<number>;
  readonly parts: readonly {
    readonly id: string;
    readonly text: string;
    readonly marks: readonly Mark[];
    /** How many terms stand in it. */
    readonly terms: number;
  }[];
}

async function loadReports(
  ids: readonly string[],
  asked: readonly Asked[],
  mode: Mode,
  lexicon: Lexicon,
): Promise<Found[]> {
  const found = ids.map(async (id): Promise<Found | undefined> => {
    const result = asked.flatMap(({ proposals }) => proposals.get(id) ?? [])[0]?.result;
    if (result === undefined) return undefined;
    const report = await result.data();
    const has = new Set<number>();
    const parts = partsOf(report).map(({ id: part, text, first, count }) => {
      const marks = asked.map(({ slots, proposals }, place) => {
        const runs = (proposals.get(id)?.runs ?? []).map((all) => within(all, first, count));
        const places = placesOf(slots, runs, text, mode, lexicon);
        if (places.length > 0) has.add(place);
        return places;
      });
      const terms = marks.filter(({ length }) => length > 0).length;
      return { id: part, text, marks: merged(marks.flat()), terms };
    });
    return has.size === 0 ? undefined : { report, has, parts };
  });
  return (await Promise.all(found)).filter((each) => each !== undefined);
}

const within = (runs: ReadonlySet<number>, first: number, count: number) =>
  new Set([...runs].map((run) => run - first).filter((run) => run >= 0 && run < count));

/** A report's parts as written, in reading order, with the runs of the report that they hold. */
function partsOf({ anchors }: EngineReport) {
  return [...anchors]
    .sort((a, b) => a.location - b.location)
    .map(({ id, title: text = '', location: first }) => ({ id, text, first, count: tokens(text).length }));
}

function reportOf({ raw_url, url, meta, anchors }: EngineReport): Hit['report'] {
  const title = anchors.find(({ id }) => id === 'title')?.title ?? '';
  return { address: raw_url ?? url, title, about: meta['about'] ?? '' };
}

/** The passages with so many terms, of the reports that pass the filters. */
function groupOf(kind: Group['kind'], found: readonly Found[], count: number, filters: Filters, limit: number): Group {
  const left = found.flatMap(({ report, parts }) => {
    const answering = passes(report, filters) ? parts.filter(({ terms: held }) => held === count) : [];
    return answering.length === 0 ? [] : [{ report: reportOf(report), parts: answering }];
  });
  const shown = left.slice(0, limit);
  const hits = shown.flatMap(({ report, parts }): Hit[] => {
    const passages = parts.filter(({ id }) => !id.startsWith('line-'));
    if (passages.length === 0) return [{ report, spans: [], reason: 'line' }];
    return passages.map(({ id, text, marks }) => ({ report, passage: { id, text }, spans: marks, reason: 'words' }));
  });
  return { kind, hits, reports: left.length, shown: shown.length };
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
  const hits = reports.map((report): Hit => ({ report: reportOf(report), spans: [], reason: 'filters' }));
  return {
    ...nothing,
    groups: [{ kind: 'text', hits, reports: found.results.length, shown: reports.length }],
    counts: { ...found.filters, ...Object.fromEntries(await Promise.all(recounted)) },
  };
}
