/**
 * An index in shards, on disk.
 */
import { asFile, writeFiles } from './bundle-files.ts';
import type { BundleFile, Written } from './bundle-files.ts';
import type { Coder } from './coding.ts';
import type { SearchDocument } from './documents.ts';
import { joinedId } from './joined-engine.ts';
import { filesDigest, inputDigest, keptShard, shardRecords, shardsFile } from './kept-shards.ts';
import type { ShardRecord } from './kept-shards.ts';
import { coded, pagefindIndex, pagefindPrograms, programFile, wasmFile } from './pagefind-index.ts';
import type { PagefindIndex } from './pagefind-index.ts';
import { joinedProgram } from './pagefind-program.ts';
import { reportsFile } from './reports.ts';
import { reportsTable } from './reports-table.ts';
import { shardsOf } from './shards.ts';

/** How shards are written. */
export interface ShardWriting {
  /** Folder of the bundle that was built before, whose shards are taken where their reports are the same. */
  readonly before?: string;
  /** Reports of a shard at most; what `shardsOf` has if not given. */
  readonly limit?: number;
  /** Told of each shard when it stands. */
  readonly told?: (shard: string, reports: number, kept: boolean) => void;
}

/**
 * Write the index of reports in shards, its program and its table of reports.
 *
 * Each shard has a folder of its own, `shards.json` says what they are made of, and the program joins them
 * (`joinShards`). They are made one after another, so that memory is that of the largest.
 *
 * @param documents At least one.
 * @throws What `pagefindIndex` throws, and when two lemmas have one code.
 */
export async function writeShards(
  documents: readonly SearchDocument[],
  coder: Coder,
  folder: string,
  { before, limit, told = () => undefined }: ShardWriting,
): Promise<Written> {
  const known = before === undefined ? [] : await shardRecords(before);
  const byId = new Map<string, SearchDocument>();
  const records: ShardRecord[] = [];
  let [count, bytes] = [0, 0];
  const put = async (files: readonly BundleFile[]) => {
    const written = await writeFiles(folder, files);
    count += written.files;
    bytes += written.bytes;
  };
  for (const shard of shardsOf(documents, limit)) {
    const { name } = shard;
    const reports = shard.documents.map((document) => coded(document, coder));
    const of = await inputDigest(reports);
    const record = known.find((each) => each.name === name && each.of === of);
    const kept = before === undefined || record === undefined ? undefined : await keptShard(before, shard, record);
    const made = kept ?? shardAlone(await pagefindIndex(reports));
    for (const [id, document] of made.byId) byId.set(joinedId(id, name), document);
    await put(made.files.map(({ path, content }) => ({ path: `${name}/${path}`, content })));
    const words = reports.reduce((sum, { parts }) => sum + parts.reduce((all, { codes }) => all + codes.length, 0), 0);
    records.push({ name, reports: reports.length, words, of, files: filesDigest(made.files) });
    told(name, reports.length, kept !== undefined);
  }
  coder.refuseCollisions();
  const { program, wasm } = await pagefindPrograms();
  const sizes = records.map(({ name, reports, words }) => [name, reports, words] as const);
  await put([
    { path: programFile, content: await joinedProgram(programFile, program, sizes) },
    // Pagefind looks for it in the folder that it opens first.
    { path: `${records[0]?.name ?? ''}/${wasmFile}`, content: wasm },
    asFile([shardsFile, `${JSON.stringify(records, null, 1)}\n`]),
    asFile([reportsFile, reportsTable(byId)]),
  ]);
  return { files: count, bytes };
}

/** Without Pagefind's programs: one stands for all shards. */
const shardAlone = ({ files, byId }: PagefindIndex): PagefindIndex => ({
  files: files.filter(({ path }) => path !== programFile && path !== wasmFile),
  byId,
});
