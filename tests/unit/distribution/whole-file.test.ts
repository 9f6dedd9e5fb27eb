import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inPlainWords, writeWhole } from '../../../src/distribution/whole-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-whole-'));
  await writeFile(join(folder, 'a.zip'), 'the last good one');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* pieces(...all: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const each of all) {
    if (each instanceof Error) throw each;
    yield Buffer.from(each);
  }
}

const left = async () => [await readdir(folder), await readFile(join(folder, 'a.zip'), 'utf8')];

describe('writeWhole(path, pieces)', () => {
  test('takes the place of what stood there', async () => {
    await writeWhole(join(folder, 'a.zip'), pieces('new', ' one'));
    expect(await left()).toEqual([['a.zip'], 'new one']);
  });

  test('leaves what stood there, and nothing half written, when the pieces end with an error', async () => {
    await expect(writeWhole(join(folder, 'a.zip'), pieces('new', new Error('no more')))).rejects.toThrow('no more');
    expect(await left()).toEqual([['a.zip'], 'the last good one']);
  });

  test('begins anew where another was killed', async () => {
    await writeFile(join(folder, 'a.zip.part'), 'half');
    await writeWhole(join(folder, 'a.zip'), pieces('new'));
    expect(await left()).toEqual([['a.zip'], 'new']);
  });

  test('says so when the folder is not there, or a folder stands in its place', async () => {
    await expect(writeWhole(join(folder, 'b/a.zip'), pieces('a'))).rejects.toThrow('the folder is not there');
    await mkdir(join(folder, 'c.zip/d'), { recursive: true });
    await expect(writeWhole(join(folder, 'c.zip'), pieces('a'))).rejects.toThrow('c.zip cannot be written');
  });

  const own = resolve('src/distribution/whole-file.ts');
  /** Write a file of a million bytes in a process of its own. */
  const inShell = (before: string, end: string) =>
    spawnSync('sh', ['-c', `${before}; exec "${process.execPath}" --input-type=module`], {
      input: `import { writeWhole } from ${JSON.stringify(own)};
        async function* pieces() { for (let i = 0; i < 100; i += 1) yield Buffer.alloc(10_000); ${end} }
        await writeWhole('a.zip', pieces()).catch((error) => { console.log(error.message); process.exitCode = 1; });`,
      cwd: folder,
    });

  test.skipIf(process.platform === 'win32')('says so when a file may not grow so large', async () => {
    const { status, stdout } = inShell('ulimit -f 100', '');
    expect([status, stdout.toString()]).toEqual([1, expect.stringContaining('larger than files may be here')]);
    expect(await left()).toEqual([['a.zip'], 'the last good one']);
  });

  test.skipIf(process.platform === 'win32')('leaves nothing half written when it is stopped', async () => {
    const { status } = inShell(
      ':',
      "process.kill(process.pid, 'SIGTERM'); await new Promise((done) => setTimeout(done, 9000));",
    );
    expect(status).toBe(143);
    expect(await left()).toEqual([['a.zip'], 'the last good one']);
  });
});

describe('inPlainWords(error, path)', () => {
  test.each([
    [Object.assign(new Error('write'), { code: 'ENOSPC' }), 'dist cannot be written: the disk is full.'],
    [new Error('Failed to write file (os error 28)'), 'dist cannot be written: the disk is full.'],
    [new Error('EROFS: read-only file system'), 'dist cannot be written: the disk can only be read.'],
    [new Error('', { cause: new Error('EFBIG: file too large, write') }), expect.stringContaining('it grows larger')],
    [new Error('a page cannot be rendered'), 'a page cannot be rendered'],
  ])('tells %j as %j', (error, message) => {
    expect(inPlainWords(error, 'dist')).toMatchObject({ message });
  });
});
