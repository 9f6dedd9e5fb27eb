import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forget } from '../../../src/archive/built-once.ts';
import { keptValues } from '../../../src/archive/kept.ts';
import { whileKeeping } from '../../../src/distribution/keeping.ts';

const key = 'a'.repeat(64);
let root = '';
const folder = () => join(root, 'kept');
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sijill-keeping-'));
});
afterEach(async () => {
  forget();
  await rm(root, { recursive: true, force: true });
});

/** A build that keeps a value, and what it found of the last. */
async function build(value: unknown, problems: readonly string[] = []): Promise<unknown> {
  let found: unknown;
  forget();
  await whileKeeping(folder(), async () => {
    found = keptValues().find(key);
    keptValues().keep(key, value);
    return problems;
  });
  return found;
}

test('gives a build what the last one kept', async () => {
  await build(1);
  expect([await build(2), await build(3)]).toEqual([1, 2]);
});

test('a build of faulty content leaves what was kept as it was', async () => {
  await build(1);
  await build(2, ['a fault']);
  expect(await build(3)).toBe(1);
});

test('a build that fails leaves what was kept as it was, and nothing else', async () => {
  await build(1);
  const files = await readdir(root, { recursive: true });
  forget();
  const failing = whileKeeping(folder(), async () => {
    keptValues().keep(key, 2);
    throw new Error('Stopped.');
  });
  await expect(failing).rejects.toThrow('Stopped.');
  expect(await readdir(root, { recursive: true })).toEqual(files);
  expect(await build(3)).toBe(1);
});

test('one build at a time keeps in a folder; the other hears of it and changes nothing', async () => {
  await build(1);
  forget();
  await whileKeeping(folder(), async () => {
    keptValues().keep(key, 2);
    await expect(whileKeeping(folder(), async () => [])).rejects.toThrow(/is being written by another command/);
    return [];
  });
  expect(await build(3)).toBe(2);
});

test('says in plain words that nothing can be kept there', async () => {
  await writeFile(join(root, 'file'), '');
  const made = whileKeeping(join(root, 'file', 'kept'), async () => []);
  await expect(made).rejects.toThrow(/cannot be written: something else of this name stands there/);
});

test('says so after a build that had made its site', async () => {
  await mkdir(root, { recursive: true });
  await writeFile(folder(), '');
  await expect(build(1)).rejects.toThrow(/kept cannot be written/);
});
