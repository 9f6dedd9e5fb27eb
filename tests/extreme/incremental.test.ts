/** A build that keeps pages: it gives what a whole build gives, and takes over what did not change. */
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extremes } from '../fixtures/extremes/index.ts';
import type { Files } from '../fixtures/extremes/content.ts';
import { cleanEnvironment } from '../setup/environment.ts';
import { writeFiles } from '../setup/files.ts';
import { dist, siteFiles } from '../site/pages.ts';

/** Changes of every kind of record, each of which pages of others show. */
const changes: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'factions.yaml': [[/english: (.*)/, 'english: $1 of old']],
  'organisations.yaml': [[/english: (.*)/, 'english: $1 of old']],
  'places.yaml': [[/english: (.*)/, 'english: $1 of old']],
  'persons.yaml': [[/english: (.*)/, 'english: $1 of old']],
  'questions.yaml': [[/title: (.*)/, 'title: وقبل ذلك، $1']],
  'relations.yaml': [[/- id: r1\n[^]*?(?=- id: r2\n)/, '']],
  'events.yaml': [[/what: (.*)/, 'what: قبل ذلك $1']],
  'reports/0001.md': [[/summary: (.*)/, 'summary: خلاصة سابقة. $1']],
};
/** Words of a report that nothing above touches; an editor's mistake would look like it. */
const untouched = 'reports/0003/text.txt';
const mark = 'Taken over.\n';

let folder = '';
const site = () => join(folder, 'site');
const kept = () => join(folder, 'kept');

async function build(files: Files): Promise<void> {
  const content = join(folder, 'content');
  await writeFiles(files, content);
  const script = ['scripts/build.ts', site(), '--incremental', '--kept', kept()];
  const env = cleanEnvironment({ SIJILL_CONTENT: content, SIJILL_PAGE_BYTES: process.env['SIJILL_PAGE_BYTES'] ?? '' });
  await promisify(execFile)(process.execPath, script, { env });
}

const sum = async (root: string, path: string) =>
  createHash('sha256')
    .update(await readFile(join(root, path)))
    .digest('hex');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-kept-'));
  const files = extremes.extreme();
  const before = [...files].map(([path, text]) => {
    const changed = (changes[path] ?? []).reduce((so, [find, put]) => so.replace(find, put), text);
    if (path in changes && changed === text) throw new Error(`${path} is not changed.`);
    return [path, changed] as const;
  });
  await build(new Map(before));
  await writeFile(join(kept(), 'dist', untouched), mark);
  await build(files);
}, 600_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('takes over a page whose record did not change', async () => {
  expect(await readFile(join(site(), untouched), 'utf8')).toBe(mark);
});

test('gives byte for byte what a whole build gives', async () => {
  /** They list the checksum of the file that the test marked. */
  const lists = /^(?:SHA256SUMS|worker\.js|offline\/files\/.*)$/;
  const compared = siteFiles(dist).filter((path) => path !== untouched && !lists.test(path));
  expect(siteFiles(site()).length).toBe(siteFiles(dist).length);
  const stale: string[] = [];
  for (const path of compared) if ((await sum(dist, path)) !== (await sum(site(), path))) stale.push(path);
  expect(stale).toEqual([]);
});
