import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { siteFiles } from '../../../src/distribution/site-files.ts';
import { writeContent } from '../../bench/scale/content.ts';

const count = 12;
const articles = Array.from({ length: count }, (_, i) => ({
  address: `reports/${i}/`,
  title: `عنوان المقال ${i}`,
  passages: [{ id: 'p1', text: '* قال *المصدر* إن عشرات\u0000 العائلات، ونحو 12 سيارة، وصلت [أمس].' }],
  filters: { faction: [], source: [], year: [], place: [] },
  meta: {},
  about: `article-2017${i}`,
}));

describe('writeContent(folder, count, articles)', () => {
  let folder = '';
  let archive: Archive;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sijill-bench-'));
    for (const name of ['first', 'second']) await writeContent(join(folder, name), count);
    await writeContent(join(folder, 'corpus'), count, articles);
    archive = openArchive((await checkContent(join(folder, 'first'))).content);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(['first', 'corpus'])('writes content that the checker has no complaint of: %s', async (name) => {
    const { content, problems } = await checkContent(join(folder, name));
    expect(problems).toEqual([]);
    expect(content.reports).toHaveLength(count);
  });

  test('writes the same bytes again', async () => {
    expect(await siteFiles(join(folder, 'second'))).toEqual(await siteFiles(join(folder, 'first')));
  });

  test('fills every kind of record', () => {
    const { figures, mentions } = archive.reports.at(-1) ?? { figures: [], mentions: [] };
    expect(figures.length).toBeGreaterThan(3);
    expect(new Set(mentions.map(({ entity }) => entity))).toEqual(
      new Set(['faction', 'organisation', 'place', 'person']),
    );
    for (const list of [archive.questions, archive.relations, archive.events]) expect(list).not.toEqual([]);
  });
});
