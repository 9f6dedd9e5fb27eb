/**
 * Files beside the index that a page loads as it needs them, each with a checksum.
 */
import { checksum } from './checksum.ts';

/** Gives a file beside the index, by its path; rejects when there is none. */
export type FetchText = (path: string) => Promise<string>;

/** Gives a file; rejects when it is missing, or damaged by the checksum. */
export type OpenFile = (path: string, sum?: string) => Promise<string>;

/** Files that are fetched as they are needed. What has arrived is kept; what has not is asked for again the next time. */
export function openFiles(fetchText: FetchText): OpenFile {
  const files = new Map<string, Promise<string>>();
  return (path, sum) => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const text = fetchText(path).then((found) => {
      if (sum !== undefined && checksum(found) !== sum) throw new Error(`${path} is damaged.`);
      return found;
    });
    files.set(path, text);
    text.catch(() => files.delete(path));
    return text;
  };
}

/** Gives the shards that are chosen among the names of all; rejects when one is missing or damaged. */
export type LoadShards = (choose: (names: ReadonlySet<string>) => readonly string[]) => Promise<readonly string[]>;

/** Shards of a folder, by the file that lists them (`shardFiles`). */
export function openShards(fetchText: FetchText, list: string, folder: string): LoadShards {
  const file = openFiles(fetchText);
  return async (choose) => {
    const sums = new Map(Object.entries(JSON.parse(await file(list)) as Record<string, string>));
    const chosen = new Set(choose(new Set(sums.keys())));
    return Promise.all([...chosen].map((name) => file(`${folder}${sums.get(name) ?? ''}.txt`, sums.get(name))));
  };
}

/**
 * Shards as files, texts by paths: each under a name that changes with its content, and the list of them, whose name
 * stays. `openShards` reads them.
 */
export function shardFiles(
  shards: Iterable<readonly [name: string, text: string]>,
  list: string,
  folder: string,
): ReadonlyMap<string, string> {
  const texts = [...shards].map(([name, text]) => ({ name, text, sum: checksum(text) }));
  return new Map([
    [list, `${JSON.stringify(Object.fromEntries(texts.map(({ name, sum }) => [name, sum])))}\n`],
    ...texts.map(({ text, sum }) => [`${folder}${sum}.txt`, text] as const),
  ]);
}
