import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/documents.ts';
import type { Query } from '../../../src/search/query.ts';
import { few } from '../../../src/search/read-reports.ts';
import { search } from '../../../src/search/search.ts';
import { bundled } from './bundled.ts';
import type { Bundled } from './bundled.ts';

const many = 3 * few;
/** Every report has «انسحب» and «معبر», only those of 2016 in one paragraph; the last alone has «المعبر» as written. */
const documents = Array.from({ length: many }, (_, place): SearchDocument => {
  const early = place % 3 === 0;
  const last = place === many - 1 ? 'المعبر' : 'معبر';
  return {
    address: `reports/${String(place + 1).padStart(4, '0')}/`,
    title: `تقرير ${place + 1}`,
    passages: early
      ? [{ id: 'p1', text: 'انسحب الفصيل من معبر' }]
      : [
          { id: 'p1', text: 'انسحب الفصيل' },
          { id: 'p2', text: `أغلق ${last} كله` },
        ],
    filters: { faction: [], source: [early ? 'one' : 'other'], year: [early ? '2016' : '2017'], place: [] },
    meta: {},
    about: '',
    ...(place % 7 === 6 ? {} : { date: `${early ? 2016 : 2017}-01-${String((place % 28) + 1).padStart(2, '0')}` }),
  };
});

let bundle: Bundled;
beforeAll(async () => {
  bundle = await bundled(documents.map((each) => (each.date ? { ...each, date: `${each.date}/${each.date}` } : each)));
});
afterAll(() => bundle.close());

async function ask(query: Partial<Query> & { readonly words: string }) {
  const before = bundle.fetched.length;
  const answer = await search({ mode: 'lemma', filters: {}, ...query }, bundle.load, 10);
  const loaded = bundle.fetched.slice(before).filter((path) => path.startsWith('fragment/'));
  return { ...answer, loaded: loaded.length };
}

describe('search(query, load) in many reports', () => {
  test('loads no more reports for a single word than it shows, and knows how many there are', async () => {
    const { groups, counts, loaded } = await ask({ words: 'معابر' });
    expect(groups).toMatchObject([{ kind: 'text', reports: many, shown: 10, atMost: false }]);
    expect(counts['year']).toEqual({ 2016: few, 2017: 2 * few });
    expect(loaded).toBe(10);
  });

  test('says «at most» of several words, which may stand in different paragraphs', async () => {
    const { groups } = await ask({ words: 'انسحب معبر', filters: { year: '2016' } });
    expect(groups[0]).toMatchObject({ shown: 10, reports: few, atMost: true });
    expect(groups[0]?.hits).toHaveLength(10);
  });

  test('reads on until it is sure, when what is proposed does not answer', async () => {
    const { groups, counts } = await ask({ words: 'المعبر', mode: 'literal' });
    expect(groups).toMatchObject([{ kind: 'text', reports: 1, shown: 1 }]);
    expect(groups[0]?.hits[0]?.report.address).toBe(`reports/${String(many).padStart(4, '0')}/`);
    expect(counts['year']).toEqual({ 2017: 1 });
  });

  test('never says of words that stand beyond the filters that they stand nowhere', async () => {
    const { groups, nowhere } = await ask({ words: 'المعبر', mode: 'literal', filters: { year: '2016' } });
    expect(nowhere).toEqual([]);
    expect(groups).toMatchObject([{ kind: 'text', reports: 0 }]);
  });

  test.each([
    ['newest', '2017-01-27'],
    ['oldest', '2016-01-01'],
  ] as const)('orders by date without loading all: %s', async (sort, first) => {
    const { groups, loaded } = await ask({ words: 'الفصيل', sort });
    const addresses = groups[0]?.hits.map(({ report }) => report.address);
    expect(documents.find(({ address }) => address === addresses?.[0])?.date).toBe(first);
    expect(addresses).toHaveLength(10);
    expect(loaded).toBeLessThanOrEqual(10);
  });

  test('answers filters alone with no more reports than are shown', async () => {
    const { groups, counts, loaded } = await ask({ words: '', filters: { source: 'one' }, sort: 'newest' });
    expect(groups).toMatchObject([{ reports: few, shown: 10 }]);
    expect(counts['source']).toEqual({ one: few, other: 2 * few });
    expect(loaded).toBeLessThanOrEqual(10);
  });
});
