/**
 * The picture that others show where they link here: the archive's name and what it is, in one sentence. Drawn at build
 * time with the site's own fonts; what draws it (resvg) shapes and orders Arabic as a browser does.
 */
import { readFile } from 'node:fs/promises';
import { archiveLatinName } from '../archive/vocabulary.ts';
import { lightColour, tokens } from './colours.ts';
import { rasterise } from './raster.ts';
import { siteDescription, siteName } from './wording.ts';

/** In pixels: the size that those who show such pictures ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What the picture says, for who does not see it. */
export const cardWords = `${siteName}: ${siteDescription}`;

const margin = 96;
/** The empty space before the name's first letter, so that its ink begins where that of the sentence does. */
const bearing = 13;

/** The picture as PNG, from the project's folder, which must be the working directory. The same bytes each time. */
export async function drawCard(): Promise<Uint8Array<ArrayBuffer>> {
  return rasterise(cardDrawing(await readFile(tokens, 'utf8')));
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
