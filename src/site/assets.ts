/**
 * Style sheet, fonts and scripts, bundled here and not by Astro: Astro's links begin at the site's root, and its
 * scripts are modules, which a page opened from a disk may not load.
 */
import { build } from 'esbuild';
import type { OutputFile } from 'esbuild';
import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { standing } from './standing.ts';

/** A built file: `site-5WQ3ZB7N.css`. The part after the dash changes when the content does, and only then. */
export interface Asset {
  readonly file: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Of the interface what is strong, and the words of a capture. */
export type Face = 'sans-600' | 'naskh-400';

export interface Assets {
  readonly all: readonly Asset[];
  /** File name of the style sheet of all pages. */
  readonly styleSheet: string;
  /**
   * File name of a style sheet that some pages load besides.
   *
   * @param page Its source in `src/styles/pages/` without `.css`.
   * @throws Error when there is none of that name.
   */
  pageStyles(page: string): string;
  /** File names of the fonts that a page draws with: those of every page, and its others. */
  preloaded(others: readonly Face[]): readonly string[];
  /**
   * File name of a classic script.
   *
   * @param entry Its source in `src/client/` without `.ts`.
   * @throws Error when there is none of that name.
   */
  script(entry: string): string;
}

const styles = 'src/styles/site.css';
const pageStyles = 'src/styles/pages';
const client = 'src/client';
/** The interface's and the headings'. */
const everyPage = ['sans-400', 'naskh-700'];
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

let opened: Promise<Assets> | undefined;
let bundled: Promise<Bundled> | undefined;

/** The assets. In a build they are made once; while developing, each page sees the sources as they are now. */
export async function openAssets(): Promise<Assets> {
  if (import.meta.env?.DEV) {
    const last = bundled;
    const known = await last?.catch(() => undefined);
    // Who asked meanwhile may have begun to make them.
    if (bundled === undefined || (bundled === last && !(known && isStanding(known)))) bundled = bundleSources();
    return (await bundled).assets;
  }
  opened ??= bundle();
  return opened;
}

/** Assets with what they were made of. */
interface Bundled {
  readonly assets: Assets;
  readonly sources: readonly string[];
  /** How those stood; `undefined` where one was saved meanwhile. */
  readonly stood: string | undefined;
}

const isStanding = ({ sources, stood }: Bundled) => stood !== undefined && stood === standingOf(sources, Date.now());

/** What differs when a source is saved, or an entry is new. */
function standingOf(sources: readonly string[], since: number): string | undefined {
  const marks = standing(sources, since);
  return marks && [...entryPoints(), marks].join('\n');
}

const entryPoints = () => [styles, ...entries(pageStyles, '.css'), ...entries(client, '.ts')];

/** Bundle every asset from the project's folder, which must be the working directory. */
export async function bundle(): Promise<Assets> {
  return (await bundleSources()).assets;
}

async function bundleSources(): Promise<Bundled> {
  const began = Date.now();
  const { outputFiles, metafile } = await build({
    entryPoints: entryPoints(),
    metafile: true,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    supported: { 'inline-style': false },
    charset: 'utf8',
    legalComments: 'none',
    loader: { '.woff2': 'file' },
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    logLevel: 'silent',
  });
  const all = outputFiles.map(asset).sort((a, b) => (a.file < b.file ? -1 : 1));
  const files = new Map(all.map(({ file }) => [file.replace(/-[A-Z0-9]+(?=\.)/, ''), file]));
  const named = (name: string, extension: string) => {
    const file = files.get(`${name}${extension}`);
    if (file === undefined)
      throw new Error(`No asset ${name}${extension}: is its source in ${client}/ or ${pageStyles}/?`);
    return file;
  };
  const sources = Object.keys(metafile.inputs);
  const assets = {
    all,
    styleSheet: named('site', '.css'),
    pageStyles: (page: string) => named(page, '.css'),
    preloaded: (others: readonly Face[]) => [...everyPage, ...others].map((font) => named(font, '.woff2')),
    script: (entry: string) => named(entry, '.js'),
  };
  return { assets, sources, stood: standingOf(sources, began) };
}

/** Each file of the folder is an entry; what stands in its folders is part of one. */
function entries(folder: string, extension: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function asset({ path, contents }: OutputFile): Asset {
  const type = types[extname(path)];
  if (type === undefined) throw new Error(`No media type for ${basename(path)}`);
  return { file: basename(path), type, bytes: new Uint8Array(contents) };
}
