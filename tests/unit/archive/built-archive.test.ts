import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test, vi } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { openBuilt } from '../../../src/archive/built-archive.ts';
import { forget } from '../../../src/archive/built-once.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { changedContent } from './fixture.ts';

const parent = await changedContent([]);
const folder = join(parent, 'content');
vi.stubEnv('SIJILL_CONTENT', folder);
afterAll(() => rm(parent, { recursive: true }));

test('a build opens its archive once, and another anew', async () => {
  forget();
  const [first, second] = await Promise.all([openBuilt(), openBuilt()]);
  expect(first.archive?.reports.map(({ id }) => id)).toEqual(['0001', '0002']);
  expect(second.archive).toBe(first.archive);
  forget();
  expect((await openBuilt()).archive).not.toBe(first.archive);
});

test('an archive holds nothing of the content but its records', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { archive, content, entry } = await opened();
  // What a function has just used may stay until it has returned and others ran.
  await new Promise((done) => setTimeout(done, 20));
  collect();
  expect(archive.report('0001').id).toBe('0001');
  expect(content.deref()).toBeUndefined();
  expect(entry.deref()).toBeUndefined();
});

async function opened() {
  const { content } = await checkContent(folder);
  const [entry] = content.reports;
  if (!entry) throw new Error('There is no report.');
  return { archive: openArchive(content), content: new WeakRef(content), entry: new WeakRef(entry) };
}
