/**
 * The vocabulary: the words that stand in the reports, each as it may be offered to a reader who wrote another.
 */
import { analyse } from '../arabic/analyse.ts';
import { codeOf } from '../arabic/codes.ts';
import { searchKey } from '../arabic/fold.ts';
import type { Lexicon } from '../arabic/lexicon.ts';
import { procliticsOf } from '../arabic/proclitics.ts';
import type { Reading } from '../arabic/readings.ts';
import { spelling } from '../arabic/spelling.ts';
import type { SearchDocument } from './documents.ts';
import { pieces } from './pieces.ts';
import type { KnownWord } from './vocabulary-loader.ts';

/**
 * Every word of three letters and more, by its key: as it stands in a text without clitics, and its lemma. Function
 * words, numbers and Latin words are not in it. A name of several words is one if each of its words stands in a report.
 *
 * Of the spellings of one key the lexicon's is taken, then the most frequent, then the first in order.
 */
export function vocabulary(
  documents: readonly SearchDocument[],
  lexicon: Lexicon,
  names: readonly string[],
): readonly KnownWord[] {
  const known = new Map<string, { reports: Set<string>; spellings: Map<string, number> }>();
  const standsIn = new Map<string, Set<string>>();
  const add = (written: string, weight: number, reports: Iterable<string>) => {
    const key = searchKey(written.replaceAll(' ', ''));
    if (!/^[ء-ي]{3,}$/u.test(key)) return;
    const word = known.get(key) ?? { reports: new Set(), spellings: new Map() };
    known.set(key, word);
    for (const report of reports) word.reports.add(report);
    word.spellings.set(written, (word.spellings.get(written) ?? 0) + weight);
  };
  const read = new Map<string, readonly Offered[]>();
  for (const { address, title, passages, meta } of documents) {
    for (const text of [title, ...passages.map((passage) => passage.text), ...Object.values(meta)]) {
      for (const { text: word } of pieces(text)) {
        const offered = read.get(word) ?? offers(word, lexicon);
        read.set(word, offered);
        for (const { written, code, weight } of offered) {
          const reports = standsIn.get(code) ?? new Set();
          standsIn.set(code, reports.add(address));
          add(written, weight, reports);
        }
      }
    }
  }
  for (const name of names) {
    const words = pieces(name).map(({ text }) => spelling(text));
    const each = words.map((word) => known.get(bare(searchKey(word)))?.reports ?? new Set<string>());
    const [first = new Set<string>(), ...others] = each;
    const reports = [...first].filter((report) => others.every((other) => other.has(report)));
    if (words.length > 1 && words.length < 4 && reports.length > 0) add(words.join(' '), 0.5, reports);
  }
  return [...known]
    .map(([key, { reports, spellings }]) => ({ key, written: best(spellings), reports: reports.size }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What is offered for a written word; `code` is that of a word that stands in the index with it. */
interface Offered {
  readonly written: string;
  readonly code: string;
  readonly weight: number;
}

function offers(word: string, lexicon: Lexicon): Offered[] {
  const parts = analyse(word, lexicon);
  const found = parts.flatMap(({ start, end, readings: [reading] }): Offered[] => {
    if (['function', 'number', 'latin'].includes(reading.kind)) return [];
    const code = codeOf(reading);
    const stem = withoutClitics(spelling(word.slice(start, end)), reading);
    return [
      ...(stem === undefined ? [] : [{ written: stem, code, weight: 1 }]),
      ...(reading.kind === 'unknown' ? [] : [{ written: spelling(reading.lemma), code, weight: 1_000_000 }]),
    ];
  });
  const [first] = found;
  // «كفرزيتا» is read as two words, and asked as one.
  return first === undefined || parts.length === 1 ? found : [...found, { ...first, written: bare(spelling(word)) }];
}

/** The word as it stands, cut as it was read; nothing before a pronoun, where its end may be another. */
function withoutClitics(written: string, { clitics: { before, after } }: Reading): string | undefined {
  if (after !== '') return undefined;
  const run = procliticsOf(searchKey(written)).findLast(({ list }) => list.join() === before.join());
  return bare(written.slice(run?.key.length ?? 0));
}

const bare = (written: string) => written.replace(/^ال(?=..)/u, '');

function best(spellings: ReadonlyMap<string, number>): string {
  const [[written] = ['']] = [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return written;
}
