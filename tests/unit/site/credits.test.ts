import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import type { Change } from '../archive/fixture.ts';
import { checkChanged } from '../archive/fixture.ts';
import { creditWords, credits } from '../../../src/site/credits.ts';

const open = async (changes: readonly Change[]) => openArchive((await checkChanged(changes)).content);
const file = 'reports/0001.md';
const source = 'source: { basis: stated, line: 4, quote: راصد الجبل, organisation: rasid-al-jabal }';
const inferred: Change = {
  file,
  find: source,
  put: 'source: { basis: inferred, confidence: low, organisation: rasid-al-jabal, evidence: [{ kind: inference, note: أسلوبه }] }',
};
const unknown: Change = { file, find: source, put: 'source: { basis: unknown }' };

describe('credits(archive, id)', () => {
  test('gives the reports of a source, each with how that is known', async () => {
    const archive = await open([]);
    expect(credits(archive, 'rasid-al-jabal')).toMatchObject([
      { report: { id: '0001' }, statements: [{ basis: 'stated', value: 'راصد الجبل' }] },
    ]);
  });

  test('gives an inferred source as inferred, with its confidence', async () => {
    const archive = await open([inferred]);
    expect(credits(archive, 'rasid-al-jabal')).toMatchObject([
      { statements: [{ basis: 'inferred', confidence: 'منخفضة' }] },
    ]);
  });

  test('gives the reports written in a place', async () => {
    const archive = await open([]);
    expect(credits(archive, 'tall-al-ward')).toMatchObject([
      { report: { id: '0001' }, statements: [{ value: 'تل الورد' }] },
    ]);
  });
});

describe('creditWords(archive, id)', () => {
  test.each([
    ['stated', [], 'مصدر تقرير واحد'],
    ['inferred', [inferred], 'مصدر تقرير واحد، استنتاجًا'],
    ['unknown', [unknown], ''],
  ])('%s', async (_, changes, words) => {
    expect(creditWords(await open(changes), 'rasid-al-jabal')).toBe(words);
  });

  test('tells the inferred among the stated', async () => {
    const [stated, guessed] = [await open([]), await open([inferred])].map(({ reports }) => reports[0]);
    if (!stated || !guessed) throw new Error('no report');
    const archive = { reportsOf: () => [stated, stated, guessed] };
    expect(creditWords(archive, 'rasid-al-jabal')).toBe('مصدر 3 تقارير، منها تقرير واحد استنتاجًا');
  });
});
