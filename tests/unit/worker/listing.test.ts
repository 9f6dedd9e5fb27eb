import { describe, expect, test } from 'vitest';
import { editionFiles } from '../../../src/distribution/worker.ts';
import { extent, isLater, isUnlisted, pieceFor, readPiece } from '../../../src/worker/listing.ts';
import type { EditionFiles, ListedFile } from '../../../src/worker/listing.ts';

const file = (path: string, size = 10): ListedFile => ({ path, size, sha256: 'ab'.repeat(32) });
const read = (files: readonly ListedFile[], limit?: number) => {
  const { list, texts } = editionFiles(files, '2031.7', limit);
  return { edition: JSON.parse(list) as EditionFiles, texts };
};

/** What the list says of a path, as the worker finds it. */
function find({ edition, texts }: ReturnType<typeof read>, path: string): ListedFile | undefined {
  const piece = pieceFor(edition, path);
  return readPiece(texts.get(piece?.path ?? '') ?? '').find((each) => each.path === path);
}

describe('isLater(path)', () => {
  test.each([
    ['reports/0001/index.html', true],
    ['reports/10000/capture/index.html', true],
    ['reports/0001/cite.csl.json', true],
    ['factions/liwa-al-aqsa/cite.ris', true],
    ['data/figures.csv', true],
    ['linkset.json', true],
    ['factions/liwa-al-aqsa/index.html', true],
    ['figures/strength-liwa-al-aqsa/index.html', true],
    ['reports/index.html', false],
    ['factions/index.html', false],
    ['index.html', false],
    ['pagefind/pagefind-entry.json', false],
    ['verify/index.txt', false],
    ['offline/index.html', false],
  ])('%s: %s', (path, later) => {
    expect(isLater(path)).toBe(later);
  });
});

describe('isUnlisted(path)', () => {
  test.each([
    ['SHA256SUMS', true],
    ['worker.js', true],
    ['offline/files/list.json', true],
    ['_headers', true],
    ['offline/index.html', false],
    ['data/SHA256SUMS', false],
  ])('%s: %s', (path, unlisted) => {
    expect(isUnlisted(path)).toBe(unlisted);
  });
});

describe('editionFiles(files, edition, limit)', () => {
  const files = ['404.html', 'data/a.csv', 'index.html', 'reports/0001/index.html', 'reports/index.html'].map((path) =>
    file(path),
  );

  test('of a small site is kept at once, and every file is found by its path', () => {
    const made = read(files);
    expect(made.edition.pieces.map(({ later }) => later)).toEqual([false]);
    expect(extent(made.edition.pieces)).toEqual({ files: 5, bytes: 50 });
    expect(files.map(({ path }) => find(made, path))).toEqual(files);
    expect(find(made, 'nowhere.html')).toBeUndefined();
    expect(find(made, '0')).toBeUndefined();
  });

  test('of a large one has the reports and what is for programs in pieces of their own', () => {
    const made = read(files, 40);
    expect(made.edition.pieces.map(({ later, files: n }) => [later, n])).toEqual([
      [false, 3],
      [true, 2],
    ]);
    expect(files.map(({ path }) => find(made, path))).toEqual(files);
  });

  test('is another when any file is', () => {
    const [first, ...rest] = files;
    const changed = [{ ...file('404.html'), sha256: 'cd'.repeat(32) }, ...rest];
    expect(first).toBeDefined();
    expect(editionFiles(changed, '2031.7').list).not.toBe(editionFiles(files, '2031.7').list);
  });

  test('stays sensible at 10,000 reports: a page that is read costs one small piece', () => {
    const names = [
      'annotations.json',
      'capture/index.html',
      'cite.bib',
      'cite.csl.json',
      'cite.ris',
      'index.html',
      'text.txt',
    ];
    const many = Array.from({ length: 10_000 }, (_, i) => String(i + 1).padStart(4, '0'))
      .flatMap((id) => names.map((name) => `reports/${id}/${name}`))
      .sort()
      .map((path) => file(path, 12_345));
    const made = read(many);
    const sizes = made.edition.pieces.map(({ size }) => size);
    expect(JSON.stringify(made.edition).length).toBeLessThan(40_000);
    expect(Math.max(...sizes)).toBeLessThan(60_000);
    expect(extent(made.edition.pieces).files).toBe(70_000);
    expect(find(made, 'reports/10000/text.txt')).toBeDefined();
    expect(find(made, 'reports/9999/annotations.json')).toBeDefined();
  });
});
