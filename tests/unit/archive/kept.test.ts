import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKept } from '../../../src/archive/kept.ts';

const [key, other] = ['a'.repeat(64), 'b'.repeat(64)] as const;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-kept-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function keep(values: Readonly<Record<string, unknown>>): void {
  const kept = openKept(folder, 'program');
  for (const [each, value] of Object.entries(values)) kept.keep(each, value);
  kept.save();
  kept.close();
}

describe('openKept(folder, program)', () => {
  test('gives what the build before kept, as often as it is asked', () => {
    keep({ [key]: { words: ['قال', 'a\nb'] } });
    const kept = openKept(folder, 'program');
    expect([kept.find(key), kept.find(key), kept.find(other)]).toEqual([
      { words: ['قال', 'a\nb'] },
      { words: ['قال', 'a\nb'] },
      undefined,
    ]);
  });

  test('keeps on what is asked for, and of the rest no more than twice as much, the last asked for first', () => {
    const long = 'c'.repeat(64);
    keep({ [key]: 1, [other]: 2, [long]: 'a'.repeat(300) });
    for (const each of [key, other, key]) {
      const kept = openKept(folder, 'program');
      kept.find(each);
      kept.save();
    }
    const next = openKept(folder, 'program');
    expect([key, other, long].map((each) => next.find(each))).toEqual([1, 2, undefined]);
  });

  test('gives nothing to another program', () => {
    keep({ [key]: 1 });
    expect(openKept(folder, 'another').find(key)).toBeUndefined();
  });

  test('gives what this build kept, the last of a key', () => {
    const kept = openKept(folder, 'program');
    for (const value of ['قديم', 'جديد']) kept.keep(key, value);
    expect(kept.find(key)).toBe('جديد');
    kept.close();
  });

  test('leaves what was there as it was, and nothing else, unless it is told to save', async () => {
    keep({ [key]: 1 });
    const files = await readdir(folder);
    const kept = openKept(folder, 'program');
    kept.keep(key, 2);
    kept.close();
    expect(await readdir(folder)).toEqual(files);
    expect(openKept(folder, 'program').find(key)).toBe(1);
  });

  test.each([
    ['a letter of it is another', 'values', (bytes: Buffer) => Buffer.from(bytes.toString().replace('true', 'fals'))],
    ['the end is missing', 'values', (bytes: Buffer) => bytes.subarray(0, -2)],
    ['all is missing', 'values', () => Buffer.alloc(0)],
    ['the index is cut short', 'index.json', (bytes: Buffer) => bytes.subarray(0, -2)],
    ['the index is something else', 'index.json', () => Buffer.from('{"program":"program"}')],
  ])('gives no value of which %s', async (_, name, damage) => {
    keep({ [key]: true });
    await writeFile(join(folder, name), damage(await readFile(join(folder, name))));
    expect(openKept(folder, 'program').find(key)).toBeUndefined();
  });

  test('a value that is not as it was takes no other with it', async () => {
    keep({ [key]: 'one', [other]: 'two' });
    const values = await readFile(join(folder, 'values'), 'utf8');
    await writeFile(join(folder, 'values'), values.replace('one', 'off'));
    const kept = openKept(folder, 'program');
    expect([kept.find(key), kept.find(other)]).toEqual([undefined, 'two']);
  });

  test('says at last that the disk took nothing', async () => {
    await writeFile(join(folder, 'in-its-place'), '');
    const kept = openKept(join(folder, 'in-its-place'), 'program');
    kept.keep(key, 1);
    expect(() => kept.save()).toThrow(/ENOTDIR|EEXIST/);
  });
});
