/**
 * Names and words as small files beside the index, by their beginnings, of which a page loads one for a beginning.
 */
import { searchKey } from '../arabic/fold.ts';
import { beginnings, completionKey } from './completion-keys.ts';
import { completionsFolder, completionsList, lineOf } from './completions-loader.ts';
import type { CompletionWord, Entry, KnownName } from './completions.ts';
import { shardFiles } from './shelf.ts';

/**
 * Texts by paths, for `openCompletions`.
 *
 * A shard holds all that begins with its name; where that would exceed the limit, the best of it: the names and words of
 * the most reports, names of several words by each of these. The rest stands in shards of longer names. The same names and words give the same bytes.
 *
 * @param limit In UTF-8 bytes before compression, which makes a third of it.
 */
export function completionsFiles(
  words: readonly CompletionWord[],
  names: readonly KnownName[],
  limit = 13_000,
): ReadonlyMap<string, string> {
  const single = words.filter(({ written }) => !written.includes(' '));
  const placed = [
    ...names.flatMap((entry) => {
      const keys = new Set(entry.forms.flatMap((form) => beginnings(completionKey(form))));
      return [...keys].filter((key) => key !== '').map((key) => ({ key, ...weighed(entry) }));
    }),
    ...single.map((entry) => ({ key: searchKey(entry.written), ...weighed(entry) })),
  ];
  return shardFiles(shardsFrom('', placed, limit), completionsList, completionsFolder);
}

/** How many names, and how many words, are stored of those of a beginning that has too many. */
const best = 12;

interface Placed {
  readonly key: string;
  readonly entry: Entry;
  readonly line: string;
  readonly size: number;
}

function weighed(entry: Entry): Omit<Placed, 'key'> {
  const line = lineOf(entry);
  return { entry, line, size: Buffer.byteLength(line) + 1 };
}

function shardsFrom(name: string, placed: readonly Placed[], limit: number): [string, string][] {
  const all = [...new Map(placed.map((each) => [each.line, each])).values()];
  const fits = all.reduce((sum, { size }) => sum + size, 0) <= limit;
  if (name !== '' && fits) return [[name, text(all)]];
  const longer = new Map<string, Placed[]>();
  for (const each of placed) {
    if (each.key === name) continue;
    const child = each.key.slice(0, name.length + 1);
    const known = longer.get(child);
    if (known === undefined) longer.set(child, [each]);
    else known.push(each);
  }
  const own: [string, string][] = name === '' ? [] : [[name, text(bestOf(all))]];
  const children = [...longer].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...own, ...children.flatMap(([child, under]) => shardsFrom(child, under, limit))];
}

/** Of names and of words those of the most reports. */
function bestOf(placed: readonly Placed[]): readonly Placed[] {
  const ordered = [...placed].sort((a, b) => b.entry.reports - a.entry.reports || (a.line < b.line ? -1 : 1));
  const names = ordered.filter(({ entry }) => 'kind' in entry);
  const words = ordered.filter(({ entry }) => !('kind' in entry));
  return [...names.slice(0, best), ...words.slice(0, best)];
}

const text = (placed: readonly Placed[]) =>
  placed
    .map(({ line }) => line)
    .sort()
    .join('\n');
