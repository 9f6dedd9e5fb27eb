/** Drawings as PNG, made at build time by resvg, which shapes and orders Arabic as a browser does. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { sha256 } from '../archive/digest.ts';
import { keptValues } from '../archive/kept.ts';

const engine = 'node_modules/@resvg/resvg-wasm/index_bg.wasm';
const fonts = ['naskh-700', 'sans-400'].map((name) => `src/styles/fonts/${name}.woff2`);

let started: Promise<void> | undefined;

/**
 * A drawing as PNG, with no other fonts than the site's: on every machine the same. A build that keeps files takes it from
 * the last one: fonts and engine are the program's.
 *
 * The project's folder must be the working directory.
 */
export async function rasterise(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = sha256(`drawing\n${svg}`);
  const known = keptValues().find(key);
  if (typeof known === 'string') return new Uint8Array(Buffer.from(known, 'base64'));
  const drawn = await draw(svg);
  keptValues().keep(key, Buffer.from(drawn).toString('base64'));
  return drawn;
}

async function draw(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  started ??= readFile(engine).then(initWasm);
  await started;
  const fontBuffers = await Promise.all(fonts.map(async (file) => new Uint8Array(await readFile(file))));
  return new Uint8Array(new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } }).render().asPng());
}
