import { spawn } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changedContent, make, undo } from './fixture.ts';

const sound = 'Content is sound: 2 reports, 2 figures.\n\nWatching content. Ctrl-C leaves.\n\n';
const slip = [{ file: 'edition.yaml', find: 'scope:', put: 'scop:' }];
const half = [{ file: 'edition.yaml', add: '\nnote: "half a sav' }];

/** `npm run check` with arguments, running in a folder. */
function start(cwd: string, ...more: readonly string[]) {
  const env = { ...process.env };
  delete env['SIJILL_CONTENT'];
  const child = spawn(process.execPath, [resolve('scripts/check.ts'), ...more], { cwd, env });
  const running = { child, out: '', error: '', code: undefined as number | null | undefined };
  child.stdout.on('data', (words: Buffer) => (running.out += words.toString()));
  child.stderr.on('data', (words: Buffer) => (running.error += words.toString()));
  child.on('close', (code) => (running.code = code));
  return running;
}

const until = (holds: () => void) => vi.waitFor(holds, { timeout: 50_000, interval: 20 });

describe('npm run check -- --watch', { timeout: 60_000 }, () => {
  let parent = '';
  let content = '';
  let running: ReturnType<typeof start>;

  beforeEach(async () => {
    parent = await changedContent([]);
    content = join(parent, 'content');
    running = start(parent, '--watch');
    await until(() => expect(running.out).toBe(sound));
    running.out = '';
  });
  afterEach(async () => {
    running.child.kill('SIGKILL');
    await rm(parent, { recursive: true });
  });

  test('tells a fault when it is saved, that it is mended, and leaves at Ctrl-C', async () => {
    await make(slip, content);
    await until(() => expect(running.out).toContain('content/edition.yaml:'));
    expect(running.out).toContain('field/unknown');
    running.out = '';
    await undo(slip, content);
    await until(() => expect(running.out).toBe(sound));
    running.child.kill('SIGINT');
    await until(() => expect(running.code).toBe(0));
    expect(running.error).toBe('');
  });

  test('survives half a file, a file that vanishes, and the folder itself', async () => {
    await make(half, content);
    await until(() => expect(running.out).toContain('yaml/syntax'));
    await rm(join(content, 'edition.yaml'));
    await until(() => expect(running.out).toContain('file/missing'));
    running.out = '';
    await undo(half, content);
    await until(() => expect(running.out).toBe(sound));
    running.out = '';
    await rename(content, `${content}.away`);
    await until(() => expect(running.out).toContain('file/missing'));
    running.out = '';
    await rename(`${content}.away`, content);
    await until(() => expect(running.out).toBe(sound));
  });

  test('sees a file of each kind that is renamed away, and that it comes back', async () => {
    for (const [file, told] of [
      ['captures/0001.txt', 'file/missing'],
      ['reports/0002.md', 'capture/orphan'],
      ['persons.yaml', 'file/missing'],
    ] as const) {
      running.out = '';
      await rename(join(content, file), join(parent, 'away'));
      await until(() => expect(running.out, file).toContain(told));
      running.out = '';
      await rename(join(parent, 'away'), join(content, file));
      await until(() => expect(running.out, file).toBe(sound));
    }
    expect(running.error).toBe('');
  });

  test('says nothing where a change changes nothing of what it said', async () => {
    await writeFile(join(content, 'edition.yaml.swp'), '');
    await make([{ file: 'edition.yaml', add: '\n# a remark\n' }], content);
    await make(slip, content);
    await until(() => expect(running.out).not.toBe(''));
    expect(running.out).toMatch(/^content\/edition\.yaml/);
  });
});

describe('npm run check', () => {
  test.each([['--wacth'], ['one', 'two'], ['--watch=yes']])(
    'refuses %s %s, and says what it knows',
    async (...given) => {
      const running = start(process.cwd(), ...given.filter(Boolean));
      await until(() => expect(running.code).toBe(2));
      expect(running.out).toBe('');
      expect(running.error).toContain('npm run check [-- folder] [--watch]');
    },
  );
});
