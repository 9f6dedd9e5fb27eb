import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cleanEnvironment } from '../setup/environment.ts';
import { copyTree } from '../setup/tree.ts';

let folder = '';
let server: ChildProcess;
let home = '';
let printed = '';

beforeAll(async () => {
  folder = await copyTree('sijill-editing-');
  const astro = ['--env-file=.quiet.env', 'node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'];
  server = spawn(process.execPath, astro, { cwd: folder, env: cleanEnvironment({ NO_COLOR: '1' }) });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (words: Buffer) => (printed += words.toString()));
  home = await vi.waitFor(
    () => {
      const address = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (address === undefined || !printed.includes('watching')) throw new Error(printed);
      return address;
    },
    { timeout: 110_000 },
  );
}, 120_000);
afterAll(async () => {
  server.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

const ask = async (path: string) => {
  const response = await fetch(new URL(path, home), { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
};
const shows = (path: string, holds: (page: { status: number; text: string }) => void) =>
  vi.waitFor(async () => holds(await ask(path)), { timeout: 100_000, interval: 100 });

/** Change a file of the copy for as long as `look` takes. */
async function changed(file: string, change: (text: string) => string, look: () => Promise<unknown>): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(path, change(text));
  await look();
  await writeFile(path, text);
}

const report = 'reports/0002/';

describe('npm run dev', { timeout: 120_000 }, () => {
  test.each<[string, string, (text: string) => string, string]>([
    ['content/reports/0002.md', report, (text) => text.replace(/^(summary: .)/m, '$1qqq'), 'qqq'],
    ['content/factions.yaml', 'factions/', (text) => text.replace(/english: /, 'english: Qqq '), 'Qqq'],
    ['src/markdown/rehype-names.ts', report, (text) => text.replaceAll('-name', '-nameqqq'), '-nameqqq'],
    ['src/components/ReportHead.astro', report, (text) => text.replace('<h1', '<h1 data-qqq="yes"'), 'data-qqq'],
  ])('shows a change of %s, and what stood there when it is undone', async (file, path, change, words) => {
    await shows(path, ({ text }) => expect(text).not.toContain(words));
    await changed(file, change, () => shows(path, ({ text }) => expect(text).toContain(words)));
    await shows(path, ({ text }) => expect(text).not.toContain(words));
  });

  test('gives a style sheet as it is now', async () => {
    const sheet = async () => {
      const { text } = await ask('');
      const name = /assets\/site-\w+\.css/.exec(text)?.[0] ?? '';
      return ask(name);
    };
    await changed(
      'src/styles/tokens.css',
      (text) => `${text}\n:root { --qqq: 1px; }\n`,
      () => vi.waitFor(async () => expect((await sheet()).text).toContain('--qqq'), { timeout: 100_000 }),
    );
  });

  test('shows in place of every page all faults as the checker tells them, and prints them once', async () => {
    await changed(
      'content/reports/0002.md',
      (text) => text.replace(/^summary:/m, 'sumary:'),
      async () => {
        await shows('', ({ status, text }) => {
          expect(status).toBe(500);
          expect(text).toContain('content/reports/0002.md:');
          for (const words of ['dir="rtl"', 'field/unknown', 'sumary', 'الأقرب', 'summary', 'الإصلاح', '/@vite/client'])
            expect(text).toContain(words);
        });
        await vi.waitFor(() => expect(printed.split('field/unknown')).toHaveLength(2), { timeout: 100_000 });
      },
    );
    await shows(report, ({ status }) => expect(status).toBe(200));
    expect(printed.split('field/unknown')).toHaveLength(2);
  });

  test('has the notices of sound content at an address of its own', async () => {
    const { status, text } = await ask('__check/');
    expect(status).toBe(200);
    expect(text).toContain('المحتوى سليم');
  });

  test('says that search is in the built site only', async () => {
    expect((await ask('search/')).text).toContain('البحث في الموقع المبنيّ وحده');
    expect(await ask('pagefind/pagefind.js')).toEqual({
      status: 404,
      text: expect.stringContaining('in the built site only'),
    });
  });
});
