import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteFiles } from '../../../src/distribution/site-files.ts';
import { leaveTaken, placeKept, writeKeptSums } from '../../../src/distribution/taken-over.ts';
import type { Placed } from '../../../src/distribution/taken-over.ts';

let folder = '';
const [kept, site] = [() => join(folder, 'kept'), () => join(folder, 'site')];

/** Astro's list, by path with the key of each. */
const list = (keys: Readonly<Record<string, string>>) =>
  writeFile(
    join(kept(), 'incremental-build.json'),
    JSON.stringify({
      routes: {
        'src/pages/a.astro': {
          dependencyHash: 'code',
          paths: Object.fromEntries(
            Object.entries(keys).map(([outputFile, cacheKey]) => [`/${outputFile}`, { cacheKey, outputFile }]),
          ),
        },
      },
    }),
  );

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-taken-'));
  await mkdir(join(kept(), 'dist/a'), { recursive: true });
  await mkdir(site());
  await writeFile(join(kept(), 'dist/a/index.html'), 'A.');
  await writeFile(join(kept(), 'dist/b.txt'), 'B.');
  await list({ 'a/index.html': '1', 'b.txt': '1' });
  writeKeptSums(kept(), await siteFiles(join(kept(), 'dist')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('placeKept(folder, site)', () => {
  test('puts every kept page into the site', async () => {
    placeKept(kept(), site());
    expect(await readFile(join(site(), 'a/index.html'), 'utf8')).toBe('A.');
  });

  test.each([
    ['a page is another', () => writeFile(join(kept(), 'dist/b.txt'), 'C.')],
    ['a page is missing', () => rm(join(kept(), 'dist/b.txt'))],
    ['a checksum is missing', () => writeFile(join(kept(), 'sums'), '')],
  ])('trusts nothing of a folder in which %s', async (_, damage) => {
    await damage();
    expect(placeKept(kept(), site())).toBe('damaged');
  });

  test('puts nothing of a folder whose list is none', async () => {
    await writeFile(join(kept(), 'incremental-build.json'), '{');
    expect(placeKept(kept(), site())).toMatchObject({ files: [] });
  });
});

describe('leaveTaken(placed, folder, site)', () => {
  test('gives the pages that are the same as they were', async () => {
    const placed = placeKept(kept(), site()) as Placed;
    await list({ 'a/index.html': '1', 'b.txt': '2' });
    expect((await leaveTaken(placed, kept(), site())).map(({ path }) => path)).toEqual(['a/index.html']);
  });

  test('takes away what is no page any more, unless it was written anew', async () => {
    const placed = placeKept(kept(), site()) as Placed;
    await list({});
    const later = new Date(placed.at + 10_000);
    await utimes(join(site(), 'b.txt'), later, later);
    await leaveTaken(placed, kept(), site());
    expect([existsSync(join(site(), 'a/index.html')), existsSync(join(site(), 'b.txt'))]).toEqual([false, true]);
  });
});
