import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/archive/check.ts';
import { bagFiles } from '../../../../src/distribution/bag/bag.ts';
import { decodedPath, manifestText, readTags, weight } from '../../../../src/distribution/bag/bag-info.ts';
import { chooseContent } from '../../../../src/distribution/bag/content-files.ts';
import type { PortableFile } from '../../../../src/distribution/portable/files.ts';

const edition = {
  id: '2026.1',
  date: '2026-03-01',
  scope: 'أخبار مختلقة عن أمكنة كثيرة وأناس كثيرين في بلاد لا وجود لها',
  contact: 'mailto:archive@site.invalid',
};

async function* site(...paths: readonly string[]): AsyncGenerator<PortableFile> {
  for (const path of paths) yield { path, bytes: Buffer.from(path) };
}

/** The files of a bag of these pages, by path below its folder. */
async function bag(pages: readonly string[], changed = {}): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const content = { folder: '.', choice: { paths: [], withheld: [] }, ...changed };
  const parts = { name: 'sijill-2026.1', edition, site: site(...pages), content, licences: new Map() };
  for await (const { path, bytes } of bagFiles(parts)) {
    expect(path.startsWith('sijill-2026.1/')).toBe(true);
    files.set(path.slice('sijill-2026.1/'.length), Buffer.from(bytes));
  }
  return files;
}

describe('bagFiles(parts)', () => {
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    files = await bag(['index.html', 'SHA256SUMS', '100%.txt', 'a/index.html']);
  });
  const text = (path: string) => String(files.get(path));
  const manifest = (path: string) =>
    new Map(
      text(path)
        .split('\n')
        .filter(Boolean)
        .map((line) => [decodedPath(line.slice(66)), line.slice(0, 64)]),
    );
  const digest = (path: string) =>
    createHash('sha256')
      .update(files.get(path) ?? '')
      .digest('hex');

  test('begins with the declaration that RFC 8493 wants', () => {
    expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  test('lists every file of the payload, and every other but the list of lists, with its checksum', () => {
    const [payload, tags] = [manifest('manifest-sha256.txt'), manifest('tagmanifest-sha256.txt')];
    const paths = [...files.keys()];
    expect([...payload.keys()]).toEqual(paths.filter((path) => path.startsWith('data/')).sort());
    expect([...tags.keys(), 'tagmanifest-sha256.txt'].sort()).toEqual(
      paths.filter((path) => !path.startsWith('data/')).sort(),
    );
    for (const [path, sha256] of [...payload, ...tags]) expect([path, digest(path)]).toEqual([path, sha256]);
  });

  test('writes a per cent of a path as the RFC wants it', () => {
    expect(text('manifest-sha256.txt')).toContain('  data/site/100%25.txt\n');
  });

  test('makes the site a list of its own, of the files that are packed', () => {
    expect(
      text('data/site/SHA256SUMS')
        .split('\n')
        .map((line) => line.slice(66)),
    ).toEqual(['index.html', '100%.txt', 'a/index.html', '']);
  });

  test('says what it is, with no date but the edition’s, in lines shorter than 80 characters', () => {
    const info = text('bag-info.txt');
    const payload = [...files].filter(([path]) => path.startsWith('data/'));
    const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    const tags = readTags(info);
    expect(tags.get('payload-oxum')).toBe(`${octets}.${payload.length}`);
    expect(tags.get('bagging-date')).toBe('2026-03-01');
    expect(tags.get('external-identifier')).toBe('sijill-2026.1');
    expect(tags.get('contact-email')).toBe('archive@site.invalid');
    expect(info).toContain('في بلاد لا وجود');
    expect(info.split('\n').filter((line) => line.length >= 80)).toEqual([]);
  });

  test('has a door that leads on to the site, loads nothing and runs nothing', () => {
    expect(text('index.html')).toContain('content="0; url=data/site/index.html"');
    expect(text('index.html')).toContain('<a href="data/site/index.html">');
    expect(text('index.html')).not.toMatch(/<script|<style|<link|src=/);
  });

  test('has a README whose commands name files of the bag', () => {
    for (const name of ['tagmanifest-sha256.txt', 'manifest-sha256.txt', 'index.html', 'data/site/index.html']) {
      expect(text('README.txt')).toContain(name);
      expect(files.has(name)).toBe(true);
    }
  });

  test.each([[['a.html', 'A.html']], [['a.html', 'a.html']], [['\u00e9.html', 'e\u0301.html']]])(
    'refuses %j: some disks would lose one',
    async (pages) => {
      await expect(bag(pages)).rejects.toThrow('stands twice in the bag');
    },
  );
});

describe('chooseContent(folder, content)', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sijill-content-'));
    await cp('content', folder, { recursive: true });
    for (const stray of ['notes.txt', '.edition.yaml.swp', 'geo/.DS_Store'])
      await writeFile(join(folder, stray), 'mine');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('gives what the archive reads, and nothing that an editor left there', async () => {
    const { content } = await checkContent(folder);
    const { paths } = await chooseContent(folder, content);
    expect(paths).toContain('reports/0001.md');
    expect(paths).toContain('published/editions.json');
    expect(paths).toContain('captures/0002.txt');
    expect(paths.filter((path) => /notes|swp|DS_Store/.test(path))).toEqual([]);
  });

  test('leaves captures with words of readers behind, whole, and no other file holds those words', async () => {
    const { content } = await checkContent(folder);
    const { paths, withheld } = await chooseContent(folder, content);
    const said = content.reports.flatMap(({ record: { capture } }) =>
      capture.lines
        .filter(({ role }) => role === 'comment')
        .map(({ line }) => content.captures.get(capture.file)?.lines[line - 1]?.trim() ?? ''),
    );
    // A name of one word may stand elsewhere as well.
    const words = said.filter((line) => line.includes(' '));
    expect(words.length).toBeGreaterThan(0);
    expect(withheld.map(({ path }) => path)).toEqual(['captures/0001.txt']);
    for (const path of paths) {
      const text = await readFile(join(folder, path), 'utf8');
      expect([path, words.filter((line) => text.includes(line))]).toEqual([path, []]);
    }
    const files = await bag(['index.html'], { folder, choice: { paths, withheld } });
    expect(files.has('data/content/captures/0001.txt')).toBe(false);
    expect(String(files.get('captures-withheld.txt'))).toBe(
      manifestText([{ path: 'data/content/captures/0001.txt', sha256: withheld[0]?.sha256 ?? '' }]),
    );
    expect(String(files.get('README.txt'))).toContain('captures-withheld.txt');
  });

  test('gives content that is sound in itself, but for the captures that stay behind, as the README says', async () => {
    const { content } = await checkContent(folder);
    const { paths, withheld } = await chooseContent(folder, content);
    const given = join(folder, 'given');
    for (const path of paths) await cp(join(folder, path), join(given, path), { recursive: true });
    const { problems } = await checkContent(given);
    expect(problems.map(({ rule, found }) => [rule, `captures/${found}`])).toEqual(
      withheld.map(({ path }) => ['file/missing', path]),
    );
    const told = String((await bag([], { folder, choice: { paths, withheld } })).get('README.txt'));
    expect(told.match(/npm run check/g)).toHaveLength(2);
    expect(String((await bag([])).get('README.txt'))).not.toContain('npm run check');
  });
});

describe('readTags(text)', () => {
  test('joins folded lines', () => {
    expect(readTags('A: one\n  two\n\tthree\nB: four\n')).toEqual(
      new Map([
        ['a', 'one two three'],
        ['b', 'four'],
      ]),
    );
  });
});

describe('weight(bytes)', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [2_375_305, '2.4 MB'],
    [1_042_000_000, '1.0 GB'],
  ])('tells %i as %j', (bytes, told) => {
    expect(weight(bytes)).toBe(told);
  });
});
