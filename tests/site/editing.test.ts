import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startDevelopment } from '../setup/development.ts';
import type { Development } from '../setup/development.ts';
import { copyTree } from '../setup/tree.ts';

let folder = '';
let server: Development;

beforeAll(async () => {
  folder = await copyTree('sijill-editing-');
  server = await startDevelopment(folder);
}, 120_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string) => server.ask(path);
const shows = (path: string, holds: (page: { status: number; text: string }) => void) =>
  vi.waitFor(async () => holds(await ask(path)), { timeout: 100_000, interval: 100 });

/** Change a file of the copy for as long as `look` takes. */
async function changed(file: string, change: (text: string) => string, look: () => Promise<unknown>): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(path, change(text));
  await look().finally(() => writeFile(path, text));
}

/** Have files of the copy away for as long as `look` takes. */
async function gone(files: readonly string[], look: () => Promise<unknown>): Promise<void> {
  const away = (file: string) => join(folder, file.replaceAll('/', '-'));
  for (const file of files) await rename(join(folder, file), away(file));
  await look().finally(async () => {
    for (const file of files) await rename(away(file), join(folder, file));
  });
}

const report = 'reports/0002/';
const notice = 'ولا يُبنى الموقع معها';
const draft = (text: string) => text.replace(/^summary:/m, 'needs: [summary]\nsummary:');
/** Pages that tell of all reports. */
const pages = ['', 'reports/', 'figures/', 'factions/', 'timeline/', 'coverage/', 'editions/'];

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
    await vi.waitFor(async () => expect((await sheet()).text).not.toContain('--qqq'), { timeout: 100_000 });
  });

  test('shows faults of a report in its place as the checker tells them, prints them once, and shows the others', async () => {
    await changed(
      'content/reports/0002.md',
      (text) => text.replace(/^summary:/m, 'sumary:'),
      async () => {
        await shows(report, ({ text }) => {
          for (const words of [
            'content/reports/0002.md:',
            'dir="rtl"',
            'field/unknown',
            'sumary',
            'الأقرب',
            '/@vite/client',
          ])
            expect(text).toContain(words);
        });
        for (const path of pages) {
          const { status, text } = await ask(path);
          expect(status, path).toBe(200);
          expect(text, path).toContain(notice);
        }
        expect((await ask('reports/')).text).not.toContain('href="0002/"');
        await vi.waitFor(() => expect(server.printed().split('field/unknown')).toHaveLength(2), { timeout: 100_000 });
      },
    );
    await shows('', ({ status, text }) => {
      expect(status).toBe(200);
      expect(text).not.toContain(notice);
    });
    expect(server.printed().split('field/unknown')).toHaveLength(2);
  });

  test('shows in place of every page the faults of a record that any may refer to', async () => {
    await changed(
      'content/factions.yaml',
      (text) => text.replace(/^ +english:/m, '  englsh:'),
      () =>
        shows('places/', ({ status, text }) => {
          expect(status).toBe(500);
          expect(text).toContain('content/factions.yaml:');
        }),
    );
    await shows('places/', ({ status }) => expect(status).toBe(200));
  });

  test('shows a draft to its editor, with what is undecided by line, and never as a report of the archive', async () => {
    await changed('content/reports/0002.md', draft, async () => {
      await shows(report, ({ text }) => {
        for (const words of [
          'مسوّدة غير منشورة',
          'ما لم يُبتّ فيه (مقترح واحد)',
          'لم يُبتّ فيه',
          'في ملفّ التقرير',
          'هيئة تحرير الشام',
        ])
          expect(text).toContain(words);
        expect(text).not.toContain('class="report"');
      });
      const { text } = await ask('reports/');
      expect(text).toContain('href="0001/"');
      expect(text).not.toContain('href="0002/"');
      expect((await ask('reports/cite.ris')).text).not.toContain('0002');
    });
    await shows(report, ({ text }) => expect(text).toContain('class="report"'));
  });

  test('follows when a report with its capture is gone, and when it comes back', async () => {
    await gone(['content/reports/0005.md', 'content/captures/0005.txt'], async () => {
      await shows('reports/0005/', ({ status }) => expect(status).toBe(404));
      for (const path of pages) expect((await ask(path)).status, path).toBe(200);
      expect((await ask('reports/')).text).not.toContain('href="0005/"');
    });
    await shows('reports/0005/', ({ text }) => expect(text).toContain('class="report"'));
  });

  test.each([
    ['empty', () => ''],
    ['half written', (text: string) => text.slice(0, text.length / 2)],
  ])('survives a report that is %s, and shows it when it is whole', async (_, change) => {
    await changed('content/reports/0002.md', change, () =>
      shows(report, ({ text }) => expect(text).toContain('content/reports/0002.md:')),
    );
    await shows(report, ({ text }) => expect(text).toContain('class="report"'));
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
