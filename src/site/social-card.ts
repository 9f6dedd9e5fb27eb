/**
 * The picture that others show where they link here: the archive's name and what it is, in one sentence. Drawn at build
 * time with the site's own fonts; what draws it (resvg) shapes and orders Arabic as a browser does.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { archiveLatinName } from '../archive/vocabulary.ts';
import { siteDescription, siteName } from './wording.ts';

/** In pixels: the size that those who show such pictures ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What the picture says, for who does not see it. */
export const cardWords = `${siteName}: ${siteDescription}`;

const engine = 'node_modules/@resvg/resvg-wasm/index_bg.wasm';
const fonts = ['naskh-700', 'sans-400'].map((name) => `src/styles/fonts/${name}.woff2`);
const tokens = 'src/styles/tokens.css';
const margin = 96;
/** The empty space before the name's first letter, so that its ink begins where that of the sentence does. */
const bearing = 13;

let started: Promise<void> | undefined;

/** The picture as PNG, from the project's folder, which must be the working directory. The same bytes each time. */
export async function drawCard(): Promise<Uint8Array<ArrayBuffer>> {
  return rasterise(cardDrawing(await readFile(tokens, 'utf8')));
}

/** A drawing as PNG, with no other fonts than the site's: on every machine the same. */
export async function rasterise(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  started ??= readFile(engine).then(initWasm);
  await started;
  const fontBuffers = await Promise.all(fonts.map(async (file) => new Uint8Array(await readFile(file))));
  return new Uint8Array(new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } }).render().asPng());
}

/**
 * The picture as SVG.
 *
 * @param css The style sheet that has the site's colours.
 */
export function cardDrawing(css: string): string {
  const { width, height } = cardSize;
  const end = width - margin;
  const colour = (token: string) => lightColour(css, token);
  const [first = '', ...rest] = siteDescription.split(/(?<=،) /u);
  const line = (words: string, y: number) =>
    `<text x="${end}" y="${y}" text-anchor="end" font-family="Sijill Sans" font-size="43" fill="${colour('ink')}">${rightToLeft(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${colour('paper')}"/>
<rect width="${width}" height="14" fill="${colour('accent')}"/>
<text x="${end + bearing}" y="258" text-anchor="end" font-family="Sijill Naskh" font-weight="700" font-size="200" fill="${colour('accent')}">${rightToLeft(siteName)}</text>
<text x="${margin}" y="258" font-family="Sijill Sans" font-size="43" fill="${colour('ink-soft')}">${archiveLatinName}</text>
<rect x="${margin}" y="400" width="${end - margin}" height="2" fill="${colour('ink')}"/>
${line(first, 484)}
${line(rest.join(' '), 558)}
</svg>`;
}

/** Isolates words as right-to-left: the engine knows no `direction`, and takes every line for one of Latin letters. */
function rightToLeft(words: string): string {
  return `\u2067${words}\u2069`;
}

function lightColour(css: string, token: string): string {
  const colour = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1];
  if (colour === undefined) throw new Error(`${tokens} has no colour --${token}.`);
  return colour;
}
