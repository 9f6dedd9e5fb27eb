import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { extremes } from '../../fixtures/extremes/index.ts';
import { writeFiles } from '../../setup/files.ts';

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'sijill-extremes-'));
});
afterAll(() => rm(parent, { recursive: true }));

async function opened(name: keyof typeof extremes): Promise<Archive> {
  const folder = join(parent, name);
  await writeFiles(extremes[name](), folder);
  const { content, problems } = await checkContent(folder);
  expect(problems).toEqual([]);
  return openArchive(content);
}

describe('the extreme archives are sound to the checker', () => {
  test('none: no report, nor the folders that Git would not keep', async () => {
    const { reports, factions, events } = await opened('none');
    expect([reports, factions, events]).toEqual([[], [], []]);
    expect(await readdir(join(parent, 'none'))).not.toContain('reports');
  });

  test('one: a report of which nothing is known', async () => {
    const { reports } = await opened('one');
    const known = reports.flatMap(({ source, published, byline, dateline }) => [source, published, byline, dateline]);
    expect(known.map(({ basis }) => basis)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  test('extreme: long, many and mixed, to the numbers that are promised', async () => {
    const archive = await opened('extreme');
    const [crowded, mixed] = archive.reports;
    const longest = (text: string | undefined) => Math.max(...(text ?? '').split(/[ .]/).map((word) => word.length));
    expect({
      title: crowded?.heading.text.length,
      figures: Math.max(...(crowded?.passages ?? []).map((passage) => passage.figures.length)),
      mentions: archive.mentionsOf('liwa-al-marj').length,
      factions: archive.factions.length,
      paragraph: Math.max(...(mixed?.passages ?? []).map(({ text }) => text.length)) >= 8000,
      word: Math.max(...(mixed?.passages ?? []).map(({ text }) => longest(text))) >= 200,
      events: archive.events.length,
      asked: archive.reports.flatMap((report) => report.figures).filter(({ questions }) => questions.length > 0).length,
    }).toEqual({
      title: 300,
      figures: 60,
      mentions: 400,
      factions: 80,
      paragraph: true,
      word: true,
      events: 70,
      asked: 40,
    });
  });
});
