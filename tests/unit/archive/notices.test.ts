import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeNotices, notices, noticesOf } from '../../../src/archive/notices.ts';
import type { Notice } from '../../../src/archive/notices.ts';
import { changesOf, checkChanged, noticeFixtures, runCheck } from './fixture.ts';

const folderOf = (notice: string) => notice.replace('/', '--');
const place = { file: 'content/edition.yaml', line: 1, column: 1, field: 'contact' };

describe('the registry of notices', () => {
  test('has a fixture folder for each notice, and no folder without a notice', async () => {
    expect((await readdir(noticeFixtures)).sort()).toEqual(Object.keys(notices).map(folderOf).sort());
  });

  test.each(Object.keys(notices))('%s: its fixture is sound and brings this notice alone', async (notice) => {
    const { content, problems } = await checkChanged(await changesOf(folderOf(notice), noticeFixtures));
    expect(problems).toEqual([]);
    expect(noticesOf(content).map((each) => each.notice)).toEqual([notice]);
  });
});

describe('npm run check, of sound content', { timeout: 60_000 }, () => {
  test.each(Object.keys(notices))('tells %s word for word after how much there is, and exits 0', async (notice) => {
    const expected = await readFile(join(noticeFixtures, folderOf(notice), 'expected.txt'), 'utf8');
    expect(await runCheck(await changesOf(folderOf(notice), noticeFixtures))).toEqual({
      code: 0,
      stdout: `Content is sound: 2 reports, 2 figures.\n\n${expected}`,
      stderr: '',
    });
  });
});

describe('noticesOf(content)', () => {
  test('tells nothing of content that leaves nothing open', async () => {
    expect(noticesOf((await checkChanged([])).content)).toEqual([]);
  });
});

describe('describeNotices(notices)', () => {
  test('tells by place, with what is meant, and counts them', () => {
    const told: Notice[] = [
      { notice: 'contact/none', ...place, file: 'content/reports/0002.md' },
      { notice: 'contact/none', ...place, found: '0001' },
    ];
    const text = describeNotices(told);
    expect(text.indexOf('content/edition.yaml:1:1')).toBeLessThan(text.indexOf('content/reports/0002.md:1:1'));
    expect(text).toContain('\n  وُجد:     0001\n');
    expect(text).toMatch(/\n\nتنبيهان\n$/u);
  });

  test('is empty when there are none', () => {
    expect(describeNotices([])).toBe('');
  });
});
