/**
 * The engine of a bundle in shards: Pagefind opens one of them, joins the others with its own `mergeIndex`, and answers
 * from all; the scores are counted anew (`joinedScore`). Part of the bundle's program, in the page and in Node.
 */
import type { Engine, EngineReport } from './engine.ts';
import { joinedScore } from './shard-scores.ts';
import type { ScoredResult } from './shard-scores.ts';

/** A shard of a bundle: the folder it stands in, beside the program, and how many reports and words it has. */
export type ShardSize = readonly [name: string, reports: number, words: number];

/** What Pagefind's program gives. */
export interface Program {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  mergeIndex(folder: string): Promise<void>;
  /** What `init` opened, and all that `mergeIndex` joined with it. */
  opened(): { readonly primary: Instance; readonly instances: readonly Instance[] };
}

interface Instance {
  readonly basePath: string;
  /** Waits until the shard can be asked; rejects when it cannot be loaded. */
  getPtr(): Promise<unknown>;
  enterPlaygroundMode(): Promise<void>;
  search(code: string | null): Promise<{ readonly results: readonly ShardResult[] }>;
}

interface ShardResult extends ScoredResult {
  readonly id: string;
  readonly words: readonly number[];
  data(): Promise<EngineReport>;
}

/**
 * An engine over the shards.
 *
 * The id of a report is its shard's after the one that it has there: `und_5e3533e@2016` (`joinedId`).
 *
 * @param address Of the program itself.
 */
export function joinShards(
  program: Program,
  shards: readonly ShardSize[],
  address: string,
): Engine & { options(options: Readonly<Record<string, unknown>>): Promise<void> } {
  const home = address.replace(/[^/]*$/, '');
  const folders = shards.map(([name]) => `${home}${name}/`);
  const reports = shards.reduce((sum, [, reports]) => sum + reports, 0);
  const words = shards.reduce((sum, [, , words]) => sum + words, 0);
  let asked: Readonly<Record<string, unknown>> = {};
  let joined: Promise<readonly Instance[]> | undefined;

  async function join(): Promise<readonly Instance[]> {
    const [first, ...others] = folders;
    await program.options({ ...asked, noWorker: true, basePath: first });
    await program.init();
    // While the first is not loaded, joining waits, be it for ever.
    await program.opened().primary.getPtr();
    await Promise.all(others.map((folder) => program.mergeIndex(folder)));
    const { instances } = program.opened();
    await Promise.all(instances.map((instance) => instance.enterPlaygroundMode()));
    return instances;
  }

  return {
    options: async (options) => {
      asked = options;
    },
    search: async (code) => {
      const instances = await (joined ??= join());
      const answers = await Promise.all(
        instances.map(async (instance) => ({ ...(await instance.search(code)), shard: nameOf(instance) })),
      );
      const totals = { reports, words, found: answers.reduce((sum, { results }) => sum + results.length, 0) };
      const results = answers.flatMap(({ results, shard }) =>
        results.map((result) => ({
          id: joinedId(result.id, shard),
          score: joinedScore(result, totals),
          words: result.words,
          data: () => result.data(),
        })),
      );
      return { results: results.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)) };
    },
  };
}

/** The name of the shard that an instance is of: its folder's. */
const nameOf = ({ basePath }: Instance) => basePath.split('/').at(-2) ?? '';

/** The id of a report in a bundle of shards: two of them may give one id. */
export const joinedId = (id: string, shard: string) => `${id}@${shard}`;
