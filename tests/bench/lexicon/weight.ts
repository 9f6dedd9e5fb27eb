/** What the lexicon weighs: its files, its shards, and the shards that a query needs. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { lexiconHome } from '../../../src/arabic/lexicon/read.ts';
import { words } from '../../../src/arabic/index.ts';
import type { LexiconSources } from '../../../src/arabic/index.ts';
import { shardNames, shards } from '../../../src/arabic/shards.ts';

/** One file of the lexicon. */
export interface FileWeight {
  readonly file: string;
  readonly entries: number;
  readonly raw: number;
  readonly brotli: number;
}

export interface ShardWeights {
  readonly shards: number;
  readonly raw: number;
  /** Each shard by itself, as they are fetched. */
  readonly brotli: number;
  readonly largest: number;
  /** Bytes after Brotli that each query needs when nothing is there yet, the smallest first. */
  readonly queries: readonly number[];
}

const files = ['nouns.txt', 'names.txt', 'verbs.txt', 'function-words.txt'];

export function fileWeights(): Promise<readonly FileWeight[]> {
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(lexiconHome, file));
      const entries = bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#')).length;
      return { file, entries, raw: bytes.length, brotli: compressed(bytes) };
    }),
  );
}

export function shardWeights(sources: LexiconSources, queries: readonly string[]): ShardWeights {
  const all = shards(sources);
  const sizes = new Map([...all].map(([name, text]) => [name, compressed(Buffer.from(text))]));
  const names = new Set(all.keys());
  const needed = queries.map((query) => {
    const chosen = new Set(words(query).flatMap((word) => shardNames(word.text, names)));
    return [...chosen].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  });
  const list = [...sizes.values()];
  return {
    shards: all.size,
    raw: [...all.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    brotli: list.reduce((sum, size) => sum + size, 0),
    largest: list.reduce((most, size) => Math.max(most, size), 0),
    queries: needed.sort((a, b) => a - b),
  };
}

const compressed = (bytes: Buffer) => brotliCompressSync(bytes).length;
