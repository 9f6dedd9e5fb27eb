import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withKeptPages } from '../../../src/distribution/kept-pages.ts';

let folder = '';
const page = () => join(folder, 'kept', 'page.html');
const write = () => writeFile(page(), 'A page.');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-kept-'));
  await mkdir(join(folder, 'site'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const kept = (build: () => Promise<void>) => withKeptPages(join(folder, 'kept'), join(folder, 'site'), build);

test('gives a build the pages of the one before', async () => {
  await kept(write);
  let stood = false;
  await kept(async () => {
    stood = existsSync(page());
  });
  expect(stood).toBe(true);
});

test('gives none of a build that was broken off: its pages may be newer than its list of them', async () => {
  await expect(
    kept(async () => {
      await write();
      throw new Error('Stopped.');
    }),
  ).rejects.toThrow('Stopped.');
  let stood = true;
  await kept(async () => {
    stood = existsSync(page());
  });
  expect(stood).toBe(false);
});

test('does not call a folder whole while another build is at work in it', async () => {
  await kept(async () => {
    await write();
    // The other finds the first at work, begins anew, and is stopped.
    await kept(() => Promise.reject(new Error('Stopped.'))).catch(() => undefined);
    await write();
  });
  let stood = true;
  await kept(async () => {
    stood = existsSync(page());
  });
  expect(stood).toBe(false);
});
