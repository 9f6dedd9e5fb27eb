/**
 * The completions in the page: the few shards that the beginning of a word needs.
 */
import type { Entry, LoadCompletions } from './completions.ts';
import { openFiles, openShards } from './shelf.ts';
import type { FetchText } from './shelf.ts';

/** The file that names the shards, and the folder that they are in, beside the index. */
export const completionsList = 'completions.json';
export const completionsFolder = 'completions/';

/** Completions that are fetched as they are needed: for each key at most one shard. */
export function openCompletions(fetchText: FetchText): LoadCompletions {
  const shards = openShards(openFiles(fetchText), completionsList, completionsFolder);
  return async (keys) => {
    const texts = await shards((names) => keys.flatMap((key) => longest(key, names)));
    return [...new Set(texts.flatMap((text) => text.split('\n')))].filter((line) => line !== '').map(entryOf);
  };
}

/** The longest name that a key begins with: its shard holds the key's entries, or the best of them, or there are none. */
function longest(key: string, names: ReadonlySet<string>): readonly string[] {
  for (let length = key.length; length > 0; length -= 1)
    if (names.has(key.slice(0, length))) return [key.slice(0, length)];
  return [];
}

/** An entry as a line of a shard, `entryOf` of which it is. Kinds and names hold no tab and no stroke. */
export function lineOf(entry: Entry): string {
  const { written, reports, asWritten } = entry;
  if ('kind' in entry) return [written, reports, Number(asWritten), entry.kind, entry.forms.join('|')].join('\t');
  return [written, reports, Number(asWritten) + 2 * Number(entry.withArticle) + 4 * Number(entry.definite)].join('\t');
}

function entryOf(line: string): Entry {
  const [written = '', reports, standing, kind, forms = ''] = line.split('\t');
  const word = { written, reports: Number(reports), asWritten: Number(standing) % 2 === 1 };
  return kind === undefined
    ? { ...word, withArticle: Number(standing) % 4 > 1, definite: Number(standing) > 3 }
    : { ...word, kind, forms: forms.split('|') };
}
