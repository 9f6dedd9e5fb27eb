import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../../src/distribution/build.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-build-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('build({ out })', () => {
  test('refuses a folder that holds something else than a built site, and leaves it as it was', async () => {
    await writeFile(join(folder, 'thesis.txt'), 'two years of work');
    await expect(build({ out: folder })).rejects.toThrow('holds something else than a built site');
    expect(await readdir(folder)).toEqual(['thesis.txt']);
  });

  test.each(['.', '..', 'content', 'src'])('refuses %s', async (out) => {
    await expect(build({ out })).rejects.toThrow('holds something else than a built site');
  });
});
