import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, siteFiles, target } from './pages.ts';

const files = siteFiles();
const sheets = files
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, text: readFileSync(join(dist, path), 'utf8') }));

describe('dist/', () => {
  test('holds only what a reader asks for', () => {
    const site =
      /\.(?:html|css|js|woff2|svg|png|ico|json|txt|csv|geojson|ris|bib|webmanifest)$|^(?:SHA256SUMS|_headers)$/;
    const index = /^pagefind\/(?:[\w.-]+|(?:index|fragment|filter)\/[\w.-]+)$/;
    expect(
      files.filter((path) => !site.test(path) && !(index.test(path) && /\.(?:pagefind|pf_\w+)$/.test(path))),
    ).toEqual([]);
  });

  test('holds no path of the machine that built it', () => {
    const here = process.cwd();
    const telling = files.filter((path) => /\.(?:html|css|js|json|svg|txt|csv|geojson|ris|bib)$/.test(path));
    expect(telling.filter((path) => readFileSync(join(dist, path), 'utf8').includes(here))).toEqual([]);
  });

  test('has names that every host and file system takes', () => {
    expect(
      files.filter((path) => !/^[\w./-]+$/.test(path) || path.toLowerCase() !== path.toLowerCase().normalize()),
    ).toEqual([]);
    const lower = files.map((path) => path.toLowerCase());
    expect(lower.filter((path, place) => lower.indexOf(path) !== place)).toEqual([]);
  });
});

describe('favicon.ico', () => {
  test('holds pictures of three sizes, for browsers that read no SVG icon', () => {
    const ico = readFileSync(join(dist, 'favicon.ico'));
    const pictures = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => 6 + 16 * i).map((at) => {
      const start = ico.readUInt32LE(at + 12);
      const png = ico.subarray(start, start + ico.readUInt32LE(at + 8));
      // A PNG says its width in its first chunk.
      return { said: ico.readUInt8(at), is: png.readUInt32BE(16), name: png.toString('latin1', 1, 4) };
    });
    expect(pictures).toEqual([16, 32, 48].map((size) => ({ said: size, is: size, name: 'PNG' })));
  });
});

describe('every style sheet of dist/', () => {
  test('is there, and names only files of the site', () => {
    expect(sheets.length).toBeGreaterThan(0);
    const wrong = sheets.flatMap((sheet) =>
      [...sheet.text.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3/g)]
        .map((match) => match[2] ?? match[4] ?? '')
        .filter((address) => !address.startsWith('data:') && (address.startsWith('/') || !target(sheet, address).file))
        .map((address) => `${sheet.path} → ${address}`),
    );
    expect(wrong).toEqual([]);
  });

  test('names no physical left or right', () => {
    const physical = sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![a-z])(?:[\w]+-)*(?:left|right)(?:-[\w-]+)?(?=\s*[:;}])/gi)].map(
        ([found]) => `${path}: ${found}`,
      ),
    );
    expect(physical).toEqual([]);
  });
});
