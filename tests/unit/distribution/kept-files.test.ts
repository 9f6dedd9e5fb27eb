import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtOnce, forget } from '../../../src/archive/built-once.ts';
import { openKept } from '../../../src/archive/kept.ts';
import type { KeptFolder } from '../../../src/archive/kept.ts';
import { openKeptFiles } from '../../../src/distribution/kept-files.ts';
import { siteFiles } from '../../../src/distribution/site-files.ts';

let folder = '';
const [site, next] = [() => join(folder, 'site'), () => join(folder, 'next')];
const page = 'reports/0001/index.html';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-kept-'));
});
afterEach(async () => {
  forget();
  await rm(folder, { recursive: true, force: true });
});

/** What was kept, as the next build opens it. */
function open(): KeptFolder {
  forget();
  return builtOnce('kept', () => openKept(join(folder, 'kept'), 'program'));
}

/** Build a site of one page, of which a key tells what it is made of. */
async function build(key: string, text = key): Promise<{ readonly taken: boolean }> {
  const values = open();
  await mkdir(next());
  const files = openKeptFiles(site(), next());
  const taken = files.take(page, key);
  if (!taken) {
    await mkdir(dirname(join(next(), page)), { recursive: true });
    await writeFile(join(next(), page), text);
  }
  expect(files.taken().map(({ path }) => path)).toEqual(taken ? [page] : []);
  files.note(await siteFiles(next()));
  values.save();
  values.close();
  await rm(site(), { recursive: true, force: true });
  await rename(next(), site());
  return { taken };
}

const shown = () => readFile(join(site(), page), 'utf8');

test('a file of the same key stands in the new site as it stood in the last', async () => {
  expect(await build('A')).toEqual({ taken: false });
  const { ino } = statSync(join(site(), page));
  expect(await build('A', 'made again')).toEqual({ taken: true });
  expect([await shown(), statSync(join(site(), page)).ino]).toEqual(['A', ino]);
});

test('what is taken is noted for the build after the next', async () => {
  await build('A');
  await build('A');
  expect(await build('A', 'made again')).toEqual({ taken: true });
});

test('one of another key is made, and its key noted', async () => {
  await build('A');
  expect(await build('B')).toEqual({ taken: false });
  expect(await build('B', 'made again')).toEqual({ taken: true });
  expect(await shown()).toBe('B');
});

test.each([
  ['altered', () => writeFile(join(site(), page), 'a')],
  ['missing', () => rm(join(site(), page))],
  ['gone with its site', () => rm(site(), { recursive: true })],
])('one that is %s is made again', async (_, damage) => {
  await build('A');
  await damage();
  expect(await build('A')).toEqual({ taken: false });
  expect(await shown()).toBe('A');
});

test('one that a build without notes made anew is taken if it is the same', async () => {
  await build('A');
  await rm(site(), { recursive: true });
  await mkdir(dirname(join(site(), page)), { recursive: true });
  await writeFile(join(site(), page), 'A');
  expect(await build('A')).toEqual({ taken: true });
});

test('a file is asked for twice and put once', async () => {
  await build('A');
  open();
  const files = openKeptFiles(site(), next());
  expect([files.take(page, 'A'), files.take(page, 'A'), files.taken().length]).toEqual([true, true, 1]);
  expect(existsSync(join(next(), page))).toBe(true);
});

test('nothing is taken where nothing is kept', async () => {
  await build('A');
  forget();
  expect(openKeptFiles(site(), next()).take(page, 'A')).toBe(false);
});
