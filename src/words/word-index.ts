/**
 * The words of the reports by lemma, each with the passages in which it stands: what the search finds, without a script.
 */
import { withoutArticle } from '../arabic/article.ts';
import { codeOf, searchKey } from '../arabic/index.ts';
import type { LemmaKind, Reading } from '../arabic/index.ts';
import { withoutProclitics } from '../arabic/proclitics.ts';
import { spelling } from '../arabic/spelling.ts';
import type { SearchDocument } from '../search/documents.ts';
import { pieces } from '../search/pieces.ts';
import { remembered } from '../search/remembered.ts';
import type { ReadWord } from '../search/remembered.ts';
import type { Span } from '../search/tokens.ts';
import type { codedTexts } from './coded-texts.ts';
import { headwordsOf } from './headwords.ts';
import { letterOf, letters } from './letters.ts';
import type { Letter } from './letters.ts';

/** A passage that is indexed: a report's title, a paragraph, or a line that is neither (`line-byline`). */
export interface IndexedPassage {
  /** The report's place among the documents. */
  readonly document: number;
  readonly id: string;
  /** As written. */
  readonly text: string;
}

/** Lemmas with one search key, which the search does not tell apart, and where they stand. */
export interface WordEntry {
  /** The code of the lemmas in the search's index; the entry's anchor. */
  readonly code: string;
  /** Lemmas as the lexicon writes them, the most frequent first. */
  readonly headwords: readonly [string, ...string[]];
  /** What it is ordered by: the search key, of a name or an unknown word without its article. */
  readonly key: string;
  readonly letter: Letter;
  /** Places in the list of passages, in order, each once. */
  readonly passages: readonly number[];
  /** Where in each passage; none of an entry with more passages than are shown with their words. */
  readonly spans: readonly (readonly Span[])[] | undefined;
  /** The word as written, clitics on it and marks left out, in the order of the letters. */
  readonly forms: readonly string[];
  /** The same without what is written before it («فصائل» of «للفصائل»). */
  readonly stems: readonly string[];
}

/** All words of some documents. */
export interface WordIndex {
  readonly passages: readonly IndexedPassage[];
  /** In the order of the letters, numbers by their size. */
  readonly entries: readonly WordEntry[];
}

/** An entry of more passages has no words beside them: so few words are so frequent that most of the weight is saved. */
export const mostInContext = 100;

/**
 * The index of documents: one pass over their words.
 *
 * It has what the search indexes, read by the same analyser: each word stands under every reading that the search takes
 * for it. Function words are left out.
 *
 * @param most How many passages an entry may have for its places in them to be kept.
 * @param code Gives the words of texts, document by document, where they are known; otherwise they are read one by one.
 */
export function wordIndex(
  documents: readonly SearchDocument[],
  read: ReadWord,
  { most = mostInContext, code }: { readonly most?: number; readonly code?: typeof codedTexts | undefined } = {},
): WordIndex {
  const byDocument = documents.map(passagesOf);
  const passages = byDocument.flat();
  const gathered = new Map<string, Gathered>();
  const count = counter(most);
  const countingsOf = (piece: string) => units(piece, read).map((unit) => counting(unit, gathered));
  if (code === undefined) {
    const known = remembered(countingsOf);
    for (const [place, { text }] of passages.entries())
      for (const piece of pieces(text)) for (const each of known(piece.text)) count(each, place, piece.start);
  } else {
    const { words, texts } = code(byDocument.map((own) => own.map(({ text }) => text)));
    const known: (readonly Counting[])[] = [];
    for (const [place, text] of texts.entries()) {
      for (let i = 0; i < text.length; i += 2) {
        const [word = 0, start = 0] = [text[i], text[i + 1]];
        for (const each of (known[word] ??= countingsOf(words[word] ?? ''))) count(each, place, start);
      }
    }
  }
  return { passages, entries: [...gathered].map(entryOf).sort(compareEntries) };
}

/**
 * Counts a word of a piece that begins at a place of a passage.
 *
 * @param most How many passages an entry may have for its places in them to be kept.
 */
function counter(most: number): (counting: Counting, place: number, from: number) => void {
  const only = sharedSpans();
  return ({ start, end, entry, reading, form }, place, from) => {
    reading.times += 1;
    form.times += 1;
    const isAgain = entry.passages.at(-1) === place;
    if (!isAgain) entry.passages.push(place);
    if (entry.passages.length > most) entry.spans = undefined;
    if (entry.spans === undefined) return;
    const span = only(from + start, from + end);
    if (isAgain) entry.spans.push([...(entry.spans.pop() ?? []), ...span]);
    else entry.spans.push(span);
  };
}

/** What is known of an entry while the texts are read. */
interface Gathered {
  readonly passages: number[];
  spans: (readonly Span[])[] | undefined;
  readonly readings: Map<string, { readonly kind: LemmaKind } & Times>;
  readonly forms: Map<string, { readonly stem: string } & Times>;
}

/** Gives the list of one span, the same object for the same places: most words stand once in a passage, at few places of it. */
function sharedSpans(): (start: number, end: number) => readonly Span[] {
  const known = new Map<number, readonly Span[]>();
  return (start, end) => {
    const key = start * 2 ** 20 + end - start;
    const before = known.get(key);
    if (before) return before;
    const list = [{ start, end }];
    known.set(key, list);
    return list;
  };
}

/** How often something was read. */
interface Times {
  times: number;
}

/** Where a word of a piece is counted each time that the piece is read. */
interface Counting extends Span {
  readonly entry: Gathered;
  readonly reading: Times;
  readonly form: Times;
}

function counting({ code, start, end, written, stem, reading }: Unit, gathered: Map<string, Gathered>): Counting {
  const entry = gathered.get(code) ?? { passages: [], spans: [], readings: new Map(), forms: new Map() };
  const { kind, lemma } = reading;
  const read = entry.readings.get(lemma) ?? { kind, times: 0 };
  const form = entry.forms.get(written) ?? { stem, times: 0 };
  gathered.set(code, entry);
  entry.readings.set(lemma, read);
  entry.forms.set(written, form);
  return { start, end, entry, reading: read, form };
}

function passagesOf({ title, passages, meta }: SearchDocument, document: number): readonly IndexedPassage[] {
  return [
    { document, id: 'title', text: title },
    ...passages.map(({ id, text }) => ({ document, id, text })),
    ...Object.entries(meta).map(([role, text]) => ({ document, id: `line-${role}`, text })),
  ];
}

/** A word of a piece by one of its readings. */
interface Unit extends Span {
  readonly code: string;
  readonly written: string;
  readonly stem: string;
  readonly reading: Reading;
}

/** Two readings with one code are one unit. */
function units(piece: string, read: ReadWord): readonly Unit[] {
  const parts = read(piece);
  return parts.flatMap(({ start, end, readings }) => {
    const byCode = new Map(readings.toReversed().map((reading) => [codeOf(reading), reading]));
    return [...byCode].flatMap(([code, reading]): Unit[] => {
      if (reading.kind === 'function') return [];
      const part = piece.slice(start, end);
      const written = reading.kind === 'latin' ? part : spelling(part);
      // A word in two («كفرزيتا») is looked up as it is written.
      const stem = parts.length > 1 ? spelling(piece) : withoutProclitics(written, reading.clitics.before);
      return [{ code, start, end, written, stem, reading }];
    });
  });
}

function entryOf([code, { passages, spans, readings, forms }]: readonly [string, Gathered]): WordEntry {
  const headwords = headwordsOf(readings, forms);
  const [written] = headwords;
  // A word of the lexicon begins with ال only where it is no article («التزام»), and the أل of «ألمانيا» never is one.
  const article = /^[اٱ]/u.test(written) && [...readings.values()].some(({ kind }) => kind === 'unknown');
  const sorted = article ? withoutArticle(searchKey(written)) : searchKey(written);
  return {
    ...{ code, headwords, key: sorted, letter: letterOf(sorted) },
    // Of their length: a list that grew has room for seventeen and more.
    ...{ passages: passages.slice(), spans: spans?.slice() },
    forms: [...forms.keys()].sort(),
    stems: [...new Set([...forms.values()].map(({ stem }) => stem))].sort(),
  };
}

/** Search keys are in the order of the alphabet by their code units; numbers are not. */
function compareEntries(a: WordEntry, b: WordEntry): number {
  const [first, second] = [ranks.get(a.letter) ?? 0, ranks.get(b.letter) ?? 0];
  if (first !== second) return first - second;
  const size = Number(a.key) - Number(b.key);
  return size || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.code < b.code ? -1 : 1);
}

const ranks = new Map(letters.map((letter, place) => [letter, place]));
