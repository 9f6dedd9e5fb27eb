import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/archive/problems.ts';
import { changesOf, checkChanged, fixtures, runCheck, toldOf } from './fixture.ts';

const folders = (await readdir(fixtures)).filter((name) => name !== 'base').sort();
const ruleFolders = folders.filter((name) => name !== 'several');
const folderOf = (rule: string) => rule.replace('/', '--');

describe('npm run check', { timeout: 60_000 }, () => {
  test('finds no fault in the sound content, and says how much there is', async () => {
    expect(await runCheck([])).toEqual({
      code: 0,
      stdout: 'Content is sound: 2 reports, 2 figures.\n',
      stderr: '',
    });
  });

  test.each(['several', 'file--encoding'])('tells %s on the error stream, and exits 1', async (folder) => {
    const stderr = await readFile(join(fixtures, folder, 'expected.txt'), 'utf8');
    expect(await runCheck(await changesOf(folder))).toEqual({ code: 1, stdout: '', stderr });
  });

  test.each(folders)('tells %s word for word', async (folder) => {
    expect(await toldOf(await changesOf(folder))).toBe(await readFile(join(fixtures, folder, 'expected.txt'), 'utf8'));
  });
});

describe('the registry of rules', () => {
  test('has a fixture folder for each rule, and no folder without a rule', () => {
    expect(ruleFolders).toEqual(Object.keys(rules).map(folderOf).sort());
  });

  test.each(Object.keys(rules))('%s: its fixture breaks this rule and no other', async (rule) => {
    const { problems } = await checkChanged(await changesOf(folderOf(rule)));
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
  });

  test('has a heading in the manual for each rule, and no heading without a rule', async () => {
    const manual = await readFile('content/README.md', 'utf8');
    const headings = [...manual.matchAll(/^### `([a-z-]+\/[a-z-]+)`$/gm)].map(([, rule]) => rule);
    expect(headings.toSorted()).toEqual(Object.keys(rules).sort());
  });
});

/** One slip is one message: what follows from a fault is not told as well. */
describe('checkContent(folder), told once', () => {
  const report = 'reports/0001.md';
  test.each([
    ['a list that cannot be read', [{ file: 'factions.yaml', find: '- id: liwa', put: '- id: [liwa' }], 'yaml/syntax'],
    [
      'a record without an id',
      [{ file: 'factions.yaml', find: '- id: liwa-al-safh\n  name', put: '- name' }],
      'field/missing',
    ],
    ['a record with a wrong id', [{ file: 'persons.yaml', find: 'id: salim', put: 'id: Salim' }], 'field/value'],
    ['a report that is not UTF-8', [{ file: report, bytes: 'c7e1' }], 'file/encoding'],
    ['a capture that is not UTF-8', [{ file: 'captures/0001.txt', bytes: 'c7e1' }], 'file/encoding'],
    ['a capture with U+0000', [{ file: 'captures/0001.txt', bytes: '41000a' }], 'file/encoding'],
    ['a report with a fault of form', [{ file: report, find: 'mode: said', put: 'mode: sayd' }], 'field/value'],
    ['a mistyped field', [{ file: report, find: '    measure:', put: '    mesure:' }], 'field/unknown'],
    ['a mistyped kind', [{ file: report, find: 'kind: exact', put: 'kind: exactly' }], 'field/value'],
    ['a mistyped file of a capture', [{ file: report, find: 'file: 0001.txt', put: 'file: 0010.txt' }], 'file/missing'],
    [
      'a paragraph left out at the top',
      [
        {
          file: report,
          find: 'تل الورد – راصد الجبل: أعلن «لواء السفح» أن 12 سيارة عبرت الطريق إلى وادي النبع.\n\n',
          put: '',
        },
      ],
      'transcription/count',
    ],
  ] as const)('%s', async (_, changes, rule) => {
    const { problems } = await checkChanged(changes);
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
  });
});
