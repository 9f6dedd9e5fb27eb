import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lemmaCode } from '../../../src/arabic/index.ts';
import { writeBundle } from '../../../src/search/bundle.ts';
import type { Engine } from '../../../src/search/engine.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { openReports, reportsFile } from '../../../src/search/reports.ts';
import { bundled, sourcesOf } from './bundled.ts';

const documents: readonly SearchDocument[] = [
  {
    address: 'reports/0001/',
    title: 'خروج «جند الأقصى»',
    passages: [
      { id: 'p1', text: 'أكد\u00a0المصدر  ان لـ»جند الأقصى» و”لواء أ\u200bب' },
      { id: 'p3', text: '<img src=x onerror=alert(1)> &amp; \\u0041 ؟' },
    ],
    filters: { faction: ['jund-al-aqsa', 'liwa-al-aqsa'], source: ['smart'], year: ['2017'], place: ['idlib'] },
    meta: { byline: 'سليم العمر' },
    about: 'القدس العربي (مذكور) · 2017 (مستنتَج)',
  },
  {
    address: 'reports/0002/',
    title: 'لواء',
    passages: [{ id: 'p1', text: '—' }],
    filters: { faction: [], source: ['unknown'], year: ['2016', '2017'], place: [] },
    meta: {},
    about: '',
  },
];

/** Of «جند». */
const initial = 'ج';
const sources = await sourcesOf(documents, [], initial);
const small = () => bundled(documents, [], new Map(), { initial });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-bundle-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function digests(of: string): Promise<Record<string, string>> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sums = files.sort().map(async (file) => {
    const sum = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return [file.slice(of.length + 1).replaceAll('\\', '/'), sum] as const;
  });
  return Object.fromEntries(await Promise.all(sums));
}

describe('writeBundle(documents, folder, sources)', () => {
  test('writes the same bytes twice, and only what a search loads', async () => {
    const first = await writeBundle(documents, join(folder, 'a'), sources);
    const second = await writeBundle(documents, join(folder, 'b'), sources);
    expect(second).toEqual(first);
    const written = await digests(join(folder, 'a'));
    expect(await digests(join(folder, 'b'))).toEqual(written);
    expect(Object.keys(written)).toHaveLength(first.files);
    const kinds = Object.keys(written).map((path) =>
      path.replace(/und_[0-9a-f]+|(?<=(?:completions|lexicon|words)\/)[0-9a-z-]+/, 'HASH'),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      'completions.json',
      'completions/HASH.txt',
      'fragment/HASH.pf_fragment',
      'index/HASH.pf_index',
      'lexicon.json',
      'lexicon/HASH.txt',
      'names.json',
      'pagefind-entry.json',
      'pagefind.HASH.pf_meta',
      'pagefind.js',
      'reports.txt',
      'wasm.unknown.pagefind',
      'words.json',
      'words/HASH.txt',
    ]);
  });

  test('writes for no document an engine that finds nothing', async () => {
    await writeBundle([], join(folder, 'none'), sources);
    const bundle = pathToFileURL(join(folder, 'none/pagefind.js')).href;
    const engine = (await import(/* @vite-ignore */ bundle)) as Engine;
    expect(await engine.search('جسر')).toEqual({ results: [] });
    const table = await readFile(join(folder, 'none', reportsFile), 'utf8');
    expect(await openReports(engine, table)).toEqual(new Map());
  });

  test('makes an engine that gives the words as written, and the runs at which a code stands', async () => {
    const { load, close } = await small();
    const { results } = await (await load.engine()).search(lemmaCode('جند'));
    const report = await results[0]?.data();
    expect(results.map(({ words }) => words)).toEqual([[1, 6]]);
    expect(report?.anchors.map(({ id, title, location }) => [id, title, location])).toEqual([
      ['title', documents[0]?.title, 0],
      ['p1', documents[0]?.passages[0]?.text, 3],
      ['p3', documents[0]?.passages[1]?.text, 10],
      ['line-byline', 'سليم العمر', 16],
    ]);
    await close();
  });

  test('makes an engine that fails when a part of the index is missing', async () => {
    const { load, close, folder: home } = await small();
    const engine = await load.engine();
    await rm(join(home, 'index'), { recursive: true });
    const quiet = console.error;
    console.error = () => undefined;
    await expect(engine.search(lemmaCode('جند'))).rejects.toThrow('pf_index');
    console.error = quiet;
    await close();
  });

  test.each(['fragment', 'index'])(
    'makes an engine that fails when one bit of a file in %s is not as it was',
    async (part) => {
      const { load, close, folder: home } = await small();
      const [name = ''] = await readdir(join(home, part));
      const path = join(home, part, name);
      const sound = await readFile(path);
      const damaged = Buffer.from(sound);
      // The last byte of what is packed, before the checksum and the length.
      const at = damaged.length - 12;
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      await writeFile(path, damaged);
      const quiet = console.error;
      console.error = () => undefined;
      const engine = await load.engine();
      const asked = engine
        .search(lemmaCode('جند'))
        .then(({ results }) => Promise.all(results.map(({ data }) => data())));
      await expect(asked).rejects.toThrow();
      console.error = quiet;
      await close();
    },
  );

  test('refuses documents that would not be found as they are written', async () => {
    const twice = documents.map((document) => ({ ...document, address: 'reports/0001/' }));
    await expect(writeBundle(twice, join(folder, 'c'), sources)).rejects.toThrow('reports/0001/');
  });
});
