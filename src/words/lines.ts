/** The lines of a letter: its words, and what leads from other forms to them. */
import { searchKey } from '../arabic/index.ts';
import { letterOf } from './letters.ts';
import type { Letter } from './letters.ts';
import type { WordEntry } from './word-index.ts';

/** A line; `key` is what it is ordered by. */
export type Line =
  /** An entry, by its place in the index. */
  | { readonly kind: 'word'; readonly key: string; readonly entry: number }
  /** A form that does not begin as its words do, with the places of their entries: «فصائل» of «فصيل». */
  | { readonly kind: 'form'; readonly key: string; readonly written: string; readonly entries: readonly number[] }
  /** A name, with the ids of the records that bear it; `sometimes` where it is said of others too. */
  | {
      readonly kind: 'name';
      readonly key: string;
      readonly written: string;
      readonly sometimes: boolean;
      readonly records: readonly string[];
    };

/** A name by which a record may be looked up, in either script, and whose it is. */
export interface BorneName {
  readonly written: string;
  readonly record: string;
  /** Whether it is its own only where a report's editor says so: «اللواء». */
  readonly ambiguous?: boolean;
}

/**
 * The lines of each letter that has any, in order. Names are ordered with their article set aside, Latin ones without
 * their marks too.
 *
 * @param known Further forms by lemma, in either script: each leads to its word, though no report may have it.
 */
export function linesOf(
  entries: readonly WordEntry[],
  names: readonly BorneName[],
  known: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<Letter, Line[]> {
  const lines = new Map<Letter, Line[]>();
  const add = (line: Line, letter = letterOf(line.key)) => {
    const known = lines.get(letter);
    if (known === undefined) lines.set(letter, [line]);
    else known.push(line);
  };
  for (const [entry, { key, letter }] of entries.entries()) add({ kind: 'word', key, entry }, letter);
  for (const [written, places] of elsewhere(entries, known))
    add({ kind: 'form', key: searchKey(written), written, entries: places });
  for (const [key, { written, sometimes, records }] of byKey(names))
    add({ kind: 'name', key, written, sometimes, records: [...records] });
  for (const list of lines.values()) list.sort(compareLines);
  return lines;
}

/** Lines that begin alike. */
export interface LineGroup {
  /** Unlike the others of a letter; their anchor. */
  readonly id: string;
  /** What they begin with: two letters, or one that is not Arabic. */
  readonly sign: string;
  readonly lines: readonly Line[];
}

/** Fewer lines are seen at a glance. */
const fewLines = 24;

/** Lines of one letter by what they begin with, in their order; all in one group where they are few, or numbers. */
export function groupsOf(lines: readonly Line[]): readonly LineGroup[] {
  const [first] = lines;
  if (first === undefined) return [];
  const arabic = /^[ء-ي]/u.test(first.key);
  const ids = lines.length <= fewLines || /^\p{N}/u.test(first.key) ? () => '' : arabic ? secondLetter : firstLetter;
  return [...Map.groupBy(lines, ({ key }) => ids(key))].map(([id, some]) => {
    return {
      id,
      sign: (some[0]?.key ?? '')
        .slice(0, arabic ? 2 : 1)
        .trim()
        .toUpperCase(),
      lines: some,
    };
  });
}

const secondLetter = (key: string) => letterOf(key.slice(1)).slug;
const firstLetter = (key: string) => (/^[a-z]/.test(key) ? key.slice(0, 1) : 'other');

/** The forms that a reader would look for at another place than that of their entry, with the entries' places. */
function elsewhere(
  entries: readonly WordEntry[],
  known: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [place, { key, headwords, stems }] of entries.entries()) {
    const further = headwords.flatMap((word) => known.get(word) ?? []);
    for (const stem of new Set([...stems, ...further])) {
      const own = searchKey(stem);
      if (own.startsWith(key) || !/^(?:[ء-ي]{2}|[a-z])/u.test(own)) continue;
      const places = found.get(stem);
      if (places === undefined) found.set(stem, [place]);
      else places.push(place);
    }
  }
  return found;
}

/** Names of one spelling as one; `written` is the first of them. */
function byKey(names: readonly BorneName[]) {
  const found = new Map<string, { readonly written: string; sometimes: boolean; readonly records: Set<string> }>();
  for (const { written, record, ambiguous = false } of names) {
    const key = nameKey(written);
    const known = found.get(key) ?? { written, sometimes: true, records: new Set<string>() };
    found.set(key, known);
    known.sometimes &&= ambiguous;
    known.records.add(record);
  }
  return found;
}

function nameKey(written: string): string {
  if (/\p{Script=Arabic}/u.test(written)) return searchKey(written.replace(/^[«"“]*(?:ال(?=\p{L}{2}))?/u, '')).trim();
  return written
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} -]|\p{Lm}/gu, '')
    .toLowerCase()
    .replace(/^[ae]l[- ]/u, '')
    .trim();
}

const kinds: readonly Line['kind'][] = ['word', 'form', 'name'];

function compareLines(a: Line, b: Line): number {
  const size = Number(a.key) - Number(b.key);
  if (size || a.key !== b.key) return size || (a.key < b.key ? -1 : 1);
  const rank = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  // Of words with one key the index has the order.
  return rank || (a.kind === 'word' || b.kind === 'word' ? 0 : a.written < b.written ? -1 : 1);
}
