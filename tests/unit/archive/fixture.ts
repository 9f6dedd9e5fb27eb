/**
 * Content folders for tests: the sound one of `tests/fixtures/check/base/`, whole or with changes made to a copy.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { checkContent } from '../../../src/archive/check.ts';
import { describeProblems } from '../../../src/archive/problems.ts';

/** One change of a content folder; paths are within it. */
export type Change =
  /** Replace text that stands exactly once. */
  | { readonly file: string; readonly find: string; readonly put: string }
  /** Write a file of these bytes, hexadecimal. */
  | { readonly file: string; readonly bytes: string }
  /** Add text at the end of a file, which is made when there is none. */
  | { readonly file: string; readonly add: string }
  | { readonly file: string; readonly remove: true }
  /** Make a folder where a file should be. */
  | { readonly file: string; readonly folder: true }
  /** Make a symbolic link. */
  | { readonly file: string; readonly link: string }
  | { readonly file: string; readonly rename: string };

export const fixtures = resolve('tests/fixtures/check');
/** What leaves sound content sound, with the notices that it brings. */
export const noticeFixtures = resolve('tests/fixtures/notices');

/** The changes of a fixture, from its `change.yaml`. */
export async function changesOf(fixture: string, folder = fixtures): Promise<readonly Change[]> {
  return parse(await readFile(join(folder, fixture, 'change.yaml'), 'utf8')) as readonly Change[];
}

/**
 * A copy of the sound content with changes, in a folder of its own named `content`.
 *
 * @param base Another content folder to copy.
 * @returns Its parent: the folder to run a command in, and to remove.
 */
export async function changedContent(changes: readonly Change[], base = join(fixtures, 'base')): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'sijill-check-'));
  const content = join(parent, 'content');
  await cp(base, content, { recursive: true });
  await make(changes, content);
  return parent;
}

/** Make changes in a content folder. */
export async function make(changes: readonly Change[], content: string): Promise<void> {
  for (const change of changes) await apply(change, join(content, change.file), content);
}

/** Undo changes in a copy of the sound content. */
export async function undo(changes: readonly Change[], content: string): Promise<void> {
  for (const change of changes) {
    for (const file of [change.file, ...('rename' in change ? [change.rename] : [])]) {
      await rm(join(content, file), { recursive: true, force: true });
      const sound = join(fixtures, 'base', file);
      if (existsSync(sound)) await cp(sound, join(content, file), { recursive: true });
    }
  }
}

/** The content of a changed copy, read and checked in this process. */
export async function checkChanged(changes: readonly Change[]) {
  const parent = await changedContent(changes);
  try {
    return await checkContent(join(parent, 'content'));
  } finally {
    await rm(parent, { recursive: true });
  }
}

/** What `npm run check` prints there, without the cost of a process: files are named from the copy's parent. */
export async function toldOf(changes: readonly Change[]): Promise<string> {
  const { problems } = await checkChanged(changes);
  const fromParent = ({ file }: { readonly file: string }) => file.slice(file.lastIndexOf('/content/') + 1);
  return describeProblems(problems.map((problem) => ({ ...problem, file: fromParent(problem) })));
}

/** What `npm run check` prints and its exit code, in a changed copy of the sound content. */
export async function runCheck(changes: readonly Change[]) {
  const cwd = await changedContent(changes);
  try {
    return await new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      const env = { ...process.env };
      delete env['SIJILL_CONTENT'];
      execFile(process.execPath, [resolve('scripts/check.ts')], { cwd, env }, (error, stdout, stderr) => {
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
      });
    });
  } finally {
    await rm(cwd, { recursive: true });
  }
}

async function apply(change: Change, path: string, content: string): Promise<void> {
  if ('remove' in change) return rm(path, { recursive: true });
  if ('link' in change) return symlink(change.link, path);
  if ('folder' in change) {
    await mkdir(path);
    return;
  }
  if ('rename' in change) return rename(path, join(content, change.rename));
  if ('bytes' in change) return writeFile(path, Buffer.from(change.bytes, 'hex'));
  if ('add' in change) return writeFile(path, change.add, { flag: 'a' });
  const text = await readFile(path, 'utf8');
  const parts = text.split(change.find);
  if (parts.length !== 2) throw new Error(`${change.file}: «${change.find}» stands ${parts.length - 1} times`);
  await writeFile(path, parts.join(change.put));
}
