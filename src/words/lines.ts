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
  /** A name, with the ids of the records that bear it. */
  | { readonly kind: 'name'; readonly key: string; readonly written: string; readonly records: readonly string[] };

/** A name as reports have it, and whose it is. */
export interface BorneName {
  readonly written: string;
  readonly record: string;
}

/** The lines of each letter that has any, in order. Names are ordered with their article set aside. */
export function linesOf(entries: readonly WordEntry[], names: readonly BorneName[]): ReadonlyMap<Letter, Line[]> {
  const lines = new Map<Letter, Line[]>();
  const add = (line: Line, letter = letterOf(line.key)) => {
    const known = lines.get(letter);
    if (known === undefined) lines.set(letter, [line]);
    else known.push(line);
  };
  for (const [entry, { key, letter }] of entries.entries()) add({ kind: 'word', key, entry }, letter);
  for (const [written, places] of elsewhere(entries))
    add({ kind: 'form', key: searchKey(written), written, entries: places });
  for (const [key, { written, records }] of byKey(names)) add({ kind: 'name', key, written, records: [...records] });
  for (const list of lines.values()) list.sort(compareLines);
  return lines;
}

/** The forms that a reader would look for at another place than that of their entry, with the entries' places. */
function elsewhere(entries: readonly WordEntry[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [place, { key, stems }] of entries.entries()) {
    for (const stem of stems) {
      const own = searchKey(stem);
      if (own.startsWith(key) || !/^[ء-ي]{2}/u.test(own)) continue;
      const known = found.get(stem);
      if (known === undefined) found.set(stem, [place]);
      else known.push(place);
    }
  }
  return found;
}

/** Names of one spelling as one; `written` is the first of them. */
function byKey(names: readonly BorneName[]) {
  const found = new Map<string, { readonly written: string; readonly records: Set<string> }>();
  for (const { written, record } of names) {
    const key = searchKey(written.replace(/^[«"“]*(?:ال(?=\p{L}{2}))?/u, '')).trim();
    const known = found.get(key) ?? { written, records: new Set<string>() };
    found.set(key, known);
    known.records.add(record);
  }
  return found;
}

const kinds: readonly Line['kind'][] = ['word', 'form', 'name'];

function compareLines(a: Line, b: Line): number {
  const size = Number(a.key) - Number(b.key);
  if (size || a.key !== b.key) return size || (a.key < b.key ? -1 : 1);
  const rank = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  // Of words with one key the index has the order.
  return rank || (a.kind === 'word' || b.kind === 'word' ? 0 : a.written < b.written ? -1 : 1);
}
