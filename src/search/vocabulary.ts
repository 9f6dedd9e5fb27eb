/**
 * The vocabulary: the words that stand in the reports, each as it may be offered to a reader who wrote another.
 */
import { withoutArticle } from '../arabic/article.ts';
import { searchKey } from '../arabic/fold.ts';
import { withoutProclitics } from '../arabic/proclitics.ts';
import type { Reading } from '../arabic/readings.ts';
import { spelling } from '../arabic/spelling.ts';
import type { SearchDocument } from './documents.ts';
import { pieces } from './pieces.ts';
import { remembered } from './remembered.ts';
import type { ReadWord } from './remembered.ts';
import { tokens } from './tokens.ts';
import type { KnownWord } from './vocabulary-loader.ts';

/** A known word, and whether it stands so in a text, letter by letter, without and with its article. */
export interface StandingWord extends KnownWord {
  readonly asWritten: boolean;
  readonly withArticle: boolean;
  /** Whether it stands with its article, be it after a clitic. */
  readonly definite: boolean;
}

/**
 * Every word of three letters and more, by its key: as it stands in a text without clitics, and its lemma. Function
 * words, numbers and Latin words are not in it. A name of several words is one if each of its words stands in a report.
 *
 * Of the spellings of one key the lexicon's is taken, then the most frequent, then the first in order.
 */
export function vocabulary(
  documents: readonly SearchDocument[],
  read: ReadWord,
  names: readonly string[],
): readonly StandingWord[] {
  const known = new Map<string, { readonly reports: number[]; readonly spellings: Map<string, number> }>();
  const add = ({ written, key, weight }: Offered, report: number, count: number) => {
    const word = known.get(key) ?? { reports: [], spellings: new Map<string, number>() };
    known.set(key, word);
    if (word.reports.at(-1) !== report) word.reports.push(report);
    word.spellings.set(written, (word.spellings.get(written) ?? 0) + weight * count);
  };
  const asWritten = new Set<string>();
  const offersOf = remembered((run) => {
    const list = pieces(run).map(({ text }) => text);
    for (const word of list) asWritten.add(word);
    return list.flatMap((word) => offers(word, read));
  });
  for (const [report, { title, passages, meta }] of documents.entries()) {
    const texts = [title, ...passages.map(({ text }) => text), ...Object.values(meta)];
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const { start, end } of tokens(text)) {
        const run = text.slice(start, end);
        counts.set(run, (counts.get(run) ?? 0) + 1);
      }
    }
    for (const [run, count] of counts) for (const offered of offersOf(run)) add(offered, report, count);
  }
  for (const name of names) {
    const words = pieces(name).map(({ text }) => spelling(text));
    const each = words.map((word) => new Set(known.get(withoutArticle(searchKey(word)))?.reports));
    const [first = new Set<number>(), ...others] = each;
    const reports = [...first].filter((report) => others.every((other) => other.has(report)));
    if (words.length < 2 || words.length > 3) continue;
    for (const report of reports) for (const offer of offered(words.join(' '), 0.5)) add(offer, report, 1);
  }
  return [...known]
    .map(([key, { reports, spellings }]) => {
      const written = best(spellings);
      const definite = ['ال', 'وال', 'فال', 'بال', 'كال', 'وبال', 'لل', 'ولل'].some((before) =>
        asWritten.has(before + written),
      );
      const standing = { asWritten: asWritten.has(written), withArticle: asWritten.has(`ال${written}`), definite };
      return { key, written, reports: reports.length, ...standing };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What is offered for a written word. */
interface Offered {
  readonly written: string;
  readonly key: string;
  readonly weight: number;
}

/** Nothing for what is too short or holds another letter. */
function offered(written: string, weight: number): Offered[] {
  const key = searchKey(written.replaceAll(' ', ''));
  return /^[ء-ي]{3,}$/u.test(key) ? [{ written, key, weight }] : [];
}

function offers(word: string, read: ReadWord): readonly Offered[] {
  const parts = read(word);
  const content = parts.filter(({ readings: [{ kind }] }) => !['function', 'number', 'latin'].includes(kind));
  const found = content.flatMap(({ start, end, readings: [reading] }) => [
    ...offered(withoutClitics(spelling(word.slice(start, end)), reading), 1),
    ...(reading.kind === 'unknown' ? [] : offered(spelling(reading.lemma), 1_000_000)),
  ]);
  // «كفرزيتا» is read as two words, and asked as one.
  return found.length === 0 || parts.length === 1 ? found : [...found, ...offered(withoutArticle(spelling(word)), 1)];
}

/** The word as it stands, cut as it was read; empty before a pronoun, where its end may be another. */
function withoutClitics(written: string, { clitics: { before, after } }: Reading): string {
  if (after !== '') return '';
  return withoutArticle(withoutProclitics(written, before));
}

function best(spellings: ReadonlyMap<string, number>): string {
  const [[written] = ['']] = [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return written;
}
