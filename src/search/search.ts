/**
 * How a query is answered. Runs in the browser and in Node; touches no document.
 */
import type { Answer, Group, GroupKind } from './answer.ts';
import { relatedGroup, widened } from './derived.ts';
import { doubtsOf } from './doubts.ts';
import { groupOf, loadReports } from './found.ts';
import type { Asked, Found } from './found.ts';
import type { Load } from './load.ts';
import { countsOf, passes } from './narrow.ts';
import type { Filters } from './narrow.ts';
import { aliasGroup, beyond } from './other-names.ts';
import { set } from './query.ts';
import type { Query } from './query.ts';
import { readQuestion } from './question.ts';
import type { Question } from './question.ts';
import { few, readReports } from './read-reports.ts';
import type { ReadReports } from './read-reports.ts';
import { searchFilters } from './search-filters.ts';
import { sorted } from './sorting.ts';
import { terms } from './terms.ts';

/**
 * Answer a query.
 *
 * A passage answers when it holds every term and its report has every filter; where none does, the passages with the
 * most terms are given as a group of their own. The index proposes reports by lemma codes, in every mode; what is
 * shown was loaded, and its text compared as the mode says. Few proposed reports are all loaded; of many no more than
 * are shown, and how many answer is then known as «at most», but for a single word in `lemma`. Function
 * words are passed over beside others unless they are quoted. In `lemma` a name is found in its other spellings and in
 * Arabic for Latin letters, and by other names in a group of its own; words of the same derivation make another, when
 * the answer has no more reports than are shown: each costs a part of the index. When a word stands nowhere, others are
 * suggested. Without a word the filters alone decide; without either the answer is empty and nothing is loaded.
 *
 * @param load What it rejects with is passed on, and so is a failed request for a report.
 * @param limit How many reports of a group are shown, 10 if not given.
 */
export async function search(query: Query, load: Load, limit = 10): Promise<Answer> {
  const asked = terms(query.words);
  const filters = set(query.filters);
  if (asked.length > 0) {
    const question = await readQuestion(asked, query.mode, load);
    return searchWords({ question, query, filters, load, limit });
  }
  if (Object.keys(filters).length === 0) return nothing;
  return { ...nothing, ...(await searchFilters(filters, query.sort, await load.reports(), limit)) };
}

const nothing: Answer = { groups: [], counts: {}, nowhere: [], missing: [], passedOver: { common: [], many: [] } };

/** What is answered, and how. */
interface Search {
  readonly question: Question;
  readonly query: Query;
  readonly filters: Filters;
  readonly load: Load;
  readonly limit: number;
}

async function searchWords(search: Search): Promise<Answer> {
  const { question, limit } = search;
  const { asked, typed, others, named, passedOver } = question;
  const count = typed.length;
  const answering = await reading(search, proposed(asked, count), (ids) => withEvery(ids, asked, question));
  const renamed = others.length === 0 ? none : await byOtherNames(search);
  const missing: GroupKind[] = [];
  const related = await orMissing('related', missing, answering.left.length > limit ? undefined : derived(search));
  const text = exact(question, groupOf('text', answering, count, limit));
  const known = { ...named, missing, passedOver };
  if (answering.left.length + renamed.left.length > 0) {
    const alias = aliasGroup(renamed, count, limit);
    const counts = countsIn(answering.left.length > 0 ? answering : renamed, search);
    return { ...known, groups: [text, ...(alias.reports > 0 ? [alias] : []), ...related], counts, nowhere: [] };
  }
  const { some, nowhere } = await withSome(search);
  const suggestion = await orMissing('suggestion', missing, suggested(search, nowhere));
  const most = Math.max(0, ...some.found.flatMap(({ parts }) => parts.map(({ terms }) => terms)));
  const partial = groupOf('partial', some, most, limit);
  return {
    ...known,
    groups: [text, ...related, ...suggestion, ...(most > 0 && partial.reports > 0 ? [partial] : [])],
    counts: countsIn(some, search),
    nowhere: nowhere.map(({ term }) => term.text),
  };
}

const none: ReadReports = { found: [], unread: 0, left: [] };

const countsIn = ({ left }: ReadReports, { question: { reports }, filters }: Search) =>
  countsOf(
    left.flatMap((id) => reports.get(id) ?? []),
    filters,
  );

/** A single word of the index stands wherever it is proposed: its count is sure, though not all was read. */
function exact({ mode, asked, typed }: Question, group: Group): Group {
  const sure = mode === 'lemma' && typed.length === 1 && asked.every(({ slots }) => slots.length === 1);
  return sure ? { ...group, atMost: false } : group;
}

const reading = (
  { question: { reports }, query, filters, limit }: Search,
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly Found[]>,
) => readReports(sorted(ids, reports, query.sort), read, { reports, filters, enough: limit });

/** The reports of these with a passage that every term has a place in. */
async function withEvery(ids: readonly string[], asked: readonly Asked[], question: Question) {
  const found = await loadReports(ids, asked, question);
  return found.filter(({ parts }) => parts.some(({ terms }) => terms === question.typed.length));
}

/** The reports with passages that answer by other names alone. */
function byOtherNames(search: Search): Promise<ReadReports> {
  const { asked, others, typed } = search.question;
  const all = [...asked, ...others];
  const ids = proposed(all, typed.length).filter((id) => others.some(({ proposals }) => proposals.has(id)));
  return reading(search, ids, (some) => moreWith(all, asked, some, search.question));
}

/** Words of the same derivation. */
async function derived(search: Search): Promise<Group | undefined> {
  const { asked, others, typed, mode, lexicon, ask } = search.question;
  const wide = mode === 'lemma' ? await widened(asked, lexicon, ask) : undefined;
  if (wide === undefined) return undefined;
  const ids = proposed(wide, typed.length);
  const read = await reading(search, ids, (some) => moreWith(wide, [...asked, ...others], some, search.question));
  return relatedGroup(read, typed.length, search.limit);
}

/** The reports of these with passages that answer one list of terms and not the other. */
async function moreWith(
  more: readonly Asked[],
  less: readonly Asked[],
  ids: readonly string[],
  question: Question,
): Promise<readonly Found[]> {
  const [known, found] = await Promise.all([withEvery(ids, less, question), withEvery(ids, more, question)]);
  return beyond(known, found, question.typed.length);
}

/** The reports with some of the terms, and the terms that stand in none. */
async function withSome({ question, query, filters }: Search) {
  const { asked, typed, reports } = question;
  const ids = byTerms(asked).slice(0, few);
  const found = await loadReports(sorted(ids, reports, query.sort), asked, question);
  const passing = found.filter(({ id }) => passes(reports.get(id) ?? { filters: {} }, filters));
  const nowhere = typed.filter((_, place) => {
    const having = asked.filter(({ places }) => places.includes(place));
    const all = having.flatMap(({ proposals }) => [...proposals.keys()]);
    return all.every((id) => ids.includes(id)) && !found.some(({ has }) => has.has(place));
  });
  return { some: { found: passing, unread: 0, left: found.map(({ id }) => id) }, nowhere };
}

async function suggested({ question: { mode, lexicon, ask }, query, load, limit }: Search, nowhere: readonly Asked[]) {
  const doubts = await doubtsOf(nowhere, mode, lexicon, ask);
  const suggest = doubts.length > 0 ? await load.suggest?.() : undefined;
  const { suggest: _, ...plain } = load;
  return suggest?.(query, doubts, (other) => search(other, plain, limit));
}

/** A group, if there is one; when what it needs cannot be loaded it is noted as missing, and the others stand. */
async function orMissing(
  kind: GroupKind,
  missing: GroupKind[],
  group: Promise<Group | undefined> | undefined,
): Promise<readonly Group[]> {
  try {
    const made = await group;
    return made === undefined ? [] : [made];
  } catch {
    missing.push(kind);
    return [];
  }
}

/** How many of the terms a report is proposed for. */
const termsIn = (id: string, asked: readonly Asked[]) =>
  new Set(asked.flatMap(({ places, proposals }) => (proposals.has(id) ? places : []))).size;

/** The reports that so many terms are proposed for, the best first. */
const proposed = (asked: readonly Asked[], count: number) =>
  byTerms(asked).filter((id) => termsIn(id, asked) === count);

/** The reports that any term is proposed for, those of most terms first, then the best. */
function byTerms(asked: readonly Asked[]): readonly string[] {
  const ids = [...new Set(asked.flatMap(({ proposals }) => [...proposals.keys()]))];
  const score = (id: string) => asked.reduce((sum, { proposals }) => sum + (proposals.get(id)?.score ?? 0), 0);
  return ids.sort((a, b) => termsIn(b, asked) - termsIn(a, asked) || score(b) - score(a) || (a < b ? -1 : 1));
}
