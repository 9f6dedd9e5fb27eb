import { describe, expect, test } from 'vitest';
import type { Counts, Engine, EngineReport } from '../../../src/search/engine.ts';
import { asks, search } from '../../../src/search/query.ts';
import { sealed } from '../../../src/search/written.ts';

const texts = { title: 'خروج «جند الأقصى»', p1: 'أكد\u00a0المصدر  أن «جند» خرجوا', p2: '<img src=x> إلى الرقة' };
const about = 'سمارت (مذكور) · 2017 (مستنتَج)';

const report = (number = '0001', filters: EngineReport['filters'] = {}): EngineReport => ({
  raw_url: `reports/${number}/`,
  url: `/anywhere/reports/${number}/`,
  filters,
  anchors: [
    { id: 'p2', title: sealed(texts.p2), location: 8 },
    { id: 'title', title: sealed(texts.title, about, ['سليم العمر']), location: 0 },
    { id: 'p1', title: sealed(texts.p1), location: 3 },
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
  test('gives the passages as written, with the places of the words asked', async () => {
    const { load } = engine([report()]);
    const { groups } = await search({ words: 'جند الرقه', filters: {} }, load);
    const found = groups[0]?.hits.map(({ passage, spans, reason }) => [
      passage?.id,
      passage?.text,
      spans.map(({ start, end }) => passage?.text.slice(start, end)),
      reason,
    ]);
    expect(found).toEqual([
      ['title', texts.title, ['جند'], 'words'],
      ['p1', texts.p1, ['جند'], 'words'],
      ['p2', texts.p2, ['الرقة'], 'words'],
    ]);
  });

  test('names the report by its own address, title, source and date, whatever base the engine has', async () => {
    const { load } = engine([report()]);
    const { groups } = await search({ words: 'أكد', filters: {} }, load);
    expect(groups[0]?.hits[0]?.report).toEqual({ address: 'reports/0001/', title: texts.title, about });
  });

  test('gives the report alone when the words stand in no passage', async () => {
    const { load } = engine([report()]);
    const { groups } = await search({ words: 'سليم', filters: {} }, load);
    expect(groups[0]?.hits).toEqual([
      { report: { address: 'reports/0001/', title: texts.title, about }, spans: [], reason: 'line' },
    ]);
  });

  test.each(['جندية', 'جند غائبة', '"الأقصى جند"', 'سمارت', '2017'])(
    'drops a proposed report that does not hold %s',
    async (words) => {
      const { load } = engine([report('0001', { year: ['2017'] })]);
      const { groups, counts } = await search({ words, filters: {} }, load);
      expect(groups[0]).toMatchObject({ hits: [], reports: 0, shown: 0 });
      expect(counts['year']).toEqual({});
    },
  );

  test('asks the engine for folded words, without marks', async () => {
    const { load, asked } = engine([]);
    await search({ words: '«جند الأقصى» و56 ،', filters: { year: '2017' } }, load);
    expect(asked).toEqual([['جند الاقصي و 56', {}]]);
  });

  test('asks for the filters alone when there is no letter or digit', async () => {
    const { load, asked } = engine([report()]);
    const { groups } = await search({ words: ' % ', filters: { year: '2017', place: '' } }, load);
    expect(asked[0]).toEqual([null, { year: '2017' }]);
    expect(groups[0]?.hits[0]?.reason).toBe('filters');
  });

  test('loads nothing when nothing is asked', async () => {
    const load = () => Promise.reject(new Error('loaded'));
    await expect(search({ words: ' " ', filters: {} }, load)).resolves.toEqual({ groups: [], counts: {} });
  });

  test('shows no more reports than the limit, and says how many there are', async () => {
    const { load } = engine(['0001', '0002', '0003'].map((number) => report(number)));
    const { groups } = await search({ words: 'جند', filters: {} }, load, 2);
    expect(groups[0]).toMatchObject({ reports: 3, shown: 2 });
    expect(new Set(groups[0]?.hits.map((hit) => hit.report.address)).size).toBe(2);
  });

  test('loads no more reports than the limit when only filters are asked', async () => {
    const { load, loaded } = engine(['0001', '0002', '0003'].map((number) => report(number)));
    const { groups } = await search({ words: '', filters: { year: '2017' } }, load, 2);
    expect(groups[0]).toMatchObject({ reports: 3, shown: 2 });
    expect(loaded).toHaveLength(2);
  });

  test('counts each filter of the reports that hold the words as if it were not set, the others staying', async () => {
    const { load } = engine([
      report('0001', { year: ['2017'], source: ['smart'], place: ['idlib', 'hama'] }),
      report('0002', { year: ['2016', '2017'], source: ['quds'], place: ['idlib'] }),
      report('0003', { year: ['2016'], source: ['smart'], place: ['raqqa'] }),
    ]);
    const { groups, counts } = await search({ words: 'جند', filters: { year: '2017', source: 'smart' } }, load);
    expect(groups[0]?.reports).toBe(1);
    expect(counts).toEqual({
      faction: {},
      year: { 2016: 1, 2017: 1 },
      source: { smart: 1, quds: 1 },
      place: { idlib: 1, hama: 1 },
    });
  });

  test('without words counts each filter as if it were not set, the others staying', async () => {
    const { load } = engine([], (filters) => {
      const left = Object.keys(filters).length;
      return { year: { 2017: 10 - left }, source: { smart: 10 - left }, place: { idlib: 10 - left } };
    });
    const { counts } = await search({ words: '', filters: { year: '2017', source: 'smart' } }, load);
    expect(counts).toEqual({ year: { 2017: 9 }, source: { smart: 9 }, place: { idlib: 8 } });
  });

  test('passes on that the engine cannot be loaded', async () => {
    const load = () => Promise.reject(new Error('no network'));
    await expect(search({ words: 'جند', filters: {} }, load)).rejects.toThrow('no network');
  });
});

describe('asks(query)', () => {
  test.each([
    [{ words: '"', filters: {} }, false],
    [{ words: '%', filters: { year: '' } }, false],
    [{ words: '56', filters: {} }, true],
    [{ words: '', filters: { year: '2017' } }, true],
  ])('%j → %s', (query, expected) => {
    expect(asks(query)).toBe(expected);
  });
});
