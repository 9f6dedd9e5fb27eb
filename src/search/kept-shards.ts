/**
 * Shards of the bundle that was built before, for those whose reports are the same.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleFile } from './bundle-files.ts';
import { addressIn } from './fragments.ts';
import { idOf, wasmFile } from './pagefind-index.ts';
import type { FedDocument, PagefindIndex } from './pagefind-index.ts';
import type { Shard } from './shards.ts';

/** Beside the shards: what each was made of, and what was made. */
export const shardsFile = 'shards.json';

/** What is recorded of a shard. */
export interface ShardRecord {
  readonly name: string;
  readonly reports: number;
  readonly words: number;
  /** SHA-256 of all that Pagefind was fed and that was put back, of Pagefind's version, and of the program that makes shards. */
  readonly of: string;
  /** SHA-256 of its files. */
  readonly files: string;
}

/** What a shard is made of, as `of` in its record. */
export async function inputDigest(reports: readonly FedDocument[]): Promise<string> {
  const hash = createHash('sha256');
  for (const maker of await makers()) hash.update(maker);
  for (const { address, about, parts } of reports) hash.update(`${JSON.stringify([address, about, parts])}\n`);
  return hash.digest('hex');
}

/** What makes a shard of what it is fed; changed, every shard is made anew. */
const makers = () =>
  Promise.all(
    ['pagefind-index.ts', 'fragments.ts', 'twin.ts', '../../node_modules/pagefind/package.json'].map((path) =>
      readFile(new URL(path, import.meta.url)),
    ),
  );

/** The files of a shard, as `files` in its record. */
export function filesDigest(files: readonly BundleFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${path}\t${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** The records of a bundle that was built before; none where there is none, or it is not known. */
export async function shardRecords(bundle: string): Promise<readonly ShardRecord[]> {
  try {
    const records: unknown = JSON.parse(await readFile(join(bundle, shardsFile), 'utf8'));
    return Array.isArray(records) ? records.filter(isRecord) : [];
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is ShardRecord {
  const { name, of, files } = (value ?? {}) as Partial<ShardRecord>;
  return typeof name === 'string' && /^[\w-]+$/.test(name) && typeof of === 'string' && typeof files === 'string';
}

/**
 * A shard as it stands in a bundle that was built before.
 *
 * @returns Nothing where it is not what was written, or not all there: it is made anew then.
 */
export async function keptShard(
  bundle: string,
  { documents }: Shard,
  { name, files }: ShardRecord,
): Promise<PagefindIndex | undefined> {
  const found = await filesIn(join(bundle, name)).catch((): BundleFile[] => []);
  if (filesDigest(found) !== files) return undefined;
  const byAddress = new Map(documents.map((document) => [document.address, document]));
  const byId = found.flatMap(({ path, content }) => {
    const id = idOf(path);
    const document = id === undefined ? undefined : byAddress.get(addressIn(path, content));
    return id === undefined || document === undefined ? [] : [[id, document] as const];
  });
  return { files: found, byId: new Map(byId) };
}

async function filesIn(folder: string): Promise<BundleFile[]> {
  const paths: string[] = [];
  for (const part of ['', 'index', 'fragment']) {
    const entries = await readdir(join(folder, part), { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && entry.name !== wasmFile).map(({ name }) => name);
    paths.push(...names.map((name) => (part === '' ? name : `${part}/${name}`)));
  }
  const files: BundleFile[] = [];
  for (const path of paths) files.push({ path, content: await readFile(join(folder, path)) });
  return files;
}
