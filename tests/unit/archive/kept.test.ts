import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKept } from '../../../src/archive/kept.ts';

const [key, other] = ['a'.repeat(64), 'b'.repeat(64)] as const;
let folder = '';
const file = () => join(folder, 'values');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-kept-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function keep(values: Readonly<Record<string, unknown>>): void {
  const kept = openKept(file(), 'program');
  for (const [each, value] of Object.entries(values)) kept.keep(each, value);
  kept.save();
}

describe('openKept(file, program)', () => {
  test('gives what the build before kept, as often as it is asked', () => {
    keep({ [key]: { words: ['قال', 'a\nb'] } });
    const kept = openKept(file(), 'program');
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
      const kept = openKept(file(), 'program');
      kept.find(each);
      kept.save();
    }
    const next = openKept(file(), 'program');
    expect([key, other, long].map((each) => next.find(each))).toEqual([1, 2, undefined]);
  });

  test('gives nothing to another program', () => {
    keep({ [key]: 1 });
    expect(openKept(file(), 'another').find(key)).toBeUndefined();
  });

  test.each([
    ['a letter is another', (bytes: Buffer) => Buffer.from(bytes.toString().replace('true', 'false'))],
    ['the end is missing', (bytes: Buffer) => bytes.subarray(0, -2)],
    ['all is missing', () => Buffer.alloc(0)],
    ['it is something else', () => Buffer.from('program\nwith two lines\n')],
  ])('gives nothing of a file of which %s', async (_, damage) => {
    keep({ [key]: true });
    await writeFile(file(), damage(await readFile(file())));
    expect(openKept(file(), 'program').find(key)).toBeUndefined();
  });
});
