/**
 * Pagefind's program as the search page loads it.
 */
import { build, transform } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { ShardSize } from './joined-engine.ts';

/**
 * The program, telling of parts that it cannot load or that are damaged, with short names inside.
 *
 * Pagefind 1.6 passes over a part of the index or of the filters that does not arrive, and then finds nothing; and it
 * unpacks what it loads without a look at the checksum at its end (RFC 1952), so that one bit may change words. A search
 * whose answer is to be trusted must fail. To be taken out when Pagefind rejects such a search itself.
 *
 * @throws When the places are not as known.
 */
export async function pagefindProgram(path: string, program: Uint8Array): Promise<Uint8Array> {
  const { code } = await transform(withFailures(path, program), { ...written, target: 'es2022' });
  return new TextEncoder().encode(code);
}

/**
 * The same program with what joins a bundle's shards (`joinShards`): a module with the one interface that the search asks.
 *
 * @param sizes Every shard of the bundle.
 */
export async function joinedProgram(
  path: string,
  program: Uint8Array,
  sizes: readonly ShardSize[],
): Promise<Uint8Array> {
  const pagefind = `${withFailures(path, program)}\nexport const opened = () => pagefind.fallback;\n`;
  const entry = `import * as program from 'program';
import { joinShards } from './joined-engine.ts';
export const { options, search } = joinShards(program, ${JSON.stringify(sizes)}, import.meta.url);
`;
  const { outputFiles } = await build({
    stdin: { contents: entry, loader: 'ts', resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    ...written,
    bundle: true,
    target: 'es2022',
    write: false,
    plugins: [
      {
        name: 'program',
        setup: (build) => {
          build.onResolve({ filter: /^program$/ }, () => ({ path: 'program', namespace: 'program' }));
          build.onLoad({ filter: /^/, namespace: 'program' }, () => ({ contents: pagefind, loader: 'js' }));
        },
      },
    ],
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`${path} was not made.`);
  return output.contents;
}

/** Pagefind leaves its program as it was written. */
const written = { minify: true, format: 'esm', charset: 'utf8' } as const;

function withFailures(path: string, program: Uint8Array): string {
  const text = new TextDecoder().decode(program);
  const parts = text.split(/(?<="load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/);
  if (parts.length !== 3) throw new Error(`${path} passes over missing parts in ${parts.length - 1} places, not in 2.`);
  const unpacking = parts.join('').split('data=gz_default(data);');
  if (unpacking.length !== 2) throw new Error(`${path} unpacks in ${unpacking.length - 1} places, not in 1.`);
  return unpacking.join('data=unpackWhole(data);') + unpackWhole;
}

/** In Pagefind's program: what a gzip file holds; throws where it is not what was packed. CRC-32, bit by bit. */
const unpackWhole = `
function unpackWhole(packed) {
  const data = gz_default(packed);
  let sum = -1;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  if (new DataView(packed.buffer, packed.byteOffset).getInt32(packed.length - 8, true) !== ~sum) throw new Error('damaged');
  return data;
}
`;
