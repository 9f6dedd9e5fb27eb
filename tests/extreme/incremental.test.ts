/** A build that keeps files: it gives what a whole build gives, and takes over what did not change. */
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
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

/** The files that the last build took from the one before. */
let taken: ReadonlySet<string> = new Set();
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
  await build(withMoreWords(new Map(before)));
  const last = await inodes();
  await build(files);
  const now = await inodes();
  taken = new Set([...last].filter(([path, inode]) => now.get(path) === inode).map(([path]) => path));
}, 600_000);

/** Which file of the disk stands at each path of the site: the last site stands there until the next is whole. */
async function inodes(): Promise<ReadonlyMap<string, number>> {
  const stood = siteFiles(site()).map(async (path) => [path, (await stat(join(site(), path))).ino] as const);
  return new Map(await Promise.all(stood));
}

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['the words of a report', 'reports/0003/text.txt'],
  ['its citation', 'reports/0003/cite.ris'],
  ['what quotations of it are compared with', 'verify/reports/0003.txt'],
  ['the index of words to verify', 'verify/words.json'],
  ['passages of the word index', 'words/passages/1/index.html'],
  ['words of a letter', 'words/meem/index.html'],
])('takes over what did not change: %s', (_, path) => {
  expect(taken).toContain(path);
});

test('gives byte for byte what a whole build gives', async () => {
  expect(siteFiles(site())).toEqual(siteFiles(dist));
  const stale: string[] = [];
  for (const path of siteFiles(dist)) if ((await sum(dist, path)) !== (await sum(site(), path))) stale.push(path);
  expect(stale).toEqual([]);
});

/** The content as it was when a short paragraph had one more word, which its report has elsewhere too. */
function withMoreWords(files: Files): Files {
  const [capture = '', report = ''] = ['captures/0002.txt', 'reports/0002.md'].map((path) => files.get(path));
  const line = /^وكُتب على اللوح: .*$/m.exec(report)?.[0] ?? '';
  const longer = `${line} السوق`;
  const before = capture.replace(line, () => longer);
  if (before === capture || line === '') throw new Error('The paragraph is written otherwise in its capture.');
  const [old = '', other = ''] = [capture, before].map((text) => createHash('sha256').update(text).digest('hex'));
  return new Map([
    ...files,
    ['captures/0002.txt', before],
    ['reports/0002.md', report.replace(line, () => longer).replace(old, other)],
  ]);
}
