import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claim, claimOf } from '../../../src/distribution/claim.ts';
import { replaceFolder, restore, takePlace } from '../../../src/distribution/whole-folder.ts';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'sijill-folder-'));
  folder = join(parent, 'dist');
  await put('dist', 'old');
  await put('dist.part', 'new');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** A folder of two files. */
async function put(name: string, words: string): Promise<void> {
  await mkdir(join(parent, name));
  for (const file of ['a', 'b']) await writeFile(join(parent, name, file), words);
}

const files = () => Promise.all(['a', 'b'].map((file) => readFile(join(folder, file), 'utf8')));

/** Before the new one stands in its place. */
const isBefore = (at: string) => ['rm:1', 'renameSync:1', 'renameSync:2'].includes(at);

describe('replaceFolder(folder, make)', () => {
  const make = async (staging: string) => {
    expect(await readdir(staging)).toEqual([]);
    for (const file of ['a', 'b']) await writeFile(join(staging, file), 'made');
  };

  test('puts what was made in its place, and leaves nothing beside it', async () => {
    await replaceFolder(folder, make);
    expect([await readdir(parent), await files()]).toEqual([['dist'], ['made', 'made']]);
  });

  test('leaves what stood there when it cannot be made', async () => {
    const fails = (staging: string) => make(staging).then(() => Promise.reject(new Error('no more')));
    await expect(replaceFolder(folder, fails)).rejects.toThrow('no more');
    expect([await readdir(parent), await files()]).toEqual([['dist'], ['old', 'old']]);
  });

  test('touches nothing of a command that is at it', async () => {
    const giveUp = claim(folder);
    await expect(replaceFolder(folder, make)).rejects.toThrow('is being written by another command');
    expect((await readdir(parent)).sort()).toEqual(['dist', 'dist.claim', 'dist.part']);
    giveUp();
  });

  test.skipIf(process.platform === 'win32')('stopped, takes what was half made with it, and its claim', async () => {
    const own = JSON.stringify(resolve('src/distribution/whole-folder.ts'));
    const { status } = spawnSync(process.execPath, ['--input-type=module'], {
      input: `import { replaceFolder } from ${own};
        await replaceFolder(${JSON.stringify(folder)}, async () => {
          process.kill(process.pid, 'SIGTERM');
          await new Promise((end) => setTimeout(end, 10_000));
        });`,
    });
    expect([status, await readdir(parent), await files()]).toEqual([143, ['dist'], ['old', 'old']]);
  });
});

describe('takePlace(folder)', () => {
  test('leaves the new folder alone in its place', async () => {
    await takePlace(folder);
    expect([await readdir(parent), await files()]).toEqual([['dist'], ['new', 'new']]);
  });

  test('needs no folder that stood there', async () => {
    await rm(folder, { recursive: true });
    await takePlace(folder);
    expect([await readdir(parent), await files()]).toEqual([['dist'], ['new', 'new']]);
  });

  test('leaves what stood there when nothing new is there', async () => {
    await rm(`${folder}.part`, { recursive: true });
    await expect(takePlace(folder)).rejects.toThrow('ENOENT');
    expect([await readdir(parent), await files()]).toEqual([['dist'], ['old', 'old']]);
  });

  test.skipIf(process.platform === 'win32').each(['rm:1', 'renameSync:1', 'renameSync:2', 'renameSync:3', 'rm:2'])(
    'killed before %s, leaves one of both, whole',
    async (at) => {
      const own = JSON.stringify(resolve('src/distribution/whole-folder.ts'));
      const given = ['--import', pathToFileURL('tests/setup/killed-at.ts').href, '--input-type=module'];
      const { signal } = spawnSync(process.execPath, given, {
        input: `import { takePlace } from ${own}; await takePlace(${JSON.stringify(folder)});`,
        env: { ...process.env, SIJILL_KILLED_AT: at },
      });
      expect(signal).toBe('SIGKILL');
      restore(folder);
      expect(await files()).toEqual(isBefore(at) ? ['old', 'old'] : ['new', 'new']);
      await rm(`${folder}.part`, { recursive: true, force: true });
      await put('dist.part', 'newer');
      await takePlace(folder);
      expect([await readdir(parent), await files()]).toEqual([['dist'], ['newer', 'newer']]);
    },
  );
});

describe('restore(folder)', () => {
  test('leaves a folder that is there, and nothing where nothing is', async () => {
    await put('dist.former', 'older');
    restore(folder);
    expect(await files()).toEqual(['old', 'old']);
    restore(join(parent, 'other'));
    expect((await readdir(parent)).sort()).toEqual(['dist', 'dist.former', 'dist.part']);
  });

  test('leaves alone what another command is moving at that moment', async () => {
    await rename(folder, `${folder}.former`);
    await writeFile(claimOf(folder), String(process.ppid));
    restore(folder);
    expect((await readdir(parent)).sort()).toEqual(['dist.claim', 'dist.former', 'dist.part']);
  });
});
