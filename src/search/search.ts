/**
 * How a query is answered. Runs in the browser and in Node; touches no document.
 */
import type { Answer, Group, GroupKind, Hit } from './answer.ts';
import { relatedGroup, widened } from './derived.ts';
import { doubtsOf } from './doubts.ts';
import type { Engine, LoadEngine } from './engine.ts';
import { groupOf, loadReports, reportOf } from './found.ts';
import type { Asked, Found } from './found.ts';
import type { LoadLexicon } from './lexicon-loader.ts';
import { keysIn, namesIn } from './names.ts';
import type { LoadNames } from './names.ts';
import { countsOf } from './narrow.ts';
import type { Filters } from './narrow.ts';
import { aliasGroup, askedNames, beyond, explains, wordsOf } from './other-names.ts';
import { asker, propose } from './proposals.ts';
import { filterNames, set } from './query.ts';
import type { Query, Sort } from './query.ts';
import { slotsOf } from './slots.ts';
import { sorted } from './sorting.ts';
import type { Suggest } from './suggest.ts';
import { terms } from './terms.ts';
import type { Term } from './terms.ts';

/** What an answer is made from; each loads what it needs when it is asked, and rejects when it cannot. */
export interface Load {
  readonly engine: LoadEngine;
  readonly lexicon: LoadLexicon;
  readonly names: LoadNames;
  /** What suggests other words for those that stand nowhere; without it, none are. */
  readonly suggest?: () => Promise<Suggest>;
}

/**
 * Answer a query.
 *
 * A passage answers when it holds every term and its report has every filter; where none does, the passages with the
 * most terms are given as a group of their own. The index proposes reports by lemma codes, in every mode; each proposed
 * report is loaded and its text compared as the mode says, and only reports that pass are shown and counted. Function
 * words are passed over beside others unless they are quoted. In `lemma` a name is found in its other spellings and in
 * Arabic for Latin letters, and by other names in a group of its own; words of the same derivation make another, when
 * the answer has no more reports than are shown: each costs a part of the index. When a word stands nowhere, others are
 * suggested. Without a word the filters alone decide; without either the answer is empty and nothing is loaded. To be
 * sorted by date, every report that answers is loaded.
 *
 * @param load What it rejects with is passed on, and so is a failed request for a report.
 * @param limit How many reports of a group are shown, 10 if not given.
 */
export async function search(query: Query, load: Load, limit = 10): Promise<Answer> {
  const asked = terms(query.words);
  const filters = set(query.filters);
  if (asked.length > 0) return searchWords(asked, query, filters, load, limit);
  return Object.keys(filters).length > 0 ? searchFilters(filters, query.sort, await load.engine(), limit) : nothing;
}

const nothing: Answer = { groups: [], counts: {}, nowhere: [], missing: [], passedOver: { common: [], many: [] } };

/** Terms beyond so many words are passed over: each word costs a part of the index. */
const mostWords = 48;
/** How many reports are loaded to find passages with some of the terms. */
const mostPartial = 30;

async function searchWords(all: readonly Term[], query: Query, filters: Filters, load: Load, limit: number) {
  const { mode, sort } = query;
  const [few, many] = divided(all);
  const own = few.flatMap(({ words }) => words);
  const [engine, plain, lines] = await Promise.all([
    load.engine(),
    load.lexicon(own),
    mode === 'lemma' ? load.names(keysIn(few)) : [],
  ]);
  const names = namesIn(few, lines, (word) => explains(plain, word));
  const forms = names.flatMap((name) => [...name.forms, ...name.others]);
  const lexicon = forms.length === 0 ? plain : await load.lexicon([...own, ...forms.flatMap(wordsOf)]);
  const ask = asker(engine);
  const read = few.map((term) => ({ term, slots: slotsOf(term, mode, lexicon) }));
  const isCommon = ({ term, slots }: (typeof read)[number]) => !term.quoted && slots.every(({ common }) => common);
  const kept = read.every(isCommon) ? read : read.filter((each) => !isCommon(each));
  const typed = await Promise.all(
    kept.map(async ({ term, slots }, place): Promise<Asked> => ({
      term,
      slots,
      places: [place],
      proposals: await propose(slots, ask),
    })),
  );
  const placed = names.map(({ from, to, ...name }) => ({
    ...name,
    places: few.slice(from, to).flatMap((term) => {
      const place = kept.findIndex((each) => each.term === term);
      return place < 0 ? [] : [place];
    }),
  }));
  const [first] = names;
  const asked = [...typed, ...(await askedNames(placed, 'forms', lexicon, ask))];
  const passedOver = {
    common: read.filter((each) => !kept.includes(each)).map(({ term }) => term.text),
    many: many.map(({ text }) => text),
  };
  const count = typed.length;
  const whole = await loadReports(withAll(asked, count), asked, mode, lexicon);
  const answering = whole.filter(({ parts }) => parts.some(({ terms }) => terms === count));
  const wider = [...asked, ...(await askedNames(placed, 'others', lexicon, ask))];
  const others =
    wider.length === asked.length
      ? []
      : beyond(answering, await loadReports(withAll(wider, count), wider, mode, lexicon), count);
  const alias = others.length === 0 ? [] : [aliasGroup(sorted(others, sort), count, filters, limit)];
  const named =
    first !== undefined && first.records.length > 0 && first.to - first.from === all.length
      ? { named: { sure: first.sure, records: first.records } }
      : {};
  const counts = (reports: readonly Found[]) =>
    countsOf(
      reports.map(({ report }) => report),
      filterNames,
      filters,
    );
  const missing: GroupKind[] = [];
  const orMissing = async (kind: GroupKind, group: Promise<Group | undefined>): Promise<readonly Group[]> => {
    try {
      const made = await group;
      return made === undefined ? [] : [made];
    } catch {
      missing.push(kind);
      return [];
    }
  };
  const derived = async () => {
    const wide = mode === 'lemma' && answering.length <= limit ? await widened(asked, lexicon, ask) : undefined;
    if (wide === undefined) return undefined;
    const reports = await loadReports(withAll(wide, count), wide, mode, lexicon);
    return relatedGroup(sorted(reports, sort), [...answering, ...others], count, filters, limit);
  };
  const related = await orMissing('related', derived());
  if (answering.length + others.length > 0) {
    const text = groupOf('text', sorted(answering, sort), count, filters, limit);
    const groups = [text, ...alias.filter(({ reports }) => reports > 0), ...related];
    const counted = counts(answering.length > 0 ? answering : others);
    return { ...named, groups, counts: counted, nowhere: [], missing, passedOver };
  }
  const someIds = withSome(asked).slice(0, mostPartial);
  const some = await loadReports(someIds, asked, mode, lexicon);
  const nowhere = typed.filter(
    (_, place) =>
      asked
        .filter(({ places }) => places.includes(place))
        .every(({ proposals }) => [...proposals.keys()].every((id) => someIds.includes(id))) &&
      !some.some(({ has }) => has.has(place)),
  );
  const most = Math.max(0, ...some.flatMap(({ parts }) => parts.map(({ terms }) => terms)));
  const text: Group = { kind: 'text', hits: [], reports: 0, shown: 0 };
  const suggest = async () => {
    const doubts = await doubtsOf(nowhere, mode, lexicon, ask);
    const suggested = doubts.length > 0 && (await load.suggest?.());
    if (!suggested) return undefined;
    const unsuggested: Load = { engine: load.engine, lexicon: load.lexicon, names: load.names };
    return suggested(query, doubts, (other) => search(other, unsuggested, limit));
  };
  const suggestion = await orMissing('suggestion', suggest());
  const partial = most === 0 ? [] : [groupOf('partial', sorted(some, sort), most, filters, limit)];
  return {
    ...named,
    groups: [text, ...related, ...suggestion, ...partial.filter(({ reports }) => reports > 0)],
    counts: counts(some),
    nowhere: nowhere.map(({ term }) => term.text),
    missing,
    passedOver,
  };
}

/** The first terms, of `mostWords` together at most, and the others. */
function divided(terms: readonly Term[]): [few: readonly Term[], many: readonly Term[]] {
  let words = 0;
  const end = terms.findIndex((term) => (words += term.words.length) > mostWords);
  return end < 0 ? [terms, []] : [terms.slice(0, end), terms.slice(end)];
}

const scoreOf = (id: string, asked: readonly Asked[]) =>
  asked.reduce((sum, { proposals }) => sum + (proposals.get(id)?.score ?? 0), 0);

/** The terms that a report is proposed for. */
const placesIn = (id: string, asked: readonly Asked[]) =>
  new Set(asked.flatMap(({ places, proposals }) => (proposals.has(id) ? places : []))).size;

/** The reports that every term is proposed for, best first. */
function withAll(asked: readonly Asked[], count: number): readonly string[] {
  return withSome(asked).filter((id) => placesIn(id, asked) === count);
}

/** The reports that any term is proposed for, those of most terms first. */
function withSome(asked: readonly Asked[]): readonly string[] {
  const ids = [...new Set(asked.flatMap(({ proposals }) => [...proposals.keys()]))];
  const count = (id: string) => placesIn(id, asked);
  return ids.sort((a, b) => count(b) - count(a) || scoreOf(b, asked) - scoreOf(a, asked) || (a < b ? -1 : 1));
}

async function searchFilters(
  filters: Filters,
  sort: Sort = 'relevance',
  engine: Engine,
  limit: number,
): Promise<Answer> {
  const all = await engine.filters();
  const found = await engine.search(null, { filters });
  const first = sort === 'relevance' ? found.results.slice(0, limit) : found.results;
  const loaded = first.map(async (result) => ({ report: await result.data() }));
  const reports = sorted(await Promise.all(loaded), sort).slice(0, limit);
  const names = Object.keys(filters);
  const recounted = names.map(async (name) => {
    const { [name]: _, ...others } = filters;
    const counts = names.length === 1 ? all : (await engine.search(null, { filters: others })).filters;
    return [name, counts[name] ?? {}] as const;
  });
  const hits = reports.map(({ report }): Hit => ({ report: reportOf(report), spans: [], reason: 'filters' }));
  return {
    ...nothing,
    groups: [{ kind: 'text', hits, reports: found.results.length, shown: reports.length }],
    counts: { ...found.filters, ...Object.fromEntries(await Promise.all(recounted)) },
  };
}
