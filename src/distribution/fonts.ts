/** The site's own font files, made of whole ones: those letters only that the style sheet gives them. */
import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import subset from 'subset-font';
import { withNames } from './sfnt.ts';

/** A file of `src/styles/fonts/`, or a licence in `public/licences/`. */
export interface MadeFile {
  /** From the project's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const styleSheet = 'src/styles/fonts.css';
const google = 'node_modules/@expo-google-fonts';
/** Whole families, Latin and Arabic in one file, which Fontsource parts: by the first word of our files' names. */
const sources: Readonly<Record<string, { name: string; weights: Readonly<Record<string, string>> }>> = {
  naskh: {
    name: 'scheherazade-new',
    weights: { 400: '400Regular/ScheherazadeNew_400Regular.ttf', 700: '700Bold/ScheherazadeNew_700Bold.ttf' },
  },
  sans: {
    name: 'ibm-plex-sans-arabic',
    weights: {
      400: '400Regular/IBMPlexSansArabic_400Regular.ttf',
      600: '600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
    },
  },
};

/**
 * What a reader's text needs: forms of letters, ligatures, marks, kerning, and digits of one width. Left out are the
 * alternatives that a style sheet would have to ask for.
 */
const features = [
  ...['ccmp', 'isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'liga', 'clig', 'rclt', 'locl'],
  ...['mark', 'mkmk', 'mset', 'curs', 'kern', 'tnum'],
];

/**
 * Make every file that `fonts.css` draws from `fonts/`, with the characters of its `unicode-range`, and the licence of
 * each family. They bear our own names, since the licence (SIL OFL 1.1) reserves those of the originals.
 */
export async function makeFonts(): Promise<MadeFile[]> {
  const faces = (await readFile(styleSheet, 'utf8')).matchAll(
    /url\('(fonts\/(\w+)-(\d+)\.woff2)'\)[^;]*;\s*unicode-range:([^;]+);/g,
  );
  const files = [...faces].map(async ([, path = '', family = '', weight = '', ranges = '']) => {
    const { name = '', weights: { [weight]: file } = {} } = sources[family] ?? {};
    if (file === undefined) throw new Error(`${styleSheet}: of what ${path} is made is not known`);
    const part = await subset(await readFile(`${google}/${name}/${file}`), charactersOf(ranges), {
      targetFormat: 'sfnt',
      keepFeatures: features,
      noHinting: true,
    });
    const bytes = await convert(withNames(part, namesOf(family, name, weight)), 'woff2');
    return { path: `src/styles/${path}`, bytes };
  });
  const licences = Object.values(sources).map(async ({ name }) => ({
    path: `public/licences/${name}.txt`,
    bytes: Buffer.from((await readFile(`${google}/${name}/LICENSE_FONT`, 'utf8')).replaceAll('\r\n', '\n')),
  }));
  return Promise.all([...files, ...licences]);
}

function namesOf(family: string, name: string, weight: string): Map<number, string> {
  const own = `Sijill ${family[0]?.toUpperCase()}${family.slice(1)}`;
  return new Map([
    [0, `Made of ${name}; copyright and licence: licences/${name}.txt`],
    [1, own],
    [2, weight],
    [4, `${own} ${weight}`],
    [6, `${own} ${weight}`.replaceAll(' ', '-')],
    [13, 'SIL Open Font License, Version 1.1'],
  ]);
}

/** The characters of a `unicode-range`: `U+060C, U+0621-0652`. */
function charactersOf(ranges: string): string {
  const points = ranges.split(',').flatMap((range) => {
    const [first = '', last = first] = range.trim().replace('U+', '').split('-');
    const start = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, index) => start + index);
  });
  return String.fromCodePoint(...points);
}
