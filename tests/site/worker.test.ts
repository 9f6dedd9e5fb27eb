import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { extent, listPath, pieceStart, readPiece } from '../../src/worker/listing.ts';
import type { EditionFiles } from '../../src/worker/listing.ts';
import { dist, siteFiles } from './pages.ts';

const bytes = (path: string): Buffer => readFileSync(join(dist, path));
const sha256 = (path: string): string => createHash('sha256').update(bytes(path)).digest('hex');
const { edition, pieces } = JSON.parse(bytes(listPath).toString()) as EditionFiles;

test('the list that the worker goes by names every file of the site, with its bytes and checksum', () => {
  const listed = pieces.flatMap(({ path }) => readPiece(bytes(path).toString()));
  // What hosts read themselves, and what is written last, is no part of a copy.
  const others = (path: string) =>
    /(?:^|\/)[._]/.test(path) || [listPath, 'worker.js', 'SHA256SUMS'].includes(path) || path.startsWith(pieceStart);
  expect(listed.map(({ path }) => path).sort()).toEqual(
    siteFiles()
      .filter((path) => !others(path))
      .sort(),
  );
  expect(listed.filter(({ path, size }) => bytes(path).length !== size)).toEqual([]);
  expect(listed.filter((file) => sha256(file.path) !== file.sha256)).toEqual([]);
  expect(extent(pieces)).toEqual({ files: listed.length, bytes: listed.reduce((sum, { size }) => sum + size, 0) });
});

test("the worker's program changes with any file: it holds the checksum of the list, which holds those of its pieces", () => {
  expect(bytes('worker.js').toString()).toContain(sha256(listPath));
  expect(pieces.filter(({ path, sha256: sum }) => sha256(path) !== sum)).toEqual([]);
  expect(bytes('editions/index.html').toString()).toContain(edition);
});

test('the worker is small: 4 kB packed, since it starts anew for each visit', () => {
  expect(gzipSync(bytes('worker.js'), { level: 9 }).length).toBeLessThanOrEqual(4_000);
});
