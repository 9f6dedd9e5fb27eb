/**
 * How a query is answered. Runs in the browser and in Node; touches no document.
 */
import type { Answer, Group, GroupKind } from './answer.ts';
import { relatedGroup, widened } from './derived.ts';
import { doubtsOf } from './doubts.ts';
import { groupOf, loadReports } from './found.ts';
import type { Asked, Found } from './found.ts';
import type { Load } from './load.ts';
import { countsOf } from './narrow.ts';
import type { Filters } from './narrow.ts';
import { aliasGroup, beyond } from './other-names.ts';
import { filterNames, set } from './query.ts';
import type { Query } from './query.ts';
import { readQuestion } from './question.ts';
import type { Question } from './question.ts';
import { searchFilters } from './search-filters.ts';
import { sorted } from './sorting.ts';
import { terms } from './terms.ts';

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
  if (asked.length > 0) {
    const question = await readQuestion(asked, query.mode, load);
    return searchWords({ question, query, filters, load, limit });
  }
  if (Object.keys(filters).length === 0) return nothing;
  return { ...nothing, ...(await searchFilters(filters, query.sort, await load.engine(), limit)) };
}

const nothing: Answer = { groups: [], counts: {}, nowhere: [], missing: [], passedOver: { common: [], many: [] } };

/** How many reports are loaded to find passages with some of the terms. */
const mostPartial = 30;

/** What is answered, and how. */
interface Search {
  readonly question: Question;
  readonly query: Query;
  readonly filters: Filters;
  readonly load: Load;
  readonly limit: number;
}

async function searchWords(search: Search): Promise<Answer> {
  const { question, query, filters, limit } = search;
  const { asked, typed, others, named, passedOver } = question;
  const count = typed.length;
  const answering = await withEvery(asked, question);
  const renamed = others.length === 0 ? [] : beyond(answering, await withEvery([...asked, ...others], question), count);
  const missing: GroupKind[] = [];
  const related = await orMissing('related', missing, derived(search, answering, renamed));
  const text = groupOf('text', sorted(answering, query.sort), count, filters, limit);
  const known = { ...named, missing, passedOver };
  if (answering.length + renamed.length > 0) {
    const alias = aliasGroup(sorted(renamed, query.sort), count, filters, limit);
    const counts = countsIn(answering.length > 0 ? answering : renamed, filters);
    return { ...known, groups: [text, ...(alias.reports > 0 ? [alias] : []), ...related], counts, nowhere: [] };
  }
  const { some, nowhere } = await withSome(question);
  const suggestion = await orMissing('suggestion', missing, suggested(search, nowhere));
  const most = Math.max(0, ...some.flatMap(({ parts }) => parts.map(({ terms }) => terms)));
  const partial = groupOf('partial', sorted(some, query.sort), most, filters, limit);
  return {
    ...known,
    groups: [text, ...related, ...suggestion, ...(most > 0 && partial.reports > 0 ? [partial] : [])],
    counts: countsIn(some, filters),
    nowhere: nowhere.map(({ term }) => term.text),
  };
}

const countsIn = (found: readonly Found[], filters: Filters) =>
  countsOf(
    found.map(({ report }) => report),
    filterNames,
    filters,
  );

/** The reports with a passage that every term has a place in, best first. */
async function withEvery(asked: readonly Asked[], { typed, mode, lexicon }: Question): Promise<readonly Found[]> {
  const ids = byTerms(asked).filter((id) => termsIn(id, asked) === typed.length);
  const found = await loadReports(ids, asked, mode, lexicon);
  return found.filter(({ parts }) => parts.some(({ terms }) => terms === typed.length));
}

/** The reports with some of the terms, and the terms that stand in none. */
async function withSome({ typed, asked, mode, lexicon }: Question) {
  const ids = byTerms(asked).slice(0, mostPartial);
  const some = await loadReports(ids, asked, mode, lexicon);
  const nowhere = typed.filter((_, place) => {
    const proposed = asked
      .filter(({ places }) => places.includes(place))
      .flatMap(({ proposals }) => [...proposals.keys()]);
    return proposed.every((id) => ids.includes(id)) && !some.some(({ has }) => has.has(place));
  });
  return { some, nowhere };
}

/** Words of the same derivation; not where more reports answer than are shown, since each costs a part of the index. */
async function derived(
  { question, query, filters, limit }: Search,
  answering: readonly Found[],
  renamed: readonly Found[],
) {
  const { asked, typed, mode, lexicon, ask } = question;
  const wide = mode === 'lemma' && answering.length <= limit ? await widened(asked, lexicon, ask) : undefined;
  if (wide === undefined) return undefined;
  const found = sorted(await withEvery(wide, question), query.sort);
  return relatedGroup(found, [...answering, ...renamed], typed.length, filters, limit);
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
  group: Promise<Group | undefined>,
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

/** The reports that any term is proposed for, those of most terms first, then the best. */
function byTerms(asked: readonly Asked[]): readonly string[] {
  const ids = [...new Set(asked.flatMap(({ proposals }) => [...proposals.keys()]))];
  const score = (id: string) => asked.reduce((sum, { proposals }) => sum + (proposals.get(id)?.score ?? 0), 0);
  return ids.sort((a, b) => termsIn(b, asked) - termsIn(a, asked) || score(b) - score(a) || (a < b ? -1 : 1));
}
