import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { checkContent } from '../../../src/archive/check.ts';
import { openChecker } from '../../../src/archive/checker.ts';
import { describeProblems, rules } from '../../../src/archive/problems.ts';
import { changedContent, changesOf, make, undo } from './fixture.ts';

/** Longer than the time within which a file counts as saved only now. */
const settled = () => new Promise((done) => setTimeout(done, 25));

describe('openChecker(folder)', () => {
  let parent = '';
  let content = '';
  let check: ReturnType<typeof openChecker>;

  beforeAll(async () => {
    parent = await changedContent([]);
    content = join(parent, 'content');
    check = openChecker(content);
  });
  afterAll(() => rm(parent, { recursive: true }));

  const afresh = async () => describeProblems((await checkContent(content)).problems);
  const again = async () => describeProblems((await check()).problems);

  test('gives the same object as long as nothing is changed, and reads anew what is', async () => {
    await check();
    await settled();
    const first = await check();
    expect(await check()).toBe(first);
    const changes = [{ file: 'edition.yaml', add: '\n# a remark\n' }];
    await make(changes, content);
    await settled();
    const second = await check();
    expect(second).not.toBe(first);
    expect(second.content.reports[0]).toBe(first.content.reports[0]);
    await undo(changes, content);
  });

  test.each(['redirects.yaml', 'corrections.yaml', 'events.yaml', 'glossary.yaml', 'captures/0001.txt'])(
    'reads anew %s alone, which is no fault before or after',
    async (file) => {
      const changes = file.startsWith('captures') ? [] : [{ file, add: '# a remark\n' }];
      await make(changes, content);
      await settled();
      const first = await check();
      expect(await check()).toBe(first);
      await writeFile(join(content, file), await readFile(join(content, file)));
      expect(await check()).not.toBe(first);
      await undo(changes, content);
      expect(await again()).toBe(await afresh());
    },
  );

  test.each(Object.keys(rules))(
    'tells %s as a check afresh does, and no more of it when it is mended',
    async (rule) => {
      await settled();
      expect(await again()).toBe('');
      const changes = await changesOf(rule.replace('/', '--'));
      await make(changes, content);
      const wanted = await afresh();
      expect(wanted).toContain(rule);
      // Once as it was saved, once from memory.
      expect(await again()).toBe(wanted);
      await settled();
      expect(await again()).toBe(wanted);
      await undo(changes, content);
      expect(await again()).toBe('');
    },
  );

  test('gives a model of the content as it is now', async () => {
    const english = async () => openArchive((await check()).content).factions.map((faction) => faction.english);
    const [first = ''] = await english();
    const changes = [{ file: 'factions.yaml', find: `english: ${first}\n`, put: 'english: Another Name\n' }];
    await make(changes, content);
    expect(await english()).toContain('Another Name');
    await undo(changes, content);
    expect(await english()).toContain(first);
  });

  test('survives a folder that goes and comes back', async () => {
    const away = join(parent, 'away');
    await rename(content, away);
    expect(await again()).toBe(await afresh());
    await mkdir(content);
    expect(await again()).toBe(await afresh());
    await rm(content, { recursive: true });
    await rename(away, content);
    expect(await again()).toBe('');
  });

  test('sees a change that keeps the length of a file', async () => {
    const path = join(content, 'edition.yaml');
    const text = await readFile(path, 'utf8');
    await settled();
    await check();
    await writeFile(path, text.replace('id:', 'ie:'));
    expect(await again()).toBe(await afresh());
    await writeFile(path, text);
    expect(await again()).toBe('');
  });

  test('answers all who ask at once', async () => {
    const answers = await Promise.all([check(), check(), check()]);
    expect(answers.map(({ problems }) => problems)).toEqual([[], [], []]);
  });
});
