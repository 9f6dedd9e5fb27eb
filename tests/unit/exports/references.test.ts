import { describe, expect, test } from 'vitest';
import { reference, reportsAnswering, reportsNaming } from '../../../src/exports/references.ts';
import { openSite } from '../../../src/site/archive.ts';

const archive = await openSite();
const of = (id: string, origin?: string) =>
  reference(archive, archive.report(id), (address) => (origin === undefined ? undefined : `${origin}${address}`));

describe('reference(archive, report, locate)', () => {
  test('names the writer whole, with the Latin form that the authority file has', () => {
    expect(of('0001').authors).toEqual([{ name: 'سليم العمر', latin: 'Salīm al-‘Umar', kind: 'person' }]);
  });

  test('does not name the agency as a writer beside its own correspondent', () => {
    expect(of('0002').authors.map(({ name }) => name)).toEqual(['هبة دباس']);
    expect(of('0002').source).toMatchObject({ name: 'سمارت', basis: 'stated' });
  });

  test('says of each statement how it is known, and invents none', () => {
    expect(of('0003')).toMatchObject({
      ...{ authors: [], dateline: undefined, section: undefined, url: undefined },
      source: { name: 'بوابة الحركات الإسلامية', basis: 'inferred' },
      published: { edtf: '2017-02-22', basis: 'stated', time: '11:13' },
    });
    expect(of('0005').source).toBeUndefined();
    expect(of('0004').section).toBe('الشأن السوري');
  });

  test('has an address with an origin only where one is known', () => {
    expect(of('0001', 'https://a.invalid')).toMatchObject({
      path: '/reports/0001/',
      url: 'https://a.invalid/reports/0001/',
    });
  });
});

describe('reports of a list', () => {
  test('reportsNaming(archive, faction) gives those that name it', () => {
    expect(reportsNaming(archive, 'liwa-al-aqsa').map(({ id }) => id)).toContain('0002');
  });

  test('reportsAnswering(archive, question) gives each that has an answer once', () => {
    for (const { id } of archive.questions) {
      const found = reportsAnswering(archive, id);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeGreaterThan(0);
    }
  });
});
