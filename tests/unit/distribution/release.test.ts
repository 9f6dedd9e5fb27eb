import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/archive/check.ts';
import { citableOf } from '../../../src/archive/published.ts';
import { describeOutcome } from '../../../src/distribution/release-report.ts';
import { release } from '../../../src/distribution/release.ts';
import { changedContent } from '../archive/fixture.ts';
import { edit, pagesOf } from '../archive/released.ts';

let parent = '';
let content = '';

beforeEach(async () => {
  parent = await changedContent([]);
  content = join(parent, 'content');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** A site with a page for each record of the content, and what else it is given. */
const build =
  ({ without = [] as readonly string[], add = [] as readonly string[] } = {}) =>
  async (out: string) => {
    const { content: read } = await checkContent(content);
    const citable = citableOf(read);
    const parts = [...citable.reports.values()].map(({ id, passages, figures }) => {
      return { address: `/reports/${id}/`, anchors: [...passages.keys(), ...figures.keys(), 'provenance'] };
    });
    const captures = parts.map(({ address }) => ({ address: `${address}capture/`, anchors: ['l1'] }));
    const others = pagesOf(citable).filter(({ address }) => !address.startsWith('/reports/'));
    const more = add.map((address) => ({ address, anchors: [] }));
    for (const { address, anchors } of [...parts, ...captures, ...others, ...more]) {
      if (without.includes(address)) continue;
      await mkdir(join(out, address), { recursive: true });
      const kept = anchors.filter((anchor) => !without.includes(`${address}#${anchor}`));
      const html = `<main id="main">${kept.map((anchor) => `<p id="${anchor}">أ</p>`).join('')}</main>`;
      await writeFile(join(out, address, 'index.html'), html);
      const file = `${address}text.txt`;
      if (/^\/reports\/\d+\/$/.test(address) && !without.includes(file)) await writeFile(join(out, file), 'نصّ');
    }
    return [];
  };
const run = (site = {}) => release({ content, build: build(site) });
const written = async () => {
  const names = await readdir(join(content, 'published')).catch(() => [] as string[]);
  return Promise.all(
    names.sort().map(async (name) => [name, await readFile(join(content, 'published', name), 'utf8')]),
  );
};

describe('release({ content, build })', () => {
  test('writes a file for each report, one for the other pages and one for editions, and says how much', async () => {
    const outcome = await run();
    expect(outcome).toMatchObject({ kind: 'released', edition: '2026.1' });
    expect((await written()).map(([name]) => name)).toEqual(['0001.json', '0002.json', 'editions.json', 'pages.json']);
    expect(outcome.kind === 'released' && describeOutcome(outcome)).toBe(
      [
        'Edition 2026.1 is released. Added to content/published:',
        '  13 new addresses',
        '  2 new files',
        '  6 new passages',
        '  2 new figures',
        '  13 new anchors of other kinds',
        '  0 passages, figures and fields in new words',
        '',
      ].join('\n'),
    );
    expect((await checkContent(content)).problems).toEqual([]);
    expect(await readdir(content)).not.toContain('published.part');
  });

  test('released twice, an edition is the same bytes, and is said to be', async () => {
    await run();
    const before = await written();
    expect(await run()).toEqual({ kind: 'unchanged', edition: '2026.1' });
    expect(await written()).toEqual(before);
    await rm(join(content, 'published'), { recursive: true });
    await run();
    expect(await written()).toEqual(before);
  });

  test('only tells, when it is a dry run', async () => {
    const outcome = await release({ content, build: build(), dryRun: true });
    expect(outcome.kind).toBe('released');
    expect(await written()).toEqual([]);
    expect(outcome.kind === 'released' && describeOutcome(outcome, { dryRun: true })).toContain(
      '    /reports/0002/#f1\n',
    );
  });

  test('refuses an edition that was released and would hold something else', async () => {
    await run();
    const before = await written();
    expect(await run({ add: ['/method/'] })).toMatchObject({
      kind: 'differs',
      edition: '2026.1',
      additions: { pages: ['/method/'], changed: [] },
    });
    expect(await written()).toEqual(before);
  });

  test('refuses it too when nothing is added and the words of a report go', async () => {
    await run();
    await edit(content, 'edition.yaml', (text) => text.replace('2026.1', '2026.2'));
    await run();
    const address = '/reports/0002/';
    for (const file of ['reports/0002.md', 'captures/0002.txt']) await rm(join(content, file));
    await edit(content, 'reports/0001.md', (text) => text.replace(/ {4}- \{ kind: other-capture.*\n/, ''));
    await writeFile(
      join(content, 'redirects.yaml'),
      `withdrawn:\n  - { from: ${address}, edition: "2026.2", reason: سُحب بطلب من ناشره. }\n`,
    );
    expect((await checkContent(content)).problems).toEqual([]);
    const site = { add: [address, `${address}capture/`] };
    expect(await run(site)).toMatchObject({ kind: 'differs', edition: '2026.2' });
    await edit(content, 'edition.yaml', (text) => text.replace('2026.2', '2026.3'));
    expect(await run(site)).toMatchObject({ kind: 'released', edition: '2026.3' });
  });

  test('lets a file go that is withdrawn, and keeps it in the record', async () => {
    await run();
    await edit(content, 'edition.yaml', (text) => text.replace('2026.1', '2026.2'));
    const file = '/reports/0002/text.txt';
    const redirect = `withdrawn:\n  - { from: ${file}, edition: "2026.2", reason: تجربة. }\n`;
    await writeFile(join(content, 'redirects.yaml'), redirect);
    expect((await checkContent(content)).problems).toEqual([]);
    expect(await run({ without: [file] })).toMatchObject({ kind: 'released' });
    expect(await readFile(join(content, 'published/0002.json'), 'utf8')).toMatch(
      /"files": \{\n +"2026\.1": \["text\.txt"\]\n +\}/,
    );
  });

  test('refuses faulty content before anything is built', async () => {
    await edit(content, 'edition.yaml', (text) => text.replace('id: "2026.1"', 'id: "now"'));
    const outcome = await release({ content, build: () => Promise.reject(new Error('built')) });
    expect(outcome.kind).toBe('faults');
    expect(await written()).toEqual([]);
  });

  test.each([
    ['a page', '/'],
    ['a page of a record', '/factions/liwa-al-safh/'],
    ['a capture', '/reports/0002/capture/'],
    ['an anchor', '/about/#mentions'],
    ['a figure', '/reports/0002/#f1'],
    ['a line', '/reports/0001/capture/#l1'],
    ['a file', '/reports/0002/text.txt'],
  ])('refuses a site without %s that was published', async (_, gone) => {
    await run();
    const before = await written();
    await edit(content, 'edition.yaml', (text) => text.replace('2026.1', '2026.2'));
    expect(await run({ without: [gone] })).toEqual({ kind: 'missing', edition: '2026.2', addresses: [gone] });
    expect(await written()).toEqual(before);
  });

  test('refuses to publish a figure that no page shows', async () => {
    const outcome = await run({ without: ['/reports/0002/#f1'] });
    expect(outcome).toEqual({ kind: 'missing', edition: '2026.1', addresses: ['/reports/0002/#f1'] });
    expect(outcome.kind === 'missing' && describeOutcome(outcome)).toContain(
      '\n  - { from: "/reports/0002/#f1", edition: "2026.1", reason:  }\n',
    );
    expect(await written()).toEqual([]);
  });

  test('takes a page away once it is withdrawn, keeps it in the record, and counts words published anew', async () => {
    await run();
    await edit(content, 'edition.yaml', (text) => text.replace('2026.1', '2026.2'));
    await writeFile(
      join(content, 'redirects.yaml'),
      'withdrawn:\n  - { from: /about/, edition: "2026.2", reason: تجربة. }\n',
    );
    await edit(content, 'reports/0002.md', (text) =>
      text
        .replace('kind: between, min: 5, max: 8', 'kind: words')
        .replace('value: ما بين 5 و8', 'value: سيارات')
        .replace(
          'corrections:\n',
          'corrections:\n  - { date: "2026-03-01", edition: "2026.2", field: f1, before: ما بين 5 و8, after: سيارات, reason: ج. }\n',
        ),
    );
    await edit(content, 'reports/0002.md', (text) =>
      text.replace(
        'not_figures:\n',
        'not_figures:\n  - { line: 4, quote: "5", reason: enumerated }\n  - { line: 4, quote: و8, reason: enumerated }\n',
      ),
    );
    const { problems } = await checkContent(content);
    expect(problems).toEqual([]);
    expect(await run({ without: ['/about/'] })).toMatchObject({
      kind: 'released',
      edition: '2026.2',
      additions: { pages: [], anchors: [], changed: ['/reports/0002/#f1'] },
    });
    const pages = JSON.parse(await readFile(join(content, 'published/pages.json'), 'utf8')) as { address: string }[];
    expect(pages.map(({ address }) => address)).toContain('/about/');
  });
});
