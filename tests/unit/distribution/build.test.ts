import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanEnvironment } from '../../setup/environment.ts';
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

  test.skipIf(process.platform === 'win32')(
    'leaves the last good site when the disk takes no more',
    async () => {
      await mkdir(join(folder, 'dist/pagefind'), { recursive: true });
      await writeFile(join(folder, 'dist/index.html'), 'the last good one');
      const command = `ulimit -f 20; exec "${process.execPath}" scripts/build.ts "${join(folder, 'dist')}"`;
      const { status, stderr } = spawnSync('sh', ['-c', command], { env: cleanEnvironment({}) });
      expect([status, stderr.toString()]).toEqual([
        1,
        expect.stringContaining('dist cannot be written: it grows larger'),
      ]);
      expect(await readdir(folder)).toEqual(['dist']);
      expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe('the last good one');
    },
    60_000,
  );
});
