import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/documents.ts';
import type { Engine } from '../../../src/search/engine.ts';
import { openReports } from '../../../src/search/reports.ts';
import { reportsTable } from '../../../src/search/reports-table.ts';

const document = (filters: SearchDocument['filters'], date?: string): SearchDocument => ({
  ...{ address: '', title: '', passages: [], meta: {}, about: '', filters },
  ...(date === undefined ? {} : { date }),
});
const documents = new Map([
  ['und_b', document({ faction: ['jund', 'liwa'], source: ['smart'], year: ['2016', '2017'], place: [] })],
  ['und_a', document({ faction: ['liwa'], source: ['unknown'], year: [], place: ['hama'] }, '2017-02-18/2017-02-18')],
  ['und_c', document({ faction: [], source: [], year: [], place: [] }, '2016-12-01/2017-01-31')],
]);
const engineOf = (ids: readonly string[]): Engine => ({
  search: async () => ({
    results: ids.map((id) => ({ id, score: 1, words: [], data: () => Promise.reject(new Error('not to be loaded')) })),
  }),
});
const engine = engineOf(['und_b', 'und_c', 'und_a']);
const table = reportsTable(documents);

describe('openReports(engine, table)', () => {
  test('gives each report its filters and days, whatever the order of the index', async () => {
    const reports = await openReports(engine, table);
    for (const [id, { filters, date = '' }] of documents) expect(reports.get(id)).toMatchObject({ filters, date });
  });

  test.each<[string, Engine, string]>([
    ['of another index', engineOf(['und_a', 'und_b', 'und_d']), table],
    ['of fewer reports', engineOf(['und_a', 'und_b']), table],
    ['that is cut short', engine, table.slice(0, -1)],
    ['with another value', engine, table.replace('liwa', 'loyo')],
    ['that is a page', engine, '<!doctype html>'],
    ['that is empty', engine, ''],
  ])('refuses a table %s', async (_, of, text) => {
    await expect(openReports(of, text)).rejects.toThrow('reports.txt is damaged');
  });
});
