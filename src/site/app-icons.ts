/** The icons of the installed site: `public/icon.svg` in the sizes and forms that systems ask for. */
import { readFile } from 'node:fs/promises';
import { rasterise } from './raster.ts';

/** An icon to make. */
export interface AppIcon {
  /** Of its file, without `.png`. */
  readonly name: string;
  /** Its width and height, in pixels. */
  readonly size: number;
  /** As drawn, with its own corners; or filling its square, for a system that cuts it to a shape of its own. */
  readonly form: 'drawn' | 'filled' | 'maskable';
}

/** What the manifest names: as Chromium asks, one of 192, one of 512, and one that may be cut. */
export const manifestIcons: readonly AppIcon[] = [
  { name: 'icon-192', size: 192, form: 'drawn' },
  { name: 'icon-512', size: 512, form: 'drawn' },
  { name: 'icon-maskable-512', size: 512, form: 'maskable' },
];

/** For iOS and iPadOS, which round the corners and make black of what is clear. */
export const appleIcon: AppIcon = { name: 'apple-touch-icon', size: 180, form: 'filled' };

/** An icon as PNG, from the project's folder, which must be the working directory. The same bytes each time. */
export async function drawIcon(icon: AppIcon): Promise<Uint8Array<ArrayBuffer>> {
  return rasterise(iconDrawing(await readDrawing(), icon));
}

/** The site's icon as SVG, from the project's folder. */
export function readDrawing(): Promise<string> {
  return readFile('public/icon.svg', 'utf8');
}

/**
 * An icon as SVG of its size.
 *
 * @param drawing The site's icon: a ground of one colour, whose fill is its first, and signs on it.
 * @throws Where the drawing has no viewBox or no fill.
 */
export function iconDrawing(drawing: string, { size, form }: AppIcon): string {
  const [, side, signs] = /^<svg [^>]*viewBox="0 0 (\d+) \1"[^>]*>(.*)<\/svg>\s*$/s.exec(drawing) ?? [];
  const ground = /fill="(#[0-9a-f]{6})"/.exec(drawing)?.[1];
  if (side === undefined || signs === undefined || ground === undefined)
    throw new Error('The icon is drawn otherwise.');
  const around = form === 'drawn' ? '' : `<rect width="${side}" height="${side}" fill="${ground}"/>`;
  const middle = Number(side) / 2;
  const inner =
    form === 'maskable'
      ? `<g transform="translate(${middle} ${middle}) scale(${maskableScale}) translate(${-middle} ${-middle})">${signs}</g>`
      : signs;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${side} ${side}">${around}${inner}</svg>`;
}

/**
 * How much smaller the signs are where a system may cut. It leaves a circle of 40 % of the side around the middle (W3C,
 * Web Application Manifest, «icon masks and safe zone»); the farthest ink of the signs stands at 44 % of it.
 */
const maskableScale = 0.86;
