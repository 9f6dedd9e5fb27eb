/**
 * The words of a query, read: what the index is asked for them.
 */
import type { Lexicon } from '../arabic/lexicon.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './found.ts';
import { keysIn, namesIn } from './names.ts';
import { askedNames, explains, wordsOf } from './other-names.ts';
import { keptTerms } from './passed-over.ts';
import { asker, propose } from './proposals.ts';
import type { AskCode } from './proposals.ts';
import type { Mode } from './query.ts';
import type { Load } from './load.ts';
import type { Reports } from './reports.ts';
import { slotsOf } from './slots.ts';
import type { Term } from './terms.ts';

/** A query that is read. */
export interface Question {
  readonly mode: Mode;
  readonly lexicon: Lexicon;
  readonly reports: Reports;
  readonly ask: AskCode;
  /** The terms as they were typed. */
  readonly typed: readonly Asked[];
  /** Those, and the other forms of the names among them. */
  readonly asked: readonly Asked[];
  /** Other names of those whom the query names. */
  readonly others: readonly Asked[];
  /** Whose name the whole query is, if it is one. */
  readonly named: Pick<Answer, 'named'>;
  readonly passedOver: Answer['passedOver'];
}

/** Terms beyond so many words are passed over: each word costs a part of the index. */
const mostWords = 48;

/**
 * Read the terms of a query, at least one. Function words are passed over beside others unless they are quoted; names
 * are recognised in `lemma`.
 */
export async function readQuestion(all: readonly Term[], mode: Mode, load: Load): Promise<Question> {
  const [few, many] = divided(all);
  const own = few.flatMap(({ words }) => words);
  const [engine, reports, plain, lines] = await Promise.all([
    load.engine(),
    load.reports(),
    load.lexicon(own),
    mode === 'lemma' ? load.names(keysIn(few)) : [],
  ]);
  const names = namesIn(few, lines, (word) => explains(plain, word));
  const forms = names.flatMap((name) => [...name.forms, ...name.others]);
  const lexicon = forms.length === 0 ? plain : await load.lexicon([...own, ...forms.flatMap(wordsOf)]);
  const ask = asker(engine);
  const read = few.map((term) => ({ term, slots: slotsOf(term, mode, lexicon) }));
  const parts = new Set(names.flatMap(({ from, to }) => (to - from > 1 ? few.slice(from, to) : [])));
  const kept = await keptTerms(read, (term) => parts.has(term), ask);
  const placed = names.map((name) => ({ ...name, places: placesOf(few.slice(name.from, name.to)) }));
  const [typed, asForms, others] = await Promise.all([
    Promise.all(
      kept.map(async (each, place) => ({ ...each, places: [place], proposals: await propose(each.slots, ask) })),
    ),
    askedNames(placed, 'forms', lexicon, ask),
    askedNames(placed, 'others', lexicon, ask),
  ]);
  const [first] = names;
  const whole = first !== undefined && first.records.length > 0 && first.to - first.from === all.length;
  return {
    ...{ mode, lexicon, reports, ask, typed, others },
    asked: [...typed, ...asForms],
    named: whole ? { named: { sure: first.sure, records: first.records } } : {},
    passedOver: {
      common: read.filter((each) => !kept.includes(each)).map(({ term }) => term.text),
      many: many.map(({ text }) => text),
    },
  };

  function placesOf(terms: readonly Term[]): readonly number[] {
    return kept.flatMap(({ term }, place) => (terms.includes(term) ? [place] : []));
  }
}

/** The first terms, of `mostWords` together at most, and the others. */
function divided(terms: readonly Term[]): [few: readonly Term[], many: readonly Term[]] {
  let words = 0;
  const end = terms.findIndex((term) => (words += term.words.length) > mostWords);
  return end < 0 ? [terms, []] : [terms.slice(0, end), terms.slice(end)];
}
