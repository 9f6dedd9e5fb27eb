import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partFaulty } from '../../../src/archive/apart.ts';
import { openArchive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { rules } from '../../../src/archive/problems.ts';
import { changedContent, changesOf } from './fixture.ts';
import type { Change } from './fixture.ts';

async function parted(changes: readonly Change[]) {
  const parent = await changedContent(changes);
  const checked = await checkContent(join(parent, 'content'));
  await rm(parent, { recursive: true });
  return { checked, ...partFaulty(checked) };
}

const draft = { file: 'reports/0002.md', find: 'summary: ', put: 'needs: [summary]\nsummary: ' };

describe('partFaulty({ content, problems })', () => {
  test('gives sound content as it is', async () => {
    const { checked, shown, apart } = await parted([]);
    expect(shown).toBe(checked.content);
    expect(apart).toEqual([]);
  });

  test('sets a draft apart with all that is told of it, and shows the rest', async () => {
    const { shown, apart } = await parted([draft]);
    expect(apart).toEqual(['0002']);
    const archive = shown && openArchive(shown);
    expect(archive?.reports.map(({ id }) => id)).toEqual(['0001']);
    for (const list of [archive?.relations, archive?.events, archive?.published.reports])
      expect(list?.map((each) => ('report' in each ? each.report : each.id))).not.toContain('0002');
    for (const statement of archive?.questions.flatMap(({ statements }) => statements) ?? [])
      expect(statement.report).not.toBe('0002');
  });

  test.each([
    ['a report that is gone', [{ file: 'reports/0001.md', remove: true }], ['0001']],
    ['half a report', [{ file: 'reports/0002.md', bytes: '2d2d2d0a69643a2022' }], ['0002']],
    ['an empty report', [{ file: 'reports/0002.md', bytes: '' }], ['0002']],
    ['a capture that is gone', [{ file: 'captures/0002.txt', remove: true }], ['0002']],
    ['half an authority file', [{ file: 'factions.yaml', bytes: '2d2069643a2022' }], undefined],
    ['no edition', [{ file: 'edition.yaml', remove: true }], undefined],
    ['no captures', [{ file: 'captures', remove: true }], undefined],
  ] as const satisfies [string, Change[], string[] | undefined][])('parts %s', async (_, changes, wanted) => {
    const { shown, apart } = await parted(changes);
    expect(shown === undefined).toBe(wanted === undefined);
    if (wanted === undefined) return;
    expect(apart).toEqual(wanted);
    const left = ['0001', '0002'].filter((id) => !apart.includes(id));
    expect(shown && openArchive(shown).reports.map(({ id }) => id)).toEqual(left);
  });

  test.each(Object.keys(rules))('gives a model of what is left where there is a fault of %s, or none', async (rule) => {
    const { shown, apart } = await parted(await changesOf(rule.replace('/', '--')));
    const model = shown && openArchive(shown);
    for (const id of apart) expect(model?.reports.map((report) => report.id) ?? []).not.toContain(id);
  });
});
