import { describe, expect, test } from 'vitest';
import type { Counts, Engine, EngineReport } from '../../../src/search/engine.ts';
import { search } from '../../../src/search/query.ts';
import { pack } from '../../../src/search/written.ts';

const texts = { title: 'خروج «جند الأقصى»', p1: 'أكد\u00a0المصدر  أن «جند» خرجوا', p2: '<img src=x> إلى الرقة' };

/** The words of `texts` stand at places 0–2 (title), 3–7 (p1) and 8–11 (p2). */
const report = (locations: readonly number[], number = '0001'): EngineReport => ({
  raw_url: `reports/${number}/`,
  url: `/anywhere/reports/${number}/`,
  locations,
  anchors: [
    { id: 'p2', title: pack(texts.p2), location: 8 },
    { id: 'title', title: pack(texts.title), location: 0 },
    { id: 'p1', title: pack(texts.p1), location: 3 },
  ],
});

function engine(reports: readonly EngineReport[], count: (filters: object) => Counts = () => ({})) {
  const asked: unknown[] = [];
  const loaded: EngineReport[] = [];
  const fake: Engine = {
    filters: async () => count({}),
    search: async (words, { filters }) => {
      asked.push([words, filters]);
      const results = reports.map((data) => ({
        data: async () => {
          loaded.push(data);
          return data;
        },
      }));
      return { results, filters: count(filters) };
    },
  };
  return { load: async () => fake, asked, loaded };
}

describe('search(query, load)', () => {
  test('gives the passages as written, with the places of the words that answer', async () => {
    const { load } = engine([report([10, 6, 1, 6])]);
    const { groups } = await search({ words: 'جند', filters: {} }, load);
    const found = groups[0]?.hits.map(({ passage, spans, reason }) => [
      passage?.id,
      passage?.text,
      spans.map(({ start, end }) => passage?.text.slice(start, end)),
      reason,
    ]);
    expect(found).toEqual([
      ['title', texts.title, ['جند'], 'words'],
      ['p1', texts.p1, ['جند'], 'words'],
      ['p2', texts.p2, ['إلى'], 'words'],
    ]);
  });

  test('names the report by its own address and title, whatever base the engine has', async () => {
    const { load } = engine([report([3])]);
    const { groups } = await search({ words: 'أكد', filters: {} }, load);
    expect(groups[0]?.hits[0]?.report).toEqual({ address: 'reports/0001/', title: texts.title });
  });

  test('gives the report alone when the words stand in no passage', async () => {
    const { load } = engine([report([])]);
    const { groups } = await search({ words: 'سليم', filters: {} }, load);
    expect(groups[0]?.hits).toEqual([
      { report: { address: 'reports/0001/', title: texts.title }, spans: [], reason: 'line' },
    ]);
  });

  test('asks for the filters alone when there are no words', async () => {
    const { load, asked } = engine([report([])]);
    const { groups } = await search({ words: ' ', filters: { year: '2017', place: '' } }, load);
    expect(asked[0]).toEqual([null, { year: '2017' }]);
    expect(groups[0]?.hits[0]?.reason).toBe('filters');
  });

  test('loads nothing when nothing is asked', async () => {
    const load = () => Promise.reject(new Error('loaded'));
    await expect(search({ words: ' ', filters: {} }, load)).resolves.toEqual({ groups: [], counts: {} });
  });

  test('loads no more reports than the limit, and says how many there are', async () => {
    const { load, loaded } = engine(['0001', '0002', '0003'].map((number) => report([1], number)));
    const { groups } = await search({ words: 'جند', filters: {} }, load, 2);
    expect(groups[0]).toMatchObject({ reports: 3, shown: 2 });
    expect(loaded).toHaveLength(2);
  });

  test('counts each filter as if it were not set, the others staying', async () => {
    const { load } = engine([], (filters) => {
      const left = Object.keys(filters).length;
      return { year: { 2017: 10 - left }, source: { smart: 10 - left }, place: { idlib: 10 - left } };
    });
    const { counts } = await search({ words: 'جند', filters: { year: '2017', source: 'smart' } }, load);
    expect(counts).toEqual({ year: { 2017: 9 }, source: { smart: 9 }, place: { idlib: 8 } });
  });

  test('passes on that the engine cannot be loaded', async () => {
    const load = () => Promise.reject(new Error('no network'));
    await expect(search({ words: 'جند', filters: {} }, load)).rejects.toThrow('no network');
  });
});
