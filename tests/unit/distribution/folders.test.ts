import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolders } from '../../../src/distribution/folders.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sijill-folders-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('makes a folder with those above it, whether they are there or not', () => {
  const make = openFolders();
  for (const path of ['a/b/c', 'a/b/d', 'a/b', 'a/b/c']) make(join(root, path));
  expect(['a/b/c', 'a/b/d'].map((path) => existsSync(join(root, path)))).toEqual([true, true]);
});

test('looks once alone', () => {
  const make = openFolders();
  make(join(root, 'a'));
  rmSync(join(root, 'a'), { recursive: true });
  make(join(root, 'a'));
  expect(existsSync(join(root, 'a'))).toBe(false);
});

test('says what the system says where there can be none', async () => {
  await writeFile(join(root, 'file'), '');
  expect(() => openFolders()(join(root, 'file', 'a'))).toThrow(/ENOTDIR/);
});
