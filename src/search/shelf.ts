/**
 * Files beside the index that a page loads as it needs them, each with a checksum.
 */
import { checksum } from './checksum.ts';

/** Gives a file beside the index, by its path; rejects when there is none. */
export type FetchText = (path: string) => Promise<string>;

/**
 * Gives a file; rejects when it is missing, or damaged by its checksum: the one that is given, or for `true` the file's
 * own first line, which has it and is taken off.
 */
export type OpenFile = (path: string, sum?: string | true) => Promise<string>;

/** Files that are fetched as they are needed. What has arrived is kept; what has not is asked for again the next time. */
export function openFiles(fetchText: FetchText): OpenFile {
  const files = new Map<string, Promise<string>>();
  return (path, sum) => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const text = fetchText(path).then((found) => {
      const end = sum === true ? found.indexOf('\n') + 1 : 0;
      const rest = found.slice(end);
      const wanted = sum === true ? found.slice(0, Math.max(0, end - 1)) : sum;
      if (wanted?.includes(checksum(rest)) === false) throw new Error(`${path} is damaged.`);
      return rest;
    });
    files.set(path, text);
    text.catch(() => files.delete(path));
    return text;
  };
}

/** Gives the shards that are chosen among the names of all; rejects when one is missing or damaged. */
export type LoadShards = (choose: (names: ReadonlySet<string>) => readonly string[]) => Promise<readonly string[]>;

/** Shards of a folder, by the file that lists them (`shardFiles`). */
export function openShards(file: OpenFile, list: string, folder: string): LoadShards {
  return async (choose) => {
    // What is left of the list when its first line is taken off is an array without its first entry.
    const [, edition = '', ...names] = JSON.parse(`[0${await file(list, true)}`) as readonly [0, ...string[]];
    const chosen = new Set(choose(new Set(names)));
    return Promise.all([...chosen].map((name) => file(`${folder}${edition}-${names.indexOf(name)}.txt`, true)));
  };
}

/**
 * Shards as files, texts by paths, and the list of their names, whose own name stays. `openShards` reads them.
 *
 * The files of all shards are named anew when one changes, so that a page never reads shards of two editions; the list
 * stays short, for it holds no checksums of theirs: each file begins with its own, and so does the list, since a name
 * in it that is damaged would lead to another shard and a word be missed in silence.
 */
export function shardFiles(
  shards: Iterable<readonly [name: string, text: string]>,
  list: string,
  folder: string,
): ReadonlyMap<string, string> {
  const all = [...shards];
  const edition = checksum(JSON.stringify(all));
  const rest = [...(all.length === 0 ? [] : [edition]), ...all.map(([name]) => name)];
  const names = `${rest.map((name) => `,${JSON.stringify(name)}`).join('')}]`;
  return new Map([
    // Its first line, with the checksum, is the beginning of an array.
    [list, `["${checksum(names)}"\n${names}`],
    ...all.map(([, text], place) => [`${folder}${edition}-${place}.txt`, withSum(text)] as const),
  ]);
}

const withSum = (text: string) => `${checksum(text)}\n${text}`;
